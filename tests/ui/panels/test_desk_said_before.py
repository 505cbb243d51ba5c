"""The desk's pane of what earlier meetings said."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QPushButton

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.parsed import ParsedSpeech
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.panels.desk_said_before import DeskSaidBefore
from scrutinyprep.ui.theme import Appearance
from tests.store.made_up import FACTS, a_pack, a_transcript, add

PROMISE = "I will bring a briefing on reserves to the next meeting."
NOW = replace(FACTS, date=date(2026, 3, 4))


@pytest.fixture
def library(tmp_path):
    services = services_for(tmp_path / "library", author="Jo")
    said = ParsedSpeech(PROMISE, PROMISE, "Bob Director", 61.5)
    transcript = replace(a_transcript(agenda=()), speeches=(said,), access=exempt(3))
    add(services.importing, tmp_path, transcript)
    meeting = add(services.importing, tmp_path, a_pack(facts=NOW), content="now").meeting.id
    yield services, meeting
    services.importing._store.close()


@pytest.fixture
def stack(qapp):
    return QUndoStack()


@pytest.fixture
def pane(library, tasks, stack, qtbot, qapp):
    services, _ = library
    appearance = Appearance(qapp)
    made = DeskSaidBefore(services, tasks, Deeds(services, tasks, stack), appearance)
    qtbot.addWidget(made)
    return made


def cards(pane):
    return [card for card in pane.found.cards.rows if not card.is_heading]


def button(pane, words):
    return next(b for b in pane.findChildren(QPushButton) if b.text().replace("&", "") == words)


def test_what_was_said_about_the_words_is_shown_with_who_and_when(pane, library, tasks, qtbot):
    pane.ask(library[1], "a briefing on the reserves by March")
    assert tasks.wait_idle()
    (card, *_) = cards(pane)
    assert card.title == PROMISE
    assert "Bob Director · 0:01:01 · Scrutiny Committee, 4 March 2025" in card.detail
    assert "shares: " in card.detail
    assert card.tag.startswith("Exempt")
    assert pane.found.cards.rows[0].title == "Promised, resolved or advised"


def test_nothing_is_looked_for_while_nobody_looks(pane, library, tasks):
    pane.follow_words(library[1], "a briefing on the reserves by March")
    assert tasks.is_idle
    assert cards(pane) == []


def test_a_pane_that_is_seen_follows_the_selection(pane, library, tasks, qtbot):
    pane.show()
    pane.follow_words(library[1], "a briefing on the reserves by March")
    qtbot.waitUntil(lambda: bool(cards(pane)))
    pane.hide()


def test_a_selected_passage_stays_the_subject_while_the_item_is_the_same(
    pane, library, tasks, qtbot
):
    services, meeting = library
    item = services.meetings.agenda(meeting)[0].id
    pane.follow_item(meeting, item)
    pane.ask(meeting, "a briefing on the reserves by March")
    assert tasks.wait_idle()
    shown = cards(pane)
    pane.follow_item(meeting, item)
    pane.show()
    qtbot.waitUntil(lambda: not pane._pause.isActive())
    assert tasks.wait_idle()
    assert cards(pane) == shown
    pane.hide()


def test_the_place_of_a_passage_is_asked_for(pane, library, tasks, qtbot):
    pane.ask(library[1], "a briefing on the reserves by March")
    assert tasks.wait_idle()
    with qtbot.waitSignal(pane.opened) as opened:
        button(pane, "Show where").click()
    assert opened.args[0].where is Where.SPEECHES


def test_a_passage_becomes_evidence_of_the_question_and_exempt_as_it_was(
    pane, library, tasks, stack
):
    services, meeting = library
    made = services.questions.draft(meeting, QuestionWords("When?")).made
    pane.ask(meeting, "a briefing on the reserves by March")
    assert tasks.wait_idle()
    assert not button(pane, "Quote into the question").isEnabled()
    pane.work_on(services.questions.one(made))
    button(pane, "Quote into the question").click()
    assert tasks.wait_idle()
    (evidence,) = services.questions.one(made).evidence
    assert evidence.words == PROMISE
    assert evidence.source.startswith("Bob Director · 0:01:01")
    assert evidence.access.is_exempt
    stack.undo()
    assert tasks.wait_idle()
    assert services.questions.one(made).evidence == ()


def test_where_nothing_was_said_it_says_what_to_do(pane, library, tasks, qtbot):
    pane.show()
    pane.ask(library[1], "a briefing on the reserves by March")
    assert tasks.wait_idle()
    pane.ask(library[1], "zebras and xylophones")
    assert tasks.wait_idle()
    assert cards(pane) == []
    assert pane._nothing.isVisible()
    pane.hide()
