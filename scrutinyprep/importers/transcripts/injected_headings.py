"""Agenda headings that a webcast page puts into the middle of what is said."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scrutinyprep.domain.parsed import ParsedAgendaPoint


@dataclass(frozen=True, slots=True)
class Injection:
    """A heading in a turn's text, from `start` up to, not including, `end`."""

    point: int
    """Index into the agenda."""
    start: int
    end: int


def injections_in(
    texts: Sequence[str], agenda: Sequence[ParsedAgendaPoint]
) -> dict[int, tuple[Injection, ...]]:
    """Return the headings in each turn that has any, by the turn's place.

    A heading counts only where it stands alone on a line or is glued to the
    words before or after it, once for each time that the agenda has it:
    spoken words that happen to be a heading's stay.
    """
    found: dict[int, list[Injection]] = {}
    taken: set[tuple[int, int]] = set()
    for number, point in enumerate(agenda):
        place = _first_place(texts, point, taken)
        if place is not None:
            turn, start, end = place
            taken.add((turn, start))
            found.setdefault(turn, []).append(Injection(number, start, end))
    return {
        turn: tuple(sorted(several, key=lambda injection: injection.start))
        for turn, several in found.items()
    }


def _first_place(
    texts: Sequence[str], point: ParsedAgendaPoint, taken: set[tuple[int, int]]
) -> tuple[int, int, int] | None:
    """Find the heading alone on a line; failing that, glued to a neighbour."""
    for pattern in _patterns_of(point):
        for turn, text in enumerate(texts):
            for found in pattern.finditer(text):
                if (turn, found.start()) not in taken:
                    return turn, found.start(), found.end()
    return None


def _patterns_of(point: ParsedAgendaPoint) -> tuple[re.Pattern[str], ...]:
    """Return what the heading looks like, the surest first."""
    words = [re.escape(word) for word in f"{point.number} {point.title}".split()]
    heading = r"[ \t]+".join(words)
    alone = re.compile(rf"^[ \t]*{heading}[ \t]*$", re.MULTILINE)
    if not point.number:
        # A title without its number may well be glued to a name, or be spoken.
        return (alone,)
    return (
        alone,
        re.compile(rf"(?<=[^\s\d.,£]){heading}[ \t]*$", re.MULTILINE),
        re.compile(rf"^{heading}(?=[a-z])", re.MULTILINE),
    )


def point_at_start(
    turns: int, injections: Mapping[int, Sequence[Injection]], has_agenda: bool
) -> tuple[int | None, ...]:
    """Return the point in force when each turn begins, going by the headings alone."""
    points: list[int | None] = []
    current = 0 if has_agenda else None
    for turn in range(turns):
        points.append(current)
        if turn in injections:
            current = injections[turn][-1].point
    return tuple(points)
