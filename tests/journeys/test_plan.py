"""A councillor builds a plan: eight questions by keyboard, put in order, fitted into the time."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.planning import Planned
from scrutinyprep.ui.evidence_drag import DraggedEvidence, evidence_mime
from scrutinyprep.ui.itemmodels.questions import Grouping

NEW = ("What changed since June?", "Which saving is at risk?", "How will parents be told?")


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    return reader


@pytest.fixture
def place(reader):
    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: len(place.questions) == 5)
    reader.settle()
    return place


def kept(reader):
    return services_for(reader.library).questions.of_meeting(reader.window.read.meeting)


def test_a_plan_of_eight_questions_is_built_ordered_and_fitted_by_keys(reader):
    for words in NEW:
        reader.press("Ctrl+N")
        reader.type(words)
        reader.press("Return")
    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: len(place.questions) == 8)
    reader.settle()
    assert place.list_.current.said.words == NEW[-1]
    # The time there is.
    place.view.time.length.setFocus()
    place.view.time.length.selectAll()
    reader.type("12")
    assert place.view.time.words.startswith("8 questions · 15 of 12 min, 3 too many")
    # The first of the new ones comes to the front of its group.
    place.list_.setFocus()
    new = next(q for q in place.questions if q.said.words == NEW[2])
    group = [q.id for q in place.questions if q.item_id == new.item_id]
    place.list_.choose(new.id)
    for _ in group:
        reader.press("Alt+Up")
    assert next(q.id for q in kept(reader) if q.item_id == new.item_id) == new.id
    # What is too long is made shorter, in the field beside the list.
    long = max(place.questions, key=lambda q: q.said.minutes or 0)
    place.list_.choose(long.id)
    field = place.editor.details.minutes
    field.setFocus()
    field.selectAll()
    reader.type("1")
    assert place.view.time.words.startswith("8 questions · 12 of 12 min ·")
    plan = services_for(reader.library).planning
    assert plan.budget(reader.window.read.meeting).whole.over == 0
    # Each step can be taken back.
    reader.press("Ctrl+Z")
    assert plan.budget(reader.window.read.meeting).whole.minutes == 15


def test_several_questions_are_changed_in_one_step_and_back(reader, place):
    place.list_.setFocus()
    reader.press("Ctrl+A")
    place.view.bulk.revised.emit("minutes", 2.0)
    reader.settle()
    assert {q.said.minutes for q in kept(reader)} == {2}
    place.view.bulk.line_chosen.emit(None, "Value for money")
    reader.settle()
    plan = services_for(reader.library).planning.of_meeting(reader.window.read.meeting)
    assert {plan.line(q.said.line_id).title for q in kept(reader)} == {"Value for money"}
    reader.press("Ctrl+Z")
    assert {q.said.line_id for q in kept(reader)} == {None}
    reader.press("Ctrl+Z")
    assert len({q.said.minutes for q in kept(reader)}) > 1


def test_a_question_that_is_dragged_into_another_group_joins_it(reader, place):
    first, last = place.questions[0], place.questions[-1]
    assert first.item_id != last.item_id
    rows = place.list_.cards.rows
    place.list_.let_go.emit((first.id,), len(rows))
    reader.settle()
    moved = kept(reader)
    assert (moved[-1].id, moved[-1].item_id) == (first.id, last.item_id)
    reader.press("Ctrl+Z")
    assert [q.id for q in kept(reader)] == [row.id for row in place.questions]
    assert kept(reader)[0].item_id == first.item_id


def test_questions_are_dropped_by_the_pointer(reader, place):
    rows = [card.key for card in place.list_.cards.rows if not card.is_heading]
    index = place.list_.cards.index(place.list_.cards.row_of(rows[0]) or 0, 0)
    at = place.list_.visualRect(index).topLeft() + place.list_.visualRect(index).bottomLeft()
    mime = place.list_.cards.mimeData(
        [place.list_.cards.index(place.list_.cards.row_of(rows[1]) or 0, 0)]
    )
    event = QDropEvent(
        QPointF(at) / 4,
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    place.list_.dropEvent(event)
    reader.settle()
    assert event.dropAction() is Qt.DropAction.IgnoreAction
    assert [q.id for q in kept(reader)][:2] == [rows[1], rows[0]]


def test_questions_are_grouped_and_filtered(reader, place):
    place.view.group_choice.setCurrentIndex(list(Grouping).index(Grouping.ADDRESSEE))
    headings = [card.title for card in place.list_.cards.rows if card.is_heading]
    assert len(headings) > 2
    place.view._filter.setText("reablement zebra")
    assert place.list_.cards.rows == ()


def test_coverage_leads_to_the_page_of_what_nobody_asks_about(reader, place):
    place.view._covered.click()
    reader.settle()
    listed = place.view.coverage.list_
    assert "Demand" in [card.title.split(" ", 1)[-1] for card in listed.cards.rows]
    card = next(card for card in listed.cards.rows if card.title == "2 Demand")
    index = listed.cards.index(listed.cards.row_of(card.key) or 0, 0)
    listed.activated.emit(index)
    reader.settle()
    assert reader.window._layers.currentWidget() is reader.window.read
    reader.wait(lambda: reader.window.read.page.view.current_page == card.subject.section.pdf_page)


def test_lines_of_enquiry_are_started_renamed_ordered_and_removed(reader, place):
    place.view._lined.click()
    lines = place.view.lines

    def titles():
        return [card.title for card in lines.list_.cards.rows]

    for title in ("Money", "People"):
        lines.title.setFocus()
        lines.title.selectAll()
        reader.type(title)
        reader.press("Return")
    assert titles() == ["Money", "People"]
    lines.list_.choose(lines.list_.cards.rows[1].key)
    lines.list_.setFocus()
    reader.press("Alt+Up")
    assert titles() == ["People", "Money"]
    lines.title.setText("Staff")
    lines._rename.click()
    reader.settle()
    assert titles() == ["Staff", "Money"]
    lines._remove.click()
    reader.settle()
    assert titles() == ["Money"]
    for wanted in (["Staff", "Money"], ["People", "Money"], ["Money", "People"]):
        reader.press("Ctrl+Z")
        assert titles() == wanted


def test_marks_come_in_a_pause_and_lead_to_the_question_that_is_like_it(reader, place):
    other = place.questions[0]
    place.list_.choose(place.questions[1].id)
    editor = place.editor
    editor.words.selectAll()
    editor.words.insertPlainText(other.said.words)
    reader.wait(lambda: any("Nearly the same" in reason for reason in editor.marks.reasons))
    editor.finding_opened.emit(editor.marks._findings[-1])
    reader.settle()
    assert place.list_.current.id == other.id


def test_evidence_that_is_dragged_in_leads_back_to_where_it_was_said(reader, place):
    question = place.questions[0]
    place.list_.choose(question.id)
    library = services_for(reader.library)
    meeting = next(m for m in library.meetings.all() if m.speeches)
    speech = library.speeches.of_meeting(meeting.meeting.id)[3]
    words = speech.display_text.split(". ")[0]
    dragged = evidence_mime(DraggedEvidence(words, speech.speaker or ""))
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    place.editor.dropEvent(event)
    reader.settle()
    (evidence,) = [e for e in library.questions.one(question.id).evidence if e.words == words]
    place.editor.evidence_opened.emit(evidence)
    reader.wait(lambda: reader.window._layers.currentWidget() is reader.window.past)
    reader.settle()
    reader.window.actions_.questions.trigger()
    reader.press("Ctrl+Z")
    assert evidence not in library.questions.one(question.id).evidence


def test_the_item_of_a_question_is_planned_beside_it(reader, place):
    question = place.questions[0]
    place.list_.choose(question.id)
    place.editor.sections[3].open()
    place.editor.item.big_question.setFocus()
    reader.type("Is it safe?")
    planning = services_for(reader.library).planning
    assert planning.planned(question.item_id) == Planned(big_question="Is it safe?")
    assert "Is it safe?" in place.list_.cards.rows[0].detail
    reader.press("Ctrl+Z")
    assert planning.planned(question.item_id).big_question == ""


def test_a_prompt_is_recorded_as_the_origin_and_taken_back(reader, place):
    question = place.questions[0]
    place.list_.choose(question.id)
    reader.wait(lambda: place.editor.prompts.list_.cards.rows)
    prompts = place.editor.prompts
    card = next(card for card in prompts.list_.cards.rows if not card.is_heading)
    prompts.list_.choose(card.key)
    prompts._begin.click()
    reader.settle()
    assert services_for(reader.library).questions.one(question.id).said.prompt_id == card.key
    reader.press("Ctrl+Z")
    assert services_for(reader.library).questions.one(question.id).said.prompt_id is None


def test_letters_that_are_not_saved_yet_are_not_taken_from_the_fields(reader, place):
    question = place.questions[0]
    place.list_.choose(question.id)
    reader.settle()
    editor = place.editor
    editor.words.selectAll()
    QTest.keyClicks(editor.words, "Why")
    place._fill()
    assert editor.words.toPlainText() == "Why"
    editor.sections[3].open()
    QTest.keyClicks(editor.item.big_question, "Is it so?")
    place._fill()
    assert editor.item.big_question.toPlainText() == "Is it so?"
    length = place.view.time.length
    length.selectAll()
    QTest.keyClicks(length, "12")
    place.read(place.kinds)
    reader.settle()
    assert length.value() == 12
    planning = services_for(reader.library).planning
    assert planning.of_meeting(reader.window.read.meeting).minutes == 12
    assert planning.planned(question.item_id).big_question == "Is it so?"
    assert services_for(reader.library).questions.one(question.id).said.words == "Why"
