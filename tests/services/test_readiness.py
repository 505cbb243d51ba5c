"""How far one is with the meetings to come: papers, pages to read, questions."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.planning import Planned, Triage
from scrutinyprep.domain.preparation import Preparation, minutes_to_read, rounded_up
from scrutinyprep.domain.questions import QuestionState, QuestionWords
from scrutinyprep.services.clock import Clock
from tests.store.made_up import FACTS, NOW, a_pack, a_paper, an_item

DAY = FACTS.date


@pytest.fixture
def pack(services, bring_in):
    return bring_in(a_pack())


def letters(services, pack):
    return {
        page.pdf_page: len(services.papers.text(pack.document.id, page.pdf_page))
        for page in services.papers.pages(pack.document.id)
    }


def test_every_page_with_words_is_left_to_be_read(services, pack):
    prepared = services.readiness.of_meetings(DAY)[pack.meeting.id]
    texts = letters(services, pack)
    assert prepared.pages_left == sum(map(bool, texts.values())) > 0
    assert prepared.reading_min == rounded_up(minutes_to_read(sum(texts.values()), None))


def test_a_page_that_was_read_is_left_no_more_however_often_it_is_read(services, pack):
    before = services.readiness.of_meetings(DAY)[pack.meeting.id].pages_left
    for _ in range(2):
        services.readiness.page_read(pack.document.id, 2)
    assert services.readiness.of_meetings(DAY)[pack.meeting.id].pages_left == before - 1


def test_an_item_to_be_skipped_leaves_nothing_to_read(services, pack):
    before = services.readiness.of_meetings(DAY)[pack.meeting.id].pages_left
    item = next(i for i in services.meetings.agenda(pack.meeting.id) if i.pdf_pages)
    services.planning.plan_item(item.id, Planned(triage=Triage.SKIP))
    after = services.readiness.of_meetings(DAY)[pack.meeting.id].pages_left
    assert before - after == item.pdf_pages.last - item.pdf_pages.first + 1


def test_a_meeting_that_is_over_needs_no_reading(services, pack):
    assert services.readiness.of_meetings(DAY + timedelta(days=1)) == {}


def test_a_paper_that_came_later_is_late_and_what_came_with_the_pack_is_not(
    services, bring_in, pack
):
    first = services.readiness.of_meetings(DAY)[pack.meeting.id]
    assert first.newest is None
    services.importing._clock = Clock(lambda: NOW + timedelta(days=2))
    late = replace(a_pack(), title="Supplement")
    bring_in(late, content="late")
    prepared = services.readiness.of_meetings(DAY)[pack.meeting.id]
    assert prepared.newest == NOW + timedelta(days=2)


def test_items_to_follow_and_questions_that_are_ready_are_counted(services, bring_in):
    made = a_pack()
    last = replace(
        made.items[-1],
        to_follow=True,
        papers=(),
        first_pdf_page=None,
        last_pdf_page=None,
        first_pack_page=None,
        last_pack_page=None,
    )
    pack = bring_in(replace(made, items=(*made.items[:-1], last)))
    said = QuestionWords("Why?", state=QuestionState.READY)
    services.questions.draft(pack.meeting.id, said)
    services.questions.draft(pack.meeting.id, QuestionWords("And how?"))
    prepared = services.readiness.of_meetings(DAY)[pack.meeting.id]
    assert (prepared.to_follow, prepared.ready) == (1, 1)


def test_an_item_whose_papers_have_come_follows_no_more(services, bring_in):
    follows = replace(an_item("2", "Roads", to_follow=True), first_pdf_page=None)
    follows = replace(
        follows, last_pdf_page=None, first_pack_page=None, last_pack_page=None, text="To follow"
    )
    meeting = bring_in(a_pack(an_item("1", "Budget 2025/26", a_paper()), follows)).meeting.id
    assert services.readiness.of_meetings(DAY)[meeting].to_follow == 1
    late = an_item("2", "Roads", a_paper("Roads report", 2, 2), first=2, last=2)
    bring_in(a_pack(late, kind=DocumentKind.SUPPLEMENT, title="Late"), content="late")
    assert services.readiness.of_meetings(DAY)[meeting].to_follow == 0


def test_a_page_of_a_file_that_is_gone_is_not_noted(services, pack):
    services.readiness.page_read(DocumentId("gone"), 1)
    services.readiness.page_read(pack.document.id, 999)
    assert services.readiness.of_meetings(date(2025, 1, 1))[pack.meeting.id] != Preparation()
