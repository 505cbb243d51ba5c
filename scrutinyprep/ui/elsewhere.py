"""What is written into the library elsewhere, as by a command, while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from scrutinyprep.domain.changes import EVERYTHING, Change
from scrutinyprep.ui.tasks import Tasks

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_ASK_EVERY_MS = 2000
"""A number that SQLite keeps is read each time, a few hundredths of a millisecond."""


class Elsewhere(QObject):
    """Asks the library now and then whether somebody else wrote into it, and tells everyone."""

    def __init__(self, services: Services, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._next = QTimer(self, interval=_ASK_EVERY_MS)
        self._next.timeout.connect(self.ask)

    def begin(self) -> None:
        """Ask from now on."""
        self._next.start()

    def stop(self) -> None:
        """Ask no more."""
        self._next.stop()

    @Slot()
    def ask(self) -> None:
        """Ask once, where nothing else is going on: what is, comes first."""
        if self._tasks.is_idle:
            library = self._services.library
            self._tasks.run(
                lambda _: library.is_changed_elsewhere(),
                then=self._on_answer,
                otherwise=self._on_refused,
            )

    @Slot(object)
    def _on_answer(self, is_changed: bool) -> None:
        if is_changed:
            self._tasks.changed.emit(Change(EVERYTHING))

    @Slot(object)
    def _on_refused(self, _error: object) -> None:
        """Let it be: whoever does something next is told what is wrong with the library."""
