"""The bounded process that helps to read a long PDF: it begins with the last page."""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from pathlib import Path

import msgspec

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.shared_messages import Enough, HelpWanted, PageRead, ReadBackwards

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
    if pages:
        _read_papers(channel, pages)


def _read_papers(channel: Channel, pages: dict[int, PageContent]) -> None:
    """Read papers on these pages, once it is told which."""
    # Loaded while the other process looks for the papers: until then two
    # processes have pages to read, and from here on this one has to wait.
    from scrutinyprep.importers.sharing import PapersWanted, Wanted
    from scrutinyprep.importers.sharing_papers import HeldPages

    held = HeldPages(pages)
    while True:
        said = channel.receive(_Said)
        if isinstance(said, HelpWanted):
            wanted = msgspec.msgpack.decode(said.request, type=Wanted)
            if isinstance(wanted, PapersWanted):
                break
            held.prepare(wanted, lambda: channel.is_called)
    for told in held.papers(wanted):
        channel.send(told)


def _path_of(wanted: ReadBackwards) -> Path:
    return Path(os.fsdecode(wanted.path))
