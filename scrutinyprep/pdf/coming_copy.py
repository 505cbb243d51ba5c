"""A copy of a PDF as a bounded process sends it, piece by piece."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TypeVar, cast
from weakref import finalize

from scrutinyprep.domain.errors import TooLarge, Unreadable
from scrutinyprep.pdf.limits import GIBIBYTE

_COPY_BYTES_MAX = GIBIBYTE
"""A small file may unfold to a large one; none that is larger is read at all."""
_Holder = TypeVar("_Holder")


class ComingCopy:
    """A copy that is not whole yet, in a file that has no name.

    No other program sees it, and no kill leaves it behind. Given up, it goes.

    Args:
        path: the file that is copied.
        what_fails: what can't be done with it where there is no room, as "can't be opened:
            there is no room for a copy of it".

    Raises:
        Unreadable: there is no room for it.
    """

    def __init__(self, path: Path, what_fails: str) -> None:
        self._path = path
        self._what_fails = what_fails
        self._bytes = 0
        try:
            self._stream = cast(BinaryIO, tempfile.TemporaryFile())  # noqa: SIM115 - it outlives this
        except OSError as error:
            raise self._no_room() from error
        self._end = finalize(self, self._stream.close)

    def take(self, data: bytes) -> None:
        """Add the next bytes.

        Raises:
            TooLarge: it has more than any file may have.
            Unreadable: there is no room for it.
        """
        self._bytes += len(data)
        if self._bytes > _COPY_BYTES_MAX:
            raise TooLarge(self._path, f"{_COPY_BYTES_MAX >> 20} megabytes")
        try:
            self._stream.write(data)
        except OSError as error:
            raise self._no_room() from error

    def whole(self, hold: Callable[[BinaryIO], _Holder]) -> _Holder:
        """Return what `hold` makes of the copy, from its beginning; the copy goes with that.

        Raises:
            Unreadable: there is no room for it.
        """
        try:
            self._stream.seek(0)
        except OSError as error:
            raise self._no_room() from error
        holder = hold(self._stream)
        self._end.detach()
        finalize(holder, self._stream.close)
        return holder

    def _no_room(self) -> Unreadable:
        return Unreadable(self._path, self._what_fails)
