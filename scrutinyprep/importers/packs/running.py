"""What is printed again on page after page: headers, footers and the paper's own page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from scrutinyprep.importers.packs.rows import Row
from scrutinyprep.importers.packs.views import PageView

_HEAD_SHARE = 0.1
_FOOT_SHARE = 0.88
_DIGITS = re.compile(r"\d+")
_LONGEST_RUNNING = 200
_PAGE_NUMBER = re.compile(
    r"(?:(?:Page|Tudalen|P\.)\s*\|?\s*)?[-–]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–]?"
    r"(?:\s*(?:of|o|/)\s*\d{1,4})?(?:\s*\|\s*P\s?a\s?g\s?e)?",
    re.IGNORECASE,
)
_OFTEN = 0.4
"""Share of a paper's pages on which a line must recur."""


def body_rows(views: Sequence[PageView]) -> list[tuple[int, list[Row]]]:
    """Return each page's rows without what runs on from page to page.

    Only what stands in the outer tenth of the page is taken out: the head of
    a table that goes on over the page stands further in.
    """
    edges = [[row for row in view.rows if _at_edge(row, view)] for view in views]
    seen: defaultdict[str, set[int]] = defaultdict(set)
    for view, rows in zip(views, edges, strict=True):
        for row in rows:
            seen[_key(row, view)].add(view.pdf_page)
    written = sum(not view.is_blank for view in views)
    needed = max(2.0, _OFTEN * written) if written > 2 else 2.0
    result = []
    for view, rows in zip(views, edges, strict=True):
        if view.is_blank:
            continue
        dropped = {id(row) for row in rows if _runs(row, view, seen, needed)}
        result.append((view.pdf_page, [row for row in view.rows if id(row) not in dropped]))
    return result


def _at_edge(row: Row, view: PageView) -> bool:
    """Say whether a row stands at the very head or foot of its page."""
    box = row.first.box
    return box.bottom < view.height_pt * _HEAD_SHARE or box.top > view.height_pt * _FOOT_SHARE


def _key(row: Row, view: PageView) -> str:
    """Return what two printings of a running line share: its words without numbers, and where."""
    place = "h" if row.first.box.bottom < view.height_pt * _HEAD_SHARE else "f"
    return place + _DIGITS.sub("#", "".join(row.text.split()))


def _runs(row: Row, view: PageView, seen: defaultdict[str, set[int]], needed: float) -> bool:
    """Say whether a row at the edge is a running line or a page number."""
    text = row.text.strip()
    if len(text) > _LONGEST_RUNNING:
        return False
    if len(seen[_key(row, view)]) >= needed:
        return True
    return bool(view.own_numbers) and _PAGE_NUMBER.fullmatch(text) is not None
