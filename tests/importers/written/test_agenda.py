"""A meeting's agenda in Word is read as one: its items, "To follow", and what is exempt."""

from datetime import date, time

import pytest
from docx import Document

from scrutinyprep.domain.parsed import DocumentKind, MeetingFacts, ParsedMinutes
from scrutinyprep.importers.word.reading import read_word

ITEMS = (
    "Apologies for absence",
    "Declarations of interest",
    "Minutes of the meeting held on 4 February 2025 (Pages 3 - 10)",
    "Budget monitoring, quarter 3 (Pages 11 - 30)",
    "Library service (to follow)",
)
EXCLUSION = (
    "To resolve that the public be excluded for the following item, since it involves exempt "
    "information as defined in paragraph 3 of Part 1 of Schedule 12A of the Local Government "
    "Act 1972."
)


@pytest.fixture
def write(tmp_path):
    """Return what writes a document and reads it."""

    def writing(*paragraphs, name="agenda.docx", fill=None):
        document = Document()
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        if fill is not None:
            fill(document)
        document.save(str(tmp_path / name))
        return read_word(tmp_path / name)

    return writing


def listed(document):
    document.add_heading("AGENDA", 0)
    document.add_paragraph("OVERVIEW AND SCRUTINY COMMITTEE")
    document.add_paragraph("Tuesday, 4 March 2025 at 10.00 am")
    for title in ITEMS:
        document.add_paragraph(title, style="List Number")
        if title.startswith("Budget"):
            document.add_paragraph("To consider the report of the Director of Finance.")
    document.add_paragraph("Exclusion of the press and public", style="List Number")
    document.add_paragraph(EXCLUSION)
    document.add_paragraph("Depot contract", style="List Number")


def test_an_agenda_with_counted_items_is_a_pack_without_papers(write):
    pack = write(fill=listed)
    assert (pack.kind, pack.format) == (DocumentKind.PACK, "docx")
    assert pack.title == "Agenda, Overview and Scrutiny Committee, 4 March 2025"
    assert pack.meeting == MeetingFacts(
        None, "Overview and Scrutiny Committee", date(2025, 3, 4), time(10)
    )
    assert [(item.number, item.title) for item in pack.items][2:5] == [
        ("3", "Minutes of the meeting held on 4 February 2025"),
        ("4", "Budget monitoring, quarter 3"),
        ("5", "Library service"),
    ]
    assert pack.items[3].text == "To consider the report of the Director of Finance."
    assert [item.number for item in pack.items if item.to_follow] == ["5"]
    assert [item.number for item in pack.items if item.access.is_exempt] == ["7"]
    assert [warning.code for warning in pack.warnings] == ["papers-missing", "exempt-doubtful"]
    assert "Director of Finance" in pack.pages[0].text


def test_an_agenda_in_a_table_has_its_numbers_and_titles(write):
    def table(document):
        rows = (
            ("1", "Welcome and apologies", ""),
            ("2", "Declarations of interest", ""),
            ("3", "Minutes of the last meeting", "Pages 1 - 6"),
            ("4a", "Roads: winter service", "Pages 7 - 20"),
            ("5", "Work programme", "To follow"),
        )
        made = document.add_table(rows=0, cols=3)
        for row in rows:
            for cell, words in zip(made.add_row().cells, row, strict=True):
                cell.text = words

    pack = write("Anyshire County Council", "Scrutiny Committee", "Agenda", fill=table)
    assert [(item.number, item.title, item.to_follow) for item in pack.items] == [
        ("1", "Welcome and apologies", False),
        ("2", "Declarations of interest", False),
        ("3", "Minutes of the last meeting", False),
        ("4a", "Roads: winter service", False),
        ("5", "Work programme", True),
    ]


def test_typed_numbers_begin_items_and_numbers_within_an_item_do_not(write):
    def indented(document):
        for words in ("1) first of the points", "2) second of the points"):
            document.add_paragraph(words).paragraph_format.left_indent = 720_000

    pack = write(
        "Agenda",
        "Scrutiny Committee, 4 March 2025",
        "1.\tApologies",
        "2.\tDeclarations of interest",
        "3.\tMinutes of the last meeting",
        "4.\tBudget",
        fill=indented,
    )
    assert [item.number for item in pack.items] == ["1", "2", "3", "4"]
    assert pack.items[-1].title == "Budget"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Library service", "1. Purpose", "About the agenda.", "2. Recommendations", "3. Risks"),
        ("Our agenda", "1. Purpose of the strategy", "2. Where we are", "3. Where we go"),
    ],
)
def test_a_report_with_numbered_headings_is_no_agenda(write, paragraphs):
    assert write(*paragraphs).kind is DocumentKind.REPORT


def test_minutes_that_head_a_column_agenda_item_stay_minutes(write):
    parsed = write(
        "Minutes of the Scrutiny Committee",
        "Agenda item",
        "1. Apologies",
        "There were none.",
        "2. Declarations of interest",
        "RESOLVED that this be noted.",
        "3. Budget",
        "RESOLVED that it be approved.",
    )
    assert isinstance(parsed, ParsedMinutes)


def test_the_user_may_say_that_it_is_a_report(tmp_path, write):
    write(fill=listed)
    assert read_word(tmp_path / "agenda.docx", DocumentKind.REPORT).kind is DocumentKind.REPORT
