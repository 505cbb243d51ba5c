"""A PDF that has a password, written once as one that has none."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from weakref import finalize

from scrutinyprep.domain.errors import Cancelled, Damaged, TimedOut, TooLarge, Unreadable
from scrutinyprep.pdf.isolated import Child, ChildCancelled, ChildFailed, ChildStalled
from scrutinyprep.pdf.limits import GIBIBYTE, Limits
from scrutinyprep.pdf.opening_messages import Answer, Complete, Piece, Unlock
from scrutinyprep.pdf.refusals import Refusal, error_of

_CHILD = "pdf.opening_child"
_STALL_S = 20.0
_CPU_S = 120
_COPY_BYTES_MAX = GIBIBYTE
"""A small file may unfold to a large one; none that is larger is read at all."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class OpenedCopy:
    """A copy without a password, in a file that has no name and goes when nobody holds it."""

    stream: IO[bytes]
    sha256: str


def opened_copy(
    path: Path,
    password: str,
    *,
    cancelled: Callable[[], bool] | None = None,
    command: Sequence[str] | None = None,
) -> OpenedCopy:
    """Return a copy of a PDF that opens without a password; made in a bounded process.

    The password goes to that process through its pipe, and nowhere else.
    `command` is for tests of processes that misbehave.

    Raises:
        ImportFailed: the password does not open it (WrongPassword), or it
            can't be written again.
        Cancelled: `cancelled` came to return True.
    """
    copy = _Copy(path)
    child = Child(_CHILD, Limits(cpu_s=_CPU_S), command=command)
    try:
        child.send(Unlock(os.fsencode(path.absolute()), password))
        while True:
            match child.receive_as(Answer, _STALL_S, cancelled):
                case Piece(data):
                    copy.take(data)
                case Complete():
                    return copy.whole()
                case Refusal() as refusal:
                    raise error_of(refusal, path)
    except ChildCancelled:
        raise Cancelled from None
    except ChildStalled as error:
        raise TimedOut(path) from error
    except (ChildFailed, ValueError) as error:
        raise Damaged(path) from error
    finally:
        child.kill()


class _Copy:
    """A copy as it comes in. No other program sees it, and no kill leaves it behind."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._digest = hashlib.sha256()
        self._bytes = 0
        try:
            self._stream = tempfile.TemporaryFile()  # noqa: SIM115 - it outlives this function
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
        self._digest.update(data)
        try:
            self._stream.write(data)
        except OSError as error:
            raise self._no_room() from error

    def whole(self) -> OpenedCopy:
        """Return the copy, from its beginning."""
        try:
            self._stream.seek(0)
        except OSError as error:
            raise self._no_room() from error
        self._end.detach()
        copy = OpenedCopy(self._stream, self._digest.hexdigest())
        finalize(copy, self._stream.close)
        return copy

    def _no_room(self) -> Unreadable:
        return Unreadable(self._path, "can't be opened: there is no room for a copy of it")
