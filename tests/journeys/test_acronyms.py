"""From an acronym on the page to what it stands for, and to a question where nobody says."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip


def open_glossary(user):
    window = user.window
    window.read.desk.setCurrentWidget(window.acronyms.pane)
    user.wait(lambda: window.acronyms.glossary.is_known)
    user.settle()
    return window.acronyms.pane


def rows(pane):
    return {card.number: card for card in pane.found.cards.rows if not card.is_heading}


def test_an_acronym_on_the_page_is_explained_by_pointer_and_by_key(councillor, sample_library):
    user = councillor(sample_library)
    user.open_next_meeting()
    user.read_page(8)
    open_glossary(user)
    user.read_page(8)
    user.select("EHCP")
    view = user.window.read.page.view
    QTest.keyClick(view, Qt.Key.Key_A)
    user.settle()
    assert "Education, Health and Care Plan" in QToolTip.text()
    assert user.window.acronyms.pane.found.chosen.number == "EHCP"
    QToolTip.hideText()
    page = view._scenery.texts.on_page(8)
    box = page.letters.boxes[page.text.index("SEND") + 1]
    rect = view._scenery.sheets.to_desk(8, box)
    view.show_page(8, box)
    scrolled = QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    place = rect.center().toPoint() - scrolled
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert "special educational needs" in QToolTip.text()
    QToolTip.hideText()


def test_an_acronym_leads_to_its_first_page_and_the_reader_can_put_it_right(
    councillor, sample_library
):
    user = councillor(sample_library)
    user.open_next_meeting()
    pane = open_glossary(user)
    window = user.window
    pane.found.choose("dsg")
    first = rows(pane)["DSG"].subject.first_pdf_page
    QTest.keyClick(pane.found, Qt.Key.Key_Return)
    user.settle()
    user.wait(lambda: window.read.page.view.current_page == first)
    pane.found.choose("dsg")
    line = pane._words
    line.setFocus()
    line.setText("Dedicated Schools Grant, the schools’ own money")
    QTest.keyClick(line, Qt.Key.Key_Return)
    user.settle()
    user.wait(lambda: "own money" in rows(pane)["DSG"].title)
    window.stack.undo()
    user.settle()
    user.wait(lambda: rows(pane)["DSG"].title == "Dedicated Schools Grant")


def test_an_acronym_that_nobody_explains_becomes_a_question(councillor, sample_library, make_pdf):
    user = councillor(sample_library)
    user.open_next_meeting()
    pane = open_glossary(user)
    window = user.window
    never = [card for card in rows(pane).values() if card.is_quiet]
    if not never:
        window.workroom.services.glossary.explain(window.read.meeting, "ZZQ", "x")
    entry = next(iter(rows(pane).values())).subject
    window.acronyms.pane.question_wanted.emit(entry)
    user.settle()
    (asked,) = [
        question
        for question in window.workroom.services.questions.of_meeting(window.read.meeting)
        if question.said.words == f"What does {entry.acronym} stand for?"
    ]
    assert asked.place is not None
    assert asked.place.anchor.pdf_page == entry.first_pdf_page
    assert window.read.desk.currentWidget() is window.read.desk.questions
    window.stack.undo()
    user.settle()
    still = window.workroom.services.questions.of_meeting(window.read.meeting)
    assert asked.id not in {question.id for question in still}


def test_acronyms_of_a_transcript_are_explained_too(councillor, sample_library):
    user = councillor(sample_library)
    window = user.window
    (record,) = {
        speech.document_id
        for summary in window.workroom.services.meetings.all()
        for speech in window.workroom.services.speeches.of_meeting(summary.meeting.id)
    }
    window.past.open(record)
    window.go(window.actions_.past)
    user.settle()
    user.wait(lambda: window.past.script.record == record)
    script = window.past.script
    script.setTextCursor(script.document().find("SEND"))
    script.setFocus()
    QTest.keyClick(script, Qt.Key.Key_A)
    user.wait(lambda: window.acronyms.heard.is_known)
    user.settle()
    assert "special educational needs" in QToolTip.text().casefold()
    QToolTip.hideText()
