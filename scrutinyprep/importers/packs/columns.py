"""Columns of tables without ruled lines, from the places of their cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from scrutinyprep.importers.packs.cells import Row, is_figure
from scrutinyprep.importers.packs.markers import is_coded
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
    for run, columns, _ in _tables(rows):
        for at in run:
            result[at] = _placed(rows[at], columns)
        _join_heads(result, run)
    return [row for row in result if row.cells]


_Cell = tuple[float, float, int, tuple[Line, ...]]
"""From its left edge to its right, the place of its row, and its lines."""
_Table = tuple[list[int], list[Column], list[_Cell]]
"""The places of its rows, its columns, and its cells, the narrowest first."""


def _tables(rows: Sequence[Row]) -> list[_Table]:
    """Return the tables among rows that stand below each other."""
    tables: list[_Table] = []
    for run in _runs(rows):
        cells = _cells_of(rows, run)
        table = run, _columns_of(cells), cells
        if tables and run[0] - tables[-1][0][-1] - 1 <= _MOST_BETWEEN:
            together = _together(tables[-1], table)
            if together is not None:
                tables[-1] = together
                continue
        tables.append(table)
    return [table for table in tables if len(table[0]) >= _FEWEST_ROWS]


def _cells_of(rows: Sequence[Row], run: Sequence[int]) -> list[_Cell]:
    """Return the cells of some rows, the narrowest first."""
    return sorted(((*_reach(cell), at, cell) for at in run for cell in rows[at].cells), key=_width)


def _width(cell: _Cell) -> float:
    return cell[1] - cell[0]


def _runs(rows: Sequence[Row]) -> list[list[int]]:
    """Return the places of rows of several cells that follow each other closely."""
    runs: list[list[int]] = []
    for at, row in enumerate(rows):
        if row.is_plain or row.of or is_coded(row):
            continue
        if runs and at == runs[-1][-1] + 1 and not _is_far(rows[at - 1], row):
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _together(one: _Table, other: _Table) -> _Table | None:
    """Return two runs of rows as one table; None where their columns differ."""
    fewer, more = sorted((one[1], other[1]), key=len)
    if not all(_is_among(column, more) for column in fewer):
        return None
    cells = sorted(one[2] + other[2], key=_width)
    columns = _columns_of(cells)
    return (one[0] + other[0], columns, cells) if len(columns) == len(more) else None


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


def _columns_of(cells: Sequence[_Cell]) -> list[Column]:
    """Return the columns that cells stand in, from left to right.

    The narrowest cells are looked at first: a wide one may span several
    columns, or be several that stand too near each other to be told apart.
    """
    lefts: list[float] = []
    rights: list[float] = []
    used: list[set[int]] = []
    for left, right, row, lines in cells:
        # No two columns have a stretch in common, so those under a cell stand in a row.
        first = bisect_right(rights, left)
        end = bisect_left(lefts, right, first)
        if end - first == 1:
            lefts[first] = min(lefts[first], left)
            rights[first] = max(rights[first], right)
            used[first].add(row)
            continue
        over = used[first:end]
        if over and (_is_several(lines) or not _are_one(over, row)):
            continue
        lefts[first:end] = [min([left, *lefts[first:end]])]
        rights[first:end] = [max([right, *rights[first:end]])]
        used[first:end] = [{row}.union(*over)]
    return list(zip(lefts, rights, strict=True))


def _is_several(cell: Sequence[Line]) -> bool:
    """Say whether a cell begins with a figure and goes on: two cells near each other do so."""
    first, *rest = cell[0].text.split()
    return bool(rest) and len(cell) == 1 and is_figure(first)


def _are_one(used: Sequence[set[int]], row: int) -> bool:
    """Say whether columns are parts of one: no row has a cell in two of them, or in the new one."""
    return len({row}.union(*used)) == 1 + sum(map(len, used))


def _reach(cell: Sequence[Line]) -> Column:
    """Return from where to where the lines of a cell reach."""
    if len(cell) == 1:
        box = cell[0].box
        return box.left, box.right
    return min([line.box.left for line in cell]), max([line.box.right for line in cell])


def _placed(row: Row, columns: Sequence[Column]) -> Row:
    """Return a row with the column of each cell; as it is, where two would share one."""
    found: dict[int, tuple[Line, ...]] = {}
    for cell in row.cells:
        parts = _parts(cell, columns)
        if found.keys() & parts.keys():
            return row
        found |= parts
    order = sorted(found)
    return Row(tuple([found[at] for at in order]), tuple(order), len(columns), row.is_ruled)


def _parts(cell: tuple[Line, ...], columns: Sequence[Column]) -> dict[int, tuple[Line, ...]]:
    """Return a cell by its column, or in parts where it is several cells in one line."""
    reach = left, right = _reach(cell)
    over = [at for at, column in enumerate(columns) if left < column[1] and column[0] < right]
    if len(over) == 1:
        return {over[0]: cell}
    shares = _shares(reach, columns)
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
