"""Pages taken out of a PDF as drawings, by a bounded process: the papers come from outside."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast
from weakref import finalize

from scrutinyprep.domain.errors import Cancelled, Damaged, TimedOut, TooLarge, Unreadable
from scrutinyprep.pdf.isolated import Child, ChildCancelled, ChildFailed, ChildStalled
from scrutinyprep.pdf.limits import GIBIBYTE, Limits
from scrutinyprep.pdf.opening_messages import Complete, Piece
from scrutinyprep.pdf.originals_messages import Answer, Going, Taken, TakePages, WantedPage
from scrutinyprep.pdf.refusals import Refusal, error_of

_CHILD = "pdf.originals_child"
_STALL_S = 30.0
"""For one page, however many are wanted."""
_CPU_S = 300
_MEMORY_BYTES = 2 * GIBIBYTE
_COPY_BYTES_MAX = GIBIBYTE


@dataclass(frozen=True, slots=True)
class TakenPage:
    """A page of a copy that holds a page, or a part of one, as a drawing."""

    wanted: WantedPage
    place: int
    """Of the page in the copy, counted from 0."""
    width_pt: float
    """As shown."""
    height_pt: float


@dataclass(frozen=True, slots=True, weakref_slot=True)
class TakenPages:
    """A PDF with a page for each thing that was taken, and on it the drawing of that.

    It is in a file that has no name, and goes when nobody holds it: pages of a
    scan are large, and a briefing may show many.
    """

    stream: BinaryIO
    pages: tuple[TakenPage, ...]

    def page(self, wanted: WantedPage) -> TakenPage | None:
        """Return what was asked for; None where it could not be taken."""
        return next((page for page in self.pages if page.wanted == wanted), None)


def pages_taken(
    path: Path,
    pages: Sequence[WantedPage],
    *,
    cancelled: Callable[[], bool] | None = None,
    command: Sequence[str] | None = None,
) -> TakenPages:
    """Return pages of a PDF, or parts of them, as drawings; what is damaged is not among them.

    `command` is for tests of processes that misbehave.

    Raises:
        ImportFailed: the file can't be read, or not without a password.
        Cancelled: `cancelled` came to return True.
    """
    wanted = tuple(dict.fromkeys(pages))
    # First, since it fails where there is no room: nobody would end a process started before.
    copy = _Copy(path, wanted)
    child = Child(_CHILD, Limits(memory_bytes=_MEMORY_BYTES, cpu_s=_CPU_S), command=command)
    try:
        child.send(TakePages(os.fsencode(path.absolute()), wanted))
        while True:
            match child.receive_as(Answer, _STALL_S, cancelled):
                case Going():
                    continue
                case Taken(taken):
                    copy.expect(taken)
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
    """The copy as it comes in. No other program sees it, and no kill leaves it behind."""

    def __init__(self, path: Path, wanted: Sequence[WantedPage]) -> None:
        self._path = path
        self._wanted = wanted
        self._pages: tuple[TakenPage, ...] = ()
        self._bytes = 0
        try:
            self._stream = tempfile.TemporaryFile()  # noqa: SIM115 - it outlives this function
        except OSError as error:
            raise self._no_room() from error
        self._end = finalize(self, self._stream.close)

    def expect(self, taken: Sequence[tuple[int, float, float]]) -> None:
        """Take note of the pages that are in it.

        Raises:
            ValueError: they are not what was asked for.
        """
        if not all(0 <= asked < len(self._wanted) for asked, _, _ in taken):
            raise ValueError("pages that nobody asked for")
        self._pages = tuple(
            TakenPage(self._wanted[asked], place, width_pt, height_pt)
            for place, (asked, width_pt, height_pt) in enumerate(taken)
        )

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

    def whole(self) -> TakenPages:
        """Return the copy, from its beginning."""
        try:
            self._stream.seek(0)
        except OSError as error:
            raise self._no_room() from error
        self._end.detach()
        copy = TakenPages(cast(BinaryIO, self._stream), self._pages)
        finalize(copy, self._stream.close)
        return copy

    def _no_room(self) -> Unreadable:
        return Unreadable(self._path, "can't be shown: there is no room for a copy of its pages")
