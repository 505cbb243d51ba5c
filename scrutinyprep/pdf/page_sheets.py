"""How a page lies, as its file says it: its visible part and its rotation."""

from __future__ import annotations

import pikepdf

from scrutinyprep.pdf.geometry import Sheet

_A4 = (0.0, 0.0, 595.276, 841.89)
_DEEPEST = 50
"""Nodes of the tree of pages above one page: a real file has two or three."""


def sheet_of(page: pikepdf.Page) -> Sheet:
    """Return the visible part of a page, as the page view has it; A4 for what is no rectangle."""
    media, crop = ([float(side) for side in box] for box in (page.mediabox, page.cropbox))
    left, right = sorted((media[0], media[2]))
    bottom, top = sorted((media[1], media[3]))
    crop_left, crop_right = sorted((crop[0], crop[2]))
    crop_bottom, crop_top = sorted((crop[1], crop[3]))
    sides = (
        max(left, crop_left),
        max(bottom, crop_bottom),
        min(right, crop_right),
        min(top, crop_top),
    )
    if sides[2] <= sides[0] or sides[3] <= sides[1]:
        sides = _A4
    return Sheet(*sides, _turns(page))


def _turns(page: pikepdf.Page) -> int:
    node: pikepdf.Object = page.obj
    for _ in range(_DEEPEST):
        if "/Rotate" in node:
            return int(node.Rotate) // 90 % 4
        if "/Parent" not in node:
            break
        node = node.Parent
    return 0
