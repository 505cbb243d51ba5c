"""The bounded process that takes pages out of a PDF, each as a drawing with nothing beside it."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Dictionary

from scrutinyprep.domain.errors import Damaged, ImportFailed, PasswordNeeded
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.layers import Layers
from scrutinyprep.pdf.opening_messages import Complete, Piece
from scrutinyprep.pdf.originals_messages import DRAWING, Going, Taken, TakePages, WantedPage
from scrutinyprep.pdf.page_forms import PageForms, bare
from scrutinyprep.pdf.page_sheets import sheet_of
from scrutinyprep.pdf.refusals import refusal_of
from scrutinyprep.pdf.standing_in import NoStandIn

_PIECE_BYTES = 1 << 20
_DAMAGE = (
    pikepdf.PdfError,
    pikepdf.DependencyError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RecursionError,
    OverflowError,
)
"""What a file leads to that holds other things than it says."""


def serve(channel: Channel) -> None:
    """Take the pages that are asked for, and send them as a PDF."""
    wanted = channel.receive(TakePages)
    path = Path(os.fsdecode(wanted.path))
    try:
        with _opened(path) as source:
            taken, data = _taken(source, wanted.pages, partial(channel.send, Going()))
    except ImportFailed as error:
        channel.send(refusal_of(error))
        return
    except _DAMAGE:
        channel.send(refusal_of(Damaged(path)))
        return
    channel.send(Taken(taken))
    for start in range(0, len(data), _PIECE_BYTES):
        channel.send(Piece(data[start : start + _PIECE_BYTES]))
    channel.send(Complete())


def _opened(path: Path) -> pikepdf.Pdf:
    try:
        return pikepdf.open(path)
    except pikepdf.PasswordError as error:
        raise PasswordNeeded(path) from error
    except pikepdf.PdfError as error:
        raise Damaged(path) from error


def _taken(
    source: pikepdf.Pdf, pages: tuple[WantedPage, ...], tell: Callable[[], None]
) -> tuple[tuple[tuple[int, float, float], ...], bytes]:
    """Return what could be taken with its sizes, and the copy that holds it."""
    forms = PageForms(source, Layers(source))
    taken: list[tuple[int, float, float]] = []
    with pikepdf.new() as copy:
        for place, wanted in enumerate(pages):
            tell()
            try:
                page = source.pages[wanted.pdf_page - 1]
                sheet = sheet_of(page)
                bare(page)
                form = forms.form_of(page, sheet, wanted.part, whole_lines=wanted.whole_lines)
            except (*_DAMAGE, NoStandIn):
                continue
            copy.add_blank_page()
            copy.pages[-1].obj.Resources = Dictionary(
                XObject=Dictionary({DRAWING: copy.copy_foreign(form)})
            )
            part = wanted.part or Box(0, 0, sheet.width_pt, sheet.height_pt)
            taken.append((place, part.right - part.left, part.bottom - part.top))
        target = BytesIO()
        copy.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return tuple(taken), target.getvalue()
