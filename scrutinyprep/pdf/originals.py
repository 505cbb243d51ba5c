"""Pages taken out of a PDF as drawings, by a bounded process: the papers come from outside."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from scrutinyprep.pdf.asking import asking_about
from scrutinyprep.pdf.coming_copy import ComingCopy
from scrutinyprep.pdf.limits import GIBIBYTE, Limits
from scrutinyprep.pdf.opening_messages import Complete, Piece
from scrutinyprep.pdf.originals_messages import Answer, Going, Taken, TakePages, WantedPage
from scrutinyprep.pdf.refusals import Refusal, error_of

_CHILD = "pdf.originals_child"
_STALL_S = 30.0
"""For one page, however many are wanted."""
_CPU_S = 300
_MEMORY_BYTES = 2 * GIBIBYTE


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
    found: tuple[TakenPage, ...] = ()
    # First, since it fails where there is no room.
    copy = ComingCopy(path, "can't be shown: there is no room for a copy of its pages")
    limits = Limits(memory_bytes=_MEMORY_BYTES, cpu_s=_CPU_S)
    with asking_about(path, _CHILD, limits, command) as child:
        child.send(TakePages(os.fsencode(path.absolute()), wanted))
        while True:
            match child.receive_as(Answer, _STALL_S, cancelled):
                case Going():
                    continue
                case Taken(taken):
                    found = _found(wanted, taken)
                case Piece(data):
                    copy.take(data)
                case Complete():
                    return copy.whole(partial(TakenPages, pages=found))
                case Refusal() as refusal:
                    raise error_of(refusal, path)


def _found(
    wanted: Sequence[WantedPage], taken: Sequence[tuple[int, float, float]]
) -> tuple[TakenPage, ...]:
    """Return the pages of the copy.

    Raises:
        ValueError: they are not what was asked for.
    """
    if not all(0 <= asked < len(wanted) for asked, _, _ in taken):
        raise ValueError("pages that nobody asked for")
    return tuple(
        TakenPage(wanted[asked], place, width_pt, height_pt)
        for place, (asked, width_pt, height_pt) in enumerate(taken)
    )
