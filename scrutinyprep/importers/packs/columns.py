"""Columns of tables without ruled lines, from the places of their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrutinyprep.importers.packs.cells import Row, is_figure
from scrutinyprep.importers.packs.splitting import split_at
from scrutinyprep.pdf.content import Line

_FEWEST_ROWS = 2
"""A single row of two cells may be a line with a wide gap."""
_MOST_BETWEEN = 3
"""So many plain rows, such as a heading within it, may stand between rows of one table."""
_SAME_EDGE_PT = 5.0
_FAR = 2.0
"""So much white, in type sizes, stands between two tables."""
_OUT_EM = 1.0
"""A part cut from a line reaches no farther out of its column than this, in type sizes."""
_FARTHEST_EM = 3.0
_TIGHT = 0.8
"""The lines of one heading over a column stand no further apart than this, in type sizes."""
_MOST_HEADS = 4

Column = tuple[float, float]
"""From the left edge of its words to the right edge, in points."""


def with_columns(rows: Sequence[Row]) -> list[Row]:
    """Return rows with the columns of their cells, where they make a table together."""
    result = list(rows)
    for run, columns in _tables(rows):
        for at in run:
            result[at] = _placed(rows[at], columns)
        _join_heads(result, run)
    return [row for row in result if row.cells]


_Table = tuple[list[int], list[Column]]
"""The places of its rows, and its columns."""


def _tables(rows: Sequence[Row]) -> list[_Table]:
    """Return the tables among rows that stand below each other."""
    tables: list[_Table] = []
    for run in _runs(rows):
        table = run, _columns_of([rows[at] for at in run])
        if tables and run[0] - tables[-1][0][-1] - 1 <= _MOST_BETWEEN:
            together = _together(rows, tables[-1], table)
            if together is not None:
                tables[-1] = together
                continue
        tables.append(table)
    return [table for table in tables if len(table[0]) >= _FEWEST_ROWS]


def _runs(rows: Sequence[Row]) -> list[list[int]]:
    """Return the places of rows of several cells that follow each other closely."""
    runs: list[list[int]] = []
    for at, row in enumerate(rows):
        if row.is_plain or row.of:
            continue
        if runs and at == runs[-1][-1] + 1 and not _is_far(rows[at - 1], row):
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _together(rows: Sequence[Row], one: _Table, other: _Table) -> _Table | None:
    """Return two runs of rows as one table; None where their columns differ."""
    fewer, more = sorted((one[1], other[1]), key=len)
    if not all(_is_among(column, more) for column in fewer):
        return None
    run = one[0] + other[0]
    columns = _columns_of([rows[at] for at in run])
    return (run, columns) if len(columns) == len(more) else None


def _is_among(column: Column, columns: Sequence[Column]) -> bool:
    """Say whether one of some columns, and only one, stands where this one does."""
    over = [c for c in columns if column[0] < c[1] and c[0] < column[1]]
    if len(over) != 1:
        return False
    (left, right), (other_left, other_right) = column, over[0]
    offsets = left - other_left, right - other_right, (left + right - other_left - other_right) / 2
    return min(map(abs, offsets)) <= _SAME_EDGE_PT


def _is_far(above: Row, below: Row) -> bool:
    """Say whether so much white stands between two rows as between two tables."""
    bottom = max(cell[-1].box.bottom for cell in above.cells)
    top = min(cell[0].box.top for cell in below.cells)
    return top - bottom > _FAR * below.first.size_pt


def _columns_of(rows: Sequence[Row]) -> list[Column]:
    """Return the columns of some rows, from left to right.

    The narrowest cells are looked at first: a wide one may span several
    columns, or be several that stand too near each other to be told apart.
    """
    cells = sorted(
        ((*_reach(cell), at, cell) for at, row in enumerate(rows) for cell in row.cells),
        key=lambda cell: cell[1] - cell[0],
    )
    columns: list[Column] = []
    used: list[set[int]] = []
    for left, right, row, lines in cells:
        over = [i for i, (start, end) in enumerate(columns) if left < end and start < right]
        if len(over) == 1:
            start, end = columns[over[0]]
            columns[over[0]] = (min(left, start), max(right, end))
            used[over[0]].add(row)
            continue
        if len(over) > 1 and (_is_several(lines) or not _are_one(over, used, row)):
            continue
        joined = [columns[i] for i in over]
        rows_used = {row}.union(*(used[i] for i in over))
        for i in reversed(over):
            del columns[i], used[i]
        columns.append(
            (min([left, *(c[0] for c in joined)]), max([right, *(c[1] for c in joined)]))
        )
        used.append(rows_used)
    return sorted(columns)


def _is_several(cell: Sequence[Line]) -> bool:
    """Say whether a cell begins with a figure and goes on: two cells near each other do so."""
    first, *rest = cell[0].text.split()
    return bool(rest) and len(cell) == 1 and is_figure(first)


def _are_one(over: Sequence[int], used: Sequence[set[int]], row: int) -> bool:
    """Say whether columns are parts of one: no row has a cell in two of them."""
    together = [row, *(at for i in over for at in used[i])]
    return len(set(together)) == len(together)


def _reach(cell: Sequence[Line]) -> Column:
    return min(line.box.left for line in cell), max(line.box.right for line in cell)


def _placed(row: Row, columns: Sequence[Column]) -> Row:
    """Return a row with the column of each cell; as it is, where two would share one."""
    found: dict[int, tuple[Line, ...]] = {}
    for cell in row.cells:
        parts = _parts(cell, columns)
        if found.keys() & parts.keys():
            return row
        found |= parts
    order = sorted(found)
    return replace(
        row, cells=tuple(found[at] for at in order), columns=tuple(order), of=len(columns)
    )


def _parts(cell: tuple[Line, ...], columns: Sequence[Column]) -> dict[int, tuple[Line, ...]]:
    """Return a cell by its column, or in parts where it is several cells in one line."""
    shares = _shares(_reach(cell), columns)
    if sum(share > 0 for share in shares) > 1:
        found: dict[int, tuple[Line, ...]] = {}
        for line in cell:
            cut = _cut(line, columns)
            if cut is None:
                break
            for at, part in cut:
                found[at] = (*found.get(at, ()), part)
        else:
            return found
    return {shares.index(max(shares)): cell}


def _cut(line: Line, columns: Sequence[Column]) -> list[tuple[int, Line]] | None:
    """Return the parts of a line with their columns; None where it is not to be cut so."""
    shares = _shares((line.box.left, line.box.right), columns)
    over = [at for at, share in enumerate(shares) if share > 0]
    if len(over) < 2:
        return [(shares.index(max(shares)), line)]
    words = line.text.split()
    if len(words) == len(over) and all(map(is_figure, words)):
        return [
            (
                at,
                replace(
                    line,
                    text=word,
                    box=replace(line.box, left=columns[at][0], right=columns[at][1]),
                ),
            )
            for at, word in zip(over, words, strict=True)
        ]
    edges = [(columns[a][1] + columns[b][0]) / 2 for a, b in pairwise(over)]
    parts = split_at(line, edges, _FARTHEST_EM)
    if len(parts) == len(over) and all(map(_fits, parts, (columns[at] for at in over))):
        return list(zip(over, parts, strict=True))
    return None


def _shares(reach: Column, columns: Sequence[Column]) -> list[float]:
    """Return how far a stretch and each column have a way in common; less than 0 apart."""
    return [min(reach[1], column[1]) - max(reach[0], column[0]) for column in columns]


def _fits(part: Line, column: Column) -> bool:
    room = _OUT_EM * part.size_pt
    return column[0] - room <= part.box.left and part.box.right <= column[1] + room


def _join_heads(rows: list[Row], table: Sequence[int]) -> None:
    """Join the lines of the headings over the columns: bold, close together, above all else."""
    heads = [at for at in table[: _MOST_HEADS + 1] if _is_bold(rows[at]) and rows[at].of]
    while len(heads) > 1 and heads[:2] == list(table[:2]) and len(heads) < len(table):
        upper, lower = rows[heads[0]], rows[heads[1]]
        bottom = max(cell[-1].box.bottom for cell in upper.cells)
        top = min(cell[0].box.top for cell in lower.cells)
        if top - bottom > _TIGHT * lower.first.size_pt:
            return
        rows[heads[1]], rows[heads[0]] = _stacked(upper, lower), Row(())
        heads, table = heads[1:], table[1:]


def _is_bold(row: Row) -> bool:
    return all(line.is_bold for cell in row.cells for line in cell)


def _stacked(upper: Row, lower: Row) -> Row:
    """Return two rows as one, cell under cell."""
    cells: dict[int, tuple[Line, ...]] = dict(zip(upper.columns, upper.cells, strict=True))
    for column, cell in zip(lower.columns, lower.cells, strict=True):
        cells[column] = (*cells.get(column, ()), *cell)
    order = sorted(cells)
    return replace(lower, cells=tuple(cells[at] for at in order), columns=tuple(order))
