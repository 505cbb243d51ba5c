"""Tables that are drawn with ruled lines: which words stand in which cell."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from scrutinyprep.importers.packs.cells import Row, is_figure
from scrutinyprep.importers.packs.lattices import SAME_PT, Cells, Lattice, Slot, lattices_of
from scrutinyprep.importers.packs.splitting import split_at
from scrutinyprep.pdf.content import Box, Line

_TITLE = 1.4
"""How much larger a slide's title is than the table under it."""
_TALLEST_CELL_LINES = 30
"""Of what stands in a table's cell; a frame round a page of text holds more."""
_TALLEST_ALONE_LINES = 6
"""Of a cell with none beside it: more is text, with paragraphs and bullets of its own."""

_Inside = tuple[int, float, Line]
"""The place of a line among those of its page, the height of its middle, and the line."""


def ruled_rows(
    lines: Sequence[Line], rules: Sequence[Box]
) -> tuple[list[tuple[Row, list[int]]], dict[int, list[Line]]]:
    """Return the rows of tables that are drawn with rules, each with its lines' places.

    And beside them, by place, the parts of those other lines that a rule cuts.

    A row counts where at least two of its cells hold something: a frame round a
    paragraph or a heading is no table. Rows whose figures stand below each other
    without a rule between them are left to be told apart by their places.
    """
    by_height = _ByHeight(lines)
    rows: list[tuple[Row, list[int]]] = []
    cut: dict[int, list[Line]] = {}
    # The inner first: a table may stand in a cell of another.
    for lattice in sorted(lattices_of(rules), key=lambda lattice: lattice.area):
        inside = by_height.inside(lattice)
        if not inside:
            continue
        for row, taken in _rows_in(lattice, inside, cut):
            rows.append((row, taken))
            by_height.take(taken)
            for place in taken:
                cut.pop(place, None)
    return rows, cut


class _ByHeight:
    """The upright lines of a page that no table has taken yet, by where their middles stand."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._middles = sorted(
            ((line.box.top + line.box.bottom) / 2, place)
            for place, line in enumerate(lines)
            if not line.turn
        )
        self._taken: set[int] = set()

    def inside(self, lattice: Lattice) -> list[_Inside]:
        """Return the lines that are left within a lattice, in their order."""
        low = bisect_left(self._middles, (lattice.ys[0] - SAME_PT,))
        high = bisect_left(self._middles, (lattice.ys[-1] + SAME_PT, len(self._lines)), low)
        left, right = lattice.xs[0] - SAME_PT, lattice.xs[-1] + SAME_PT
        found: list[_Inside] = []
        for middle, place in self._middles[low:high]:
            line = self._lines[place]
            if place not in self._taken and line.box.left <= right and line.box.right >= left:
                found.append((place, middle, line))
        return sorted(found, key=itemgetter(0))

    def take(self, places: Iterable[int]) -> None:
        """Note what a table has taken."""
        self._taken.update(places)


def _rows_in(
    lattice: Lattice, lines: Sequence[_Inside], cut: dict[int, list[Line]]
) -> list[tuple[Row, list[int]]]:
    """Return the rows of a lattice, from top to bottom, with the places of their lines.

    What its rules cut is added to `cut`.
    """
    cells = Cells(lattice)
    inside: defaultdict[Slot, list[tuple[int, Line]]] = defaultdict(list)
    shut: set[int] = set()
    for place, middle, line in lines:
        stands = cells.place(line.box, middle)
        if stands is not None:
            if stands[0] is not None:
                inside[stands[0]].append((place, line))
            continue
        row = cells.row(middle)
        edges, spans = cells.crossed(line.box, row)
        if spans:
            shut.add(row)
        parts = split_at(line, edges) if edges else [line]
        if len(parts) > 1:
            cut[place] = parts
        for part in parts:
            slot = cells.slot(part.box, row)
            if slot is not None:
                inside[slot].append((place, part))
    return _told(inside, shut, cells.rows)


def _told(
    inside: Mapping[Slot, Sequence[tuple[int, Line]]], shut: Container[int], count: int
) -> list[tuple[Row, list[int]]]:
    """Return the rows, of `count`, that the lines inside slots make, without the shut ones."""
    found: list[tuple[Row, list[int]]] = []
    for slots in _blocks(sorted(inside), count):
        used = {
            column: at
            for at, column in enumerate(sorted({slot[1] for some in slots for slot in some}))
        }
        for row_slots in slots:
            if row_slots[0][0] in shut:
                continue
            found_parts = tuple([tuple([part for _, part in inside[slot]]) for slot in row_slots])
            if not _holds_rows(found_parts):
                columns = tuple([used[column] for _, column in row_slots])
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
        all(is_figure(line.text) for line in cell) or _stands_beside(cell) or _holds_title(cell)
        for cell in cells
        if len(cell) > 1
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
