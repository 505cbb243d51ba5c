"""Putting a past meeting right in the window: who is who, who speaks, what is shown, what opens."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.parsed import ParsedSpeech
from scrutinyprep.domain.undertakings import Promise
from scrutinyprep.ui.itemmodels.undertakings import Column
from tests.store.made_up import a_transcript, add, clock

WATCH = "https://www.youtube.com/watch?v=pHALpz8iR3Q"
TOLD = (
    ("Cllr Ann Lee", "Item seven is staffing, so please tell us where we are with the posts."),
    ("Bob Ray", "We have filled nine of the twelve posts. Please do go on. The tenth is open."),
    ("Anne Leigh", "Thank you very much for the report, and for the figures of this quarter."),
    ("Bob Ray", "I will send the committee a list of the vacant posts by the end of May."),
)


def a_webcast(*, form="public-i", named=True, recording=WATCH, **more):
    speeches = tuple(
        ParsedSpeech(words, words, name if named else None, 60.0 * at)
        for at, (name, words) in enumerate(TOLD)
    )
    parsed = a_transcript(title=f"Staffing ({form})")
    return replace(parsed, format=form, speeches=speeches, recording=recording, **more)


@pytest.fixture
def library(tmp_path):
    """A library with one meeting, heard on a webcast."""
    folder = tmp_path / "library"
    services = services_for(folder, author="Cllr Jo Example", clock=clock())
    add(services.importing, tmp_path, a_webcast())
    services.importing._store.close()
    return folder


@pytest.fixture
def opened(monkeypatch):
    """The addresses that the browser was asked to open."""
    asked = []

    def take(url):
        asked.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return asked


def open_past(reader):
    reader.window.actions_.past.trigger()
    reader.wait(lambda: reader.window.past._text)
    reader.settle()
    return reader.window.past


def speakers(reader):
    """Return who speaks, speech by speech; nobody while it is read again."""
    text = reader.window.past._text
    return [speech.speaker for speech in text.told.speeches] if text else [""] * 9


def come_again(reader, tmp_path, **more):
    """Import a later save of the webcast's page, as a councillor does in spring."""
    services = services_for(reader.library, author="Cllr Jo Example", clock=clock())
    add(services.importing, tmp_path, a_webcast(papers_listed=("A paper",), **more))
    found = services.speeches.of_meeting(services.meetings.named("last"))
    services.importing._store.close()
    return [speech.speaker for speech in found]


def people_page(reader, past):
    QTest.mouseClick(past._tools._people, Qt.MouseButton.LeftButton)
    reader.settle()
    assert past.people.page.isVisible()
    return past.people.page


def names_in(page):
    return {page._sorted.index(row, 0).data() for row in range(page._sorted.rowCount())}


def answer(reader, words):
    """Answer what is asked below the text."""
    reader.settle()
    asking = reader.window.past._view.asking
    reader.wait(asking.isVisible)
    asking.field.setText(words)
    QTest.keyClick(asking.field, Qt.Key.Key_Return)


def undo(reader, until):
    reader.window.actions_.undo.trigger()
    reader.wait(until)
    reader.settle()


def test_two_people_are_merged_and_undo_parts_them(councillor, library, tmp_path):
    reader = councillor(library)
    past = open_past(reader)
    page = people_page(reader, past)
    assert names_in(page) == {"Cllr Ann Lee", "Anne Leigh", "Bob Ray"}
    page.choose("Cllr Ann Lee", "Anne Leigh")
    QTest.mouseClick(page._merge, Qt.MouseButton.LeftButton)
    reader.wait(lambda: len(names_in(page)) == 2)
    page._field.setFocus()
    reader.press("Escape")
    reader.settle()
    merged = ["Cllr Ann Lee", "Bob Ray", "Cllr Ann Lee", "Bob Ray"]
    reader.wait(lambda: speakers(reader) == merged)
    undo(reader, lambda: speakers(reader)[2] == "Anne Leigh")
    reader.window.actions_.redo.trigger()
    reader.wait(lambda: speakers(reader) == merged)
    reader.close()
    assert come_again(reader, tmp_path) == merged


def test_a_person_is_renamed_and_undo_gives_the_name_back(councillor, library, tmp_path):
    reader = councillor(library)
    past = open_past(reader)
    page = people_page(reader, past)
    page.choose("Bob Ray")
    QTest.mouseClick(page._rename, Qt.MouseButton.LeftButton)
    (cell,) = (one for one in page._table.findChildren(QLineEdit) if one.isVisible())
    cell.setText("Robert Ray, Director")
    QTest.keyClick(cell, Qt.Key.Key_Return)
    reader.wait(lambda: "Robert Ray, Director" in names_in(page))
    page._field.setFocus()
    reader.press("Escape")
    reader.wait(lambda: speakers(reader)[1] == "Robert Ray, Director")
    undo(reader, lambda: speakers(reader)[1] == "Bob Ray")
    reader.window.actions_.redo.trigger()
    reader.wait(lambda: speakers(reader)[1] == "Robert Ray, Director")
    reader.close()
    assert come_again(reader, tmp_path)[1] == "Robert Ray, Director"


