"""The lattices that ruled lines make on a page, and their cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrutinyprep.pdf.content import Box

SAME_PT = 2.0
"""Rules so near each other are one."""
_JOINT_PT = 4.0
"""So far may a rule end before the one that it meets."""
_SHARE = 0.6
"""A rule that runs along so much of a side of a cell closes it."""
_SLOTS_MAX = 6_000
"""A lattice of more is a drawing, such as a chart's grid."""

Slot = tuple[int, int]
"""A row and a column of a lattice, counted from 0."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """A straight line: `at` across, from `start` to `end` along."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Lattice:
    """Rules that meet: where its columns and rows begin and end."""

    across: tuple[_Rule, ...]
    down: tuple[_Rule, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def area(self) -> float:
        """In square points."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])


def lattices_of(rules: Sequence[Box]) -> Iterator[Lattice]:
    """Yield the groups of rules that meet and make at least two columns."""
    down = _merged(
        [
            _Rule((box.left + box.right) / 2, box.top, box.bottom)
            for box in rules
            if box.right - box.left < box.bottom - box.top
        ]
    )
    if not down:
        return
    across = _merged(
        [
            _Rule((box.top + box.bottom) / 2, box.left, box.right)
            for box in rules
            if box.right - box.left >= box.bottom - box.top
        ]
    )
    for some_across, some_down in _groups(across, down):
        xs = _places([rule.at for rule in some_down])
        ys = _places([rule.at for rule in some_across])
        xs = _places([*xs, min(r.start for r in some_across), max(r.end for r in some_across)])
        ys = _places([*ys, min(r.start for r in some_down), max(r.end for r in some_down)])
        if len(xs) > 2 and len(ys) > 1 and len(xs) * len(ys) <= _SLOTS_MAX:
            yield Lattice(tuple(some_across), tuple(some_down), xs, ys)


def _merged(rules: list[_Rule]) -> list[_Rule]:
    """Return the rules with those joined that go on with each other."""
    merged: list[_Rule] = []
    for place in _places([rule.at for rule in rules]):
        beside = sorted(
            (rule for rule in rules if abs(rule.at - place) <= SAME_PT), key=lambda r: r.start
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
        if not found or value - found[-1] > SAME_PT:
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


class Cells:
    """The cells of a lattice: its slots, joined where no rule parts them."""

    def __init__(self, lattice: Lattice) -> None:
        self._xs, self._ys = lattice.xs, lattice.ys
        self._down = _by_place(lattice.down, lattice.xs)
        self._across = _by_place(lattice.across, lattice.ys)
        self._first: dict[Slot, Slot] = {}
        self._parted: set[Slot] = set()
        self._join()
        self._frames = self._odd_shapes()

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self._ys) - 1

    def row(self, box: Box) -> int | None:
        """Return the row in which a line of print stands, by its middle; None outside."""
        return _between(self._ys, (box.top + box.bottom) / 2)

    def slot(self, box: Box, row: int) -> Slot | None:
        """Return the row and column in which the cell begins that a line stands in.

        None for what stands round a table that is drawn inside a frame.
        """
        column = _between(self._xs, (box.left + box.right) / 2)
        if column is None:
            return None
        first = self._first[row, column]
        return None if first in self._frames else first

    def crossed(self, box: Box, row: int) -> tuple[list[float], bool]:
        """Return the rules that a line runs over, and whether it spans others of its row.

        It spans a rule that parts cells of the row but ends above or below the line.
        """
        first = bisect_right(self._xs, box.left + SAME_PT)
        edges: list[float] = []
        spans = False
        middle = (box.top + box.bottom) / 2
        for at in range(max(first, 1), len(self._xs) - 1):
            x = self._xs[at]
            if x >= box.right - SAME_PT:
                break
            if any(rule.start <= middle <= rule.end for rule in self._down[x]):
                edges.append(x)
            elif (row, at - 1) in self._parted:
                spans = True
        return edges, spans

    def _join(self) -> None:
        """Find the first slot of each cell: the topmost, and of those the leftmost."""
        xs, ys = self._xs, self._ys
        for row in range(len(ys) - 1):
            for column in range(len(xs) - 1):
                first = (row, column)
                if _is_closed(self._down[xs[column + 1]], ys[row], ys[row + 1]):
                    self._parted.add(first)
                if column and (row, column - 1) not in self._parted:
                    first = self._first[row, column - 1]
                elif row and not _is_closed(self._across[ys[row]], xs[column], xs[column + 1]):
                    first = self._first[row - 1, column]
                self._first[row, column] = first

    def _odd_shapes(self) -> set[Slot]:
        """Return what is no rectangle, by its first slot: no cell is drawn so."""
        slots: dict[Slot, list[Slot]] = {}
        for slot, first in self._first.items():
            slots.setdefault(first, []).append(slot)
        return {
            first
            for first, joined in slots.items()
            if len(joined) > 1
            and len(joined)
            != len({row for row, _ in joined}) * len({column for _, column in joined})
        }


def _by_place(rules: Sequence[_Rule], places: Sequence[float]) -> dict[float, list[_Rule]]:
    """Return the rules that stand at each place where a column or row begins or ends."""
    return {place: [rule for rule in rules if abs(rule.at - place) <= SAME_PT] for place in places}


def _is_closed(rules: Sequence[_Rule], start: float, end: float) -> bool:
    """Say whether rules run along a good part of a side."""
    covered = 0.0
    for rule in rules:
        if rule.start < end and rule.end > start:
            covered += min(rule.end, end) - max(rule.start, start)
    return covered >= _SHARE * (end - start)


def _between(places: Sequence[float], value: float) -> int | None:
    """Return between which two places, counted from 0, a value lies."""
    if not places[0] - SAME_PT <= value <= places[-1] + SAME_PT:
        return None
    return min(max(bisect_right(places, value) - 1, 0), len(places) - 2)
