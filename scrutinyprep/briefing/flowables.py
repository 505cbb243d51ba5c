"""The shapes on the paper: headings, quotations, rows of contents, lines to write on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, KeepTogether, Paragraph
from reportlab.platypus.doctemplate import NullActionFlowable

from scrutinyprep.briefing.styles import (
    ANSWER_LINE_PT,
    COUNT_COLUMN_PT,
    GUTTER_PT,
    INSET_PT,
    ITEM_SPACE_PT,
    MM_PT,
    SMALL_PT,
    TICK_BOX_PT,
)
from scrutinyprep.briefing.typeface import REGULAR

Reached = Callable[[Canvas, float], None]
"""Told the canvas and the height in points when a heading is drawn."""

_LONGEST_KEPT = 0.7
"""A block taller than this share of a page is let run over pages, or it would leave a hole."""

_LEAST_BEGUN_PT = 60 * MM_PT
"""Where less than this is left of a page, such a block begins on the next one."""


class Heading(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that says when it is drawn, and may have a box to tick at its right."""

    reached: Reached | None = None
    has_tick_box = False

    def draw(self) -> None:
        """Draw it and tell whoever waits for its place."""
        if self.reached is not None:
            self.reached(self.canv, self.height)
        super().draw()
        if self.has_tick_box:
            x, y = self.width - TICK_BOX_PT, self.height - TICK_BOX_PT - 1
            self.canv.setLineWidth(0.8)
            self.canv.setStrokeColor(black)
            self.canv.rect(x, y, TICK_BOX_PT, TICK_BOX_PT)

    def split(self, width_pt: float, height_pt: float) -> list[Flowable]:
        """Split like any paragraph; place and box belong to the first piece."""
        pieces: list[Flowable] = super().split(width_pt, height_pt)
        if len(pieces) > 1:
            pieces[0].reached = self.reached
            pieces[0].has_tick_box = self.has_tick_box
        return pieces


class Quotation(Paragraph):  # type: ignore[misc]
    """A paragraph with a rule at its left, which goes on where the paragraph does."""

    def draw(self) -> None:
        """Draw the words and the rule beside them."""
        super().draw()
        x = self.style.leftIndent - INSET_PT + 2 * MM_PT
        self.canv.setLineWidth(1.5)
        self.canv.setStrokeColor(black)
        self.canv.line(x, 0, x, self.height - 2)


class ContentsRow(Paragraph):  # type: ignore[misc]
    """A row of the contents: number, title, how many questions, page; a link as a whole.

    The page is not known yet: a form stands in its place, drawn at the end.
    """

    count = ""
    page = ""
    key = ""

    def draw(self) -> None:
        """Draw the row, a hairline under it and the link over it."""
        super().draw()
        canvas: Canvas = self.canv
        style = self.style
        baseline_pt = self.height - style.fontSize
        canvas.setFont(REGULAR, 11 if self.key else SMALL_PT)
        canvas.drawRightString(self.width - COUNT_COLUMN_PT, baseline_pt, self.count)
        canvas.drawRightString(self.width, baseline_pt, self.page)
        if self.key:
            canvas.saveState()
            canvas.translate(self.width, baseline_pt)
            canvas.doForm(page_form(self.key))
            canvas.restoreState()
            box = (0, -3, self.width, self.height + 2)
            canvas.linkRect("", self.key, box, relative=1)
        canvas.setLineWidth(0.25)
        canvas.setStrokeColor(black)
        canvas.line(0, -3.5, self.width, -3.5)

    def split(self, _width_pt: float, _height_pt: float) -> list[Flowable]:
        """Stay in one piece: a row is short."""
        return []