def test_a_label_wrong_by_one_line_is_put_right_and_back(councillor, library, tmp_path):
    reader = councillor(library)
    past = open_past(reader)
    past.script.go_to_speech(past._text.told.speeches[1])
    past.script.setFocus()
    reader.press("S")
    answer(reader, "Cllr Ann Lee")
    reader.wait(lambda: speakers(reader)[1] == "Cllr Ann Lee")
    undo(reader, lambda: speakers(reader)[1] == "Bob Ray")
    reader.window.actions_.redo.trigger()
    reader.wait(lambda: speakers(reader)[1] == "Cllr Ann Lee")
    reader.close()
    assert come_again(reader, tmp_path)[1] == "Cllr Ann Lee"


def test_from_the_cursor_on_somebody_else_speaks(councillor, library, tmp_path):
    reader = councillor(library)
    past = open_past(reader)
    assert not past._view.from_here.isEnabled()
    past.script.go_to(words="Please do go on")
    assert past._view.from_here.isEnabled()
    past.script.setFocus()
    reader.press("F")
    assert "Please do go on" in past._view.asking.question
    answer(reader, "Cllr Ann Lee")
    parted = ["Cllr Ann Lee", "Bob Ray", "Cllr Ann Lee", "Anne Leigh", "Bob Ray"]
    reader.wait(lambda: speakers(reader) == parted)
    assert past._text.told.speeches[2].display_text.startswith("Please do go on")
    undo(reader, lambda: len(speakers(reader)) == 4)
    assert past._text.told.speeches[1].display_text == TOLD[1][1]
    reader.window.actions_.redo.trigger()
    reader.wait(lambda: speakers(reader) == parted)
    reader.close()
    assert come_again(reader, tmp_path) == parted


def test_a_cut_is_made_in_the_words_as_transcribed_too(councillor, library):
    reader = councillor(library)
    past = open_past(reader)
    QTest.mouseClick(past._tools._raw, Qt.MouseButton.LeftButton)
    reader.settle()
    past.script.go_to(words="The tenth is open")
    QTest.mouseClick(past._view.from_here, Qt.MouseButton.LeftButton)
    answer(reader, "")
    reader.wait(lambda: len(speakers(reader)) == 5)
    reader.settle()
    assert past._text.told.speeches[2].text == "The tenth is open."
    assert past._text.told.speeches[2].speaker is None


def test_another_rendering_is_chosen_and_undo_goes_back(councillor, library, tmp_path):
    services = services_for(library, author="Cllr Jo Example", clock=clock())
    captions = add(services.importing, tmp_path, a_webcast(form="vtt", named=False))
    services.importing._store.close()
    reader = councillor(library)
    past = open_past(reader)
    assert past._tools._shown.count() == 2
    assert speakers(reader)[0] == "Cllr Ann Lee"
    past._tools._on_chosen(past._tools._shown.findData(captions.document.id))
    reader.wait(lambda: speakers(reader)[0] is None)
    undo(reader, lambda: speakers(reader)[0] == "Cllr Ann Lee")
    reader.window.actions_.redo.trigger()
    reader.wait(lambda: speakers(reader)[0] is None)
    reader.close()
    services = services_for(library)
    add(services.importing, tmp_path, a_webcast(papers_listed=("A paper",)))
    (shown,) = [r for r in services.speeches.renderings(captions.meeting.id) if r.is_shown]
    services.importing._store.close()
    assert shown.document_id == captions.document.id


def test_the_time_of_a_speech_opens_the_recording_there(councillor, library, opened):
    reader = councillor(library)
    past = open_past(reader)
    assert 'href="heard:1"' in past.script.toHtml()
    past.script.anchorClicked.emit(QUrl("heard:1"))
    past.script.go_to_speech(past._text.told.speeches[3])
    past.script.setFocus()
    reader.press("R")
    assert f"{WATCH}&t=180s" in past._view.recording.toolTip()
    QTest.mouseClick(past._view.recording, Qt.MouseButton.LeftButton)
    assert [url.toString() for url in opened] == [
        f"{WATCH}&t=60s",
        f"{WATCH}&t=180s",
        f"{WATCH}&t=180s",
    ]


def test_nothing_is_opened_before_the_user_asks(councillor, library, opened):
    reader = councillor(library)
    past = open_past(reader)
    past.script.go_to(words="the vacant posts")
    reader.press("Ctrl+5")
    reader.settle()
    assert opened == []


