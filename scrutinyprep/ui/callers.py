"""Whoever starts the program a second time on a library is led to the window that has it open."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from scrutinyprep.ui.one_window import Letter, Seat

_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - which Qt looks for when a window comes to the front


class Callers(QObject):
    """Looks after the letter box of a library for as long as its window is there.

    Signals:
        brought: files, a list of paths, that were to be opened by the second start.
        sample_wanted: the sample meeting was to be opened by it.
    """

    brought = Signal(object)
    sample_wanted = Signal()

    def __init__(self, seat: Seat, window: QWidget) -> None:
        super().__init__(window)
        self._seat = seat
        self._window = window
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)

    def begin(self) -> None:
        """Look into the box from now on, and for what came before."""
        try:
            self._seat.box.mkdir(parents=True, exist_ok=True)
        except OSError:
            # Then nobody can write to us: they are told that the library is open.
            return
        self._watcher.addPath(str(self._seat.box))
        self.look()

    @Slot()
    def look(self) -> None:
        """Come to the front if there is a letter, and take the files that it brings."""
        letters = self._seat.letters()
        for letter in letters:
            self._take(letter)
        if letters:
            come_to_front(self._window)

    def _take(self, letter: Letter) -> None:
        if letter.token:
            os.environ[_TOKEN] = letter.token
        files: Sequence[Path] = letter.files
        if files:
            self.brought.emit(list(files))
        if letter.opens_sample:
            self.sample_wanted.emit()


def come_to_front(window: QWidget) -> None:
    """Show a window in front of all others, or have the system ask for attention to it."""
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
