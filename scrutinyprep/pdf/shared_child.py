"""The bounded process that helps to read a long PDF: it begins with the last page."""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from pathlib import Path

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.shared_messages import PageRead, ReadBackwards

_LONG_PAGES = 60
"""A shorter file is read before the two processes could have shared it out."""


def serve(channel: Channel) -> None:
    """Read from the last page to the first, until the parent has enough.

    What cannot be read here ends this help and nothing else: the process that
    reads from the first page comes to it, and says what is wrong with it.
    """
    gc.disable()  # as in the process that it helps
    wanted = channel.receive(ReadBackwards)
    path = Path(os.fsdecode(wanted.path))
    with suppress(ImportFailed), PdfDocument(path, wanted.password) as document:
        if document.page_count < _LONG_PAGES:
            return
        for number in range(document.page_count, 0, -1):
            channel.send(PageRead(document.page(number)))
