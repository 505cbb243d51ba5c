"""A meeting at a glance: what is on, what is left to do, and what was promised for it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.planning import Planned, Triage
from scrutinyprep.domain.questions import QuestionState, QuestionWords
from scrutinyprep.domain.undertakings import Promise, Standing
from tests.store.made_up import FACTS, a_pack, a_transcript

EARLIER_DAY = date(2025, 1, 3)
EARLIER = replace(FACTS, date=EARLIER_DAY)


@pytest.fixture
def pack(services, bring_in):
    return bring_in(a_pack())


def test_it_tells_what_the_panes_of_the_meeting_tell(services, pack):
    meeting = pack.meeting.id
    item = next(i for i in services.meetings.agenda(meeting) if i.pdf_pages)
    services.planning.plan_item(item.id, Planned(triage=Triage.DEEP))
    said = QuestionWords("Why?", minutes=2.0, state=QuestionState.READY)
    services.questions.draft(meeting, said, item=item.id)
    found = services.meetings_ahead.of(meeting)
    assert list(found.agenda) == services.meetings.agenda(meeting)
    assert found.preparation == services.readiness.of_meetings(FACTS.date)[meeting]
    assert found.preparation.papers[0].document_id == pack.document.id
    assert (found.sorted_items, found.questions_on(item.id)) == (1, 1)
    assert found.budget.whole.minutes == 2.0


def test_promises_of_earlier_meetings_come_in_the_order_in_which_they_fall_due(
    services, bring_in, pack
):
    earlier = bring_in(a_transcript(facts=EARLIER)).meeting.id
    due = EARLIER_DAY + timedelta(days=30)
    for words, day, standing in (
        ("No day", None, Standing.OPEN),
        ("Later", due + timedelta(days=9), Standing.OPEN),
        ("Sooner", due, Standing.OPEN),
        ("Kept", due, Standing.MET),
    ):
        services.undertakings.record(earlier, Promise(words, due=day, standing=standing))
    # What was promised in the meeting itself is not awaited there.
    services.undertakings.record(pack.meeting.id, Promise("Here", due=due))
    promises = services.meetings_ahead.of(pack.meeting.id).promises
    assert [one.promise.words for one in promises] == ["Sooner", "Later", "No day"]


def test_what_was_promised_in_a_meeting_is_told_once_somebody_has_accepted_it(services, pack):
    meeting = pack.meeting.id
    for standing in Standing:
        services.undertakings.record(meeting, Promise(standing.value, standing=standing))
    made = services.meetings_ahead.of(meeting).made_here
    assert {one.promise.words for one in made} == {"open", "met"}


def test_a_meeting_that_is_not_there_is_refused(services):
    with pytest.raises(NothingSuch):
        services.meetings_ahead.of(MeetingId("none"))
