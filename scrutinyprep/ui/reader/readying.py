"""Having a process ready to draw the paper that is opened next, as long as that is likely."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from scrutinyprep.pdf.viewing_process import Drawer, ReadyDrawer
from scrutinyprep.ui.tasks import Lane, Progress, Tasks

_AT_FIRST_MS = 1_000
"""The window is painted and at rest by then."""
_PATIENCE_MS = 30_000
"""So long a process waits for a paper before its memory is worth more than it."""


class Readying(QObject):
    """Starts the process before a paper is opened, and ends it where none is.

    The first one is started soon after the window; later ones when somebody foresees that
    another paper is opened.
    """

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._drawer = ReadyDrawer()
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        QTimer.singleShot(_AT_FIRST_MS, self, self.prepare)
        # Not a method of this object, which is gone by then.
        self.destroyed.connect(self._drawer.give_up)

    @Slot()
    def prepare(self) -> None:
        """Have a process ready from now on, for a while."""
        self._patience.start()
        if not (self._drawer.is_ready or self._tasks.is_closed):
            self._tasks.run(partial(_prepare, self._drawer), lane=Lane.PAGES, key=id(self))

    def take(self) -> Drawer:
        """Return a process to draw with, in the thread that opens the paper."""
        return self._drawer.take()

    @Slot()
    def _give_up(self) -> None:
        self._drawer.give_up()


def _prepare(drawer: ReadyDrawer, _progress: Progress) -> None:
    drawer.prepare()
