"""What is printed again on page after page: headers, footers and the paper's own page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.tables import is_between_rules
from scrutinyprep.importers.packs.views import PageView

_HEAD_SHARE = 0.1
_FOOT_SHARE = 0.88
_OUTERMOST_ROWS = 2
_DIGITS = re.compile(r"\d+")
_LONGEST_RUNNING = 200
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

    Above the outer tenth of the page nothing is taken out: what recurs there is
    the head of a table, or the first heading of each chapter. Whatever stands
    below a footer belongs to it.
    """
    written = [view for view in views if not view.is_blank]
    outer = [_outer_rows(view) for view in written]
    seen: defaultdict[str, set[int]] = defaultdict(set)
    placed: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for view, rows in zip(written, outer, strict=True):
        for row in rows:
            words = _words(row)
            if _at_edge(row, view):
                seen[words].add(view.pdf_page)
            placed[words, _height(row)].append(view.pdf_page)
    needed = max(2.0, _OFTEN * len(written)) if len(written) > 2 else 2.0
    result = []
    for view, rows in zip(written, outer, strict=True):
        dropped = set()
        footer_top = view.height_pt
        for row in rows:
            # The head of a table is printed again on each page that the table goes on to.
            if len(row.text) > _LONGEST_RUNNING or is_between_rules(row, view.rules):
                continue
            words = _words(row)
            recurs = len(placed[words, _height(row)]) >= _MANY and _is_low(row, view)
            if _at_edge(row, view):
                recurs = recurs or len(seen[words]) >= needed or _is_own_number(row, view)
            if recurs:
                dropped.add(id(row))
                if _is_low(row, view):
                    footer_top = min(footer_top, row.first.box.top)
        for row in _under_header(view, dropped):
            if len(placed[_words(row), _height(row)]) >= needed:
                dropped.add(id(row))
        kept = [
            row
            for row in view.rows
            if id(row) not in dropped and row.first.box.top <= footer_top + 1.0
        ]
        result.append((view.pdf_page, kept))
    return result


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
