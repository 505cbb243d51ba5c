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

_PAGES_AT_A_TIME = 64
"""PDFium keeps what it has read of fonts and pictures until the file is closed: 60 MB after 1,000
pages. To open it again takes a millisecond, and the next page some ten for its fonts."""


def serve(channel: Channel) -> None:
    """Open the file that is asked for, and answer for its pages until the parent goes."""
    wanted = channel.receive(Open)
    try:
        document = PdfDocument(Path(os.fsdecode(wanted.path)), wanted.password)
    except ImportFailed as error:
        channel.send(refusal_of(error))
        return
    slate = borrowed(wanted.slate) if wanted.slate is not None else None
    seen: set[int] = set()
    try:
        channel.send(Opened(document.page_sizes()))
        while True:
            try:
                seen.add(_answer(channel, document, slate))
            except ImportFailed as error:
                channel.send(refusal_of(error))
            if len(seen) >= _PAGES_AT_A_TIME:
                seen.clear()
                # Now that the answer is sent, and nobody waits for the next one yet.
                document = _opened_again(document, wanted)
    finally:
        document.close()


def _opened_again(document: PdfDocument, wanted: Open) -> PdfDocument:
    """Open the file anew and close it as it was; where that fails, go on as before."""
    try:
        fresh = PdfDocument(document.path, wanted.password)
    except ImportFailed:
        return document
    document.close()
    return fresh


def _answer(channel: Channel, document: PdfDocument, slate: memoryview | None) -> int:
    """Answer the next request; return the page that it was for."""
    request: Request = channel.receive(Request)
    match request:
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
    return request.pdf_page
