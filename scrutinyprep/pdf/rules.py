"""The ruled lines of a page: what tables are drawn with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import byref, c_float, c_int
from itertools import pairwise
from typing import Any

from scrutinyprep.pdf.content import Box, Line
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.places import Place

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
    bounds = _Bounds()
    return tuple(
        box
        for index, kind in enumerate(kinds)
        if kind == pdfium.FPDF_PAGEOBJ_PATH
        for box in _rules(pdfium.FPDFPage_GetObject(page, index), sheet, bounds)
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


class _Bounds:
    """Memory that PDFium writes a path's place to; one serves for a page."""

    def __init__(self) -> None:
        self._sides = left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
        self._slots = byref(left), byref(bottom), byref(right), byref(top)

    def of(self, path: Any) -> Place | None:
        """Return the left, top, right and bottom of a path; None where it has no place."""
        if not pdfium.FPDFPageObj_GetBounds(path, *self._slots):
            return None
        left, bottom, right, top = self._sides
        return left.value, top.value, right.value, bottom.value


def _rules(path: Any, sheet: Sheet, bounds: _Bounds) -> Iterator[Box]:
    """Yield the rule that a path is, or the four sides of a rectangle that is drawn in outline."""
    place = bounds.of(path)
    if place is None:
        return
    box = sheet.shown(*place)
    width, height = box.right - box.left, box.bottom - box.top
    if min(width, height) <= _THIN_PT:
        if max(width, height) >= _SHORTEST_PT:
            yield box
    elif _is_outlined(path):
        yield Box(box.left, box.top, box.right, box.top)
        yield Box(box.left, box.bottom, box.right, box.bottom)
        yield Box(box.left, box.top, box.left, box.bottom)
        yield Box(box.right, box.top, box.right, box.bottom)


def _is_outlined(path: Any) -> bool:
    """Say whether a path is a rectangle whose sides are drawn."""
    fill, is_stroked = c_int(), c_int()
    return (
        pdfium.FPDFPath_CountSegments(path) in _CORNERS
        and bool(pdfium.FPDFPath_GetDrawMode(path, byref(fill), byref(is_stroked)))
        and bool(is_stroked.value)
    )
