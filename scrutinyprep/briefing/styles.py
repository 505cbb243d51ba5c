"""Sizes, spaces and paragraph styles of the paper.

Everything is black: grey text turns into dots on an office printer, so rank
is shown by size, weight and space. Two left edges: numbers hang at the first,
words stand at the second.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle

from scrutinyprep.briefing.typeface import BOLD, REGULAR, SEMIBOLD

MM_PT = 72 / 25.4
PAGE_PT = (210 * MM_PT, 297 * MM_PT)
MARGIN_PT = 20 * MM_PT
HEAD_FROM_TOP_PT = 12.5 * MM_PT
FOOT_FROM_BOTTOM_PT = 11 * MM_PT

GUTTER_PT = 14 * MM_PT
"""From the edge where numbers hang to the edge where words stand."""
INSET_PT = 6 * MM_PT
"""How much further in a quotation and what belongs to it stand."""
TICK_BOX_PT = 5 * MM_PT
ANSWER_LINE_PT = 9 * MM_PT
"""From one line to write on to the next."""
COUNT_COLUMN_PT = 18 * MM_PT
"""How far from the right edge the contents' count of questions ends."""

ITEM_SPACE_PT = 26
QUESTION_SPACE_PT = 22
SMALL_PT = 9.5


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
    """A heading over a part of an item."""
    label: ParagraphStyle
    """A short heading: what is asked, questions, notes."""
    about: ParagraphStyle
    """What is said of an item or a question in small type."""
    body: ParagraphStyle
    question: ParagraphStyle
    inset: ParagraphStyle
    """Evidence and follow-ups."""
    quote: ParagraphStyle
    promise: ParagraphStyle


def standard_styles() -> Styles:
    """Return the styles of the standard edition: 11 on 15 point, A4."""
    return Styles(
        council=_style(REGULAR, 13, 18, spaceBefore=4),
        committee=_style(BOLD, 29, 33, spaceBefore=2, spaceAfter=14),
        when=_style(SEMIBOLD, 18, 23, spaceBefore=12),
        place=_style(REGULAR, 13, 18),
        fact=_style(
            REGULAR,
            11,
            15,
            leftIndent=38 * MM_PT,
            bulletFontName=SEMIBOLD,
            bulletFontSize=11,
            spaceAfter=3,
        ),
        exempt=_style(
            BOLD,
            13,
            18,
            borderWidth=1.5,
            borderColor="black",
            borderPadding=(6, 8, 8, 8),
            leftIndent=8,
            rightIndent=8,
            spaceBefore=22,
            spaceAfter=18,
        ),
        open=_style(REGULAR, 11, 15, spaceBefore=22, spaceAfter=10),
        contents_head=_style(BOLD, 15, 20, spaceBefore=26, spaceAfter=4),
        contents_row=_hanging(
            REGULAR, 11, 15, number=SEMIBOLD, rightIndent=42 * MM_PT, spaceBefore=7, spaceAfter=7
        ),
        item=_hanging(BOLD, 18, 22, number=BOLD, spaceAfter=2),
        part=_style(BOLD, 18, 22, spaceAfter=2),
        label=_style(BOLD, 11, 15, leftIndent=GUTTER_PT, spaceBefore=16, spaceAfter=3),
        about=_style(REGULAR, SMALL_PT, 13, leftIndent=GUTTER_PT, spaceAfter=2),
        body=_style(REGULAR, 11, 15, leftIndent=GUTTER_PT, spaceAfter=5),
        question=_hanging(
            SEMIBOLD, 13, 17, number=BOLD, rightIndent=TICK_BOX_PT + 4 * MM_PT, spaceAfter=2
        ),
        inset=_style(REGULAR, 11, 15, leftIndent=GUTTER_PT + INSET_PT, spaceBefore=5),
        quote=_style(REGULAR, 11, 15, leftIndent=GUTTER_PT + INSET_PT, spaceBefore=6),
        promise=_hanging(
            REGULAR,
            11,
            15,
            number=REGULAR,
            number_pt=SMALL_PT,
            rightIndent=TICK_BOX_PT + 4 * MM_PT,
            spaceBefore=14,
            spaceAfter=2,
        ),
    )


def _style(font: str, size_pt: float, leading_pt: float, **more: Any) -> ParagraphStyle:
    """Return a style that leaves no single line behind, and hyphenates nothing."""
    return ParagraphStyle(
        font,
        fontName=font,
        fontSize=size_pt,
        leading=leading_pt,
        allowWidows=0,
        allowOrphans=0,
        **more,
    )


def _hanging(
    font: str,
    size_pt: float,
    leading_pt: float,
    *,
    number: str,
    number_pt: float | None = None,
    **more: Any,
) -> ParagraphStyle:
    """Return a style whose number hangs in the margin, on the first line of its words."""
    return _style(
        font,
        size_pt,
        leading_pt,
        leftIndent=GUTTER_PT,
        bulletFontName=number,
        bulletFontSize=number_pt or size_pt,
        **more,
    )
