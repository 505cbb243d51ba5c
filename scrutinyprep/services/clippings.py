"""The parts of pages that a briefing shows as they are, taken or drawn when it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.notes import Place
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.originals_messages import WantedPage
from scrutinyprep.services.original_drawing import pages_wanted, with_pages
from scrutinyprep.services.page_takes import PageTakes
from scrutinyprep.services.passage_lines import lines_of

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

    def heard() -> None:
        if progress is not None:
            progress(0, 1)

    with ExitStack() as stack:
        takes = PageTakes(stack, heard)
        content = _with_lines(content, takes)
        takes.take((*pages_wanted(content), *_parts_wanted(content)))
        content = _with_each(content, lambda part: _drawn(part, takes))
        return with_pages(content, takes)


def _with_lines(content: BriefingContent, takes: PageTakes) -> BriefingContent:
    """Return the briefing with the lines found on which its passages stand.

    A passage whose letters are not to be found, as on a scan, is quoted in words.
    """

    def found(mark: _Quoting) -> _Quoting:
        quote = mark.quote
        if quote is None or quote.part is None or quote.part.region is not None:
            return mark
        part: PagePart | None = quote.part
        if quote.anchor is not None and quote.part.path is not None:
            letters = takes.letters(quote.part.path, quote.part.pdf_page)
            lines = lines_of(quote.anchor, letters) if letters is not None else None
            part = None if lines is None else replace(quote.part, region=lines[0], passage=lines[1])
        return replace(mark, quote=replace(quote, part=part))

    return replace(
        content,
        items=tuple(
            replace(
                item,
                questions=tuple(map(found, item.questions)),
                notes=tuple(map(found, item.notes)),
            )
            for item in content.items
        ),
    )


def _parts_wanted(content: BriefingContent) -> Iterator[tuple[Path, WantedPage]]:
    """Yield the parts of pages that may be taken, and in which file each is."""
    for item in content.items:
        quotes = [question.quote for question in item.questions]
        quotes += [note.quote for note in item.notes]
        for quote in quotes:
            part = quote.part if quote is not None else None
            if part is not None and part.path is not None and part.has_open_page:
                yield part.path, _wanted(part)


def _wanted(part: PagePart) -> WantedPage:
    return WantedPage(part.pdf_page, _box(part), whole_lines=bool(part.passage))


def _box(part: PagePart) -> Box | None:
    region = part.region
    if region is None:
        return None
    return Box(region.left, region.top, region.right, region.bottom)


def _drawn(part: PagePart, takes: PageTakes) -> PagePart:
    """Return a part taken from its page, or as a picture, or as it is where it can't be drawn."""
    if part.path is None:
        return part
    form = takes.form(part.path, _wanted(part)) if part.has_open_page else None
    if form is not None:
        return replace(part, form=form)
    return replace(part, png=takes.png(part.path, part.pdf_page, _SCALE, _box(part)))


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
