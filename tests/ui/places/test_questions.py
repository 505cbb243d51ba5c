"""The plan of questions: what it shows while there is none, or none with the words looked for."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QUndoStack

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.questions import QuestionState
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.places.questions import QuestionsPlace
from scrutinyprep.ui.places.questions_menu import QuestionsMenu
from scrutinyprep.ui.spots import Spot
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.workroom import Workroom
from tests.store.made_up import a_pack, add, clock


@pytest.fixture
def plan(qtbot, qapp, tasks, tmp_path):
    """The questions of a meeting whose papers have two sections and ask for one thing."""
    services = services_for(tmp_path / "library", clock=clock())
    meeting = add(services.importing, tmp_path, a_pack()).meeting.id
    deeds = Deeds(services, tasks, QUndoStack())
    place = QuestionsPlace(Workroom(services, deeds, tasks, Appearance(qapp)), ())
    qtbot.addWidget(place)
    tasks.changed.connect(place.on_changed)
    place.resize(1200, 800)
    place.show()

    def show():
        place.show_meeting(meeting)
        assert tasks.wait_idle(5000)

    yield SimpleNamespace(place=place, deeds=deeds, meeting=meeting, show=show, tasks=tasks)
    services.importing._store.close()


def test_without_a_meeting_no_tools_are_shown(plan):
    assert not plan.place.view.time.isVisible()


def test_without_questions_the_time_and_all_that_could_be_asked_about_are_shown(plan):
    plan.show()
    view = plan.place.view
    assert view.time.length.isVisible()
    assert not view.list_.isVisible()
    cards = view.coverage.list_.model()
    parts = [
        row for row in range(cards.rowCount()) if cards.index(row, 0).data(CardsModel.SubjectRole)
    ]
    assert view.coverage.isVisible()
    assert len(parts) == 3


def test_the_first_question_takes_the_place_of_the_invitation(plan):
    plan.show()
    plan.deeds.ask(Spot(plan.meeting))
    assert plan.tasks.wait_idle(5000)
    assert plan.place.view.list_.isVisible()
    assert plan.place.editor.isVisible()


def test_where_no_question_has_the_words_it_is_said(plan):
    plan.show()
    plan.deeds.ask(Spot(plan.meeting))
    assert plan.tasks.wait_idle(5000)
    plan.place.view._filter.setText("reserves")
    told = [one for one in plan.place.findChildren(Empty) if one.isVisible()]
    assert len(told) == 1
    plan.place.view.show_everything()
    assert not told[0].isVisible()


def test_a_filter_that_leaves_the_chosen_question_out_chooses_the_first_that_it_leaves(plan):
    plan.show()
    for words in ("Why now?", f"Thank you. {'We all know this. ' * 60}What follows?"):
        question = plan.deeds.ask(Spot(plan.meeting))
        plan.deeds.revise(question, words=words)
    assert plan.tasks.wait_idle(5000)
    place = plan.place
    place.list_.choose(place.questions[0].id)
    place.view._filter.setText("thank")
    assert place.editor.words.toPlainText().startswith("Thank you.")
    titles = [card.title for card in place.list_.cards.rows if not card.is_heading]
    assert len(titles) == 1
    assert titles[0].startswith("Thank you. We all know")
    assert titles[0].endswith("…")
    assert len(titles[0]) <= 401, "a speech is listed only as far as it tells what it is"


def test_a_click_on_a_heading_or_below_the_last_question_leaves_what_is_chosen(plan, qtbot):
    plan.show()
    plan.deeds.ask(Spot(plan.meeting))
    assert plan.tasks.wait_idle(5000)
    list_ = plan.place.list_
    chosen = list_.selected
    assert len(chosen) == 1
    heading = list_.visualRect(list_.cards.index(0, 0)).center()
    below = list_.viewport().rect().bottomLeft() - QPoint(-40, 10)
    assert list_.cards.rows[0].is_heading
    for point in (heading, below):
        qtbot.mouseClick(list_.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert list_.selected == chosen
    assert plan.place.editor.isVisible()


def test_letters_in_an_answer_reach_the_list_once_in_a_pause(plan, qtbot):
    plan.show()
    plan.deeds.ask(Spot(plan.meeting))
    assert plan.tasks.wait_idle(5000)
    place, filled = plan.place, []
    field = place.editor.answers.field("if_yes")
    place.editor.sections[1].open()
    place._list.cards.dataChanged.connect(lambda *_: filled.append(True))
    qtbot.keyClicks(field, "And by when?")
    assert plan.tasks.wait_idle(5000)
    assert filled == []
    qtbot.waitUntil(lambda: len(filled) == 1)
    assert place.questions[0].said.if_yes == field.toPlainText() == "And by when?"


def test_an_answer_that_is_taken_back_before_it_was_saved_leaves_its_field(plan, qtbot):
    plan.show()
    plan.deeds.ask(Spot(plan.meeting))
    assert plan.tasks.wait_idle(5000)
    field = plan.place.editor.answers.field("if_no")
    plan.place.editor.sections[1].open()
    qtbot.keyClicks(field, "Why?")
    plan.deeds.stack.undo()
    assert plan.tasks.wait_idle(5000)
    assert field.toPlainText() == ""
    plan.deeds.stack.redo()
    assert plan.tasks.wait_idle(5000)
    assert field.toPlainText() == "Why?"


def test_the_menu_of_a_question_ticks_it_off_and_undo_takes_that_back(plan):
    plan.deeds.ask(Spot(plan.meeting))
    plan.show()
    menu = plan.place.findChild(QuestionsMenu)
    assert plan.place.list_.current is not None
    actions = {action.text().replace("&", ""): action for action in menu.menu().actions()}
    assert actions["Draft"].isChecked()
    actions["Asked"].trigger()
    assert plan.tasks.wait_idle(5000)
    states = [plan.place.questions[0].said.state]
    plan.deeds.stack.undo()
    assert plan.tasks.wait_idle(5000)
    states.append(plan.place.questions[0].said.state)
    assert states == [QuestionState.ASKED, QuestionState.DRAFT]
