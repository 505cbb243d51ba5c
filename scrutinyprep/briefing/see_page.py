"""The line under a passage that says where its page is shown as published."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from scrutinyprep.briefing.line_fitting import width_of
from scrutinyprep.briefing.tagging import Element

_WORDS = "As published: page "
_NUMBER = "999"
"""As wide as the number can become, which is known only at the end."""


class SeePage(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A link to the page of this briefing that shows a page of the papers."""

    def __init__(
        self,
        key: str,
        spoken: str,
        style: ParagraphStyle,
        element: Element,
        *,
        size: tuple[float, float],
        draw_number: Callable[[Canvas, str], None],
    ) -> None:
        super().__init__()
        self._key = key
        self._spoken = spoken
        self._style = style
        self._element = element
        self._size_pt, self._leading_pt = size
        self._draw_number = draw_number

    def wrap(self, width_pt: float, _height_pt: float) -> tuple[float, float]:
        """Return the width given and the height of one line."""
        self.width, self.height = width_pt, self._leading_pt
        return width_pt, self._leading_pt

    def draw(self) -> None:
        """Draw the words, the number as a form that is drawn at the end, and the link."""
        canvas: Canvas = self.canv
        font, size_pt = self._style.fontName, self._size_pt
        left_pt = self._style.leftIndent
        words_pt = width_of(_WORDS, font, size_pt)
        baseline_pt = self._leading_pt - size_pt
        with self._element.drawn(canvas):
            canvas.setFont(font, size_pt)
            canvas.drawString(left_pt, baseline_pt, _WORDS)
            canvas.saveState()
            canvas.translate(left_pt + words_pt, baseline_pt)
            self._draw_number(canvas, self._key)
            canvas.restoreState()
        right_pt = left_pt + words_pt + width_of(_NUMBER, font, size_pt)
        box = (left_pt, baseline_pt - 2, right_pt, self._leading_pt)
        self._element.linked(canvas, self._spoken, self._key, box)
