"""Opening a paper off the GUI thread, and closing it behind whatever is still drawn from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.tasks import Lane, Progress, Tasks


class Opening(QObject):
    """Opens one paper after another; only the one asked for last is handed over.

    Signals:
        ready: its PageReader, which belongs to the receiver.
        refused: the ScrutinyError because of which it can't be opened.
    """

    ready = Signal(object)
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._is_wanted = False
        self._outdated = 0
        """How many papers are still being opened that nobody wants any more."""

    def open(self, make_reader: Callable[[], PageReader]) -> None:
        """Open a paper; one that is still being opened is given up."""
        self.give_up()
        self._is_wanted = True
        self._tasks.run(
            partial(_opened, make_reader),
            then=self._on_opened,
            otherwise=self._on_refused,
            lane=Lane.PAGES,
        )

    def give_up(self) -> None:
        """Want none of what is still being opened."""
        self._outdated += self._is_wanted
        self._is_wanted = False

    @Slot(object)
    def _on_opened(self, reader: PageReader) -> None:
        if self._is_next_wanted():
            self.ready.emit(reader)
        else:
            put_away(self._tasks, reader)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        if self._is_next_wanted():
            self.refused.emit(error)

    def _is_next_wanted(self) -> bool:
        """Say whether what was opened now is still wanted; the lane keeps their order."""
        if self._outdated:
            self._outdated -= 1
            return False
        self._is_wanted = False
        return True


def put_away(tasks: Tasks, reader: PageReader) -> None:
    """Close a reader after whatever is still asked of it, even while the program ends."""
    tasks.run(partial(_close, reader), lane=Lane.PAGES, must_run=True)


def _opened(make_reader: Callable[[], PageReader], progress: Progress) -> PageReader:
    reader = make_reader()
    if progress.is_cancelled:
        # The program is closing, so nobody is left to hand it to.
        reader.close()
    return reader


def _close(reader: PageReader, _progress: Progress) -> None:
    reader.close()
