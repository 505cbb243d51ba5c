"""The ruled lines of a page: what tables are drawn with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from scrutinyprep.pdf.content import Box, Line
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.places import Place
from scrutinyprep.pdf.quick import is_stroked, paths_of, segments_of

_THIN_PT = 2.5
"""No rule is thicker; Word and Excel draw theirs as thin filled rectangles."""
_SHORTEST_PT = 5.0
_CORNERS = (4, 5, 6)
"""A rectangle is drawn in so many strokes, with or without a move and a close."""
_FEWEST_BESIDE = 3
"""A page on which fewer lines stand beside another has no table worth looking for."""


def rules_of(
    page: Any, sheet: Sheet, lines: Sequence[Line], kinds: Sequence[int]
) -> tuple[Box, ...]:
    """Return the ruled lines of an open page as thin boxes, as shown.

    Only where its lines look tabular: to ask for every path of every page
    would take a twentieth of the time of reading it.
    """
    if not _looks_tabular(lines):
        return ()
    return tuple(
        [box for path, place in paths_of(page, kinds) for box in _rules(path, place, sheet)]
    )


def _looks_tabular(lines: Sequence[Line]) -> bool:
    """Say whether several lines stand beside the one drawn before them."""
    beside = 0
    for one, other in pairwise(lines):
        before, after = one.box, other.box
        if before.top < after.bottom and after.top < before.bottom:
            beside += 1
            if beside >= _FEWEST_BESIDE:
                return True
    return False


def _rules(path: Any, place: Place, sheet: Sheet) -> Sequence[Box]:
    """Return the rule that a path is, or the four sides of a rectangle that is drawn in outline."""
    left, top, right, bottom = place
    # A page on its side is as wide as it was high, which changes neither of these.
    width, height = right - left, top - bottom
    if min(width, height) <= _THIN_PT:
        return (sheet.shown(*place),) if max(width, height) >= _SHORTEST_PT else ()
    if segments_of(path) not in _CORNERS or not is_stroked(path):
        return ()
    box = sheet.shown(*place)
    return (
        Box(box.left, box.top, box.right, box.top),
        Box(box.left, box.bottom, box.right, box.bottom),
        Box(box.left, box.top, box.left, box.bottom),
        Box(box.right, box.top, box.right, box.bottom),
    )
