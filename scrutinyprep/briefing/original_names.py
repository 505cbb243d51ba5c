"""What pages as published are called on paper, and the names of their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, BriefingOriginal
from scrutinyprep.briefing.wording import page_words
from scrutinyprep.domain.ids import DocumentId

Sheet = tuple[DocumentId, int]
"""A page of the papers: its file, and its number in that."""


def originals_key(index: int) -> str:
    """Return the name of the place where an item's pages begin, from its place in the order."""
    return f"originals-{index}"


def page_key(sheet: Sheet) -> str:
    """Return the name of a page's place."""
    return f"original-{sheet[0]}-{sheet[1]}"


def sheets_shown(content: BriefingContent) -> frozenset[Sheet]:
    """Return the pages that a briefing shows."""
    return frozenset((one.file, one.pdf_page) for item in content.items for one in item.originals)


def original_words(original: BriefingOriginal) -> str:
    """Return which page it is: "page 53 (PDF 57)", and of what, where that is not the pack."""
    where = page_words(original.pack_page, original.pdf_page)
    return f"{where} of {original.title}" if original.title else where


def originals_words(item: BriefingItem) -> str:
    """Return "Pages 53, 57 to 60 as published", for the contents."""
    runs = list(_runs([one.pack_page or 0 for one in item.originals if one.pack_page]))
    if not runs or sum(last - first + 1 for first, last in runs) < len(item.originals):
        count = len(item.originals)
        return "1 page as published" if count == 1 else f"{count} pages as published"
    words = ", ".join(str(first) if first == last else f"{first} to {last}" for first, last in runs)
    return f"{'Page' if len(item.originals) == 1 else 'Pages'} {words} as published"


def _runs(pages: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of pages that follow one another."""
    first = last = 0
    for page in pages:
        if page == last + 1 and last:
            last = page
            continue
        if last:
            yield first, last
        first = last = page
    if last:
        yield first, last
