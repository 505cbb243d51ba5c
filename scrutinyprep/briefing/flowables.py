"""The shapes on the paper: words, headings, quotations, lines to write on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph
from reportlab.platypus.doctemplate import NullActionFlowable

from scrutinyprep.briefing.styles import MM_PT, Measures
from scrutinyprep.briefing.tagging import Element, artifact

Reached = Callable[[Canvas, float], None]
"""Told the canvas and the height in points when a heading is drawn."""

_ALWAYS_KEPT = 0.5
"""A block up to this share of a page is never parted."""
_EVER_KEPT = 0.97
"""One up to this share is parted only where it would leave a hole of half a page."""
_LARGEST_HOLE = 0.5

_LEAST_BEGUN_PT = 60 * MM_PT
"""Where less than this is left of a page, such a block begins on the next one."""


class Words(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that is tagged, and is broken into lines once for each width.

    Blocks are measured when they are kept together, measured again when they
    are parted, and again when they are set: breaking lines is most of the work.
    """

    element: Element | None = None
    """What it is in the structure; None where whoever draws it has said so."""
    bulletText: str | None  # noqa: N815 - ReportLab's name
    label: Element | None = None
    """What hangs in its margin, where that is an element of its own."""

    def breakLines(self, width: Any) -> Any:  # noqa: N802 - ReportLab's name
        """Return the lines for a width, or for the widths of the first line and the others."""
        widths = tuple(width) if isinstance(width, (list, tuple)) else (width,)
        known: dict[tuple[float, ...], Any] = self.__dict__.setdefault("_broken", {})
        if widths not in known:
            known[widths] = super().breakLines(width)
        return known[widths]

    def draw(self) -> None:
        """Draw it as what it is."""
        end_lines_with_spaces(self)
        self._draw_label()
        if self.element is None:
            super().draw()
            return
        with self.element.drawn(self.canv):
            super().draw()

    def _draw_label(self) -> None:
        """Draw what hangs in the margin by itself; what is too wide for it stays in the words."""
        if self.label is None or not self.bulletText:
            return
        style = self.style
        wide_pt = stringWidth(self.bulletText, style.bulletFontName, style.bulletFontSize)
        if style.bulletIndent + wide_pt > style.leftIndent:
            return
        with self.label.drawn(self.canv):
            self.canv.setFont(style.bulletFontName, style.bulletFontSize)
            baseline_pt = self.height - style.fontSize
            self.canv.drawString(style.bulletIndent, baseline_pt, self.bulletText)
        self.bulletText = None

    def split(self, width_pt: float, height_pt: float) -> list[Flowable]:
        """Split like any paragraph; all pieces are one element."""
        pieces: list[Flowable] = super().split(width_pt, height_pt)
        for piece in pieces:
            piece.element = self.element
        if pieces:
            pieces[0].label = self.label
        return pieces


class Heading(Words):
    """A paragraph that says when it is drawn, and may have a box to tick at its right."""

    reached: Reached | None = None
    tick_box_pt = 0.0
    """The side of the box; 0 for none."""

    def draw(self) -> None:
        """Draw it and tell whoever waits for its place."""
        if self.reached is not None:
            self.reached(self.canv, self.height)
        super().draw()
        if self.tick_box_pt:
            draw_tick_box(self.canv, self.width, self.height, self.tick_box_pt)

    def split(self, width_pt: float, height_pt: float) -> list[Flowable]:
        """Split like any paragraph; place and box belong to the first piece."""
        pieces = super().split(width_pt, height_pt)
        if len(pieces) > 1:
            pieces[0].reached = self.reached
            pieces[0].tick_box_pt = self.tick_box_pt
        return pieces


class Quotation(Words):
    """A paragraph with a rule at its left, which goes on where the paragraph does."""

    rule_pt = 0.0
    """How far left of the words the rule stands."""

    def draw(self) -> None:
        """Draw the words and the rule beside them."""
        super().draw()
        x = self.style.leftIndent - self.rule_pt
        with artifact(self.canv):
            self.canv.setLineWidth(1.5)
            self.canv.setStrokeColor(black)
            self.canv.line(x, 0, x, self.height - 2)

    def split(self, width_pt: float, height_pt: float) -> list[Flowable]:
        """Split like any paragraph, the rule too."""
        pieces = super().split(width_pt, height_pt)
        for piece in pieces:
            piece.rule_pt = self.rule_pt
        return pieces


class AnswerLines(Flowable):  # type: ignore[misc]
    """Dotted lines to write on; what does not fit goes on overleaf."""

    def __init__(self, count: int, *, indent_pt: float, pitch_pt: float) -> None:
        super().__init__()
        self.count = count
        self.indent_pt = indent_pt
        self.pitch_pt = pitch_pt

    def wrap(self, width_pt: float, _height_pt: float) -> tuple[float, float]:
        """Return the width given and the height of all the lines."""
        self.width = width_pt
        return width_pt, self.count * self.pitch_pt

    def split(self, _width_pt: float, height_pt: float) -> list[Flowable]:
        """Part at a line."""
        fitting = int(height_pt / self.pitch_pt)
        if not 0 < fitting < self.count:
            return []
        return [
            AnswerLines(count, indent_pt=self.indent_pt, pitch_pt=self.pitch_pt)
            for count in (fitting, self.count - fitting)
        ]

    def draw(self) -> None:
        """Draw round dots."""
        canvas: Canvas = self.canv
        with artifact(canvas):
            canvas.saveState()
            canvas.setLineWidth(0.8)
            canvas.setLineCap(1)
            canvas.setDash([0, 3])
            for line in range(self.count):
                y = line * self.pitch_pt + 0.4
                canvas.line(self.indent_pt, y, self.width, y)
            canvas.restoreState()


