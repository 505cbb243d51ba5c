"""Where on a PDF page a mark is, as shown to people and as the file counts it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from scrutinyprep.domain.anchors import TextAnchor, find_anchor
from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.pdf.geometry import Sheet

Quad = tuple[float, float, float, float, float, float, float, float]
"""Four corners in the file's coordinates: top left, top right, bottom left, bottom right as
shown. Readers agree on that order, though ISO 32000 has another one."""


def boxes_of(anchor: TextAnchor, letters: Letters) -> tuple[Box, ...]:
    """Return the rectangles that an anchored passage fills on its page, one for each line."""
    if anchor.region is not None:
        part = anchor.region
        return (Box(part.left, part.top, part.right, part.bottom),)
    run = find_anchor(anchor, letters.text) if anchor.quote else None
    if run is None:
        return ()
    lines: list[list[Box]] = [[]]
    for sign, box in zip(
        letters.text[run.start : run.end], letters.boxes[run.start : run.end], strict=True
    ):
        if sign == "\n":
            lines.append([])
        elif box is not None and (lines[-1] or not sign.isspace()):
            lines[-1].append(box)
    return tuple(reduce(_around, line) for line in lines if line)


def quad_of(box: Box, sheet: Sheet) -> Quad:
    """Return a rectangle of the page as shown in the file's coordinates."""
    corners = (
        (box.left, box.top),
        (box.right, box.top),
        (box.left, box.bottom),
        (box.right, box.bottom),
    )
    (a, b), (c, d), (e, f), (g, h) = (_in_file(x, y, sheet) for x, y in corners)
    return (a, b, c, d, e, f, g, h)


def around(quads: Sequence[Quad]) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the rectangle around all of these."""
    across = [quad[index] for quad in quads for index in (0, 2, 4, 6)]
    up = [quad[index] for quad in quads for index in (1, 3, 5, 7)]
    return (min(across), min(up), max(across), max(up))


def upright(sheet: Sheet) -> tuple[float, float, float, float, float, float]:
    """Return the matrix from the page as shown, counted from its bottom left, to the file's."""
    match sheet.quarter_turns % 4:
        case 0:
            return (1, 0, 0, 1, sheet.left, sheet.bottom)
        case 1:
            return (0, 1, -1, 0, sheet.left + sheet.height_pt, sheet.bottom)
        case 2:
            return (-1, 0, 0, -1, sheet.right, sheet.top)
        case _:
            return (0, -1, 1, 0, sheet.left, sheet.top)


def _in_file(x: float, y: float, sheet: Sheet) -> tuple[float, float]:
    a, b, c, d, e, f = upright(sheet)
    up = sheet.height_pt - y
    return round(a * x + c * up + e, 2), round(b * x + d * up + f, 2)


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
