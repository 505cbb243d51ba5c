"""What was removed lately, of every kind, and the way back."""

from datetime import timedelta

import pytest

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.domain.removed import RemovedKind
from scrutinyprep.domain.undertakings import Promise
from scrutinyprep.services.clock import Clock
from tests.store.made_up import NOW, a_pack


@pytest.fixture
def pack(bring_in):
    return bring_in(a_pack())


def made(services, pack):
    """Make one thing of each kind that a user makes, and return how to remove each."""
    meeting = pack.meeting.id
    question = services.questions.draft(meeting, QuestionWords("Why did reserves fall?")).made
    note = services.notes.note(meeting, "Look at page 2").made
    undertaking = services.undertakings.record(meeting, Promise("a list of posts")).made
    line = services.planning.start_line(meeting, "Value for money").made
    return {
        (RemovedKind.QUESTION, question): services.questions.remove,
        (RemovedKind.NOTE, note): services.notes.remove_note,
        (RemovedKind.UNDERTAKING, undertaking): services.undertakings.remove,
        (RemovedKind.LINE, line): services.planning.remove_line,
        (RemovedKind.FILE, pack.document.id): services.meetings.remove_document,
    }


def test_each_kind_is_listed_once_removed_and_comes_back(services, pack):
    assert services.removed.all() == []
    things = made(services, pack)
    for (kind, id_), remove in things.items():
        remove(id_)
        (one,) = (o for o in services.removed.all() if o.kind is kind)
        assert one.id == id_
        assert one.words
        assert "Scrutiny Committee" in one.meeting
        services.removed.bring_back(one)
        assert services.removed.all() == []
        services.removed.remove_again(one)
        assert [o.id for o in services.removed.all()] == [id_]
        services.removed.bring_back(one)


def test_what_belongs_to_a_removed_meeting_comes_back_with_it(services, pack):
    question = services.questions.draft(pack.meeting.id, QuestionWords("Why?")).made
    services.questions.remove(question)
    services.meetings.remove(pack.meeting.id)
    (meeting,) = services.removed.all()
    assert meeting.kind is RemovedKind.MEETING
    services.removed.bring_back(meeting)
    assert [one.id for one in services.removed.all()] == [question]


def test_what_was_removed_long_ago_is_found_by_its_id_or_where_all_is_wanted(services, pack):
    note = services.notes.note(pack.meeting.id, "Old").made
    services.notes.remove_note(note)
    services.removed._clock = Clock(lambda: NOW + timedelta(days=31))
    assert services.removed.all() == []
    assert services.removed.all(days=32)[0].id == note
    assert [one.id for one in services.removed.all(None)] == [note]
    assert services.removed.named(note[:8]).words == "Old"
    with pytest.raises(NothingSuch):
        services.removed.named("")
