"""A Word report is read, marked and printed like any paper, through the real window."""

from scrutinyprep.bootstrap import services_for
from scrutinyprep.briefing.wording import page_words
from scrutinyprep.domain.paging import Paging
from tests.importers.word.made import a_report

PASSAGE = "Costs rose by 18% in two years."


def reading(councillor, tmp_path):
    """Return a councillor who has a Word report open."""
    library = tmp_path / "library"
    path = a_report(tmp_path / "report.docx")
    services_for(library).importing.import_file(path)
    reader = councillor(library)
    reader.window.meetings.open_chosen()
    reader.wait(lambda: reader.window.read.page.text.page_count)
    reader.settle()
    return reader


def select(reader, words: str) -> None:
    text = reader.window.read.page.text
    text.setTextCursor(text.document().find(words))
    text.setFocus()
    reader.settle()


def test_a_question_on_a_word_report_says_where_it_rests(councillor, tmp_path):
    reader = reading(councillor, tmp_path)
    read = reader.window.read
    assert read.page.shown is read.page.text
    select(reader, PASSAGE)
    reader.press("Q")
    reader.type("Why did costs rise?")
    reader.settle()
    services = services_for(reader.library)
    meeting = services.meetings.all()[0].meeting.id
    (question,) = services.questions.of_meeting(meeting)
    anchor = question.place.anchor
    assert (anchor.quote, anchor.pdf_page, anchor.section) == (PASSAGE, 2, "2.2")
    assert anchor.paging is Paging.WORD
    assert page_words(None, anchor.pdf_page, anchor.paging) == "page 2 as laid out in Word"


def test_a_highlight_in_a_word_report_shows_and_is_undone(councillor, tmp_path):
    reader = reading(councillor, tmp_path)
    text = reader.window.read.page.text
    select(reader, PASSAGE)
    reader.press("H")
    reader.settle()
    assert [each.cursor.selectedText() for each in text.extraSelections()] == [PASSAGE]
    reader.press("Ctrl+Z")
    reader.settle()
    assert text.extraSelections() == []


def test_a_paragraph_is_gone_to_by_its_number(councillor, tmp_path):
    reader = reading(councillor, tmp_path)
    read = reader.window.read
    read.page.page_wanted.emit("2.2")
    reader.settle()
    assert [each.cursor.selectedText() for each in read.page.text.extraSelections()] == [PASSAGE]
    assert "as laid out in Word" in read.page.bar.page.text()
