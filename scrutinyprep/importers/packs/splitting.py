"""A line of print cut where one cell of a table ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from scrutinyprep.pdf.content import Box, Line

_SPACE = re.compile(r" +")
_NARROW = frozenset("iljtfrI.,:;'’‘|()[]-–!/ ")
_WIDE = frozenset("mwMWQO@%&")
_FARTHEST_EM = 1.2
"""No cut is made farther from the edge of a column than this, in type sizes."""


def split_at(line: Line, edges: Sequence[float], farthest: float = _FARTHEST_EM) -> list[Line]:
    """Return the parts of a line, cut at the space nearest to each edge, if one is near.

    Where a space stands is estimated: the reader asks for the ends of lines only.
    """
    spaces = _spaces(line)
    cuts: list[tuple[int, float, int, float]] = []
    for edge in edges:
        near = min(spaces, key=lambda space: _distance(space[1], space[3], edge), default=None)
        if (
            near
            and _distance(near[1], near[3], edge) <= farthest * line.size_pt
            and near not in cuts
        ):
            cuts.append(near)
    parts: list[Line] = []
    start, left = 0, line.box.left
    for end, right, after, next_left in sorted(cuts):
        parts.append(_part(line, line.text[start:end], left, right))
        start, left = after, next_left
    parts.append(_part(line, line.text[start:], left, line.box.right))
    return parts


def _distance(left: float, right: float, edge: float) -> float:
    return max(left - edge, edge - right, 0.0)


def _part(line: Line, text: str, left: float, right: float) -> Line:
    return replace(line, text=text, box=Box(left, line.box.top, right, line.box.bottom))


def _spaces(line: Line) -> list[tuple[int, float, int, float]]:
    """Return each space: where it begins and ends, in characters and in points."""
    text = line.text
    widths = [_width(letter) for letter in text]
    scale = (line.box.right - line.box.left) / (sum(widths) or 1.0)
    found = []
    for space in _SPACE.finditer(text):
        if space.start() > 0 and space.end() < len(text):
            left = line.box.left + scale * sum(widths[: space.start()])
            right = line.box.left + scale * sum(widths[: space.end()])
            found.append((space.start(), left, space.end(), right))
    return found


@lru_cache(maxsize=512)
def _width(letter: str) -> float:
    """Return how wide a letter is in most typefaces, as a share of its size."""
    if letter in _NARROW:
        return 0.29
    if letter in _WIDE:
        return 0.85
    return 0.68 if letter.isupper() else 0.53
