"""Tables with a rule between their rows and none between their columns."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from scrutinyprep.importers.packs.cells import Row, is_figure
from scrutinyprep.pdf.content import Box, Line

_SAME_PT = 3.0
_FEWEST_RULES = 3
"""Fewer of one width make no table: a line under a header and one above a footer."""
_TALLEST_PT = 400.0
"""No row of a table is taller."""
_TALL = 4
"""A cell of so many lines is no stack of figures."""
_LEVEL = 0.4
"""Lines on one baseline are no further apart than this, in type sizes."""
_INSIDE_PT = 2.0


def banded(rows: Sequence[Row], rules: Sequence[Box]) -> list[Row]:
    """Return rows with what stands under a cell, before the next rule, in that cell.

    A cell of several paragraphs has white in it, as wide as that between rows.
    """
    bands = _bands(rules)
    if not bands:
        return list(rows)
    result: list[Row] = []
    for row in rows:
        above = result[-1] if result else None
        if above is None or above.is_plain or above.of or not row.is_plain or row.first.is_bold:
            result.append(_marked(row, bands))
        elif _shares_band(above, row, bands) and (cell := _cell_over(above, row)):
            grown = list(above.cells)
            grown[cell] = (*grown[cell], *row.cells[0])
            result[-1] = replace(above, cells=tuple(grown), is_ruled=True)
        else:
            result.append(row)
    return result


def levels_apart(row: Row) -> list[Row]:
    """Return a row whose first cell stands beside several rows of figures as those rows.

    The first cell must be one line, so that no wrapped words are torn apart.
    """
    cells = row.cells
    if len(cells) < 2 or row.is_ruled or len(cells[0]) > 1:
        return [row]
    most = max(map(len, cells))
    if most < 2:
        return [row]
    figures = [cell for cell in cells[1:] if len(cell) == most and _are_figures(cell)]
    if not figures:
        return [row]
    tops = [line.box.top for line in figures[0]]
    levels: list[list[tuple[Line, ...]]] = [[] for _ in tops]
    for cell in cells:
        for line in cell:
            near = [at for at, top in enumerate(tops) if _is_level(line, top)]
            if not near:
                return [row]
            levels[near[0]].append((line,))
    return [Row(tuple(cells)) for cells in levels]


def _are_figures(cell: Sequence[Line]) -> bool:
    return all(is_figure(line.text) for line in cell)


def _is_level(line: Line, top: float) -> bool:
    return abs(line.box.top - top) <= _LEVEL * line.size_pt


def _bands(rules: Sequence[Box]) -> list[list[float]]:
    """Return the heights of the rules of each table, from the top."""
    alike: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for rule in rules:
        if rule.right - rule.left > rule.bottom - rule.top:
            sides = round(rule.left / _SAME_PT), round(rule.right / _SAME_PT)
            alike[sides].append(rule.top)
    return [sorted(tops) for tops in alike.values() if len(tops) >= _FEWEST_RULES]


def _shares_band(above: Row, below: Row, bands: Sequence[Sequence[float]]) -> bool:
    """Say whether two rows stand between the same two rules."""
    for tops in bands:
        at = bisect_left(tops, above.first.box.bottom)
        if 0 < at < len(tops) and at == bisect_left(tops, below.first.box.bottom):
            return tops[at] - tops[at - 1] <= _TALLEST_PT
    return False


def _marked(row: Row, bands: Sequence[Sequence[float]]) -> Row:
    """Return a row with tall cells as one that rules tell of, where it stands in a band.

    Elsewhere tall cells are columns of text.
    """
    tall = max(row.cells, key=len)
    if row.is_plain or len(tall) < _TALL or not _shares_band(row, Row((tall[-1:],)), bands):
        return row
    return replace(row, is_ruled=True)


def _cell_over(above: Row, below: Row) -> int:
    """Return the cell above that a plain row stands under; 0 for none, or for the first."""
    box = below.first.box
    for at, cell in enumerate(above.cells):
        left = min(line.box.left for line in cell)
        right = above.cells[at + 1][0].box.left if at + 1 < len(above.cells) else box.right
        if left - _INSIDE_PT <= box.left and box.right <= right:
            return at
    return 0
