"""The chosen meeting at a glance: what it tells, and where each line of it leads."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.planning import Planned, Triage
from scrutinyprep.domain.questions import QuestionState, QuestionWords
from scrutinyprep.domain.undertakings import Promise
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.itemmodels.meeting_ahead import agenda_cards, left_cards, outcome_cards
from scrutinyprep.ui.places.meeting_glance import MeetingGlance
from scrutinyprep.ui.places.meetings import MeetingsPlace
from scrutinyprep.ui.theme import Appearance, Look
from scrutinyprep.ui.workroom import Workroom
from tests.store.made_up import FACTS, a_pack, a_transcript, add, clock
from tests.ui.made import TODAY

if TYPE_CHECKING:
    from scrutinyprep.ui.deeds import Deeds

EARLIER = replace(FACTS, date=date(2025, 1, 3))
DAY = date(2025, 2, 25)
"""A week before the pack's meeting."""


@pytest.fixture
def library(tmp_path):
    """A meeting to come with a pack, and an earlier one with a transcript and a promise."""
    services = services_for(tmp_path / "library", clock=clock())
    pack = add(services.importing, tmp_path, a_pack())
    earlier = add(services.importing, tmp_path, a_transcript(facts=EARLIER))
    services.undertakings.record(earlier.meeting.id, Promise("We will report on the ford"))
    yield SimpleNamespace(
        services=services, meeting=pack.meeting.id, pack=pack, earlier=earlier.meeting.id
    )
    services.importing._store.close()


@pytest.fixture
def shown(qtbot, qapp, tasks, library):
    """The list of meetings with the glance that follows it."""
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    workroom = Workroom(library.services, cast("Deeds", None), tasks, appearance)
    place = MeetingsPlace(workroom, (), DAY)
    qtbot.addWidget(place)
    glance = MeetingGlance(workroom, place)
    place.show_below(glance)
    place.resize(appearance.theme.px(1260), appearance.theme.px(800))
    place.show()
    assert tasks.wait_idle(5000)
    qtbot.waitUntil(lambda: glance.panel.shown is not None)
    yield SimpleNamespace(place=place, glance=glance, panel=glance.panel, **vars(library))
    place.close()


def titles(cards):
    return [card.title for card in cards]


def open_row(list_, key):
    """Open a row as Return does, and return whether it is there."""
    assert list_.choose(key)
    list_.activated.emit(list_.currentIndex())


def test_the_agenda_is_told_with_triage_and_questions(library):
    services, meeting = library.services, library.meeting
    item = next(i for i in services.meetings.agenda(meeting) if i.pdf_pages)
    services.planning.plan_item(item.id, Planned(triage=Triage.DEEP))
    services.questions.draft(meeting, QuestionWords("Why?"), item=item.id)
    cards = {card.key: card for card in agenda_cards(services.meetings_ahead.of(meeting))}
    assert "Deep" in cards["item", item.id].detail
    assert "1 question" in cards["item", item.id].detail


def test_what_is_left_names_pages_papers_questions_and_promises(library):
    services, meeting = library.services, library.meeting
    services.questions.draft(meeting, QuestionWords("Why?", minutes=2.0, state=QuestionState.READY))
    found = services.meetings_ahead.of(meeting)
    cards = left_cards(found, DAY)
    headings = [card.title for card in cards if card.is_heading]
    assert headings == ["Reading", "Papers", "Questions", "Promised before"]
    asked = next(card for card in cards if card.key == "questions")
    assert (asked.title, asked.detail) == ("1 question", "1 ready · 2 min")
    assert "We will report on the ford" in titles(cards)
    assert str(found.preparation.pages_left) in titles(cards)[1]


def test_of_a_meeting_that_is_over_records_and_promises_are_told(library):
    found = library.services.meetings_ahead.of(library.earlier)
    cards = outcome_cards(found, TODAY)
    assert [card.title for card in cards if card.is_heading] == ["Records", "Promised"]
    assert titles(cards)[-1] == "We will report on the ford"


def test_the_glance_follows_the_list(shown, tasks, qtbot):
    assert shown.panel.shown.meeting.id == shown.meeting
    shown.place.table.selectRow(1)
    qtbot.waitUntil(lambda: shown.panel.shown.meeting.id == shown.earlier)


def test_what_changes_in_the_library_is_told(shown, tasks):
    change = shown.services.questions.draft(shown.meeting, QuestionWords("Why?"))
    shown.glance.on_changed(change)
    assert tasks.wait_idle(5000)
    assert len(shown.panel.shown.questions) == 1


def test_each_line_leads_to_where_it_belongs(shown):
    went = []
    for signal in (
        *(shown.glance.page_wanted, shown.glance.promise_wanted),
        *(shown.glance.questions_wanted, shown.glance.ledger_wanted),
    ):
        signal.connect(lambda *to: went.append(to))
    panel, file = shown.panel, shown.pack.document.id
    item = next(i for i in panel.shown.agenda if i.pdf_pages)
    open_row(panel.agenda, ("item", item.id))
    open_row(panel.left, ("paper", file))
    open_row(panel.left, "reading")
    open_row(panel.left, "questions")
    open_row(panel.left, ("promise", panel.shown.promises[0].id))
    assert went == [
        (shown.meeting, file, item.pdf_pages.first),
        (shown.meeting, file, 1),
        (shown.meeting, None, 0),
        (shown.meeting,),
        (panel.shown.promises[0],),
    ]


def test_an_item_without_papers_leads_to_what_was_said(shown, qtbot):
    shown.place.table.selectRow(1)
    qtbot.waitUntil(lambda: shown.panel.shown.meeting.id == shown.earlier)
    went = []
    shown.glance.record_wanted.connect(went.append)
    record = shown.panel.shown.files[0].id
    open_row(shown.panel.left, ("record", record))
    first = shown.panel.agenda.cards.index(0, 0)
    if first.isValid():
        shown.panel.agenda.activated.emit(first)
    assert set(went) == {record}


def test_the_list_is_no_higher_than_its_rows_and_the_glance_has_the_rest(shown):
    table, glance = shown.place.table, shown.glance
    assert table.height() < glance.height()
    assert not table.verticalScrollBar().maximum()


def test_headings_are_passed_over_by_the_arrows(shown):
    cards = shown.panel.left.cards
    flags = [
        bool(cards.flags(index) & Qt.ItemFlag.ItemIsSelectable)
        for row in range(cards.rowCount())
        if (index := cards.index(row, 0)).data(CardsModel.CardRole).is_heading
    ]
    assert flags
    assert not any(flags)