def test_the_user_gives_the_address_of_a_recording(councillor, tmp_path, opened):
    folder = tmp_path / "library"
    services = services_for(folder, author="Cllr Jo Example", clock=clock())
    add(services.importing, tmp_path, a_webcast(recording=None))
    services.importing._store.close()
    reader = councillor(folder)
    past = open_past(reader)
    assert not past._view.recording.isVisible()
    QTest.mouseClick(past._tools._link, Qt.MouseButton.LeftButton)
    answer(reader, "javascript:alert(1)")
    assert past._text.recording is None
    assert past._view.asking._why.isVisible()
    answer(reader, "https://youtu.be/pHALpz8iR3Q")
    reader.wait(lambda: past._text and past._text.recording)
    reader.settle()
    past.open_recording()
    assert opened[0].toString().startswith(WATCH)
    undo(reader, lambda: past._text and past._text.recording is None)
    assert not past._view.recording.isVisible()


def test_a_hit_shows_the_time_that_opens_the_recording(councillor, library, opened):
    reader = councillor(library)
    reader.press("Ctrl+F")
    reader.type("vacant")
    cards = reader.window.search.hits
    heading, hit = cards.cards.rows[:2]
    assert heading.is_heading
    assert (hit.stamp, hit.address) == ("0:03:00", f"{WATCH}&t=180s")
    assert hit.address in hit.tip
    reader.window.search.enter_list()
    reader.press("R")
    index = cards.cards.index(1, 0)
    rect = cards.visualRect(index)
    on_stamp = next(
        point
        for y in range(rect.top(), rect.bottom(), 4)
        for x in range(rect.left(), rect.right(), 4)
        if cards._address_at(point := rect.topLeft().__class__(x, y).toPointF())
    )
    QTest.mouseClick(
        cards.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        on_stamp.toPoint(),
    )
    reader.settle()
    assert [url.toString() for url in opened] == [hit.address, hit.address]
    assert reader.window._layers.currentWidget() is reader.window.search


def test_a_promise_opens_the_recording_where_it_was_made(councillor, library, opened):
    services = services_for(library, author="Cllr Jo Example", clock=clock())
    speech = services.speeches.of_meeting(services.meetings.named("last"))[3]
    services.undertakings.record(
        speech.meeting_id, Promise("a list of the vacant posts", "Bob Ray"), speech=speech.id
    )
    services.importing._store.close()
    reader = councillor(library)
    reader.press("Ctrl+5")
    place = reader.window.follow_up
    reader.wait(lambda: place.table.model().rowCount())
    reader.settle()
    cell = place.table.model().index(0, Column.AT)
    assert cell.data() == "0:03:00"
    assert f"{WATCH}&t=180s" in cell.data(Qt.ItemDataRole.ToolTipRole)
    place.table.setCurrentIndex(cell)
    place.table.setFocus()
    reader.press("Ctrl+R")
    button = next(b for b in place.findChildren(QPushButton) if b.text() == "Open recording")
    assert button.toolTip() == f"{WATCH}&t=180s"
    point = place.table.visualRect(cell).center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(place.table.viewport(), left, none, point)
    assert [url.toString() for url in opened] == [f"{WATCH}&t=180s"] * 2


def test_what_was_said_becomes_a_question_for_the_next_meeting_and_one_step_takes_it_back(
    councillor, sample_library, qapp
):
    reader = councillor(sample_library)
    past, questions = reader.window.past, reader.window.questions
    open_past(reader)
    reader.wait(lambda: past.script.find_words("budget and forecast side by side"))
    reader.settle()
    heights = past._view.question.parentWidget().height()
    past.script.setFocus()
    menu = past.script.offers()
    told = {line.text(): line.isEnabled() for line in menu.actions() if not line.isSeparator()}
    menu.deleteLater()
    assert told["Ask about this\tQ"]
    assert told["Copy with reference\tCtrl+Shift+C"]
    reader.press("Ctrl+Shift+C")
    copied = qapp.clipboard().text()
    assert copied.startswith("“budget and forecast side by side” (Steve Corrigan, 15 October 2026")
    reader.press("Q")
    reader.wait(lambda: questions.isVisible() and questions.editor.isAncestorOf(focus(reader)))
    reader.type("Where is it?")
    services = services_for(sample_library)
    (asked,) = [
        one
        for summary in services.meetings.all()
        for one in services.questions.of_meeting(summary.meeting.id)
        if one.said.words == "Where is it?"
    ]
    assert asked.meeting_id == reader.window.read.meeting
    (evidence,) = asked.evidence
    assert evidence.words == "budget and forecast side by side"
    assert "10 Dec 2026" in reader.window.messages.words
    count = len(questions.questions)
    open_past(reader)
    past.script.moveCursor(QTextCursor.MoveOperation.Start)
    reader.settle()
    assert past._view.question.parentWidget().height() == heights
    reader.window.actions_.questions.trigger()
    for _ in range(2):
        reader.window.actions_.undo.trigger()
    reader.wait(lambda: len(questions.questions) == count - 1)


def focus(reader):
    return reader.window.focusWidget()
