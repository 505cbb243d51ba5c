"""The bounded process that helps to read a long PDF: it begins with the last page."""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from pathlib import Path

import msgspec

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.importers.messages import HelpWanted
from scrutinyprep.importers.sharing import PapersWanted, papers_from_the_end
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.shared_messages import Enough, PageRead, ReadBackwards

_LONG_PAGES = 60
"""A shorter file is read before the two processes could have shared it out."""
_Said = Enough | HelpWanted


def serve(channel: Channel) -> None:
    """Read from the last page to the first until the parent has enough, then papers on them.

    What cannot be read here ends this help and nothing else: the process that
    reads from the first page comes to it, and says what is wrong with it.
    """
    gc.disable()  # as in the process that it helps
    wanted = channel.receive(ReadBackwards)
    pages: dict[int, PageContent] = {}
    with suppress(ImportFailed), PdfDocument(_path_of(wanted), wanted.password) as document:
        if document.page_count < _LONG_PAGES:
            return
        for number in range(document.page_count, 0, -1):
            page = pages[number] = document.page(number)
            channel.send(PageRead(page))
            if channel.is_called:
                break
    if not pages:
        return
    while not isinstance(said := channel.receive(_Said), HelpWanted):
        continue
    papers = msgspec.msgpack.decode(said.request, type=PapersWanted)
    for read in papers_from_the_end(papers, pages):
        channel.send(read)


def _path_of(wanted: ReadBackwards) -> Path:
    return Path(os.fsdecode(wanted.path))
