"""Word documents made for tests: by python-docx, and by XML where it has no word for a thing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

LEGAL = ("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")
"""Number formats and patterns of the levels of a report's list."""


def element(xml: str) -> Any:
    """Return an element of WordprocessingML."""
    inside = parse_xml(f"<w:holder {nsdecls('w')}>{xml}</w:holder>")
    return inside[0]


def add_list(document: Any, levels: Sequence[tuple[str, str]], number: int = 90) -> int:
    """Add a list of these levels; return its id."""
    inside = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/>'
        f'<w:pPr><w:ind w:left="{360 * (at + 1)}"/></w:pPr></w:lvl>'
        for at, (form, pattern) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    abstract = element(f'<w:abstractNum w:abstractNumId="{number}">{inside}</w:abstractNum>')
    root.insert(0, abstract)
    root.append(element(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    return number


def count_in(paragraph: Paragraph, list_id: int, level: int) -> Paragraph:
    """Let a paragraph be counted in a list."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        element(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )
    return paragraph


def add_xml(paragraph: Paragraph, xml: str) -> None:
    """Add an element to a paragraph."""
    paragraph._p.append(element(xml))


def break_page(paragraph: Paragraph, *, laid_out: bool = True) -> None:
    """Let a paragraph begin a page, as Word laid it out or as the writer asked."""
    inside = "<w:lastRenderedPageBreak/>" if laid_out else '<w:br w:type="page"/>'
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, element(f"<w:r>{inside}</w:r>"))


def a_report(path: Path) -> Path:
    """Make a report as a council writes it: headings by style, counted paragraphs, a table."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Westshire County Council"
    document.add_paragraph("Report title: Home to school transport", style="Title")
    table = document.add_table(rows=0, cols=2)
    for label, answer in (
        ("Committee", "Children and Families Scrutiny Committee"),
        ("Date of meeting", "12 March 2025"),
        ("Report author", "Jo Bloggs, Head of Transport"),
        ("Lead member", "Cllr Pat Reed, Cabinet Member for Children"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, answer
    legal = add_list(document, LEGAL)
    count_in(document.add_heading("Recommendations", 1), legal, 0)
    document.add_paragraph("The Committee is asked to:")
    for words in ("note the overspend of £4.2m; and", "ask for a recovery plan by June."):
        count_in(document.add_paragraph(words), legal, 2)
    count_in(document.add_heading("Background", 1), legal, 0)
    count_in(
        document.add_paragraph("The Council carries 4,300 pupils to school each day."), legal, 1
    )
    second = count_in(document.add_paragraph("Costs rose by 18% in two years."), legal, 1)
    break_page(second)
    document.add_paragraph("Fuel", style="List Bullet")
    document.add_paragraph("Fewer drivers", style="List Bullet")
    count_in(document.add_heading("Financial implications", 1), legal, 0)
    count_in(document.add_paragraph("The forecast for the year is set out below."), legal, 1)
    money = document.add_table(rows=2, cols=3)
    figures = ("Budget", "Forecast", "Variance"), ("£20.1m", "£24.3m", "£4.2m")
    for line, words_of_row in zip(money.rows, figures, strict=True):
        for cell, word in zip(line.cells, words_of_row, strict=True):
            cell.text = word
    document.save(str(path))
    return path


def with_part(path: Path, name: str, data: bytes) -> Path:
    """Put a part in place of the one of that name, or beside the others."""
    with ZipFile(path) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    parts[name] = data
    with ZipFile(path, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return path
