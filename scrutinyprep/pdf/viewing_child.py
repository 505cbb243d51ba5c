"""The bounded process that draws one PDF for the screen: it answers until it is closed."""

from __future__ import annotations

import os
from pathlib import Path

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.refusals import refusal_of
from scrutinyprep.pdf.slates import borrowed
from scrutinyprep.pdf.viewing_messages import (
    Draw,
    Drawn,
    Link,
    Linked,
    Open,
    Opened,
    Request,
    Spell,
    Spelled,
)


def serve(channel: Channel) -> None:
    """Open the file that is asked for, and answer for its pages until the parent goes."""
    wanted = channel.receive(Open)
    try:
        document = PdfDocument(Path(os.fsdecode(wanted.path)), wanted.password)
    except ImportFailed as error:
        channel.send(refusal_of(error))
        return
    slate = borrowed(wanted.slate) if wanted.slate is not None else None
    with document:
        channel.send(Opened(document.page_sizes()))
        while True:
            try:
                _answer(channel, document, slate)
            except ImportFailed as error:
                channel.send(refusal_of(error))


def _answer(channel: Channel, document: PdfDocument, slate: memoryview | None) -> None:
    """Answer the next request."""
    match channel.receive(Request):
        case Draw(pdf_page, scale, clip):
            picture = document.picture(pdf_page, scale, clip, slate)
            size = (picture.width_px, picture.height_px, picture.stride)
            is_on_slate = not isinstance(picture.pixels, bytearray)
            channel.send(Drawn(*size, is_on_slate=is_on_slate))
            if isinstance(picture.pixels, bytearray):
                channel.send_bytes(picture.pixels)
        case Spell(pdf_page):
            channel.send(Spelled(document.letters(pdf_page)))
        case Link(pdf_page):
            channel.send(Linked(document.links(pdf_page)))
