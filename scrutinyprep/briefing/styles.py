"""Sizes, spaces and paragraph styles of the paper.

Everything is black: grey text turns into dots on an office printer, so rank
is shown by size, weight and space. Two left edges: numbers hang at the first,
words stand at the second. No edition uses italics, nor breaks words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.styles import ParagraphStyle

from scrutinyprep.briefing.typeface import BOLD, REGULAR, SEMIBOLD

MM_PT = 72 / 25.4
A4_PT = (210 * MM_PT, 297 * MM_PT)
A6_PT = (105 * MM_PT, 148.5 * MM_PT)
"""A quarter of A4, so that four fill the sheet to the last point."""

_NUMBER = 2.1
"""What a number of two figures and the space after it take, of the size of the type."""

TypeSize = tuple[float, float]
"""Size of the type and distance of its lines, both in points."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The sheet of one edition, and the sizes on it; those of the standard edition by default."""

    page_pt: tuple[float, float] = A4_PT
    margin_pt: float = 20 * MM_PT
    """At both sides and at the top."""
    bottom_pt: float = 20 * MM_PT
    head_from_top_pt: float = 12.5 * MM_PT
    foot_from_bottom_pt: float = 11 * MM_PT
    gutter_pt: float = 14 * MM_PT
    """From the edge where numbers hang to the edge where words stand."""
    inset_pt: float = 6 * MM_PT
    """How much further in a quotation and what belongs to it stand."""
    tick_box_pt: float = 5 * MM_PT
    answer_line_pt: float = 9 * MM_PT
    """From one line to write on to the next."""
    count_column_pt: float = 18 * MM_PT
    """How far from the right edge the contents' count of questions ends."""
    items_room: float = 0.74
    """The share of the column that must be left for the first item, or it begins a new page.

    The first page never has so much left; one with the end of long contents may.
    """
    stacks_tables: bool = False
    """The cells of a table stand one under another, each with its heading."""
    contents_right_pt: float = 42 * MM_PT
    """What the contents' titles leave free at the right for counts and pages."""
    label_column_pt: float = 38 * MM_PT
    """From the left edge to what stands beside a label on the cover."""
    item_space_pt: float = 26
    question_space_pt: float = 22
    title: TypeSize = (29, 33)
    heading: TypeSize = (18, 22)
    contents: TypeSize = (15, 20)
    when: TypeSize = (18, 23)
    question: TypeSize = (13, 17)
    lead: TypeSize = (13, 18)
    body: TypeSize = (11, 15)
    small: TypeSize = (9.5, 13)

    @property
    def small_pt(self) -> float:
        """The size of the smallest type."""
        return self.small[0]

    @property
    def width_pt(self) -> float:
        """The width of the column of text."""
        return self.page_pt[0] - 2 * self.margin_pt

    @property
    def height_pt(self) -> float:
        """The height of the column of text."""
        return self.page_pt[1] - self.margin_pt - self.bottom_pt

    @property
    def top_pt(self) -> float:
        """Where the text begins, from the lower edge of the sheet."""
        return self.page_pt[1] - self.margin_pt

    def sized(self, share: float) -> Measures:
        """Return the same sheet with all its type larger or smaller."""

        def scaled(size: TypeSize) -> TypeSize:
            return size[0] * share, size[1] * share

        return replace(
            self,
            title=scaled(self.title),
            heading=scaled(self.heading),
            contents=scaled(self.contents),
            when=scaled(self.when),
            question=scaled(self.question),
            lead=scaled(self.lead),
            body=scaled(self.body),
            small=scaled(self.small),
        )


STANDARD = Measures()
LARGE_PRINT = Measures(
    bottom_pt=27 * MM_PT,
    margin_pt=22 * MM_PT,
    head_from_top_pt=14 * MM_PT,
    foot_from_bottom_pt=12 * MM_PT,
    gutter_pt=17 * MM_PT,
    inset_pt=7 * MM_PT,
    tick_box_pt=8 * MM_PT,
    answer_line_pt=14 * MM_PT,
    items_room=0.5,
    stacks_tables=True,
    count_column_pt=22 * MM_PT,
    contents_right_pt=38 * MM_PT,
    label_column_pt=60 * MM_PT,
    item_space_pt=34,
    question_space_pt=30,
    title=(32, 38),
    heading=(25, 31),
    contents=(22, 28),
    when=(24, 30),
    question=(20, 27),
    lead=(20, 27),
    body=(18, 26),
    small=(18, 26),
)
"""Nothing under 18 point, not even the number of the page."""
CARD = Measures(
    page_pt=A6_PT,
    margin_pt=9 * MM_PT,
    bottom_pt=16 * MM_PT,
    foot_from_bottom_pt=7 * MM_PT,
    gutter_pt=9 * MM_PT,
    inset_pt=4 * MM_PT,
    tick_box_pt=5 * MM_PT,
    title=(15, 19),
    heading=(11, 14),
    question=(15, 19),
    body=(10.5, 14),
    small=(9, 12),
)
"""A card held in the hand while speaking: the question is its largest type."""
ONE_SHEET = Measures(
    margin_pt=18 * MM_PT,
    bottom_pt=17 * MM_PT,
    foot_from_bottom_pt=9 * MM_PT,
    gutter_pt=11 * MM_PT,
    question_space_pt=13,
    title=(20, 24),
    when=(13, 17),
    question=(13, 17),
    body=(10.5, 14),
    small=(9.5, 12.5),
)


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles of one edition, by what is set in them."""

    council: ParagraphStyle
    committee: ParagraphStyle
    when: ParagraphStyle
    place: ParagraphStyle
    fact: ParagraphStyle
    open: ParagraphStyle
    """The line that says there is nothing exempt in it."""
    exempt: ParagraphStyle
    contents_head: ParagraphStyle
    contents_row: ParagraphStyle
    item: ParagraphStyle
    part: ParagraphStyle
    """A heading over a part of the briefing that is no item."""
    label: ParagraphStyle
    """A short heading: what is asked, questions, notes."""
    about: ParagraphStyle
    """What is said of an item or a question in small type."""
    body: ParagraphStyle
    plain: ParagraphStyle
    """Running text at the first edge."""
    question: ParagraphStyle
    inset: ParagraphStyle
    """Evidence and follow-ups."""
    quote: ParagraphStyle
    promise: ParagraphStyle
    cell: ParagraphStyle
    """In a table."""
    numbered_cell: ParagraphStyle
    """Of a question in a table: its number hangs, its words stand further in than an item's."""
    cell_head: ParagraphStyle


