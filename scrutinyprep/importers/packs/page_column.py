"""A frontsheet's column of starting pages: one bare number beside each item that has papers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.pdf.content import Line

_NUMBER = re.compile(r"\(?\s*(\d{1,4})\s*\)?")
_HEAD = re.compile(
    r"(?:pages?|tudalen(?:nau)?)(?:\s*(?:no'?s?|nos?|numbers?|ref(?:erence)?)\.?)?(?:\(s\))?",
    re.IGNORECASE,
)
_SAME_COLUMN_PT = 14.0
_RIGHT_SHARE = 0.6
"""The column stands in the right-hand part of the page, as far as print reaches."""
_ENOUGH_WITHOUT_HEAD = 3
_LEVEL_PT = 4.0


@dataclass(frozen=True, slots=True)
class StartingPage:
    """A number in the column."""

    row: int
    """Which of the frontsheet's rows it stands in."""
    pack_page: int
    pdf_page: int
    top_pt: float


def starting_pages(rows: Sequence[tuple[int, Row]]) -> tuple[StartingPage, ...]:
    """Return the numbers of a column of starting pages (rows come with their PDF page).

    Guards against figures in a description: the numbers stand one below the
    other at the right and rise, under the word "Page", or at least three of
    them.
    """
    reach = max((line.box.right for _, row in rows for line in _lines(row)), default=0.0)
    found: list[tuple[StartingPage, Line]] = []
    heads: list[Line] = []
    for at, (page, row) in enumerate(rows):
        line = row.cells[-1][-1]
        if line.box.left < _RIGHT_SHARE * reach:
            continue
        text = squeezed(line.text)
        if _HEAD.fullmatch(text):
            heads.append(line)
        number = _NUMBER.fullmatch(text)
        if number and int(number[1]):
            found.append((StartingPage(at, int(number[1]), page, line.box.top), line))
    best: list[StartingPage] = []
    for _, anchor in found:
        column = [start for start, line in found if _is_below(line, anchor)]
        rising = all(a.pack_page <= b.pack_page for a, b in pairwise(column))
        headed = any(_is_below(anchor, head) for head in heads)
        needed = 1 if headed else _ENOUGH_WITHOUT_HEAD
        if rising and len(column) >= max(needed, len(best) + 1):
            best = column
    return tuple(best)


def without_column(
    rows: Sequence[tuple[int, Row]], column: Sequence[StartingPage]
) -> list[tuple[int, Row]]:
    """Return the rows without the numbers of the column."""
    numbered = {start.row for start in column}
    kept = []
    for at, (page, row) in enumerate(rows):
        if at not in numbered:
            kept.append((page, row))
            continue
        *before, last = row.cells
        cells = tuple(before) if len(last) == 1 else (*before, last[:-1])
        if cells:
            kept.append((page, Row(cells)))
    return kept


def starting_page_between(
    column: Sequence[StartingPage], head: tuple[int, Row], following: tuple[int, Row] | None
) -> int | None:
    """Return the number beside an item, whose head is given with the next one's."""
    for start in column:
        if _is_from(start, head) and not (following and _is_from(start, following)):
            return start.pack_page
    return None


def _is_from(start: StartingPage, head: tuple[int, Row]) -> bool:
    """Say whether a number stands beside the head of an item, or further down."""
    page, row = head
    place = (start.pdf_page, start.top_pt)
    return place >= (page, row.first.box.top - _LEVEL_PT)


def _lines(row: Row) -> list[Line]:
    """Return all lines of a row."""
    return [line for cell in row.cells for line in cell]


def _is_below(line: Line, other: Line) -> bool:
    """Say whether two lines stand in one column: left, right or middle agree."""
    one, two = line.box, other.box
    gaps = (
        one.left - two.left,
        one.right - two.right,
        (one.left + one.right - two.left - two.right) / 2,
    )
    return min(map(abs, gaps)) <= _SAME_COLUMN_PT
