"""What a paper looks like: its sheet, its margins, its type.

Councils' papers are Word documents in Arial, each by another hand; Helvetica
stands in for it, one of the fonts that every PDF reader has.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle

PORTRAIT_PT = (595.3, 841.9)
LANDSCAPE_PT = (841.9, 595.3)
STAMP_PT = 12
"""Size of the stamps' type, in Helvetica."""

INK = HexColor("#1F3A5F")
"""The council's colour, on covers and bands."""
SHADE = HexColor("#DCE3EC")
PALE = HexColor("#F1F4F8")
GRID = HexColor("#8A94A3")
GREY = HexColor("#5B6470")


@dataclass(frozen=True, slots=True)
class Look:
    """The sheet of a kind of paper, in points."""

    page_pt: tuple[float, float]
    left_pt: float
    right_pt: float
    top_pt: float
    bottom_pt: float
    size_pt: float
    """Of the running text."""
    cell_pt: float
    """Of what stands in tables."""
    is_justified: bool = False
    foot: str = "number"
    """Where the own page number stands: "centre", "right" or "slide"; "front" has none."""

    @property
    def width_pt(self) -> float:
        """Width of the text."""
        return self.page_pt[0] - self.left_pt - self.right_pt


LOOKS = {
    "report": Look(PORTRAIT_PT, 72, 72, 68, 78, 12, 11, foot="right"),
    "minutes": Look(PORTRAIT_PT, 72, 72, 68, 86, 12, 11, is_justified=True, foot="centre"),
    "form": Look(PORTRAIT_PT, 52, 52, 60, 74, 11, 11, foot="right"),
    "landscape": Look(LANDSCAPE_PT, 68, 50, 46, 46, 11.5, 11, foot="right"),
    "slides": Look(LANDSCAPE_PT, 72, 50, 36, 52, 16, 14.5, foot="slide"),
}


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles of one look."""

    body: ParagraphStyle
    numbered: ParagraphStyle
    """Text beside a number that hangs in the margin."""
    lettered: ParagraphStyle
    bullet: ParagraphStyle
    heading: ParagraphStyle
    subheading: ParagraphStyle
    small: ParagraphStyle
    centred: ParagraphStyle
    cell: ParagraphStyle
    cell_small: ParagraphStyle


def styles_of(look: Look) -> Styles:
    """Return the styles that suit the look."""
    size = look.size_pt
    body = ParagraphStyle(
        "body",
        fontName="Helvetica",
        fontSize=size,
        leading=size * 1.22,
        spaceAfter=size * 0.75,
        alignment=TA_JUSTIFY if look.is_justified else TA_LEFT,
        allowWidows=0,
        allowOrphans=0,
    )
    hang = 4 if look.foot == "slide" else size * 3.1
    cell = ParagraphStyle(
        "cell", body, fontSize=look.cell_pt, leading=look.cell_pt * 1.2, spaceAfter=0,
        alignment=TA_LEFT,
    )  # fmt: skip
    return Styles(
        body=body,
        numbered=ParagraphStyle("numbered", body, leftIndent=hang, bulletFontSize=size),
        lettered=ParagraphStyle(
            "lettered", body, leftIndent=hang + 20, bulletIndent=hang - 4, bulletFontSize=size
        ),
        bullet=ParagraphStyle(
            "bullet", body, leftIndent=hang + 14, bulletIndent=hang, bulletFontSize=size,
            spaceAfter=size * 0.35,
        ),
        heading=ParagraphStyle(
            "heading", body, fontName="Helvetica-Bold", fontSize=size + 0.5, alignment=TA_LEFT,
            spaceBefore=size * 0.8, keepWithNext=1,
        ),
        subheading=ParagraphStyle(
            "subheading", body, fontName="Helvetica-BoldOblique", alignment=TA_LEFT,
            spaceBefore=size * 0.3, keepWithNext=1,
        ),
        small=ParagraphStyle(
            "small", body, fontSize=size - 1.5, leading=(size - 1.5) * 1.2, alignment=TA_LEFT
        ),
        centred=ParagraphStyle("centred", body, alignment=TA_CENTER),
        cell=cell,
        cell_small=ParagraphStyle("cell small", cell, fontSize=10, leading=12),
    )  # fmt: skip
