"""A row of the contents: what stands where, with dots that lead the eye to the page."""

from __future__ import annotations

from reportlab.lib.colors import black
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from scrutinyprep.briefing.flowables import Words, draw_page_of, end_lines_with_spaces
from scrutinyprep.briefing.styles import Measures
from scrutinyprep.briefing.tagging import artifact
from scrutinyprep.briefing.typeface import REGULAR

_DOT_PITCH_PT = 4.0
_BESIDE_DOTS_PT = 4.0


class ContentsRow(Words):
    """A row of the contents: number, title, how many questions, page; a link as a whole.

    The page is not known yet: a form stands in its place, drawn at the end. Dots
    lead the eye from the end of the title to it.
    """

    count = ""
    page = ""
    key = ""
    spoken = ""
    """What a screen reader says of the link."""
    measures: Measures

    def draw(self) -> None:
        """Draw the row, the dots in it and the link over it."""
        if self.element is None:
            self._draw_row()
        else:
            with self.element.drawn(self.canv):
                self._draw_row()
        if self.key and self.element is not None:
            box = (0, -3, self.width, self.height + 2)
            self.element.linked(self.canv, self.spoken, self.key, box)
            self._draw_leaders()

    def _draw_row(self) -> None:
        end_lines_with_spaces(self, last_too=True)
        Paragraph.draw(self)
        canvas: Canvas = self.canv
        baseline_pt, _ = self._title_end()
        canvas.setFont(REGULAR, self._size_pt)
        canvas.drawRightString(self._count_pt, baseline_pt, self.count)
        canvas.drawString(self._count_pt, baseline_pt, " ")
        canvas.drawRightString(self.width, baseline_pt, self.page)
        if self.key:
            draw_page_of(canvas, self.key, self.width, baseline_pt)

    def _draw_leaders(self) -> None:
        baseline_pt, end_pt = self._title_end()
        page_pt = self.width - stringWidth("999", REGULAR, self._size_pt)
        stretches = [(end_pt, page_pt)]
        if self.count:
            count_pt = self._count_pt - stringWidth(self.count, REGULAR, self._size_pt)
            stretches = [(end_pt, count_pt), (self._count_pt, page_pt)]
        canvas: Canvas = self.canv
        with artifact(canvas):
            canvas.saveState()
            canvas.setStrokeColor(black)
            canvas.setLineWidth(0.9)
            canvas.setLineCap(1)
            canvas.setDash([0, _DOT_PITCH_PT])
            for begins_pt, ends_pt in stretches:
                # Dots of all rows stand one under another.
                first = -(-(begins_pt + _BESIDE_DOTS_PT) // _DOT_PITCH_PT) * _DOT_PITCH_PT
                if first + _DOT_PITCH_PT < ends_pt - _BESIDE_DOTS_PT:
                    canvas.line(first, baseline_pt + 1, ends_pt - _BESIDE_DOTS_PT, baseline_pt + 1)
            canvas.restoreState()

    @property
    def _size_pt(self) -> float:
        return self.measures.body[0] if self.key else self.measures.small_pt

    @property
    def _count_pt(self) -> float:
        return float(self.width) - self.measures.count_column_pt

    def _title_end(self) -> tuple[float, float]:
        """Return the baseline of the title's last line and where its words end there.

        What stands under the title is in smaller type.
        """
        lines = self.blPara.lines
        if not lines:
            return float(self.height - self.style.fontSize), float(self.style.leftIndent)
        last = max(
            place
            for place, line in enumerate(lines)
            if isinstance(line, tuple) or line.fontSize >= self.style.fontSize or place == 0
        )
        line = lines[last]
        left_over_pt = float(line[0] if isinstance(line, tuple) else line.extraSpace)
        baseline_pt = self.height - self.style.fontSize - last * self.style.leading
        return baseline_pt, float(self.width - self.style.rightIndent) - left_over_pt

    def split(self, _width_pt: float, _height_pt: float) -> list[Flowable]:
        """Stay in one piece: a row is short."""
        return []
