"""Whether pictures cover a good part of a page, so that text may be hidden in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import byref, c_float
from typing import Any

from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.geometry import Sheet

_GOOD_PART = 0.25
"""Scanned pages are covered whole, even where they come in strips; logos cover a twentieth."""
_OBJECTS_MAX = 4_000
"""A drawing of more parts is a drawing, not a scan."""
_MAY_HOLD_PICTURES = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
_DEPTH_MAX = 4
"""How deep forms within forms are followed."""


def has_pictures(page: Any, sheet: Sheet, kinds: Sequence[int]) -> bool:
    """Say whether the pictures on an open page cover a good part of it together.

    `kinds` are those of its objects, see `quick.kinds_of_objects`.
    """
    wanted = _GOOD_PART * sheet.width_pt * sheet.height_pt
    covered = 0.0
    for area in _areas(page, sheet, kinds):
        covered += area
        if covered >= wanted:
            return True
    return False


def _areas(page: Any, sheet: Sheet, kinds: Sequence[int]) -> Iterator[float]:
    """Yield the visible area of each picture, in square points."""
    for index, kind in enumerate(kinds):
        if kind not in _MAY_HOLD_PICTURES:
            continue
        thing = pdfium.FPDFPage_GetObject(page, index)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE or (
            kind == pdfium.FPDF_PAGEOBJ_FORM and _holds_picture(thing, _DEPTH_MAX)
        ):
            yield _area(thing, sheet)


def _holds_picture(form: Any, depth: int) -> bool:
    """Say whether a form has a picture in it, or in a form within it.

    Its parts are placed relative to it, so the form's own place stands for theirs.
    """
    for index in range(min(pdfium.FPDFFormObj_CountObjects(form), _OBJECTS_MAX)):
        thing = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            return True
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth and _holds_picture(thing, depth - 1):
            return True
    return False


def _area(thing: Any, sheet: Sheet) -> float:
    """Return how much of the visible page an object covers, in square points."""
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not pdfium.FPDFPageObj_GetBounds(
        thing, byref(left), byref(bottom), byref(right), byref(top)
    ):
        return 0.0
    width = min(right.value, sheet.right) - max(left.value, sheet.left)
    height = min(top.value, sheet.top) - max(bottom.value, sheet.bottom)
    return max(width, 0.0) * max(height, 0.0)
