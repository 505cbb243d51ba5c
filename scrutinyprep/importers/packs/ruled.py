"""Tables that are drawn with ruled lines: which words stand in which cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrutinyprep.importers.packs.cells import Row, is_figure
from scrutinyprep.importers.packs.lattices import Cells, Lattice, Slot, lattices_of
from scrutinyprep.importers.packs.splitting import split_at
from scrutinyprep.pdf.content import Box, Line

_TITLE = 1.4
"""How much larger a slide's title is than the table under it."""
_TALLEST_CELL_LINES = 30
"""Of what stands in a table's cell; a frame round a page of text holds more."""
_TALLEST_ALONE_LINES = 6
"""Of a cell with none beside it: more is text, with paragraphs and bullets of its own."""


def ruled_rows(
    lines: Sequence[Line], rules: Sequence[Box]
) -> tuple[list[tuple[Row, list[int]]], dict[int, list[Line]]]:
    """Return the rows of tables that are drawn with rules, each with its lines' places.

    And beside them, by place, the parts of those other lines that a rule cuts.

    A row counts where at least two of its cells hold something: a frame round a
    paragraph or a heading is no table. Rows whose figures stand below each other
    without a rule between them are left to be told apart by their places.
    """
    left = dict(enumerate(lines))
    rows: list[tuple[Row, list[int]]] = []
    cut: dict[int, list[Line]] = {}
    # The inner first: a table may stand in a cell of another.
    for lattice in sorted(lattices_of(rules), key=lambda lattice: lattice.area):
        for row, taken in _rows_in(lattice, left, cut):
            rows.append((row, taken))
            for place in taken:
                left.pop(place, None)
                cut.pop(place, None)
    return rows, cut


def _rows_in(
    lattice: Lattice, lines: dict[int, Line], cut: dict[int, list[Line]]
) -> list[tuple[Row, list[int]]]:
    """Return the rows of a lattice, from top to bottom, with the places of their lines.

    What its rules cut is added to `cut`.
    """
    cells = Cells(lattice)
    inside: dict[Slot, list[tuple[int, Line]]] = {}
    shut: set[int] = set()
    for place, line in lines.items():
        row = None if line.turn else cells.row(line.box)
        if row is None:
            continue
        edges, spans = cells.crossed(line.box, row)
        if spans:
            shut.add(row)
        parts = split_at(line, edges) if edges else [line]
        if len(parts) > 1:
            cut[place] = parts
        for part in parts:
            slot = cells.slot(part.box, row)
            if slot is not None:
                inside.setdefault(slot, []).append((place, part))
    found: list[tuple[Row, list[int]]] = []
    for slots in _blocks(sorted(inside), cells.rows):
        used = sorted({column for cells_ in slots for _, column in cells_})
        for row_slots in slots:
            found_parts = tuple(tuple(part for _, part in inside[slot]) for slot in row_slots)
            if row_slots[0][0] not in shut and not _holds_rows(found_parts):
                columns = tuple(used.index(column) for _, column in row_slots)
                taken = [place for slot in row_slots for place, _ in inside[slot]]
                found.append((Row(found_parts, columns, len(used), is_ruled=True), taken))
    return found


def _blocks(slots: Sequence[Slot], count: int) -> Iterator[list[list[Slot]]]:
    """Yield the rows of several cells, of `count` in all, that follow each other.

    A heading in the first column, or across all, parts what stands above it from what
    stands below, which may have other columns.
    """
    block: list[list[Slot]] = []
    by_row: defaultdict[int, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_row[slot[0]].append(slot)
    for row in range(count):
        cells = by_row[row]
        if len(cells) > 1 or (block and cells and cells[0][1] > 0):
            block.append(cells)
        elif cells and block:
            yield block
            block = []
    if block:
        yield block


def _holds_rows(cells: Sequence[Sequence[Line]]) -> bool:
    """Say whether a row between two rules is several rows or columns, or a column of a page."""
    tallest = max(map(len, cells))
    most = _TALLEST_CELL_LINES if len(cells) > 1 else _TALLEST_ALONE_LINES
    return tallest > most or any(
        (len(cell) > 1 and all(is_figure(line.text) for line in cell))
        or _stands_beside(cell)
        or _holds_title(cell)
        for cell in cells
    )


def _stands_beside(cell: Sequence[Line]) -> bool:
    """Say whether figures of a cell stand side by side: not all columns are ruled."""
    return any(
        is_figure(after.text)
        and before.box.right < after.box.left
        and before.box.top < after.box.bottom
        and after.box.top < before.box.bottom
        for before, after in pairwise(cell)
    )


def _holds_title(cell: Sequence[Line]) -> bool:
    """Say whether a line of a cell is much larger than another: a slide's title over a table."""
    sizes = [line.size_pt for line in cell]
    return max(sizes) > _TITLE * min(sizes)
