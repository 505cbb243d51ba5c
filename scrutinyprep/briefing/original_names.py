"""What pages as published are called on paper, and the names of their places."""

from __future__ import annotations

from collections.abc import Sequence

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, BriefingOriginal
from scrutinyprep.briefing.wording import page_words
from scrutinyprep.domain.ids import DocumentId

_TOLD_SINGLY = 2

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
    """Return "Pages 53, 57 to 60 and 71 as published", for the contents."""
    stamps = [one.pack_page for one in item.originals if one.pack_page is not None]
    if len(stamps) < len(item.originals):
        count = len(item.originals)
        return "1 page as published" if count == 1 else f"{count} pages as published"
    *others, last = _runs(stamps)
    words = f"{', '.join(others)} and {last}" if others else last
    return f"{'Page' if len(stamps) == 1 else 'Pages'} {words} as published"


def _runs(pages: Sequence[int]) -> list[str]:
    """Return page numbers in words, those that follow one another as "57 to 60"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    words: list[str] = []
    for run in runs:
        # Two pages are told one by one: "27 to 28" is longer, and says less.
        words += [f"{run[0]} to {run[-1]}"] if len(run) > _TOLD_SINGLY else map(str, run)
    return words
