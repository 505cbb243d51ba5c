"""Which lines of a page are underlined throughout: some councils set headings so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from ctypes import byref, c_float, c_int, c_uint
from typing import Any

from scrutinyprep.pdf.content import Box, Line
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.geometry import Sheet

_MOST_PATHS = 60
"""A page with more strokes and shapes is a table, a chart or a form."""
_THIN_PT = 2.0
_SHORTEST_PT = 12.0
_HIGHEST, _LOWEST = 0.4, -0.1
"""An underline stands so far above the foot of its line, in type sizes."""
_ENDS_EM = 0.35
_BAND_PT = 8.0
_DARK = 90
"""No part of a dark colour is lighter; links are underlined in blue."""


def underlines_of(
    page: Any, sheet: Sheet, lines: Sequence[Line], kinds: Sequence[int]
) -> tuple[Box, ...]:
    """Return the boxes of the lines that a dark stroke underlines from end to end.

    None on a page with many strokes: those are not asked one by one.
    """
    if not lines or not 0 < kinds.count(pdfium.FPDF_PAGEOBJ_PATH) <= _MOST_PATHS:
        return ()
    paths = (at for at, kind in enumerate(kinds) if kind == pdfium.FPDF_PAGEOBJ_PATH)
    strokes = list(_strokes((pdfium.FPDFPage_GetObject(page, at) for at in paths), sheet))
    if not strokes:
        return ()
    bands: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if not line.turn:
            bands[round(line.box.bottom / _BAND_PT)].append(line)
    return tuple(
        line.box
        for stroke in strokes
        for band in range(-1, 2)
        for line in bands.get(round(stroke.bottom / _BAND_PT) + band, ())
        if _is_under(stroke, line)
    )


def _strokes(paths: Iterator[Any], sheet: Sheet) -> Iterator[Box]:
    """Yield the places of thin, dark, level strokes as shown."""
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    for path in paths:
        if not pdfium.FPDFPageObj_GetBounds(
            path, byref(left), byref(bottom), byref(right), byref(top)
        ):
            continue
        box = sheet.shown(left.value, top.value, right.value, bottom.value)
        is_level = box.bottom - box.top <= _THIN_PT and box.right - box.left >= _SHORTEST_PT
        if is_level and _is_dark(path):
            yield box


def _is_dark(path: Any) -> bool:
    """Say whether a path is drawn in black, or nearly so."""
    fill, is_stroked = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(fill), byref(is_stroked))
    colour_of = (
        pdfium.FPDFPageObj_GetStrokeColor if is_stroked.value else pdfium.FPDFPageObj_GetFillColor
    )
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    known = colour_of(path, byref(red), byref(green), byref(blue), byref(alpha))
    return bool(known) and max(red.value, green.value, blue.value) <= _DARK


def _is_under(stroke: Box, line: Line) -> bool:
    """Say whether a stroke underlines a line from end to end."""
    box, em = line.box, line.size_pt
    height = (box.bottom - stroke.top) / em
    slack = _ENDS_EM * em
    return (
        _LOWEST <= height <= _HIGHEST
        and abs(box.left - stroke.left) <= slack
        and abs(box.right - stroke.right) <= slack
    )
