"""The column of print that a line belongs to, on a page of one or several."""

from __future__ import annotations

from functools import reduce

from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.reader.passages import PageText, TextLine, around

_FAR = 2.5
"""Lines that are further from each other than so many of their heights are apart."""
_WIDER = 1.5
"""A line that is so much wider than its column runs over several: a heading of the page."""
_LEAST_SHARE = 0.5
"""So much of the narrower of two lines lies below the other in one column."""


def column_around(page: PageText, line: TextLine) -> Box:
    """Return the box of the lines above and below that stand in one column with a line.

    It grows line by line, so that another column beside it, or a heading over
    both, is left out; a short last line still finds the wide ones over it.
    """
    found = [line.box]
    for way in (-1, 1):
        edge = line.box
        for box in _outward(page, line.box, way):
            whole = reduce(around, found)
            if _gap(edge, box) > _FAR * (edge.bottom - edge.top):
                break
            if not _share_a_column(edge, box):
                continue
            if len(found) > 2 and _width(box) > _WIDER * _width(whole):
                break
            found.append(box)
            edge = box
    return reduce(around, found)


def _outward(page: PageText, start: Box, way: int) -> list[Box]:
    """Return the boxes of the lines above or below, the nearest first."""
    boxes = [one.box for one in page.lines if (one.box.top - start.top) * way > 0]
    return sorted(boxes, key=lambda box: abs(box.top - start.top))


def _gap(one: Box, other: Box) -> float:
    return max(other.top - one.bottom, one.top - other.bottom)


def _share_a_column(one: Box, other: Box) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared >= _LEAST_SHARE * min(_width(one), _width(other))


def _width(box: Box) -> float:
    return box.right - box.left
