"""The bounded process that writes marks on a copy of a PDF, and leaves exempt pages out of it."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pikepdf

from scrutinyprep.domain.errors import Damaged, ImportFailed, PasswordNeeded
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.opening_messages import Complete, Piece
from scrutinyprep.pdf.page_sheets import sheet_of
from scrutinyprep.pdf.refusals import refusal_of
from scrutinyprep.sharing.annotating_messages import Annotate, Measure, Measured, Request
from scrutinyprep.sharing.drawing_marks import add_marks, stamp
from scrutinyprep.sharing.open_copy import keep_only, open_copy

_PIECE_BYTES = 1 << 20


def serve(channel: Channel) -> None:
    """Answer the one request."""
    wanted = channel.receive(Request)
    path = Path(os.fsdecode(wanted.path))
    try:
        match wanted:
            case Measure():
                with _opened(path) as pdf:
                    channel.send(Measured(tuple(_told(sheet_of(page)) for page in pdf.pages)))
            case Annotate():
                _send(channel, _annotated(path, wanted))
    except ImportFailed as error:
        channel.send(refusal_of(error))
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        # What the file holds in places that a reader of text never looks at.
        channel.send(refusal_of(Damaged(path)))


def _opened(path: Path) -> pikepdf.Pdf:
    try:
        return pikepdf.open(path)
    except pikepdf.PasswordError as error:
        raise PasswordNeeded(path) from error
    except pikepdf.PdfError as error:
        raise Damaged(path) from error


def _annotated(path: Path, wanted: Annotate) -> bytes:
    with _opened(path) as source:
        sheets = [sheet_of(page) for page in source.pages]
        pdf = source
        if wanted.withheld or wanted.chosen:
            pdf = open_copy(source, sheets, dict(wanted.withheld), wanted.outline, wanted.chosen)
        for page, words in wanted.stamped:
            stamp(pdf, pdf.pages[page - 1], sheets[page - 1], words)
        add_marks(pdf, wanted.marks, sheets)
        keep_only(pdf, wanted.chosen)
        _describe(pdf, wanted)
        target = BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return target.getvalue()


def _describe(pdf: pikepdf.Pdf, wanted: Annotate) -> None:
    """Let the copy say what it is, and nothing that the pack said of itself."""
    for name in ("/Metadata", "/PieceInfo"):
        if name in pdf.Root:
            del pdf.Root[name]
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    pdf.docinfo["/Title"] = wanted.title
    pdf.docinfo["/Producer"] = "Scrutiny Prep"
    pdf.docinfo["/ModDate"] = wanted.date
    pdf.Root.Lang = pikepdf.String("en-GB")


def _send(channel: Channel, data: bytes) -> None:
    for start in range(0, len(data), _PIECE_BYTES):
        channel.send(Piece(data[start : start + _PIECE_BYTES]))
    channel.send(Complete())


def _told(sheet: Sheet) -> tuple[float, float, float, float, int]:
    return (sheet.left, sheet.bottom, sheet.right, sheet.top, sheet.quarter_turns)
