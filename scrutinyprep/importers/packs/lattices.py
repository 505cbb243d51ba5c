"""Tables that are drawn with ruled lines: which words stand in which cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrutinyprep.importers.packs.cells import Row, is_figure
from scrutinyprep.importers.packs.splitting import split_at
from scrutinyprep.pdf.content import Box, Line

_SAME_PT = 2.0
"""Rules so near each other are one."""
_JOINT_PT = 4.0
"""So far may a rule end before the one that it meets."""
_SHARE = 0.6
"""A rule that runs along so much of a side of a cell closes it."""
_SLOTS_MAX = 6_000
"""A lattice of more is a drawing, such as a chart's grid."""
_TITLE = 1.4
_TALLEST_CELL_LINES = 30
"""Of what stands in a table's cell; a frame round a page of text holds more."""


_Slot = tuple[int, int]
"""A row and a column of a lattice, counted from 0."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """A straight line: `at` across, from `start` to `end` along."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class _Lattice:
    """Rules that meet: where its columns and rows begin and end."""

    across: tuple[_Rule, ...]
    down: tuple[_Rule, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def area(self) -> float:
        """In square points."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])


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
    for lattice in sorted(_lattices(rules), key=lambda lattice: lattice.area):
        for row, taken in _rows_in(lattice, left, cut):
            rows.append((row, taken))
            for place in taken:
                left.pop(place, None)
                cut.pop(place, None)
    return rows, cut


def _lattices(rules: Sequence[Box]) -> Iterator[_Lattice]:
    """Yield the groups of rules that meet and make at least two columns."""
    across = _merged(
        [
            _Rule((box.top + box.bottom) / 2, box.left, box.right)
            for box in rules
            if box.right - box.left >= box.bottom - box.top
        ]
    )
    down = _merged(
        [
            _Rule((box.left + box.right) / 2, box.top, box.bottom)
            for box in rules
            if box.right - box.left < box.bottom - box.top
        ]
    )
    for some_across, some_down in _groups(across, down):
        xs = _places([rule.at for rule in some_down])
        ys = _places([rule.at for rule in some_across])
        xs = _places([*xs, min(r.start for r in some_across), max(r.end for r in some_across)])
        ys = _places([*ys, min(r.start for r in some_down), max(r.end for r in some_down)])
        if len(xs) > 2 and len(ys) > 1 and len(xs) * len(ys) <= _SLOTS_MAX:
            yield _Lattice(tuple(some_across), tuple(some_down), xs, ys)


def _merged(rules: list[_Rule]) -> list[_Rule]:
    """Return the rules with those joined that go on with each other."""
    merged: list[_Rule] = []
    for place in _places([rule.at for rule in rules]):
        beside = sorted(
            (rule for rule in rules if abs(rule.at - place) <= _SAME_PT), key=lambda r: r.start
        )
        open_rule: _Rule | None = None
        for rule in beside:
            if open_rule is not None and rule.start <= open_rule.end + _JOINT_PT:
                open_rule = _Rule(place, open_rule.start, max(open_rule.end, rule.end))
                continue
            if open_rule is not None:
                merged.append(open_rule)
            open_rule = _Rule(place, rule.start, rule.end)
        if open_rule is not None:
            merged.append(open_rule)
    return merged


def _places(values: Sequence[float]) -> tuple[float, ...]:
    """Return values in order, those near each other as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SAME_PT:
            found.append(value)
    return tuple(found)


def _groups(
    across: Sequence[_Rule], down: Sequence[_Rule]
) -> Iterator[tuple[list[_Rule], list[_Rule]]]:
    """Yield the rules that meet each other, straight or through others."""
    waiting = set(range(len(down)))
    untouched = set(range(len(across)))
    while untouched and waiting:
        some_across, some_down = {untouched.pop()}, set[int]()
        fresh = set(some_across)
        while fresh:
            reached = {d for d in waiting if any(_meet(across[a], down[d]) for a in fresh)}
            waiting -= reached
            some_down |= reached
            fresh = {a for a in untouched if any(_meet(across[a], down[d]) for d in reached)}
            untouched -= fresh
            some_across |= fresh
        if some_down:
            yield [across[a] for a in some_across], [down[d] for d in some_down]


def _meet(across: _Rule, down: _Rule) -> bool:
    return (
        across.start - _JOINT_PT <= down.at <= across.end + _JOINT_PT
        and down.start - _JOINT_PT <= across.at <= down.end + _JOINT_PT
    )


def _rows_in(
    lattice: _Lattice, lines: dict[int, Line], cut: dict[int, list[Line]]
) -> list[tuple[Row, list[int]]]:
    """Return the rows of a lattice, from top to bottom, with the places of their lines.

    What its rules cut is added to `cut`.
    """
    cells = _Cells(lattice)
    inside: dict[_Slot, list[tuple[int, Line]]] = {}
    shut: set[int] = set()
    for place, line in lines.items():
        row = cells.spans(line)
        if row is not None:
            shut.add(row)
        parts = cells.parts(line)
        if len(parts) > 1:
            cut[place] = parts
        for part in parts:
            slot = cells.slot(part)
            if slot is not None:
                inside.setdefault(slot, []).append((place, part))
    found: list[tuple[Row, list[int]]] = []
    for slots in _blocks(sorted(inside), len(lattice.ys) - 1):
        used = sorted({column for cells_ in slots for _, column in cells_})
        for row_slots in slots:
            found_parts = tuple(tuple(part for _, part in inside[slot]) for slot in row_slots)
            if row_slots[0][0] not in shut and not _holds_rows(found_parts):
                columns = tuple(used.index(column) for _, column in row_slots)
                taken = [place for slot in row_slots for place, _ in inside[slot]]
                found.append((Row(found_parts, columns, len(used), is_ruled=True), taken))
    return found


def _blocks(slots: Sequence[_Slot], count: int) -> Iterator[list[list[_Slot]]]:
    """Yield the rows of several cells, of `count` in all, that follow each other.

    A heading in the first column, or across all, parts what stands above it from what
    stands below, which may have other columns.
    """
    block: list[list[_Slot]] = []
    for row in range(count):
        cells = [slot for slot in slots if slot[0] == row]
        if len(cells) > 1:
            block.append(cells)
        elif block and cells and cells[0][1] > 0:
            block.append(cells)
        elif cells and block:
            yield block
            block = []
    if block:
        yield block


def _holds_rows(cells: Sequence[Sequence[Line]]) -> bool:
    """Say whether a row between two rules is several rows or columns, or a column of a page."""
    tallest = max(map(len, cells))
    return tallest > _TALLEST_CELL_LINES or any(
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


class _Cells:
    """The cells of a lattice: its slots, joined where no rule parts them."""

    def __init__(self, lattice: _Lattice) -> None:
        self._lattice = lattice
        self._xs, self._ys = lattice.xs, lattice.ys
        self._first: dict[_Slot, _Slot] = {}
        self._join()
        self._frames = self._odd_shapes()

    def slot(self, line: Line) -> _Slot | None:
        """Return the row and column in which the cell begins that a line stands in.

        None for what stands round a table that is drawn inside a frame.
        """
        box = line.box
        row = _between(self._ys, (box.top + box.bottom) / 2)
        column = _between(self._xs, (box.left + box.right) / 2)
        if row is None or column is None or line.turn:
            return None
        first = self._first.get((row, column))
        return None if first in self._frames else first

    def parts(self, line: Line) -> list[Line]:
        """Return a line in parts where it runs over rules: its cells stand too near each other."""
        box = line.box
        row = _between(self._ys, (box.top + box.bottom) / 2)
        if row is None or line.turn:
            return [line]
        edges = [x for x in self._xs[1:-1] if box.left + _SAME_PT < x < box.right - _SAME_PT]
        edges = [x for x in edges if _is_crossed(self._lattice.down, x, box)]
        return split_at(line, edges) if edges else [line]

    def spans(self, line: Line) -> int | None:
        """Return the row in which a line runs on where other lines of it have a rule."""
        box = line.box
        row = _between(self._ys, (box.top + box.bottom) / 2)
        if row is None or line.turn:
            return None
        for column, x in enumerate(self._xs[1:-1]):
            if (
                box.left + _SAME_PT < x < box.right - _SAME_PT
                and self._is_parted(row, column)
                and not _is_crossed(self._lattice.down, x, box)
            ):
                return row
        return None

    def _is_parted(self, row: int, column: int) -> bool:
        """Say whether a rule stands between a slot and the next one to the right."""
        x, top, bottom = self._xs[column + 1], self._ys[row], self._ys[row + 1]
        return _is_closed(self._lattice.down, x, top, bottom)

    def _join(self) -> None:
        """Find the first slot of each cell: the topmost, and of those the leftmost."""
        for row in range(len(self._ys) - 1):
            for column in range(len(self._xs) - 1):
                first = (row, column)
                if column and not self._is_parted(row, column - 1):
                    first = self._first[row, column - 1]
                if row and first == (row, column):
                    y, left, right = self._ys[row], self._xs[column], self._xs[column + 1]
                    if not _is_closed(self._lattice.across, y, left, right):
                        first = self._first[row - 1, column]
                self._first[row, column] = first

    def _odd_shapes(self) -> set[_Slot]:
        """Return what is no rectangle, by its first slot: no cell is drawn so."""
        slots: dict[_Slot, list[_Slot]] = {}
        for slot, first in self._first.items():
            slots.setdefault(first, []).append(slot)
        return {
            first
            for first, joined in slots.items()
            if len(joined)
            != len({row for row, _ in joined}) * len({column for _, column in joined})
        }


def _is_crossed(rules: Sequence[_Rule], at: float, box: Box) -> bool:
    """Say whether a rule runs down through the place of a line of print."""
    middle = (box.top + box.bottom) / 2
    return any(abs(rule.at - at) <= _SAME_PT and rule.start <= middle <= rule.end for rule in rules)


def _is_closed(rules: Sequence[_Rule], at: float, start: float, end: float) -> bool:
    """Say whether rules run along a good part of a side."""
    covered = sum(
        max(0.0, min(rule.end, end) - max(rule.start, start))
        for rule in rules
        if abs(rule.at - at) <= _SAME_PT
    )
    return covered >= _SHARE * (end - start)


def _between(places: Sequence[float], value: float) -> int | None:
    """Return between which two places, counted from 0, a value lies."""
    if not places[0] - _SAME_PT <= value <= places[-1] + _SAME_PT:
        return None
    return min(
        max(sum(place <= value for place in places) - 1, 0),
        len(places) - 2,
    )
