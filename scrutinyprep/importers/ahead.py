"""A file whose reading begins before it is known whether it is needed."""

from __future__ import annotations

import stat
from pathlib import Path
from types import TracebackType
from typing import Self

from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.importers.apart import Reading
from scrutinyprep.pdf.isolated import Child

_State = tuple[int, int, int, int]
"""What tells that a file is still the same one, unchanged."""


class ReadAhead:
    """Reads a file in its own processes while the program gets ready to take the outcome.

    Nobody need ever ask for that: at the end of the `with` block it is given up.
    """

    def __init__(
        self, path: Path, as_kind: DocumentKind | None = None, *, early: Child | None = None
    ) -> None:
        """Begin, in a process that waits for it where there is one."""
        self._path, self._as_kind = path, as_kind
        self._state = _state_of(path)
        # What is no file is told of by whoever wants to read it.
        self._reading = None if self._state is None else Reading(path, as_kind=as_kind, early=early)

    def __enter__(self) -> Self:
        """Return the reading itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give it up, where nobody has taken it."""
        if self._reading is not None:
            self._reading.close()

    def give_way(self) -> None:
        """Wait as long as anything else that the program does would only delay the reading."""
        if self._reading is not None:
            self._reading.give_way()

    def taken(self, path: Path, as_kind: DocumentKind | None) -> Reading | None:
        """Return the reading, for the caller to close, if it is of this very file.

        None where it is another one, is wanted as another kind, was changed since
        the reading began, or where the reading was taken already.
        """
        if (path, as_kind) != (self._path, self._as_kind) or _state_of(path) != self._state:
            return None
        reading, self._reading = self._reading, None
        return reading


def _state_of(path: Path) -> _State | None:
    """Return what changes whenever a file does; None for what is no file."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
