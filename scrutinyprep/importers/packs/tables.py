"""Tables of a page: its rows with their cells in columns, by ruled lines and by place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scrutinyprep.importers.packs.bands import banded, levels_apart
from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.columns import with_columns
from scrutinyprep.importers.packs.rows import rows_of
from scrutinyprep.importers.packs.ruled import ruled_rows
from scrutinyprep.pdf.content import Box, Line

_MOST_RUNNING = 3
_FEWEST_ROWS = 2
"""With fewer rows of several cells a page has no table."""


def tabled(rows: Sequence[Row], rules: Sequence[Box]) -> list[Row]:
    """Return a page's rows, those of tables with the columns of their cells.

    A page without rows of several cells is returned as it is.
    """
    if sum(not row.is_plain for row in rows) < _FEWEST_ROWS:
        return list(rows)
    told = banded(_ruled(rows, rules), rules) if rules else rows
    # Rules may leave nothing of a row whose words they gave to others.
    return with_columns([part for row in told for part in levels_apart(row) if part.cells])


def is_head(row: Row, rules: Sequence[Box]) -> bool:
    """Say whether a row has the look of a table's head: many cells, or rules between them all.

    A line that runs on from page to page says something left, right and in the middle.
    """
    if len(row.cells) > _MOST_RUNNING:
        return True
    middle = (row.first.box.top + row.first.box.bottom) / 2
    places = [
        (rule.left + rule.right) / 2
        for rule in rules
        if rule.right - rule.left < rule.bottom - rule.top and rule.top <= middle <= rule.bottom
    ]
    return not row.is_plain and all(
        any(before[0].box.left < place < after[0].box.left for place in places)
        for before, after in pairwise(row.cells)
    )


def _ruled(rows: Sequence[Row], rules: Sequence[Box]) -> list[Row]:
    """Return the rows with those in place of others that ruled lines tell of."""
    lines: list[Line] = []
    starts: list[int] = []
    for row in rows:
        starts.append(len(lines))
        lines += [line for cell in row.cells for line in cell]
    found, cut = ruled_rows(lines, rules)
    if not found and not cut:
        return list(rows)
    row_of_line = {place: row for row, places in found for place in places}
    given: set[int] = set()
    result: list[Row] = []
    for row, start, end in zip(rows, starts, [*starts[1:], len(lines)], strict=True):
        loose = [place for place in range(start, end) if place not in row_of_line]
        if len(loose) == end - start:
            result.append(_cut(row, [cut.get(place) for place in loose]))
            continue
        for place in range(start, end):
            table_row = row_of_line.get(place)
            if table_row is not None and id(table_row) not in given:
                given.add(id(table_row))
                result.append(table_row)
        result += rows_of([part for place in loose for part in cut.get(place, [lines[place]])])
    return result


def _cut(row: Row, parts: Sequence[list[Line] | None]) -> Row:
    """Return a row with those of its cells cut that are one line, which rules run through."""
    if not any(parts) or any(len(cell) > 1 for cell in row.cells):
        return row
    cells = [
        (line,) for (whole,), cut in zip(row.cells, parts, strict=True) for line in (cut or [whole])
    ]
    return Row(tuple(cells))
