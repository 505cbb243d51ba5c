"""From the blocks of a paper to what ReportLab sets on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from reportlab.lib.colors import white
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    Flowable,
    HRFlowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    Spacer,
    TableStyle,
)
from reportlab.platypus import Table as SetTable

from scrutinyprep.sample.charts import Chart, drawing_of
from scrutinyprep.sample.inline import markup
from scrutinyprep.sample.looks import GREY, GRID, INK, PALE, Look, Styles, styles_of
from scrutinyprep.sample.tables import figures, form_fields, header_fields
from scrutinyprep.sample.words import (
    Block,
    Bullet,
    Field,
    Heading,
    Named,
    Numbered,
    Plain,
    Table,
)

_GUTTER_PT = 18
_SHORT_ROWS = 12
"""A table of no more rows than this is kept on one page."""


class Flow:
    """Sets the blocks of one paper in its look."""

    def __init__(self, look: Look, charts: Mapping[str, Chart], *, is_form: bool) -> None:
        self._look = look
        self._charts = charts
        self._styles: Styles = styles_of(look)
        self._is_form = is_form
        self._has_begun = False

    def flowables(self, blocks: Iterable[Block]) -> list[Flowable]:
        """Return the blocks as flowables. What follows `{keep}` stays on one page."""
        blocks = list(blocks)
        for index, block in enumerate(blocks):
            if isinstance(block, Named) and block.name == "keep":
                kept = self._set(blocks[index + 1 :], self._look.width_pt)
                return [*self._set(blocks[:index], self._look.width_pt), KeepTogether(kept)]
        return self._set(blocks, self._look.width_pt)

    def _set(self, blocks: list[Block], width_pt: float) -> list[Flowable]:
        flowables: list[Flowable] = []
        columns: list[list[Block]] | None = None
        for is_field, run in groupby(blocks, key=lambda block: isinstance(block, Field)):
            if is_field:
                flowables.append(self._fields([f for f in run if isinstance(f, Field)]))
                continue
            for block in run:
                match block:
                    case Named("columns"):
                        columns = [[]]
                    case Named("column") if columns is not None:
                        columns.append([])
                    case Named("endcolumns") if columns is not None:
                        flowables.append(self._side_by_side(columns, width_pt))
                        columns = None
                    case _ if columns is not None:
                        columns[-1].append(block)
                    case _:
                        flowables += self._block(block, width_pt)
                        # Inside a column ReportLab can keep nothing together.
                        if _is_short_table(block) and width_pt == self._look.width_pt:
                            _keep_with_heading(flowables)
        return flowables

    def _fields(self, fields: list[Field]) -> Flowable:
        if self._is_form:
            return form_fields(fields, self._styles, self._look)
        return header_fields(fields, self._styles, self._look)

    def _side_by_side(self, columns: list[list[Block]], width_pt: float) -> Flowable:
        each = (width_pt - _GUTTER_PT * (len(columns) - 1)) / len(columns)
        return SetTable(
            [[self._set(column, each - 1) for column in columns]],
            colWidths=[each + _GUTTER_PT] * (len(columns) - 1) + [each],
            style=TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (-2, -1), _GUTTER_PT),
                    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
                ]
            ),
        )

    def _block(self, block: Block, width_pt: float) -> list[Flowable]:
        styles = self._styles
        match block:
            case Heading(text, level):
                style = styles.heading if level == 1 else styles.subheading
                flowable = Paragraph(markup(text), style)
            case Numbered(number, text):
                style = styles.lettered if block.is_letter else styles.numbered
                flowable = Paragraph(markup(text), style, bulletText=number)
            case Bullet(text):
                flowable = Paragraph(markup(text), styles.bullet, bulletText="\u2022")
            case Plain(text):
                is_caption = text.startswith("*") and not text.startswith("**")
                flowable = Paragraph(markup(text), styles.small if is_caption else styles.body)
            case Table():
                flowable = figures(block, styles, width_pt)
            case Field():
                flowable = self._fields([block])
            case Named():
                return self._named(block, width_pt)
        return [flowable]

    def _named(self, block: Named, width_pt: float) -> list[Flowable]:
        first, _, rest = block.name.partition(" ")
        text, styles = block.text, self._styles
        match first:
            case "chart":
                flowables = [drawing_of(self._charts[rest])]
            case "page" | "rule":
                flowables = [_parting(first)]
            case "box":
                flowables = [Spacer(1, 4), _boxed(text, styles, width_pt), Spacer(1, 10)]
            case "band":
                flowables = [_band(text, styles, width_pt)]
            case "heading" | "formtitle":
                flowables = [_title(text, styles, extra_pt=3 if first == "heading" else 8)]
            case "contact":
                flowables = [Paragraph(_contact(block.parts), styles.body)]
            case "slide":
                flowables = [PageBreak(), _slide_title(text, styles, width_pt)]
            case "cover":
                flowables = _cover(block.parts, styles)
            case "exempt":
                flowables = []  # stands above the text of every page, so the sheet prints it
            case _:
                raise ValueError(f"the sample has nothing named {block.name!r}")
        return flowables


def _boxed(text: str, styles: Styles, width_pt: float) -> Flowable:
    return SetTable(
        [[Paragraph(markup(text), ParagraphStyle("boxed", styles.body, spaceAfter=0))]],
        colWidths=[width_pt],
        style=TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 0.8, GRID),
                ("BACKGROUND", (0, 0), (-1, -1), PALE),
                ("LEFTPADDING", (0, 0), (-1, -1), 10),
                ("RIGHTPADDING", (0, 0), (-1, -1), 10),
                ("TOPPADDING", (0, 0), (-1, -1), 7),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
            ]
        ),
    )


def _is_short_table(block: Block) -> bool:
    return isinstance(block, Table) and len(block.rows) <= _SHORT_ROWS


def _keep_with_heading(flowables: list[Flowable]) -> None:
    """Keep the table that comes last on one page, with the headings right above it."""
    first = len(flowables) - 1
    while first > 0 and flowables[first - 1].getKeepWithNext():
        first -= 1
    flowables[first:] = [KeepTogether(flowables[first:])]


def _parting(name: str) -> Flowable:
    if name == "page":
        return PageBreak()
    return HRFlowable(width="100%", thickness=0.8, color=GRID, spaceAfter=10)


def _contact(parts: tuple[str, ...]) -> str:
    """Return an officer's lines: the office in bold, then name and how to reach them."""
    office, *lines = parts
    return "<br/>".join([f"<b>{markup(office)}</b>", *map(markup, lines)])


