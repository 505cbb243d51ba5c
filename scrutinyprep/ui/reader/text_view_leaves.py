"""A long text by its pages, of which only those around the reader are set at one time.

To set all of a pack of 1,000 pages would let the window stand still for seconds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from scrutinyprep.domain.papers import Passage, SectionText

_ALL_AT_ONCE = 150
"""A text of no more passages than that is set whole."""
_AHEAD, _BEHIND = 60, 30
"""So many passages are set after and before the page that is read; some 40 ms of work."""


class Leaves:
    """Sections cut at the ends of pages."""

    def __init__(self, sections: Sequence[SectionText] = ()) -> None:
        self._of: dict[int, list[SectionText]] = {}
        for section in sections:
            for page, part in _cut(section):
                self._of.setdefault(page, []).append(part)
        self.pages = sorted(self._of)
        self._weights = [
            sum(len(part.passages) + 1 for part in self._of[page]) for page in self.pages
        ]

    def nearest(self, page: int) -> int:
        """Return the last page up to this one that has any text; the first, where none has."""
        at = bisect_right(self.pages, page)
        return self.pages[max(0, at - 1)] if self.pages else 0

    def around(self, page: int) -> tuple[int, int]:
        """Return the first and the last page to set for a reader on this one."""
        if not self.pages:
            return (0, 0)
        if sum(self._weights) <= _ALL_AT_ONCE:
            return self.pages[0], self.pages[-1]
        here = min(len(self.pages) - 1, max(0, bisect_left(self.pages, page)))
        return self.pages[self._far(here, -1, _BEHIND)], self.pages[self._far(here, 1, _AHEAD)]

    def between(self, first: int, last: int) -> list[SectionText]:
        """Return what stands on these pages."""
        pages = self.pages[bisect_left(self.pages, first) : bisect_right(self.pages, last)]
        return [part for page in pages for part in self._of[page]]

    def _far(self, here: int, step: int, most: int) -> int:
        """Return how far to go from a page, one page at the least where there is one."""
        at, weight = here, 0
        while 0 <= at + step < len(self.pages) and weight < most:
            at += step
            weight += self._weights[at]
        return at


def _cut(section: SectionText) -> list[tuple[int, SectionText]]:
    """Return the parts of a section, a page to each; the heading goes with the first."""
    page = section.pdf_page or _first_page(section.passages)
    parts: list[tuple[int, SectionText]] = []
    if section.heading:
        parts.append((page, replace(section, passages=())))

    def page_of(passage: Passage) -> int:
        nonlocal page
        page = passage.pdf_page or page
        return page

    for on, run in groupby(section.passages, page_of):
        passages = tuple(run)
        if parts and parts[-1][0] == on:
            parts[-1] = (on, replace(parts[-1][1], passages=(*parts[-1][1].passages, *passages)))
        else:
            going_on = replace(section, number=None, heading="", pdf_page=on, passages=passages)
            parts.append((on, going_on))
    return parts


def _first_page(passages: Sequence[Passage]) -> int:
    return next((passage.pdf_page for passage in passages if passage.pdf_page), 1)
