"""Marks written on a copy of a PDF in a bounded process: the pack comes from outside."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from scrutinyprep.domain.errors import Damaged
from scrutinyprep.pdf.asking import asking_about
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.limits import GIBIBYTE, Limits
from scrutinyprep.pdf.opening_messages import Complete, Piece
from scrutinyprep.pdf.refusals import Refusal, error_of
from scrutinyprep.sharing.annotating_messages import Annotate, Answer, Measure, Measured
from scrutinyprep.sharing.page_marks import PageMark

_CHILD = "sharing.annotating_child"
_STALL_S = 60.0
_CPU_S = 180
_MEMORY_BYTES = 2 * GIBIBYTE


def sheets_of(path: Path, cancelled: Callable[[], bool] | None = None) -> tuple[Sheet, ...]:
    """Return how each page of a PDF lies.

    Raises:
        ImportFailed: it can't be read.
        Cancelled: `cancelled` came to return True.
    """
    answers = _asked(path, Measure(os.fsencode(path.absolute())), cancelled)
    (measured,) = answers
    if not isinstance(measured, Measured):
        raise Damaged(path)
    return tuple(Sheet(*sheet) for sheet in measured.sheets)


def annotated(
    path: Path,
    marks: Sequence[PageMark],
    *,
    withheld: Sequence[tuple[int, str]] = (),
    stamped: Sequence[tuple[int, str]] = (),
    outline: Sequence[tuple[str, int]] = (),
    chosen: Sequence[int] = (),
    title: str = "",
    date: str = "",
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """Return a copy of a PDF with marks on its pages; see `Annotate` for what else it takes.

    Raises:
        ImportFailed: it can't be read, or written again.
        Cancelled: `cancelled` came to return True.
    """
    wanted = Annotate(
        os.fsencode(path.absolute()),
        tuple(marks),
        withheld=tuple(withheld),
        stamped=tuple(stamped),
        outline=tuple(outline),
        chosen=tuple(chosen),
        title=title,
        date=date,
    )
    return b"".join(piece.data for piece in _asked(path, wanted, cancelled))


def _asked(
    path: Path, wanted: Measure | Annotate, cancelled: Callable[[], bool] | None
) -> list[Any]:
    found: list[Any] = []
    limits = Limits(memory_bytes=_MEMORY_BYTES, cpu_s=_CPU_S)
    with asking_about(path, _CHILD, limits) as child:
        child.send(wanted)
        while True:
            match child.receive_as(Answer, _STALL_S, cancelled):
                case Measured() as measured:
                    return [measured]
                case Piece() as piece:
                    found.append(piece)
                case Complete():
                    return found
                case Refusal() as refusal:
                    raise error_of(refusal, path)
