"""The parts of pages that a briefing shows as pictures, drawn when it is written."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingItem,
    BriefingNote,
    BriefingQuestion,
    PagePart,
)
from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.notes import Place
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.png import png_of
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.services.original_drawing import with_pages

_SCALE = 220 / 72
"""Pixels to the point: small print stays sharp on paper."""
_Change = Callable[[PagePart], PagePart]
_Quoting = TypeVar("_Quoting", BriefingQuestion, BriefingNote)


def part_of(place: Place) -> PagePart | None:
    """Return the part of a page that a mark rests on; None where it rests on words."""
    anchor = place.anchor
    if anchor.region is None:
        return None
    return PagePart(place.published_in, anchor.pdf_page, anchor.region)


def located(content: BriefingContent, path_of: Callable[[DocumentId], Path]) -> BriefingContent:
    """Return the briefing with where the files are kept that it shows pages or parts of."""
    content = _with_each(content, lambda part: replace(part, path=path_of(part.file)))
    return replace(
        content,
        items=tuple(
            replace(
                item,
                originals=tuple(replace(one, path=path_of(one.file)) for one in item.originals),
            )
            for item in content.items
        ),
    )


def with_pictures(
    content: BriefingContent, progress: Callable[[int, int], None] | None = None
) -> BriefingContent:
    """Return the briefing with the pages and the parts of pages that it shows drawn.

    Raises:
        Cancelled: `progress` said so.
    """

    def heard() -> bool:
        if progress is not None:
            progress(0, 1)
        return False

    content = with_pages(content, heard)
    with ExitStack() as stack:
        return _with_each(content, _Drawing(stack).drawn)


class _Drawing:
    """Draws parts of pages; each file is opened once, and at the first part of it."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._readers: dict[Path, PageReader] = {}

    def drawn(self, part: PagePart) -> PagePart:
        """Return the part with its picture, or as it is where its page can't be drawn."""
        path, region = part.path, part.region
        if path is None:
            return part
        try:
            if path not in self._readers:
                self._readers[path] = self._stack.enter_context(PageReader(path))
            box = Box(region.left, region.top, region.right, region.bottom)
            picture = self._readers[path].picture(part.pdf_page, _SCALE, box)
        except ImportFailed:
            return part
        return replace(part, png=png_of(picture))


def _with_each(content: BriefingContent, change: _Change) -> BriefingContent:
    return replace(content, items=tuple(_item(item, change) for item in content.items))


def _item(item: BriefingItem, change: _Change) -> BriefingItem:
    return replace(
        item,
        questions=tuple(_quoting(question, change) for question in item.questions),
        notes=tuple(_quoting(note, change) for note in item.notes),
    )


def _quoting(mark: _Quoting, change: _Change) -> _Quoting:
    quote = mark.quote
    if quote is None or quote.part is None:
        return mark
    return replace(mark, quote=replace(quote, part=change(quote.part)))
