"""Which rows of a frontsheet begin its items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.item_numbers import Numbered, Order, numbered
from scrutinyprep.importers.packs.page_ranges import RANGE
from scrutinyprep.importers.packs.words import squeezed

_SAME_COLUMN_PT = 8.0
_FEWEST_LETTERED = 2
"""Items lettered A, B and no further are no agenda."""


@dataclass(frozen=True, slots=True)
class Start:
    """A row that may begin an item."""

    at: int
    numbered: Numbered
    left: float
    is_bold: bool
    has_range: bool

    @property
    def number(self) -> str:
        """As it is printed."""
        return self.numbered.number

    @property
    def order(self) -> Order:
        """Where it stands among others."""
        return self.numbered.order


def starts_of(rows: Sequence[tuple[int, Row]], known: frozenset[str]) -> list[Start]:
    """Choose the rows that begin items.

    A number counts only where it follows the last one and stands in the same
    column, so that the numbered rules under "Public Forum" begin no items.
    """
    found = [c for at in range(len(rows)) if (c := _start_at(rows, at)) is not None]
    candidates = [candidate for candidate in found if not candidate.numbered.is_lettered]
    best: list[Start] = []
    best_worth = 0.0
    for anchor in candidates:
        column = [
            other
            for other in candidates
            if abs(other.left - anchor.left) <= _SAME_COLUMN_PT and other.at >= anchor.at
        ]
        if len(column) * 2.5 + 1 < best_worth:
            continue
        chain, worth = _rising(column, known, anchor)
        if worth > best_worth:
            best, best_worth = chain, worth
    lettered = _lettered([candidate for candidate in found if candidate.numbered.is_lettered])
    return lettered if len(lettered) > max(_FEWEST_LETTERED, len(best)) else best


def _lettered(candidates: Sequence[Start]) -> list[Start]:
    """Return the longest run of letters in one column, from A on with none left out.

    Guards against initials, and by its length against the parts of an agenda
    whose items are numbered.
    """
    best: list[Start] = []
    for anchor in candidates:
        chain: list[Start] = []
        for other in candidates:
            is_below = other.at >= anchor.at and abs(other.left - anchor.left) <= _SAME_COLUMN_PT
            if is_below and other.order[0] == len(chain) + 1:
                chain.append(other)
        best = chain if len(chain) > len(best) else best
    return best


def _start_at(rows: Sequence[tuple[int, Row]], at: int) -> Start | None:
    """Return the row as one that may begin an item, if its first cell holds a number."""
    row = rows[at][1]
    first = row.first
    if first.turn:
        return None
    found = numbered(squeezed(first.text))
    if found is None or (not found.title and row.is_plain):
        return None
    near = " ".join(squeezed(rows[index][1].text) for index in range(at, min(at + 4, len(rows))))
    return Start(at, found, first.box.left, first.is_bold, bool(RANGE.search(near)))


def _rising(
    column: Sequence[Start], known: frozenset[str], anchor: Start
) -> tuple[list[Start], float]:
    """Return the rising run of numbers that is worth most, and its worth."""
    worth: list[float] = []
    before: list[int | None] = []
    for index, candidate in enumerate(column):
        own = 1.0 + 0.5 * candidate.has_range + 1.0 * (candidate.number in known)
        # An item "2" over "2.1" and "2.2" is often the only bold one.
        is_peer = bool(candidate.order[1]) == bool(anchor.order[1])
        own -= 0.8 * (is_peer and candidate.is_bold != anchor.is_bold)
        top, at = own, None
        for earlier in range(index):
            previous = column[earlier]
            if previous.order >= candidate.order:
                continue
            step = candidate.order[0] - previous.order[0]
            total = worth[earlier] + own - (0.15 * (step - 1) if step > 1 else 0.0)
            if total > top:
                top, at = total, earlier
        worth.append(top)
        before.append(at)
    if not column:
        return [], 0.0
    last: int | None = max(range(len(column)), key=worth.__getitem__)
    total = worth[last] if last is not None else 0.0
    chain = []
    while last is not None:
        chain.append(column[last])
        last = before[last]
    return chain[::-1], total
