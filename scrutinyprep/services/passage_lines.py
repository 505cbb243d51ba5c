"""The whole lines of a page on which a passage stands."""

from __future__ import annotations

from functools import reduce

from scrutinyprep.domain.anchors import Region, TextAnchor, find_anchor
from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.sharing.page_places import boxes_of

_AROUND_PT = 4.0
"""White left around the lines."""
_ABOVE_PT = 3.0
"""Less above and below: the next lines are near."""


def lines_of(anchor: TextAnchor, letters: Letters) -> tuple[Region, tuple[Box, ...]] | None:
    """Return the part of a page that holds the lines of a passage, and the passage within that.

    None where the passage is not to be found on it.
    """
    run = find_anchor(anchor, letters.text) if anchor.quote else None
    if run is None:
        return None
    start = letters.text.rfind("\n", 0, run.start) + 1
    end = letters.text.find("\n", run.end)
    boxes = letters.boxes[start : end if end >= 0 else len(letters.text)]
    shown = [box for box in boxes if box is not None]
    if not shown:
        return None
    around = reduce(_joined, shown)
    left, top = max(0.0, around.left - _AROUND_PT), max(0.0, around.top - _ABOVE_PT)
    if around.right <= left or around.bottom <= top:
        return None
    lines = Region(left, top, around.right + _AROUND_PT, around.bottom + _ABOVE_PT)
    region = lines.within(letters.width_pt, letters.height_pt)
    if region is None:
        return None
    passage = tuple(
        Box(
            box.left - region.left,
            box.top - region.top,
            box.right - region.left,
            box.bottom - region.top,
        )
        for box in boxes_of(anchor, letters)
    )
    return region, passage


def _joined(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
