"""Which lines of a page are underlined throughout: some councils set headings so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from scrutinyprep.pdf.content import Box, Line
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.quick import colour_of, paths_of

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
    strokes = list(_strokes(page, sheet, kinds))
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


def _strokes(page: Any, sheet: Sheet, kinds: Sequence[int]) -> Iterator[Box]:
    """Yield the places of thin, dark, level strokes as shown."""
    for path, place in paths_of(page, kinds):
        box = sheet.shown(*place)
        is_level = box.bottom - box.top <= _THIN_PT and box.right - box.left >= _SHORTEST_PT
        if is_level and _is_dark(path):
            yield box


def _is_dark(path: Any) -> bool:
    """Say whether a path is drawn in black, or nearly so."""
    colour = colour_of(path)
    return colour is not None and max(colour) <= _DARK


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
