"""The pages that a briefing shows as published, taken out of their files when it is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingOriginal,
    OriginalMark,
    PageForm,
)
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.pdf.originals import TakenPages, pages_taken
from scrutinyprep.pdf.png import png_of
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.sharing.page_places import boxes_of

_SCALE = 200 / 72
"""Pixels to the point, of a page that can't be taken as it is."""

Heard = Callable[[], bool]
"""Called now and then; it may raise `Cancelled`."""


def with_pages(content: BriefingContent, heard: Heard) -> BriefingContent:
    """Return the briefing with its pages as published taken from their files, and marked.

    A page that can't be taken, as its file is locked or broken or lacks a font,
    is drawn as a picture; where that fails too, its sheet says so.
    """
    wanted: dict[Path, list[BriefingOriginal]] = defaultdict(list)
    for item in content.items:
        for one in item.originals:
            if one.path is not None:
                wanted[one.path].append(one)
    if not wanted:
        return content
    passages = _passages(content)
    done: dict[tuple[DocumentId, int], BriefingOriginal] = {}
    for path, originals in wanted.items():
        for one in _drawn(path, originals, passages, heard):
            done[(one.file, one.pdf_page)] = one
    return replace(
        content,
        items=tuple(
            replace(
                item,
                originals=tuple(done.get((one.file, one.pdf_page), one) for one in item.originals),
            )
            for item in content.items
        ),
    )


_Passages = dict[tuple[DocumentId, int], list[tuple[TextAnchor, int]]]
"""By page, the passages that questions rest on, with the questions' numbers."""


def _passages(content: BriefingContent) -> _Passages:
    found: _Passages = defaultdict(list)
    for question in content.questions:
        quote = question.quote
        if quote is None or quote.source is None or quote.anchor is None:
            continue
        anchor = quote.anchor
        if anchor.quote or anchor.region is not None:
            found[(quote.source, anchor.pdf_page)].append((anchor, question.number))
    return found


def _drawn(
    path: Path, originals: list[BriefingOriginal], passages: _Passages, heard: Heard
) -> Iterator[BriefingOriginal]:
    """Yield the pages of one file, taken or drawn."""
    taken: TakenPages | None = None
    try:
        taken = pages_taken(path, [one.pdf_page for one in originals], cancelled=heard)
    except ImportFailed:
        heard()
    try:
        with PageReader(path) as reader:
            for one in originals:
                heard()
                yield _shown(reader, one, taken, passages[(one.file, one.pdf_page)])
    except ImportFailed:
        # Nobody can read the letters any more: what was taken is shown without marks.
        for one in originals:
            yield _unmarked(one, taken)


def _shown(
    reader: PageReader,
    original: BriefingOriginal,
    taken: TakenPages | None,
    passages: list[tuple[TextAnchor, int]],
) -> BriefingOriginal:
    page = original.pdf_page
    if not 1 <= page <= reader.page_count:
        return original
    seen_pt = reader.page_sizes()[page - 1]
    shown = _unmarked(original, taken)
    if shown.form is None:
        try:
            shown = replace(shown, png=png_of(reader.picture(page, _SCALE)), size_pt=seen_pt)
        except ImportFailed:
            return shown
    if not passages and not original.highlights:
        return shown
    try:
        letters = reader.letters(page)
    except ImportFailed:
        return shown
    # A file may count its pages in a unit of its own, which PDFium unfolds and a drawing does not.
    scale = shown.size_pt[0] / seen_pt[0] if seen_pt[0] else 1.0
    return replace(shown, marks=tuple(_marks(original, passages, letters, scale)))


def _unmarked(original: BriefingOriginal, taken: TakenPages | None) -> BriefingOriginal:
    page = taken.page(original.pdf_page) if taken is not None else None
    if taken is None or page is None:
        return original
    return replace(original, form=PageForm(taken, page), size_pt=(page.width_pt, page.height_pt))


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
            yield OriginalMark(boxes, question=number)


def _scaled(boxes: tuple[Box, ...], scale: float) -> tuple[Box, ...]:
    return tuple(
        Box(box.left * scale, box.top * scale, box.right * scale, box.bottom * scale)
        for box in boxes
    )