def _band(text: str, styles: Styles, width_pt: float) -> Flowable:
    style = ParagraphStyle(
        "band", styles.cell, fontName="Helvetica-Bold", fontSize=11, leading=14, textColor=white
    )
    return SetTable(
        [[Paragraph(markup(text), style)]],
        colWidths=[width_pt],
        style=TableStyle(
            [("BACKGROUND", (0, 0), (-1, -1), INK), ("BOTTOMPADDING", (0, 0), (-1, -1), 5)]
        ),
        spaceBefore=6,
        spaceAfter=4,
    )


def _title(text: str, styles: Styles, *, extra_pt: float) -> Flowable:
    size = styles.heading.fontSize + extra_pt
    style = ParagraphStyle("title", styles.heading, fontSize=size, leading=size * 1.2)
    return Paragraph(markup(text), style)


def _slide_title(text: str, styles: Styles, width_pt: float) -> Flowable:
    style = ParagraphStyle(
        "slide title", styles.heading, fontSize=23, leading=28, textColor=white, spaceBefore=0,
        spaceAfter=0,
    )  # fmt: skip
    return SetTable(
        [[Paragraph(markup(text), style)]],
        colWidths=[width_pt],
        rowHeights=[54],
        style=TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), INK),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (-1, -1), 16),
            ]
        ),
        spaceAfter=18,
    )


def _cover(parts: tuple[str, ...], styles: Styles) -> list[Flowable]:
    def line(text: str, size: float, colour: object, name: str) -> Flowable:
        style = ParagraphStyle(
            "cover", styles.body, fontName=name, fontSize=size, leading=size * 1.25,
            textColor=colour, alignment=TA_CENTER, spaceAfter=size * 0.5,
        )  # fmt: skip
        return Paragraph(markup(text), style)

    title, subtitle, *others = parts
    return [
        Spacer(1, 120),
        line(title, 36, INK, "Helvetica-Bold"),
        line(subtitle, 22, INK, "Helvetica"),
        Spacer(1, 14),
        HRFlowable(width="30%", thickness=2, color=INK, spaceAfter=24),
        *(line(text, 13, GREY, "Helvetica") for text in others),
    ]
