"""Which agenda point each turn belongs to, from the names in a page's index."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_CELLS = 4_000_000
"""Names times turns: about two seconds' work, for a meeting of more than ten hours."""

_SAME_NAME = 4
_SAME_POINT = 1
"""Enough to choose between equally long alignments, never to make a shorter one."""


def points_of(
    speakers: Sequence[str],
    index: Sequence[tuple[int, str]],
    *,
    headings: Sequence[int | None],
) -> tuple[int | None, ...]:
    """Return the agenda point of each turn.

    The names of the index are laid along the speakers in the way that matches
    most of them, and among such ways the one that agrees best with
    `headings`, the point in force at each turn by the headings in the words.
    A turn that the index does not have goes by its neighbours where they
    agree, else by the headings.
    """
    matched = _matched(speakers, index, headings)
    points: list[int | None] = []
    following = _following(matched)
    before: int | None = None
    for turn, match in enumerate(matched):
        point = match if match is not None else headings[turn]
        if match is None:
            point = _between(point, before, following[turn])
        else:
            before = match
        points.append(point)
    return tuple(points)


def _between(point: int | None, before: int | None, after: int | None) -> int | None:
    """Return the point, moved to lie between those of the neighbours that are known."""
    if point is None:
        return before if before is not None else after
    if before is not None and point < before:
        return before
    if after is not None and point > after:
        return after
    return point


def _following(matched: Sequence[int | None]) -> list[int | None]:
    """Return for each turn the point of the next turn that the index has."""
    following: list[int | None] = []
    after: int | None = None
    for match in reversed(matched):
        following.append(after)
        after = match if match is not None else after
    return following[::-1]


def _matched(
    speakers: Sequence[str],
    index: Sequence[tuple[int, str]],
    headings: Sequence[int | None],
) -> list[int | None]:
    """Return the point of each turn that the index has, None for the others."""
    names = [_folded(name) for _, name in index]
    turns = [_folded(speaker) for speaker in speakers]
    matched: list[int | None] = [None] * len(turns)
    if len(names) * len(turns) > _MOST_CELLS:
        return matched
    merits = _merits(turns, names, [point for point, _ in index], headings)
    turn, name = 0, 0
    while turn < len(turns) and name < len(names):
        here = merits[turn][name]
        if merits[turn + 1][name] == here:
            turn += 1
        elif merits[turn][name + 1] == here:
            name += 1
        else:
            matched[turn] = index[name][0]
            turn, name = turn + 1, name + 1
    return matched


def _merits(
    turns: Sequence[str],
    names: Sequence[str],
    points: Sequence[int],
    headings: Sequence[int | None],
) -> list[list[int]]:
    """Return the best merit of aligning the rest of both, from each pair of places."""
    merits = [[0] * (len(names) + 1) for _ in range(len(turns) + 1)]
    for turn in range(len(turns) - 1, -1, -1):
        below, row = merits[turn + 1], merits[turn]
        speaker, heading = turns[turn], headings[turn]
        for name in range(len(names) - 1, -1, -1):
            best = max(below[name], row[name + 1])
            if names[name] == speaker:
                agrees = _SAME_POINT if points[name] == heading else 0
                best = max(best, below[name + 1] + _SAME_NAME + agrees)
            row[name] = best
    return merits


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
