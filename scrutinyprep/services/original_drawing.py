"""The pages that a briefing shows as published, with what is marked on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from scrutinyprep.briefing.content import BriefingContent, BriefingOriginal, OriginalMark
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.pdf.originals_messages import WantedPage
from scrutinyprep.services.page_takes import PageTakes
from scrutinyprep.services.passage_lines import lines_of
from scrutinyprep.sharing.page_places import boxes_of

_SCALE = 200 / 72
"""Pixels to the point, of a page that can't be taken as it is."""

_HANGING_PT = 60.0
"""What stands further left than this is another column."""

Passages = dict[tuple[DocumentId, int], list[tuple[TextAnchor, int]]]
"""By page, the passages that questions rest on, with the questions' numbers."""


def pages_wanted(content: BriefingContent) -> Iterator[tuple[Path, WantedPage]]:
    """Yield the pages that are to be shown, and in which file each is."""
    for item in content.items:
        for one in item.originals:
            if one.path is not None:
                yield one.path, WantedPage(one.pdf_page)


def with_pages(content: BriefingContent, takes: PageTakes) -> BriefingContent:
    """Return the briefing with its pages as published, taken and marked.

    A page that can't be taken, as its file is locked or broken or lacks a font,
    is drawn as a picture; where that fails too, its sheet says so.
    """
    passages = _passages(content)
    return replace(
        content,
        items=tuple(
            replace(item, originals=tuple(_shown(one, passages, takes) for one in item.originals))
            for item in content.items
        ),
    )


def _passages(content: BriefingContent) -> Passages:
    found: Passages = defaultdict(list)
    for question in content.questions:
        quote = question.quote
        if quote is None or quote.source is None or quote.anchor is None:
            continue
        anchor = quote.anchor
        if anchor.quote or anchor.region is not None:
            found[(quote.source, anchor.pdf_page)].append((anchor, question.number))
    return found


def _shown(original: BriefingOriginal, passages: Passages, takes: PageTakes) -> BriefingOriginal:
    path, page = original.path, original.pdf_page
    if path is None:
        return original
    seen_pt = takes.size_pt(path, page)
    form = takes.form(path, WantedPage(page))
    if form is not None:
        shown = replace(original, form=form, size_pt=(form.page.width_pt, form.page.height_pt))
    else:
        shown = replace(original, png=takes.png(path, page, _SCALE), size_pt=seen_pt or (0.0, 0.0))
    marked = passages.get((original.file, page), [])
    if seen_pt is None or not (marked or original.highlights):
        return shown
    letters = takes.letters(path, page)
    if letters is None:
        return shown
    # A file may count its pages in a unit of its own, which PDFium unfolds and a drawing does not.
    scale = shown.size_pt[0] / seen_pt[0] if seen_pt[0] else 1.0
    return replace(shown, marks=tuple(_marks(original, marked, letters, scale)))


def _marks(
    original: BriefingOriginal,
    passages: list[tuple[TextAnchor, int]],
    letters: Letters,
    scale: float,
) -> Iterator[OriginalMark]:
    for highlight in original.highlights:
        boxes = _scaled(boxes_of(highlight.anchor, letters), scale)
        if boxes:
            yield OriginalMark(boxes, highlight=highlight.kind)
    for anchor, number in passages:
        boxes = _scaled(boxes_of(anchor, letters), scale)
        if boxes:
            yield OriginalMark(boxes, question=number, left_pt=_left_of(anchor, letters) * scale)


def _left_of(anchor: TextAnchor, letters: Letters) -> float:
    """Return how far left the lines of a passage begin, with the numbers that hang there."""
    lines = lines_of(anchor, letters)
    region = lines[0] if lines is not None else anchor.region
    if region is None:
        return 0.0
    hanging = (
        box.left
        for box in letters.boxes
        if box is not None
        and region.left - _HANGING_PT < box.left < region.left
        and region.top < (box.top + box.bottom) / 2 < region.bottom
    )
    return min(hanging, default=region.left)


def _scaled(boxes: tuple[Box, ...], scale: float) -> tuple[Box, ...]:
    return tuple(
        Box(box.left * scale, box.top * scale, box.right * scale, box.bottom * scale)
        for box in boxes
    )
