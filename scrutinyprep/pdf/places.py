"""Places of characters in a PDF's own coordinates: around them, between them, and parts of them."""

from __future__ import annotations

from collections.abc import Sequence

Place = tuple[float, float, float, float]
"""Left, top, right and bottom in the file's coordinates, where y points upwards."""


def around(one: Sequence[float], other: Sequence[float]) -> Place:
    """Return the rectangle around both."""
    return (
        min(one[0], other[0]),
        max(one[1], other[1]),
        max(one[2], other[2]),
        min(one[3], other[3]),
    )


def _gap_rightwards(before: Place, after: Place) -> float | None:
    """Return the points from one character on to the next; None on different lines."""
    if after[3] > before[1] or after[1] < before[3]:
        return None
    return after[0] - before[2]


def _gap_upwards(before: Place, after: Place) -> float | None:
    """Return the same for text that runs up the page."""
    if after[0] > before[2] or after[2] < before[0]:
        return None
    return after[3] - before[1]


def _gap_leftwards(before: Place, after: Place) -> float | None:
    """Return the same for text that stands on its head."""
    if after[3] > before[1] or after[1] < before[3]:
        return None
    return before[0] - after[2]


def _gap_downwards(before: Place, after: Place) -> float | None:
    """Return the same for text that runs down the page."""
    if after[0] > before[2] or after[2] < before[0]:
        return None
    return before[3] - after[1]


GAPS = (_gap_rightwards, _gap_upwards, _gap_leftwards, _gap_downwards)
"""By the quarter turns of the text, anticlockwise."""


def between(before: Place, after: Place, quarter_turns: int) -> Place:
    """Return the room between two characters; nothing wide where they touch."""
    left, top, right, bottom = before
    match quarter_turns:
        case 0:
            return right, top, max(right, after[0]), bottom
        case 1:
            return left, max(top, after[3]), right, top
        case 2:
            return min(left, after[2]), top, left, bottom
        case _:
            return left, bottom, right, min(bottom, after[1])


def shares(place: Place, count: int, quarter_turns: int) -> list[Place]:
    """Return a place cut into equal parts along the line."""
    left, top, right, bottom = place
    width, height = (right - left) / count, (top - bottom) / count
    steps = range(count) if quarter_turns in (0, 1) else range(count - 1, -1, -1)
    if quarter_turns % 2:
        return [(left, bottom + (n + 1) * height, right, bottom + n * height) for n in steps]
    return [(left + n * width, top, left + (n + 1) * width, bottom) for n in steps]