class Rule(Flowable):  # type: ignore[misc]
    """A line across the column."""

    def __init__(self, thickness_pt: float, *, above_pt: float = 0, below_pt: float = 0) -> None:
        super().__init__()
        self.thickness_pt = thickness_pt
        self.spaceBefore = above_pt
        self.spaceAfter = below_pt

    def wrap(self, width_pt: float, _height_pt: float) -> tuple[float, float]:
        """Return the width given and the line's thickness."""
        self.width, self.height = width_pt, self.thickness_pt
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line."""
        with artifact(self.canv):
            self.canv.setLineWidth(self.thickness_pt)
            self.canv.setStrokeColor(black)
            middle_pt = self.thickness_pt / 2
            self.canv.line(0, middle_pt, self.width, middle_pt)


class OwnNotes(Flowable):  # type: ignore[misc]
    """A rule, a heading and lines down to the end of the page, if there is room for some."""

    _LEAST_LINES = 5
    _RULE_PT = 7

    def __init__(self, heading: Heading, measures: Measures) -> None:
        super().__init__()
        self.heading = heading
        self._pitch_pt = measures.answer_line_pt
        self.spaceBefore = measures.item_space_pt

    def wrap(self, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Take all the height there is, or none of it."""
        _, heading_pt = self.heading.wrap(width_pt, height_pt)
        top_pt = heading_pt + self._RULE_PT
        count = int((height_pt - top_pt - 1) / self._pitch_pt)
        count = count if count >= self._LEAST_LINES else 0
        self.lines = AnswerLines(count, indent_pt=0, pitch_pt=self._pitch_pt)
        self.width, self.height = width_pt, 0.0
        if self.lines.count:
            self.height = top_pt + self.lines.wrap(width_pt, height_pt)[1]
        return width_pt, self.height

    def draw(self) -> None:
        """Draw rule and heading, then the lines."""
        if self.lines.count:
            with artifact(self.canv):
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
        page_pt = self._frame._height
        kept = _EVER_KEPT if height_pt <= _LARGEST_HOLE * page_pt else _ALWAYS_KEPT
        if kept * page_pt >= self._H:
            return list(super().split(width_pt, height_pt))
        if len(self._content) > self._lead:
            together = Kept(self._content[: self._lead], lead=self._lead)
            after = self._content[self._lead :]
            if len(after) > 1 and isinstance(after[-1], AnswerLines):
                # Lines alone overleaf would be anybody's.
                after[-2:] = [Kept(after[-2:])]
            rest = [together, *after]
        else:
            rest = [CondPageBreak(_LEAST_BEGUN_PT), *self._content]
        # In front of it something that takes no room: ReportLab wants a first piece that fits.
        return [NullActionFlowable(), *rest]


def end_lines_with_spaces(paragraph: Paragraph, *, last_too: bool = False) -> None:
    """Let a paragraph that is about to be drawn end its lines with a space.

    Nobody sees it, but without it a screen reader runs the last word of a line
    into the first of the next.
    """
    lines = paragraph.blPara.lines
    for place, line in enumerate(lines):
        if place == len(lines) - 1 and not last_too:
            break
        if isinstance(line, tuple):
            lines[place] = (line[0], [*line[1], ""])
        elif line.words:
            line.words[-1].text += " "


def bullet(number: str) -> str | None:
    """Return the text that hangs in the margin: apart from what follows it, also when read out."""
    return f"{number} " if number else None


def heading(
    markup: str,
    style: ParagraphStyle,
    element: Element,
    *,
    number: str = "",
    reached: Reached | None = None,
    tick_box_pt: float = 0.0,
) -> Heading:
    """Return a heading with its number in the margin."""
    made = Heading(markup, style, bulletText=bullet(number))
    made.element = element
    made.reached = reached
    made.tick_box_pt = tick_box_pt
    return made


def part_rule(measures: Measures) -> Flowable:
    """Return the rule above an item or another part."""
    return Rule(1, above_pt=measures.item_space_pt, below_pt=7)


def draw_tick_box(canvas: Canvas, right_pt: float, top_pt: float, side_pt: float) -> None:
    """Draw an empty box whose upper right corner stands there."""
    with artifact(canvas):
        canvas.setLineWidth(0.8)
        canvas.setStrokeColor(black)
        canvas.rect(right_pt - side_pt, top_pt - side_pt - 1, side_pt, side_pt)


def draw_page_of(canvas: Canvas, key: str, right_pt: float, baseline_pt: float) -> None:
    """Draw the page on which a landmark will turn out to stand, its last figure there."""
    canvas.saveState()
    canvas.translate(right_pt, baseline_pt)
    canvas.doForm(page_form(key))
    canvas.restoreState()


def page_form(key: str) -> str:
    """Return the name of the form that shows on which page a landmark stands."""
    return f"page-of-{key}"
