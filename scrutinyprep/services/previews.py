"""PDFs that are made to be looked at: in a file only as long as somebody looks."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from scrutinyprep.domain.errors import LibraryFull
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.store.library import LibraryStore


class Previews:
    """Readers of PDFs that are in memory, for the screen and the printer.

    The process that draws needs a file. It lies in the library's own folder,
    which is the one place where exempt papers lie too, for no other user of
    the computer to read, and it goes with its reader.
    """

    def __init__(self, store: LibraryStore) -> None:
        self._folder = store.folder / "previews"

    def reader(self, data: bytes) -> PageReader:
        """Return a reader of this PDF; whoever closes it takes its file away.

        Raises:
            LibraryFull: there is no room for its file.
            ImportFailed: it can't be drawn.
        """
        path = self._folder / f"{secrets.token_hex(16)}.pdf"
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            with os.fdopen(file, "wb") as stream:
                stream.write(data)
        except OSError as error:
            with suppress(OSError):
                path.unlink()
            raise LibraryFull(self._folder.parent, error.strerror or str(error)) from error
        return _CopyReader(path)

    def sweep(self) -> None:
        """Take away what a program that was killed left behind."""
        for path in self._folder.glob("*.pdf"):
            # Another window may just be drawing from it, and Windows then keeps it.
            with suppress(OSError):
                path.unlink()


_BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows alone knows it: without it, it would change every end of a line."""


class _CopyReader(PageReader):
    """Reads a file that is there for this reader alone."""

    def __init__(self, path: Path) -> None:
        try:
            super().__init__(path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def close(self) -> None:
        """End the process, and take the file away. To close it again does nothing."""
        super().close()
        # What can't be taken away now is swept away at the next start.
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
