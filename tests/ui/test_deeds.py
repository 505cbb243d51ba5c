"""What the user does to the library can be taken back and done again, and nothing typed is lost."""

import pytest
from PySide6.QtGui import QUndoStack

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.questions import Purpose
from scrutinyprep.ui import commands
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.spots import Passage, Spot

LINE = "An ADHD nurse is available to schools"


@pytest.fixture
def library(tmp_path, pack_pdf):
    services = services_for(tmp_path / "library", author="Jo")
    services.importing.import_file(pack_pdf)
    return services


@pytest.fixture
def meeting(library):
    return library.meetings.all()[0]


@pytest.fixture
def stack(qapp):
    return QUndoStack()


@pytest.fixture
def deeds(library, tasks, stack):
    return Deeds(library, tasks, stack)


@pytest.fixture
def passage(meeting):
    return Passage(meeting.meeting.id, meeting.documents[0].id, 2, LINE, 30, 30 + len(LINE))


def words(library, meeting):
    return [q.said.words for q in library.questions.of_meeting(meeting.meeting.id)]


def test_a_question_on_a_passage_is_saved_with_its_place(deeds, library, meeting, passage, tasks):
    deeds.ask(Spot(meeting.meeting.id, passage=passage))
    assert tasks.wait_idle()
    (kept,) = library.questions.of_meeting(meeting.meeting.id)
    assert kept.place.anchor.quote == LINE
    assert kept.place.anchor.pdf_page == 2


def test_words_that_are_not_found_on_the_page_are_kept_on_it(
    deeds, library, meeting, passage, tasks
):
    lost = Passage(passage.meeting, passage.file, 3, "words of nobody", 5, 20)
    deeds.ask(Spot(meeting.meeting.id, passage=lost))
    assert tasks.wait_idle()
    (kept,) = library.questions.of_meeting(meeting.meeting.id)
    assert (kept.place.anchor.quote, kept.place.anchor.pdf_page) == ("words of nobody", 3)


def test_redo_brings_back_the_same_question(deeds, library, meeting, tasks, stack):
    made = deeds.ask(Spot(meeting.meeting.id))
    deeds.revise(made, words="Why?")
    assert tasks.wait_idle()
    stack.undo()
    stack.undo()
    assert tasks.wait_idle()
    assert words(library, meeting) == []
    stack.redo()
    stack.redo()
    assert tasks.wait_idle()
    (kept,) = library.questions.of_meeting(meeting.meeting.id)
    assert (kept.id, kept.said.words) == (made.id, "Why?")


def test_keys_in_one_breath_are_taken_back_together(deeds, library, meeting, tasks, stack):
    made = deeds.ask(Spot(meeting.meeting.id))
    for end in range(1, 5):
        deeds.revise(made, words="Why?"[:end])
    assert stack.count() == 2
    stack.undo()
    assert tasks.wait_idle()
    assert words(library, meeting) == [""]


@pytest.fixture
def now(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(commands, "monotonic", lambda: now[0])
    return now


def test_after_a_pause_keys_are_taken_back_apart(deeds, meeting, tasks, stack, now):
    made = deeds.ask(Spot(meeting.meeting.id))
    deeds.revise(made, words="Why")
    now[0] = 60.0
    deeds.revise(made, words="Why not?")
    stack.undo()
    assert deeds.newest(made).said.words == "Why"
    assert tasks.wait_idle()


def test_a_field_changed_meanwhile_is_not_put_back_by_typing(deeds, library, meeting, tasks, stack):
    made = deeds.ask(Spot(meeting.meeting.id))
    deeds.revise(made, words="Why?")
    deeds.revise(made, purpose=Purpose.RISK)
    deeds.revise(made, words="Why not?")
    assert tasks.wait_idle()
    (kept,) = library.questions.of_meeting(meeting.meeting.id)
    assert (kept.said.words, kept.said.purpose) == ("Why not?", Purpose.RISK)
    stack.undo()
    assert tasks.wait_idle()
    (kept,) = library.questions.of_meeting(meeting.meeting.id)
    assert (kept.said.words, kept.said.purpose) == ("Why?", Purpose.RISK)


def test_what_is_still_being_saved_counts_as_newest(deeds, library, meeting, tasks):
    made = deeds.ask(Spot(meeting.meeting.id))
    deeds.revise(made, words="Wh")
    assert deeds.newest(made).said.words == "Wh"
    assert tasks.wait_idle()


def test_the_order_of_questions_is_undone(deeds, library, meeting, tasks, stack):
    asked = [deeds.ask(Spot(meeting.meeting.id)) for _ in range(3)]
    ids = [question.id for question in asked]
    deeds.order_questions(meeting.meeting.id, ids, ids[::-1])
    assert tasks.wait_idle()
    assert [q.id for q in library.questions.of_meeting(meeting.meeting.id)] == ids[::-1]
    stack.undo()
    assert tasks.wait_idle()
    assert [q.id for q in library.questions.of_meeting(meeting.meeting.id)] == ids


def test_several_questions_are_removed_in_one_step(deeds, library, meeting, tasks, stack):
    asked = [deeds.ask(Spot(meeting.meeting.id)) for _ in range(3)]
    deeds.remove_questions(asked[:2])
    assert tasks.wait_idle()
    assert len(words(library, meeting)) == 1
    stack.undo()
    assert tasks.wait_idle()
    assert len(words(library, meeting)) == 3


def test_highlight_note_and_evidence_are_made_and_undone(deeds, library, passage, tasks, stack):
    of = passage.meeting
    deeds.highlight(passage, HighlightKind.MONEY)
    note = deeds.note(Spot(of, passage=passage))
    deeds.reword_note(note, "Check this")
    question = deeds.ask(Spot(of))
    deeds.use_as_evidence(question.id, "I am fairly confident", "Helen, 0:14:13")
    assert tasks.wait_idle()
    assert [h.kind for h in library.notes.highlights(of)] == [HighlightKind.MONEY]
    assert [n.words for n in library.notes.notes(of)] == ["Check this"]
    assert [e.source for e in library.questions.one(question.id).evidence] == ["Helen, 0:14:13"]
    while stack.canUndo():
        stack.undo()
    assert tasks.wait_idle()
    assert library.notes.highlights(of) == []
    assert library.notes.notes(of) == []
    assert library.questions.of_meeting(of) == []


def test_each_deed_has_words_for_the_menu(deeds, meeting, passage, tasks, stack):
    deeds.highlight(passage, HighlightKind.MONEY)
    assert stack.undoText() == "highlight"
    made = deeds.ask(Spot(meeting.meeting.id))
    assert stack.undoText() == "draft question"
    deeds.revise(made, words="Why?")
    assert stack.undoText() == "reword question"
    deeds.remove_meeting(meeting.meeting.id)
    assert stack.undoText() == "remove meeting"
    assert tasks.wait_idle()
