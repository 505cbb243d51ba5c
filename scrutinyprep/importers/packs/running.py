"""What is printed again on page after page: headers, footers and the paper's own page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.tables import is_head
from scrutinyprep.importers.packs.views import PageView

_HEAD_SHARE = 0.1
_FOOT_SHARE = 0.88
_LOWEST_HEADER_SHARE = 0.15
_OUTERMOST_ROWS = 2
_DIGITS = re.compile(r"\d+")
_LONGEST_RUNNING = 200
_NEARLY_ALWAYS = 0.6
"""The first row of so many of a paper's pages is a header, even below the very edge."""
_PLACE_PT = 6.0
_SAME_BEGINNING = 32
_PAGE_NUMBER = re.compile(
    r"(?:(?:Page|Tudalen|P\.)\s*\|?\s*)?[-–]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–]?"
    r"(?:\s*(?:of|o|/)\s*\d{1,4})?(?:\s*\|\s*P\s?a\s?g\s?e)?",
    re.IGNORECASE,
)
_OFTEN = 0.4
"""Share of a paper's pages on which a line at the very edge must recur, ..."""
_MANY = 4
"""... or on how many at one height, as where each chapter has its own footer."""


def body_rows(views: Sequence[PageView]) -> list[tuple[int, list[Row]]]:
    """Return each page's rows without what runs on from page to page.

    Below the outer tenth of the page little is taken out: what recurs there is
    the head of a table, or the first heading of each chapter. Whatever stands
    below a footer belongs to it.
    """
    written = [view for view in views if not view.is_blank]
    outer = [_outer_rows(view) for view in written]
    recurring = _Recurring.among(written, outer)
    result = []
    for view, rows in zip(written, outer, strict=True):
        dropped = {id(row) for row in rows if recurring.runs(row, view)}
        lows = [row.first.box.top for row in rows if id(row) in dropped and _is_low(row, view)]
        dropped |= recurring.headers(view, dropped)
        footer_top = min(lows, default=view.height_pt)
        kept = [
            row
            for row in view.rows
            if id(row) not in dropped and row.first.box.top <= footer_top + 1.0
        ]
        result.append((view.pdf_page, kept))
    return result


@dataclass(frozen=True, slots=True)
class _Recurring:
    """How often each line at the head or foot of a paper's pages is printed again."""

    at_edge: dict[str, set[int]]
    """The pages on which it stands at the very edge."""
    placed: dict[tuple[str, int], int]
    """On how many pages it stands at one height."""
    needed: float
    pages: int

    @classmethod
    def among(cls, views: Sequence[PageView], outer: Sequence[Sequence[Row]]) -> _Recurring:
        """Count the outer rows of a paper's pages."""
        seen: defaultdict[str, set[int]] = defaultdict(set)
        placed: defaultdict[tuple[str, int], int] = defaultdict(int)
        for view, rows in zip(views, outer, strict=True):
            for row in rows:
                words = _words(row)
                if _at_edge(row, view):
                    seen[words].add(view.pdf_page)
                placed[words, _height(row)] += 1
        needed = max(2.0, _OFTEN * len(views)) if len(views) > 2 else 2.0
        return cls(seen, placed, needed, len(views))

    def runs(self, row: Row, view: PageView) -> bool:
        """Say whether an outer row runs on from page to page."""
        # The head of a table is printed again on each page that the table goes on to.
        if len(row.text) > _LONGEST_RUNNING or is_head(row, view.rules):
            return False
        if self._placed(row) >= _MANY and _is_low(row, view):
            return True
        if not _at_edge(row, view):
            return False
        seen = len(self.at_edge.get(_words(row), ()))
        return seen >= self.needed or _is_own_number(row, view)

    def headers(self, view: PageView, dropped: set[int]) -> set[int]:
        """Return the rows by id that are headers though below the very edge.

        A page's first row on nearly all pages, and a header's second line.
        """
        found = set()
        first = min(view.rows, key=lambda row: row.first.box.top, default=None)
        often = max(_MANY, _NEARLY_ALWAYS * self.pages)
        if first is not None and _heads(first, view) and self._placed(first) >= often:
            found.add(id(first))
        found |= {
            id(row)
            for row in _under_header(view, dropped | found)
            if self._placed(row) >= self.needed and not is_head(row, view.rules)
        }
        return found

    def _placed(self, row: Row) -> int:
        return self.placed.get((_words(row), _height(row)), 0)


def _heads(row: Row, view: PageView) -> bool:
    """Say whether a plain row stands so high that it may be a header, though not at the edge."""
    return row.is_plain and row.first.box.bottom < _LOWEST_HEADER_SHARE * view.height_pt


def _under_header(view: PageView, dropped: set[int]) -> list[Row]:
    """Return the row straight under a header, which may be its second line."""
    high = sorted((r for r in view.rows if not _is_low(r, view)), key=lambda r: r.first.box.top)
    for above, below in pairwise(high[:_OUTERMOST_ROWS]):
        gap = below.first.box.top - above.first.box.bottom
        if id(above) in dropped and id(below) not in dropped and gap < 0.3 * below.first.size_pt:
            return [below]
    return []


def _is_low(row: Row, view: PageView) -> bool:
    """Say whether a row stands in the last fifth of its page, as footers do."""
    return row.first.box.top > 0.8 * view.height_pt


def _outer_rows(view: PageView) -> list[Row]:
    """Return the rows at a page's head and foot."""
    by_height = sorted(view.rows, key=lambda row: row.first.box.top)
    outermost = {id(row) for row in (*by_height[:_OUTERMOST_ROWS], *by_height[-_OUTERMOST_ROWS:])}
    return [row for row in view.rows if id(row) in outermost or _at_edge(row, view)]


def _at_edge(row: Row, view: PageView) -> bool:
    """Say whether a row stands at the very head or foot of its page."""
    box = row.first.box
    return box.bottom < view.height_pt * _HEAD_SHARE or box.top > view.height_pt * _FOOT_SHARE


def _words(row: Row) -> str:
    """Return what two printings of a running line share: how it begins, without numbers.

    The end may name the chapter.
    """
    return _DIGITS.sub("#", "".join(row.text.split()))[:_SAME_BEGINNING]


def _height(row: Row) -> int:
    """Return where a row stands on its page, coarsely."""
    return round(row.first.box.top / _PLACE_PT)


def _is_own_number(row: Row, view: PageView) -> bool:
    """Say whether a row at the edge is the paper's own page number."""
    return bool(view.own_numbers) and _PAGE_NUMBER.fullmatch(row.text.strip()) is not None
