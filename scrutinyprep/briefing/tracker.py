"""The tracker of recommendations as a file: CSV for a spreadsheet, DOCX for an agenda."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from scrutinyprep.briefing.whole_file import write_whole
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import ExemptWithoutConsent
from scrutinyprep.domain.still_archives import without_moments
from scrutinyprep.domain.tracked import Tracked, Tracking

COLUMNS = (
    "Reference",
    "Origin",
    "Date",
    "Area",
    "Recommendation",
    "Executive date",
    "Lead",
    "Action",
    "RAG",
)
_WIDTHS_MM = (26, 36, 20, 32, 70, 22, 26, 27, 16)
"""Together the width of an A4 sheet on its side, less the margins."""
_MARGIN_MM = 11
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula, and may run, at the beginning of a cell."""


def write_csv(rows: Sequence[Tracked], path: Path, consent: ExemptConsent | None) -> None:
    """Write the tracker for a spreadsheet: with the mark by which Excel knows UTF-8.

    Raises:
        ExemptWithoutConsent: a row is exempt and nobody agreed.
        CannotWrite: the file can't be written; an old one is still whole.
    """
    _require_consent(rows, consent)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_headings(rows))
    writer.writerows([_harmless(cell) for cell in _cells(row, rows)] for row in rows)
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def write_docx(
    rows: Sequence[Tracked], path: Path, consent: ExemptConsent | None, *, made_on: date
) -> None:
    """Write the tracker as a Word document: a table on A4 sheets on their side.

    Raises:
        ExemptWithoutConsent: a row is exempt and nobody agreed.
        CannotWrite: the file can't be written; an old one is still whole.
    """
    # python-docx takes a quarter of a second to load, and only this writes with it.
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    _require_consent(rows, consent)
    document = Document()
    document.core_properties.title = "Recommendation tracker"
    document.core_properties.author = ""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    document.styles["Normal"].font.size = Pt(9)
    document.add_heading("Recommendation tracker", level=1)
    # What made it says its own name there, else, and a day in 2013.
    properties = document.core_properties
    properties.title, properties.language = "Recommendation tracker", "en-GB"
    properties.author = properties.comments = properties.last_modified_by = ""
    # Word keeps moments without a time zone.
    day = datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001
    properties.created = properties.modified = day
    count = "1 recommendation" if len(rows) == 1 else f"{len(rows)} recommendations"
    said = f"{count}, {made_on.day} {made_on:%B %Y}"
    document.add_paragraph(said + (". Holds exempt material." if _is_exempt(rows) else "."))
    _add_table(document, rows)
    if _is_exempt(rows):
        section.footer.paragraphs[0].text = "Holds exempt material: not for publication"
    buffer = io.BytesIO()
    document.save(buffer)
    write_whole(path, without_moments(buffer.getvalue()))


def _add_table(document: Any, rows: Sequence[Tracked]) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    headings = _headings(rows)
    table = document.add_table(rows=1, cols=len(headings), style="Table Grid")
    table.autofit = False
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        cell.text = ""
        cell.paragraphs[0].add_run(heading).bold = True
    # Word repeats the heads of columns on each sheet only where the row says so.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in rows:
        added = table.add_row()
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text in zip(added.cells, _cells(row, rows), strict=True):
            cell.text = _printable(text)
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS_MM, strict=False):
            cell.width = Mm(width)


def _headings(rows: Sequence[Tracked]) -> tuple[str, ...]:
    return (*COLUMNS, "Exempt") if _is_exempt(rows) else COLUMNS


def _cells(row: Tracked, rows: Sequence[Tracked]) -> list[str]:
    cells = [*_said(row.tracking)]
    if _is_exempt(rows):
        cells.append("exempt" if row.access.is_exempt else "")
    return cells


def _said(tracking: Tracking) -> Iterable[str]:
    return (
        tracking.reference,
        tracking.origin,
        _day(tracking.resolved_on),
        tracking.area,
        tracking.recommendation,
        _day(tracking.executive_date),
        tracking.lead,
        tracking.action,
        tracking.rag.value.capitalize(),
    )


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _harmless(cell: str) -> str:
    return (
        f"'{cell}" if cell.lstrip(" \n").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell
    )


def _printable(text: str) -> str:
    """Leave out what XML can't hold: control characters, and halves of characters."""
    return "".join(c for c in text if c in "\n\t" or (c >= " " and not "\ud800" <= c <= "\udfff"))


def _is_exempt(rows: Sequence[Tracked]) -> bool:
    return any(row.access.is_exempt for row in rows)


def _require_consent(rows: Sequence[Tracked], consent: ExemptConsent | None) -> None:
    if consent is None and _is_exempt(rows):
        raise ExemptWithoutConsent("Recommendation tracker")
