"""What the reader has marked on a page, drawn over it as published.

Office printers know no colours, so each kind of highlight is a line of its own
under the words: the same four lines as on the screen.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.lib.colors import Color, black, white
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.briefing.content import OriginalMark
from scrutinyprep.briefing.line_fitting import width_of
from scrutinyprep.briefing.typeface import BOLD
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.pdf.content import Box

_TINT = Color(0.93, 0.93, 0.93)
"""So light that print on it stays as sharp as beside it, also in dots of pure black."""
_LINE_PT = 1.0
_UNDER = 0.08
"""How high the line under words stands in their box, as a share of it: just where letters end."""
_WAVE_PT, _WAVES_PT = 1.1, 5.0
_BAR_PT = 1.6
_BESIDE_PT = 5.0
"""From the words to the bar beside them."""
_TAG_PT = 8.0

LINES = {
    HighlightKind.EVIDENCE: "evidence",
    HighlightKind.CONCERN: "concern",
    HighlightKind.MONEY: "money",
    HighlightKind.FOLLOW_UP: "follow up",
}
"""The kinds of highlight as the key under a page names them."""


def draw_marks(
    canvas: Canvas, marks: Iterable[OriginalMark], height_pt: float, scale: float
) -> None:
    """Draw marks on a page that was drawn from 0, 0 upwards at this scale."""
    for mark in marks:
        boxes = [_placed(box, height_pt, scale) for box in mark.boxes]
        if mark.highlight is not None:
            for left, bottom, right, top in boxes:
                _tint(canvas, left, bottom, right, top)
                under = bottom + _UNDER * (top - bottom)
                draw_line(canvas, mark.highlight, left, right, under)
        if mark.highlight is None and not mark.question:
            for box in boxes:
                _tint(canvas, *box)
        if mark.question:
            _draw_bar(canvas, boxes, str(mark.question), mark.left_pt * scale)


def draw_line(
    canvas: Canvas, kind: HighlightKind, left_pt: float, right_pt: float, at_pt: float
) -> None:
    """Draw the line of a kind of highlight: solid, wavy, double or dashed."""
    canvas.saveState()
    canvas.setStrokeColor(black)
    canvas.setLineWidth(_LINE_PT)
    match kind:
        case HighlightKind.EVIDENCE:
            canvas.line(left_pt, at_pt, right_pt, at_pt)
        case HighlightKind.MONEY:
            canvas.setLineWidth(_LINE_PT * 0.7)
            canvas.line(left_pt, at_pt, right_pt, at_pt)
            canvas.line(left_pt, at_pt - 1.6, right_pt, at_pt - 1.6)
        case HighlightKind.FOLLOW_UP:
            canvas.setDash([4, 2.5])
            canvas.line(left_pt, at_pt, right_pt, at_pt)
        case _:
            canvas.drawPath(_wave(canvas, left_pt, right_pt, at_pt - _WAVE_PT / 2))
    canvas.restoreState()


def _wave(canvas: Canvas, left_pt: float, right_pt: float, at_pt: float) -> object:
    path = canvas.beginPath()
    path.moveTo(left_pt, at_pt)
    x, side = left_pt, 1
    while x < right_pt:
        end = min(x + _WAVES_PT / 2, right_pt)
        path.curveTo(x, at_pt + side * _WAVE_PT, end, at_pt + side * _WAVE_PT, end, at_pt)
        x, side = end, -side
    return path


def _tint(canvas: Canvas, left: float, bottom: float, right: float, top: float) -> None:
    canvas.saveState()
    # What is drawn so only darkens: letters under it stay black.
    canvas.setBlendMode("Multiply")
    canvas.setFillColor(_TINT)
    canvas.rect(left, bottom, right - left, top - bottom, stroke=0, fill=1)
    canvas.restoreState()


def _draw_bar(
    canvas: Canvas,
    boxes: list[tuple[float, float, float, float]],
    number: str,
    lines_left: float,
) -> None:
    """Draw a bar beside a passage, and on it the number of the question that rests on it."""
    width = width_of(number, BOLD, _TAG_PT) + 6
    bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
    x = max(lines_left - _BESIDE_PT, _BAR_PT)
    canvas.saveState()
    canvas.setLineWidth(_BAR_PT)
    canvas.setStrokeColor(black)
    canvas.line(x, bottom, x, top)
    left = max(x - width, 0)
    height = _TAG_PT + 3
    canvas.setFillColor(black)
    canvas.rect(left, top - height, width, height, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.setFont(BOLD, _TAG_PT)
    canvas.drawString(left + 3, top - height + 2.6, number)
    canvas.restoreState()


def _placed(box: Box, height_pt: float, scale: float) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a box from the lower left corner of its page."""
    return (
        box.left * scale,
        (height_pt - box.bottom) * scale,
        box.right * scale,
        (height_pt - box.top) * scale,
    )