class AnswerLines(Flowable):  # type: ignore[misc]
    """Dotted lines to write on, 9 mm apart; what does not fit goes on overleaf."""

    def __init__(self, count: int, *, indent_pt: float = GUTTER_PT) -> None:
        super().__init__()
        self.count = count
        self.indent_pt = indent_pt

    def wrap(self, width_pt: float, _height_pt: float) -> tuple[float, float]:
        """Return the width given and the height of all the lines."""
        self.width = width_pt
        return width_pt, self.count * ANSWER_LINE_PT

    def split(self, _width_pt: float, height_pt: float) -> list[Flowable]:
        """Part at a line."""
        fitting = int(height_pt / ANSWER_LINE_PT)
        if not 0 < fitting < self.count:
            return []
        return [
            AnswerLines(fitting, indent_pt=self.indent_pt),
            AnswerLines(self.count - fitting, indent_pt=self.indent_pt),
        ]

    def draw(self) -> None:
        """Draw round dots."""
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.setLineWidth(0.8)
        canvas.setLineCap(1)
        canvas.setDash([0, 3])
        for line in range(self.count):
            y = line * ANSWER_LINE_PT + 0.4
            canvas.line(self.indent_pt, y, self.width, y)
        canvas.restoreState()


class OwnNotes(Flowable):  # type: ignore[misc]
    """A rule, a heading and lines down to the end of the page, if there is room for some."""

    _LEAST_LINES = 5
    _RULE_PT = 7

    def __init__(self, heading: Heading) -> None:
        super().__init__()
        self.heading = heading
        self.spaceBefore = ITEM_SPACE_PT

    def wrap(self, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Take all the height there is, or none of it."""
        _, heading_pt = self.heading.wrap(width_pt, height_pt)
        top_pt = heading_pt + self._RULE_PT
        count = int((height_pt - top_pt - 1) / ANSWER_LINE_PT)
        self.lines = AnswerLines(count if count >= self._LEAST_LINES else 0, indent_pt=0)
        self.width, self.height = width_pt, 0.0
        if self.lines.count:
            self.height = top_pt + self.lines.wrap(width_pt, height_pt)[1]
        return width_pt, self.height

    def draw(self) -> None:
        """Draw rule and heading, then the lines."""
        if self.lines.count:
            self.canv.setLineWidth(1)
            self.canv.line(0, self.height, self.width, self.height)
            self.heading.drawOn(self.canv, 0, self.height - self._RULE_PT - self.heading.height)
            self.lines.drawOn(self.canv, 0, 0)


class Kept(KeepTogether):  # type: ignore[misc]
    """A block that goes to the next page as a whole, unless it is too tall for that.

    The first `lead` of its flowables stay together in any case.
    """

    def __init__(self, flowables: Sequence[Flowable], *, lead: int = 2) -> None:
        super().__init__(list(flowables))
        self._lead = lead

    def split(self, width_pt: float, height_pt: float) -> list[Flowable]:
        """Return what is to be set on this page and after it."""
        if getattr(self, "_wrapInfo", None) != (width_pt, height_pt):
            self.wrap(width_pt, height_pt)
        if _LONGEST_KEPT * self._frame._height >= self._H:
            return list(super().split(width_pt, height_pt))
        if len(self._content) > self._lead:
            together = Kept(self._content[: self._lead], lead=self._lead)
            rest = [together, *self._content[self._lead :]]
        else:
            rest = [CondPageBreak(_LEAST_BEGUN_PT), *self._content]
        # In front of it something that takes no room: ReportLab wants a first piece that fits.
        return [NullActionFlowable(), *rest]


def heading(
    markup: str,
    style: ParagraphStyle,
    *,
    number: str = "",
    reached: Reached | None = None,
    tick_box: bool = False,
) -> Heading:
    """Return a heading with its number in the margin."""
    made = Heading(markup, style, bulletText=number or None)
    made.reached = reached
    made.has_tick_box = tick_box
    return made


def part_rule() -> Flowable:
    """Return the rule above an item or another part."""
    return HRFlowable(
        width="100%", thickness=1, color="black", spaceBefore=ITEM_SPACE_PT, spaceAfter=7
    )


def contents_row(
    markup: str,
    style: ParagraphStyle,
    *,
    number: str = "",
    count: str = "",
    page: str = "",
    key: str = "",
) -> ContentsRow:
    """Return a row of the contents.

    `key` is the landmark it leads to, whose page it shows; a row without one
    shows `page` as it is.
    """
    made = ContentsRow(markup, style, bulletText=number or None)
    made.count = count
    made.page = page
    made.key = key
    return made


def page_form(key: str) -> str:
    """Return the name of the form that shows on which page a landmark stands."""
    return f"page-of-{key}"
