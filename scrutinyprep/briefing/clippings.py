"""A part of a page as a picture, where there are no words to quote."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.colors import black
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from scrutinyprep.briefing.flowables import Words
from scrutinyprep.briefing.tagging import Element, artifact

_GAP_PT = 3.0


class Clipping(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A picture as large as it stands on its page, a rule at its left and its source under it.

    What is wider than the column, or too tall, is made smaller.
    """

    def __init__(
        self,
        png: bytes,
        size_pt: tuple[float, float],
        element: Element,
        source: Words,
        *,
        rule_pt: float,
        tallest_pt: float,
    ) -> None:
        super().__init__()
        self._image = ImageReader(BytesIO(png))
        self._size_pt = size_pt
        self._element = element
        self._source = source
        self._rule_pt = rule_pt
        self._tallest_pt = tallest_pt
        self._left_pt = source.style.leftIndent
        self.spaceBefore = source.style.spaceBefore

    def wrap(self, width_pt: float, _height_pt: float) -> tuple[float, float]:
        """Return the width given, and the height of the picture with its source."""
        width, height = self._size_pt
        scale = min(1.0, (width_pt - self._left_pt) / width, self._tallest_pt / height)
        self._shown_pt = (width * scale, height * scale)
        _, self._source_pt = self._source.wrap(width_pt, _height_pt)
        self.width, self.height = width_pt, self._shown_pt[1] + _GAP_PT + self._source_pt
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture with a thin frame, the rule, and the source."""
        width, height = self._shown_pt
        bottom = self._source_pt + _GAP_PT
        with self._element.drawn(self.canv):
            self.canv.drawImage(self._image, self._left_pt, bottom, width, height)
        with artifact(self.canv):
            self.canv.setStrokeColor(black)
            self.canv.setLineWidth(0.25)
            self.canv.rect(self._left_pt, bottom, width, height)
            x = self._left_pt - self._rule_pt
            self.canv.setLineWidth(1.5)
            self.canv.line(x, 0, x, self.height)
        self._source.drawOn(self.canv, 0, 0)
