"""Writing beside the page: what is undone meanwhile takes nobody into another question or note."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QUndoStack

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.ids import MeetingId, NoteId
from scrutinyprep.domain.notes import Note
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.evidence_drag import DraggedEvidence, evidence_mime
from scrutinyprep.ui.panels.desk import Desk
from scrutinyprep.ui.panels.desk_notes import DeskNotes
from scrutinyprep.ui.panels.desk_questions import DeskQuestions
from scrutinyprep.ui.theme import Appearance
from tests.ui.made import MADE, a_question

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

SERVICES = cast("Services", None)
"""Nothing is done here, so that nothing is asked of them."""


def a_note(words, id):
    return Note(NoteId(id), MeetingId("m1"), None, None, words, None, False, OPEN, MADE)


@pytest.fixture
def questions(qtbot, qapp, tasks):
    pane = DeskQuestions(Deeds(SERVICES, tasks, QUndoStack()), Appearance(qapp))
    qtbot.addWidget(pane)
    pane.show()
    return pane


@pytest.fixture
def notes(qtbot, qapp, tasks):
    pane = DeskNotes(Deeds(SERVICES, tasks, QUndoStack()), Appearance(qapp))
    qtbot.addWidget(pane)
    pane.show()
    return pane


def test_a_question_that_goes_while_it_is_written_gives_the_keyboard_back(questions, qtbot):
    kept, gone = a_question("Kept?", id="q1"), a_question("Gone?", id="q2")
    questions.show_questions((kept,))
    questions.write(gone)
    questions.show_questions((kept, gone))
    with qtbot.waitSignal(questions.finished):
        questions.show_questions((kept,))
    assert questions.editor.question is None
    assert questions._list.chosen is None


def test_a_question_stays_in_hand_while_its_item_is_not_the_one_that_is_listed(questions):
    first, second = (
        a_question("First?", id="q1"),
        replace(a_question("Second?", id="q2"), item_id=None),
    )
    questions.show_questions((first, second))
    questions.show_at(first.item_id, 1)
    questions.write(second)
    questions._this_item.setChecked(True)
    assert questions.editor.question == second


def test_the_list_follows_the_words_of_the_editor_in_a_pause(questions, qtbot):
    first, second = a_question("First?", id="q1"), a_question("Second?", id="q2")
    questions.show_questions((first, second))
    questions.write(first)
    reworded = replace(first, said=replace(first.said, words="First, and at what cost?"))
    questions.reword(reworded)
    assert questions.editor.words.toPlainText() == "First, and at what cost?"

    def titles():
        return [card.title for card in questions._list.cards.rows if not card.is_heading]

    assert titles() == ["First?", "Second?"]
    qtbot.waitUntil(lambda: titles() == ["First, and at what cost?", "Second?"])
    # What is not being written has nobody typing in it.
    questions.reword(replace(second, said=replace(second.said, words="Second, then?")))
    assert titles()[1] == "Second, then?"


def test_a_note_that_goes_while_it_is_written_gives_the_keyboard_back(notes, qtbot):
    kept, gone = a_note("Kept", id="n1"), a_note("Gone", id="n2")
    notes.show_notes((kept,), ())
    notes.write(gone)
    notes.show_notes((kept, gone), ())
    with qtbot.waitSignal(notes.finished):
        notes.show_notes((kept,), ())
    assert notes._mark is None


def test_what_is_dragged_over_a_tab_of_the_desk_brings_it_to_the_front(qtbot, qapp, tasks):
    desk = Desk(Deeds(SERVICES, tasks, QUndoStack()), Appearance(qapp))
    qtbot.addWidget(desk)
    desk.setCurrentWidget(desk.notes)
    desk.show()
    bar, mime = desk.tabBar(), evidence_mime(DraggedEvidence("£14.2 million"))
    assert bar.acceptDrops()
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(bar.tabRect(0).center(), *how, Qt.KeyboardModifier.NoModifier)
        qapp.sendEvent(bar, event)
    qtbot.waitUntil(lambda: desk.currentWidget() is desk.questions)


def test_the_fields_of_a_question_have_the_height_of_a_low_window_and_less_brings_the_list_back(
    questions,
):
    asked = a_question("Why?", id="q1")
    questions.show_questions((asked,))
    questions.write(asked)
    questions.resize(372, 600)
    assert questions._list.isVisible()
    questions.editor.grow()
    assert not questions._list.isVisible()
    questions.resize(372, 1200)
    assert questions._list.isVisible(), "there is room for both"
    questions.resize(372, 600)
    questions.editor._more.click()
    assert questions._list.isVisible()


def test_a_section_that_is_opened_low_down_comes_in_sight(questions, qtbot):
    asked = a_question("Why?", id="q1")
    questions.show_questions((asked,))
    questions.write(asked)
    questions.resize(372, 500)
    questions.editor.grow()
    prompts = questions.editor.sections[-1]
    grown = questions.editor._grown
    assert prompts.mapTo(grown, prompts.rect().topLeft()).y() > grown.height() - prompts.height()
    prompts.head.click()
    qtbot.waitUntil(lambda: grown.verticalScrollBar().value() > 0)
    top = prompts.mapTo(grown.viewport(), prompts.rect().topLeft()).y()
    assert top >= 0
    assert top <= 4 or top + prompts.height() <= grown.viewport().height()
