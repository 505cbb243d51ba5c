"""The lattices that ruled lines make on a page, and their cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

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
_Rule = tuple[float, float, float]
"""A straight line: where it stands across, and where it starts and ends along. A page may
have thousands, so they are plain tuples."""
_AT, _START, _END = range(3)


@dataclass(frozen=True, slots=True)
class Lattice:
    """Rules that meet: where its columns and rows begin and end.

    The rules stand in the order of their places.
    """

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
    down: list[_Rule] = []
    across: list[_Rule] = []
    for box in rules:
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        if right - left < bottom - top:
            down.append(((left + right) / 2, top, bottom))
        else:
            across.append(((top + bottom) / 2, left, right))
    if not down or not across:
        return
    for some_across, some_down in _groups(_merged(across), _merged(down)):
        xs, ys = _reach(some_down, some_across), _reach(some_across, some_down)
        if len(xs) > 2 and len(ys) > 1 and len(xs) * len(ys) <= _SLOTS_MAX:
            yield Lattice(tuple(some_across), tuple(some_down), xs, ys)


def _reach(rules: Sequence[_Rule], others: Sequence[_Rule]) -> tuple[float, ...]:
    """Return the places of rules, with those where the rules that meet them start and end."""
    places = _places([rule[_AT] for rule in rules])
    first, last = min(map(itemgetter(_START), others)), max(map(itemgetter(_END), others))
    return _places([*places, first, last])


def _merged(rules: list[_Rule]) -> list[_Rule]:
    """Return the rules with those joined that go on with each other, in the order of places."""
    rules = sorted(rules)
    ats = [rule[_AT] for rule in rules]
    merged: list[_Rule] = []
    for place in _places(ats):
        beside = sorted(_near(rules, ats, place), key=itemgetter(_START))
        _, first, last = beside[0]
        for _, start, end in beside:
            if start <= last + _JOINT_PT:
                last = max(last, end)
            else:
                merged.append((place, first, last))
                first, last = start, end
        merged.append((place, first, last))
    return merged


def _near(rules: Sequence[_Rule], ats: Sequence[float], place: float) -> list[_Rule]:
    """Return those of some rules that stand at a place; `ats` has where each stands, in order."""
    low = bisect_left(ats, place - 2 * SAME_PT)
    high = bisect_right(ats, place + 2 * SAME_PT, low)
    return [rule for rule in rules[low:high] if abs(rule[_AT] - place) <= SAME_PT]


def _places(values: Sequence[float]) -> tuple[float, ...]:
    """Return values in order, those near each other as one."""
    found: list[float] = []
    last = float("-inf")
    for value in sorted(values):
        if value - last > SAME_PT:
            found.append(value)
            last = value
    return tuple(found)


def _groups(
    across: Sequence[_Rule], down: Sequence[_Rule]
) -> Iterator[tuple[list[_Rule], list[_Rule]]]:
    """Yield the rules that meet each other, straight or through others."""
    met = _meetings(across, down)
    meets: list[list[int]] = [[] for _ in across]
    for at, reached in enumerate(met):
        for other in reached:
            meets[other].append(at)
    waiting = set(range(len(across)))
    for one in range(len(across)):
        if one not in waiting or not meets[one]:
            continue
        waiting.discard(one)
        some_across, some_down, fresh = {one}, set[int](), [one]
        while fresh:
            reached_down = set(meets[fresh.pop()]) - some_down
            some_down |= reached_down
            reached_across = {at for other in reached_down for at in met[other]} & waiting
            waiting -= reached_across
            some_across |= reached_across
            fresh += reached_across
        yield [across[at] for at in sorted(some_across)], [down[at] for at in sorted(some_down)]


def _meetings(across: Sequence[_Rule], down: Sequence[_Rule]) -> list[list[int]]:
    """Return, for each rule down, which of the rules across it meets."""
    ats = [rule[_AT] for rule in across]
    found: list[list[int]] = []
    for place, start, end in down:
        low = bisect_left(ats, start - _JOINT_PT)
        high = bisect_right(ats, end + _JOINT_PT, low)
        found.append(
            [
                at
                for at in range(low, high)
                if across[at][_START] - _JOINT_PT <= place <= across[at][_END] + _JOINT_PT
            ]
        )
    return found


class Cells:
    """The cells of a lattice: its slots, joined where no rule parts them."""

    def __init__(self, lattice: Lattice) -> None:
        self._xs, self._ys = lattice.xs, lattice.ys
        self._down = _by_place(lattice.down, lattice.xs)
        self._parted = [_closed(rules, self._ys) for rules in self._down[1:-1]]
        """By the columns to the left of a side, and by rows."""
        above = [_closed(rules, self._xs) for rules in _by_place(lattice.across, self._ys[1:-1])]
        self._first: dict[Slot, Slot] = {}
        self._frames: set[Slot] = set()
        if not all(map(all, self._parted)) or not all(map(all, above)):
            self._join(above)
            self._frames = self._odd_shapes()

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self._ys) - 1

    def place(self, box: Box, middle: float) -> tuple[Slot | None] | None:
        """Return, as `slot` does, where a line of print stands that lies within a column.

        None alone for a line that reaches over a side of its column. `middle` is that of
        its height, within the lattice.
        """
        xs, ys = self._xs, self._ys
        left, right = box.left, box.right
        at = bisect_right(xs, left + SAME_PT) or 1
        if at < len(xs) - 1 and xs[at] < right - SAME_PT:
            return None
        row = min(bisect_right(ys, middle) or 1, len(ys) - 1) - 1
        across = (left + right) / 2
        if not xs[0] - SAME_PT <= across <= xs[-1] + SAME_PT:
            return (None,)
        slot = row, min(bisect_right(xs, across) or 1, len(xs) - 1) - 1
        if self._first:
            slot = self._first[slot]
        return (None,) if slot in self._frames else (slot,)

    def row(self, middle: float) -> int:
        """Return the row of a line of print whose middle stands so high, within the lattice."""
        return _between(self._ys, middle)

    def slot(self, box: Box, row: int) -> Slot | None:
        """Return the row and column in which the cell begins that a line stands in.

        None for what stands beside the table, or round one that is drawn inside a frame.
        """
        middle = (box.left + box.right) / 2
        if not self._xs[0] - SAME_PT <= middle <= self._xs[-1] + SAME_PT:
            return None
        slot = row, _between(self._xs, middle)
        first = self._first.get(slot, slot)
        return None if first in self._frames else first

    def crossed(self, box: Box, row: int) -> tuple[list[float], bool]:
        """Return the rules that a line runs over, and whether it spans others of its row.

        It spans a rule that parts cells of the row but ends above or below the line.
        """
        xs = self._xs
        edges: list[float] = []
        spans = False
        first = bisect_right(xs, box.left + SAME_PT) or 1
        end = min(bisect_left(xs, box.right - SAME_PT), len(xs) - 1)
        middle = (box.top + box.bottom) / 2
        for at in range(first, end):
            if any(start <= middle <= end for _, start, end in self._down[at]):
                edges.append(xs[at])
            elif self._parted[at - 1][row]:
                spans = True
        return edges, spans

    def _join(self, above: Sequence[Sequence[bool]]) -> None:
        """Find the first slot of each cell: the topmost, and of those the leftmost.

        `above` says, by the rows above a side and by columns, where a side is closed.
        """
        for row in range(len(self._ys) - 1):
            for column in range(len(self._xs) - 1):
                first = (row, column)
                if column and not self._parted[column - 1][row]:
                    first = self._first[row, column - 1]
                elif row and not above[row - 1][column]:
                    first = self._first[row - 1, column]
                self._first[row, column] = first

    def _odd_shapes(self) -> set[Slot]:
        """Return what is no rectangle, by its first slot: no cell is drawn so."""
        slots: dict[Slot, list[Slot]] = {}
        for slot, first in self._first.items():
            if slot != first:
                slots.setdefault(first, [first]).append(slot)
        return {
            first
            for first, joined in slots.items()
            if len(joined)
            != len({row for row, _ in joined}) * len({column for _, column in joined})
        }


def _by_place(rules: Sequence[_Rule], places: Sequence[float]) -> list[list[_Rule]]:
    """Return the rules that stand at each place where a column or row begins or ends."""
    ats = [rule[_AT] for rule in rules]
    return [_near(rules, ats, place) for place in places]


def _closed(rules: Sequence[_Rule], places: Sequence[float]) -> list[bool]:
    """Say of the side from each place to the next whether rules run along a good part of it."""
    if any(start <= places[0] and places[-1] <= end for _, start, end in rules):
        return [True] * (len(places) - 1)
    return [_is_closed(rules, start, end) for start, end in pairwise(places)]


def _is_closed(rules: Sequence[_Rule], start: float, end: float) -> bool:
    covered = 0.0
    for _, rule_start, rule_end in rules:
        if rule_start < end and rule_end > start:
            covered += min(rule_end, end) - max(rule_start, start)
    return covered >= _SHARE * (end - start)


def _between(places: Sequence[float], value: float) -> int:
    """Return between which two places, counted from 0, a value lies."""
    return min(max(bisect_right(places, value) - 1, 0), len(places) - 2)
