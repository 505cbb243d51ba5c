"""Word files that are a record of a meeting: transcripts of Teams, minutes in a table."""

from pathlib import Path

import pytest
from docx import Document

from scrutinyprep.domain.parsed import ParsedMinutes, ParsedPack, ParsedTranscript
from scrutinyprep.importers.reading import read

SAID = (
    "Good evening everybody and welcome to the scrutiny committee.",
    "Thank you, Chair. I have a question on page 12 of the report.",
    "The director will answer that in a moment.",
    "We will bring the figures back in November.",
)
WHO = ("Smith, Ann (Cllr)", "Jane O’Neill") * 2


@pytest.fixture
def saved(tmp_path):
    """Return what saves a document and reads it."""

    def save(document, name="a.docx"):
        document.save(tmp_path / name)
        return read(Path(tmp_path / name))

    return save


def test_what_teams_wrote_down_is_a_transcript(saved):
    document = Document()
    document.add_heading("Scrutiny Committee-20250312_180000-Meeting Recording", 1)
    for line in ("March 12, 2025, 6:00PM", "1h 2m 3s", "Smith, Ann (Cllr) started transcription"):
        document.add_paragraph(line)
    for at, (name, words) in enumerate(zip(WHO, SAID, strict=True)):
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run(f"   {at}:05").add_break()
        paragraph.add_run(words)
    document.add_paragraph("Smith, Ann (Cllr) stopped transcription")
    parsed = saved(document)
    assert isinstance(parsed, ParsedTranscript)
    assert [speech.display_text for speech in parsed.speeches] == list(SAID)
    assert [speech.speaker for speech in parsed.speeches] == list(WHO)
    assert [speech.start_s for speech in parsed.speeches] == [5.0, 65.0, 125.0, 185.0]
    assert parsed.meeting.committee == "Scrutiny Committee"
    assert parsed.meeting.date is not None
    assert parsed.is_automatic


def test_what_teams_wrote_down_in_its_older_way_is_a_transcript(saved):
    document = Document()
    for at, (name, words) in enumerate(zip(WHO, SAID, strict=True)):
        document.add_paragraph(f"0:0{at}:05.120 --> 0:0{at}:09.0")
        document.add_paragraph(name)
        document.add_paragraph(words)
    parsed = saved(document)
    assert isinstance(parsed, ParsedTranscript)
    assert [speech.display_text for speech in parsed.speeches] == list(SAID)
    assert [speech.speaker for speech in parsed.speeches] == list(WHO)


def test_minutes_in_a_table_are_minutes_row_by_row(saved):
    document = Document()
    document.add_paragraph("ANYTOWN TOWN COUNCIL")
    document.add_paragraph(
        "Minutes of the meeting of the Overview and Scrutiny Committee held on 12 March 2025"
    )
    document.add_paragraph("Present: Councillors A Smith (Chair), B Jones and C Patel")
    table = document.add_table(rows=0, cols=3)
    for row in (
        ("No.", "Item", "Action"),
        ("23/5", "Declarations of interest\nThere were none.", ""),
        ("23/6", "Budget\nThe Director presented it.\nRESOLVED: That it be noted.", "Director"),
        ("23/7", "Date of next meeting\n23 April 2025", ""),
    ):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    parsed = saved(document)
    assert isinstance(parsed, ParsedMinutes)
    assert [(m.minute_number, m.point.title) for m in parsed.minutes] == [
        ("23/5", "Declarations of interest"),
        ("23/6", "Budget"),
        ("23/7", "Date of next meeting"),
    ]
    assert [r.text for r in parsed.minutes[1].resolutions] == ["RESOLVED: That it be noted."]
    assert parsed.meeting.date is not None
    assert parsed.meeting.date.month == 3


def test_a_report_with_a_numbered_table_stays_a_report(saved):
    document = Document()
    document.add_heading("Risk register", 1)
    document.add_paragraph("This report sets out the risks to the programme. " * 6)
    table = document.add_table(rows=0, cols=3)
    for number in range(1, 6):
        row = (str(number), f"Risk {number}\nWhat may happen.", "Amber")
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    assert isinstance(saved(document), ParsedPack)
