"""Tables of figures and the fields of forms, set for one look."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, TableStyle
from reportlab.platypus import Table as SetTable

from scrutinyprep.sample.inline import markup, unmarked
from scrutinyprep.sample.looks import GRID, PALE, SHADE, Look, Styles
from scrutinyprep.sample.words import Field, Table

_ALIGN = {"l": TA_LEFT, "c": TA_CENTER, "r": TA_RIGHT}
_RATINGS = {
    "Green": HexColor("#8FD39A"),
    "Amber": HexColor("#FFC861"),
    "Red": HexColor("#F0938C"),
}
"""A rating is said in words too, so nothing needs the colour."""


def figures(table: Table, styles: Styles, width_pt: float) -> SetTable:
    """Return a table with ruled cells and a shaded head, as wide as it may be."""
    base = styles.cell_small if "small" in table.marks else styles.cell
    aligned = [ParagraphStyle(f"cell {a}", base, alignment=_ALIGN[a]) for a in table.align]
    heads = [ParagraphStyle("head", style, fontName="Helvetica-Bold") for style in aligned]
    rows = [
        [
            Paragraph(markup(cell), (heads if index == 0 else aligned)[column])
            for column, cell in enumerate(row)
        ]
        for index, row in enumerate(table.rows)
    ]
    padding = 2.2 if "small" in table.marks else styles.cell.fontSize * 0.33
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, GRID),
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding + 1),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    if "total" in table.marks:
        style.append(("BACKGROUND", (0, -1), (-1, -1), PALE))
    style += [
        ("BACKGROUND", (0, index), (-1, index), PALE)
        for index, row in enumerate(table.rows)
        if row[0].startswith("**") and not any(row[1:])
    ]
    style += [
        ("BACKGROUND", (column, index), (column, index), _RATINGS[unmarked(cell)])
        for index, row in enumerate(table.rows)
        for column, cell in enumerate(row)
        if unmarked(cell) in _RATINGS
    ]
    return SetTable(
        rows,
        colWidths=_share(table.widths, width_pt),
        style=TableStyle(style),
        repeatRows=1,
        spaceBefore=2,
        spaceAfter=styles.cell.fontSize * 0.7,
    )


def header_fields(fields: list[Field], styles: Styles, look: Look) -> SetTable:
    """Return the "From, To, Subject" head of a report, without rules."""
    label = ParagraphStyle("label", styles.body, spaceAfter=0)
    return SetTable(
        [
            [
                Paragraph(markup(f"{field.label}:" if field.label else ""), label),
                Paragraph(markup(field.text), label),
            ]
            for field in fields
        ],
        colWidths=_share((23, 77), look.width_pt),
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ]
        ),
    )


def form_fields(fields: list[Field], styles: Styles, look: Look) -> SetTable:
    """Return the ruled fields of a form, labels shaded."""
    label = ParagraphStyle("label", styles.cell, fontName="Helvetica-Bold")
    return SetTable(
        [
            [Paragraph(markup(field.label), label), Paragraph(markup(field.text), styles.cell)]
            for field in fields
        ],
        colWidths=_share((30, 70), look.width_pt),
        style=TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, GRID),
                ("BACKGROUND", (0, 0), (0, -1), PALE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
            ]
        ),
    )


def _share(widths: tuple[int, ...], width_pt: float) -> list[float]:
    whole = sum(widths)
    return [width_pt * width / whole for width in widths]
