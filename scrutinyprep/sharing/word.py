"""Questions and trackers as a Word document, for the clerk."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from scrutinyprep.domain.still_archives import without_moments
from scrutinyprep.sharing.letters import clean
from scrutinyprep.sharing.prepared import Prepared, PreparedQuestion, Subject, table_of

_MARGIN_MM = 20
_TABLE_PT = 9


def word_bytes(prepared: Prepared, subjects: Sequence[Subject]) -> bytes:
    """Return a .docx with real headings, lists and tables; the same bytes for the same content."""
    # python-docx takes a quarter of a second to load, and only this writes with it.
    from docx import Document
    from docx.shared import Mm, Pt

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    document.styles["Normal"].font.size = Pt(11)
    _describe(document, prepared)
    document.add_heading(clean(prepared.name) or "Questions", level=0)
    if prepared.council:
        document.add_paragraph(clean(prepared.council))
    if prepared.warning:
        document.add_paragraph().add_run(prepared.warning).bold = True
        section.header.paragraphs[0].text = prepared.warning
    if Subject.QUESTIONS in subjects and prepared.questions:
        _add_questions(document, prepared.questions)
    for subject, heading in (
        (Subject.UNDERTAKINGS, "Undertakings"),
        (Subject.TRACKER, "Recommendations tracker"),
    ):
        if subject in subjects:
            _add_table(document, prepared, subject, heading)
    buffer = io.BytesIO()
    document.save(buffer)
    return without_moments(buffer.getvalue())


def _describe(document: Any, prepared: Prepared) -> None:
    properties = document.core_properties
    properties.title = clean(prepared.name)
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.language = "en-GB"
    day = prepared.made_on
    # Word keeps moments without a time zone.
    made = datetime(day.year, day.month, day.day)  # noqa: DTZ001
    properties.created = properties.modified = made


def _add_questions(document: Any, questions: Sequence[PreparedQuestion]) -> None:
    document.add_heading("Questions", level=1)
    number = 0
    for (item, title), group in groupby(questions, key=lambda q: (q.item, q.item_title)):
        heading = f"{item} {title}".strip() or "The meeting as a whole"
        document.add_heading(clean(heading), level=2)
        for question in group:
            number += 1
            _add_question(document, number, question)


def _add_question(document: Any, number: int, question: PreparedQuestion) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{number}. ").bold = True
    paragraph.add_run(clean(question.words)).bold = True
    paragraph.paragraph_format.keep_with_next = bool(question.quote)
    for label, words in _facts(question):
        line = document.add_paragraph()
        line.paragraph_format.space_after = 0
        line.add_run(f"{label}: ").italic = True
        line.add_run(clean(words))
    if question.quote:
        document.add_paragraph(f"“{clean(question.quote)}”", style="Intense Quote")
    for label, points in (("Then ask", question.follow_ups), ("Evidence", question.evidence)):
        told = [point for point in points if point.strip()]
        if told:
            document.add_paragraph(f"{label}:")
        for point in told:
            document.add_paragraph(clean(point), style="List Bullet")


def _facts(question: PreparedQuestion) -> list[tuple[str, str]]:
    page = ""
    if question.pack_page is not None:
        page = f"pack page {question.pack_page}"
    elif question.pdf_page is not None:
        page = f"PDF page {question.pdf_page}"
    minutes = "" if question.minutes is None else f"{question.minutes:g}"
    facts = [
        ("To", question.addressee),
        ("Asked by", question.asker),
        ("Purpose", question.purpose),
        ("Line of enquiry", question.line),
        ("Minutes", minutes),
        ("Passage", ", ".join(part for part in (page, question.section) if part)),
    ]
    return [(label, words) for label, words in facts if words]


def _add_table(document: Any, prepared: Prepared, subject: Subject, heading: str) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    headings, rows = table_of(prepared, subject)
    if not rows:
        return
    document.add_heading(heading, level=1)
    has_exempt = any(access.is_exempt for _, access in rows)
    told = (*headings, "Exempt") if has_exempt else headings
    table = document.add_table(rows=1, cols=len(told), style="Table Grid")
    # Word repeats the heads of columns on each sheet only where the row says so.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    bodies = [
        (*cells, "exempt" if access.is_exempt else "") if has_exempt else cells
        for cells, access in rows
    ]
    for row, cells in enumerate([told, *bodies]):
        added = table.rows[0] if row == 0 else table.add_row()
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, words in zip(added.cells, cells, strict=True):
            run = cell.paragraphs[0].add_run(clean(words))
            run.font.size = Pt(_TABLE_PT)
            run.bold = row == 0