def styles_of(measures: Measures) -> Styles:
    """Return the styles of an edition."""
    gutter, inset = measures.gutter_pt, measures.gutter_pt + measures.inset_pt
    beside_tick = measures.tick_box_pt + 4 * MM_PT
    return Styles(
        council=_style(REGULAR, measures.lead, spaceBefore=4),
        committee=_style(BOLD, measures.title, spaceBefore=2, spaceAfter=14),
        when=_style(SEMIBOLD, measures.when, spaceBefore=12),
        place=_style(REGULAR, measures.lead),
        fact=_style(
            REGULAR,
            measures.body,
            leftIndent=measures.label_column_pt,
            bulletFontName=SEMIBOLD,
            bulletFontSize=measures.body[0],
            spaceAfter=3,
        ),
        exempt=_style(
            BOLD,
            measures.lead,
            borderWidth=1.5,
            borderColor="black",
            borderPadding=(6, 8, 8, 8),
            leftIndent=8,
            rightIndent=8,
            spaceBefore=22,
            spaceAfter=18,
        ),
        open=_style(REGULAR, measures.body, spaceBefore=22, spaceAfter=10),
        contents_head=_style(BOLD, measures.contents, spaceBefore=26, spaceAfter=4),
        contents_row=_hanging(
            REGULAR,
            measures.body,
            gutter,
            number=SEMIBOLD,
            rightIndent=measures.contents_right_pt,
            spaceBefore=5,
            spaceAfter=5,
        ),
        item=_hanging(BOLD, measures.heading, gutter, number=BOLD, spaceAfter=2),
        part=_style(BOLD, measures.heading, spaceAfter=2),
        label=_style(BOLD, measures.body, leftIndent=gutter, spaceBefore=16, spaceAfter=3),
        about=_style(REGULAR, measures.small, leftIndent=gutter, spaceAfter=2),
        body=_style(REGULAR, measures.body, leftIndent=gutter, spaceAfter=5),
        plain=_style(REGULAR, measures.body, spaceAfter=5),
        question=_hanging(
            SEMIBOLD, measures.question, gutter, number=BOLD, rightIndent=beside_tick, spaceAfter=2
        ),
        inset=_style(REGULAR, measures.body, leftIndent=inset, spaceBefore=5),
        quote=_style(REGULAR, measures.body, leftIndent=inset, spaceBefore=6),
        promise=_hanging(
            REGULAR,
            measures.body,
            gutter,
            number=REGULAR,
            number_pt=measures.small_pt,
            rightIndent=beside_tick,
            spaceBefore=14,
            spaceAfter=2,
        ),
        cell=_style(REGULAR, measures.body),
        numbered_cell=_hanging(REGULAR, measures.body, _NUMBER * measures.body[0], number=SEMIBOLD),
        cell_head=_style(SEMIBOLD, measures.small),
    )


def _style(font: str, size: TypeSize, **more: Any) -> ParagraphStyle:
    """Return a style that leaves no single line behind, and hyphenates nothing."""
    return ParagraphStyle(
        font,
        fontName=font,
        fontSize=size[0],
        leading=size[1],
        allowWidows=0,
        allowOrphans=0,
        embeddedHyphenation=0,
        **more,
    )


def _hanging(
    font: str,
    size: TypeSize,
    gutter_pt: float,
    *,
    number: str,
    number_pt: float | None = None,
    **more: Any,
) -> ParagraphStyle:
    """Return a style whose number hangs in the margin, on the first line of its words."""
    return _style(
        font,
        size,
        leftIndent=gutter_pt,
        bulletFontName=number,
        bulletFontSize=number_pt or size[0],
        **more,
    )
