"""A part of a page as it stands there: its lines and letters, or a picture of them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab.lib.colors import black
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import OriginalMark, PageForm, PagePart
from scrutinyprep.briefing.flowables import Words
from scrutinyprep.briefing.original_marks import draw_marks
from scrutinyprep.briefing.tagging import Element, artifact

_GAP_PT = 3.0


class Clipping(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A part of a page as large as it stands there, a rule at its left and its source under it.

    What is wider than the column, or too tall, is made smaller.
    """

    def __init__(
        self,
        part: PagePart,
        size_pt: tuple[float, float],
        element: Element,
        source: Words,
        *,
        rule_pt: float,
        tallest_pt: float,
        name_of: Callable[[PageForm], str],
    ) -> None:
        super().__init__()
        self._part = part
        self._size_pt = size_pt
        self._element = element
        self._source = source
        self._rule_pt = rule_pt
        self._tallest_pt = tallest_pt
        self._name_of = name_of
        self._left_pt = source.style.leftIndent
        self.spaceBefore = source.style.spaceBefore

    def wrap(self, width_pt: float, _height_pt: float) -> tuple[float, float]:
        """Return the width given, and the height of the part with its source."""
        width, height = self._size_pt
        self._scale = min(1.0, (width_pt - self._left_pt) / width, self._tallest_pt / height)
        self._shown_pt = (width * self._scale, height * self._scale)
        _, self._source_pt = self._source.wrap(width_pt, _height_pt)
        self.width, self.height = width_pt, self._shown_pt[1] + _GAP_PT + self._source_pt
        return self.width, self.height

    def draw(self) -> None:
        """Draw the part with a thin frame, the rule, and the source."""
        canvas: Canvas = self.canv
        bottom = self._source_pt + _GAP_PT
        canvas.saveState()
        canvas.translate(self._left_pt, bottom)
        with self._element.drawn(canvas):
            self._draw_part(canvas)
        with artifact(canvas):
            if self._part.passage:
                passage = OriginalMark(self._part.passage)
                draw_marks(canvas, (passage,), self._size_pt[1], self._scale)
            canvas.setStrokeColor(black)
            canvas.setLineWidth(0.25)
            canvas.rect(0, 0, *self._shown_pt)
        canvas.restoreState()
        with artifact(canvas):
            x = self._left_pt - self._rule_pt
            canvas.setStrokeColor(black)
            canvas.setLineWidth(1.5)
            canvas.line(x, 0, x, self.height)
        self._source.drawOn(canvas, 0, 0)

    def _draw_part(self, canvas: Canvas) -> None:
        if self._part.form is None:
            picture = ImageReader(BytesIO(self._part.png))
            canvas.drawImage(picture, 0, 0, *self._shown_pt)
            return
        canvas.saveState()
        canvas.scale(self._scale, self._scale)
        canvas.doForm(self._name_of(self._part.form))
        canvas.restoreState()
