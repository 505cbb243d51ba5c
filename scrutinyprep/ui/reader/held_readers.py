"""One open reader of a file for all views that show it, so that its process is not doubled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from scrutinyprep.domain.scans import ScannedPage
from scrutinyprep.pdf.viewing_process import MakeDrawer, start_drawer
from scrutinyprep.ui.reader.scanned import ScannedReader

ReadScan = Callable[[int], ScannedPage | None]


class HeldReader(ScannedReader):
    """A reader that stays open until all who took it have closed it.

    Raises:
        ImportFailed: the file cannot be opened.
    """

    def __init__(
        self, path: Path, read: ReadScan, let_go: Callable[[Path], bool], drawer: MakeDrawer
    ) -> None:
        super().__init__(path, read, drawer)
        self._let_go = let_go

    def close(self) -> None:
        """Let it go; who lets it go last ends its process."""
        if self._let_go(self.path):
            super().close()


class HeldReaders:
    """Opens files for views, each file once. It may be asked from any thread.

    Args:
        drawer: returns a process to draw a file with, perhaps one that is ready.
    """

    def __init__(self, drawer: MakeDrawer = start_drawer) -> None:
        self._drawer = drawer
        self._lock = Lock()
        self._held: dict[Path, tuple[HeldReader, int]] = {}
        """By file: its reader, and how many views have it."""

    def take(self, path: Path, read: ReadScan) -> HeldReader:
        """Return the reader of a file, opened now where nobody has it; who takes it closes it.

        `read` returns what a machine read of a page by now, None where nothing was.

        Raises:
            ImportFailed: the file cannot be opened.
        """
        with self._lock:
            reader, holders = self._held.get(path, (None, 0))
            if reader is None:
                reader = HeldReader(path, read, self._let_go, self._drawer)
            self._held[path] = (reader, holders + 1)
            return reader

    def _let_go(self, path: Path) -> bool:
        """Say whether it was the last who had the file that let it go."""
        with self._lock:
            if path not in self._held:
                # Closed once more than taken: to close what is closed does nothing.
                return True
            reader, holders = self._held.pop(path)
            if holders > 1:
                self._held[path] = (reader, holders - 1)
            return holders <= 1
