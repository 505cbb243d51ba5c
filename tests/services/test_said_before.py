"""What earlier meetings said, through a real library."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.hits import Commitment, Where
from scrutinyprep.domain.parsed import ParsedSpeech
from scrutinyprep.domain.questions import QuestionWords
from tests.store.made_up import FACTS, a_pack, a_transcript

NOW = replace(FACTS, date=date(2026, 3, 4))
TALK = (
    "The tip at Fenwick would not take the sofa of one resident.",
    "I will bring the figures for soft furnishings to the next meeting.",
    "Swimming lessons have begun.",
)


def said(*texts, facts=FACTS, **more):
    speeches = tuple(
        ParsedSpeech(text, text, f"Cllr {n}", 60.0 * n) for n, text in enumerate(texts)
    )
    return replace(a_transcript(facts=facts, agenda=()), speeches=speeches, **more)


@pytest.fixture
def now(bring_in):
    """A meeting to prepare for."""
    return bring_in(a_pack(facts=NOW), content="now").meeting.id


def test_the_passages_that_bear_on_a_text_say_why_and_where(services, bring_in, now):
    bring_in(said(*TALK), content="then")
    found = services.said_before.about(now, "Residents bring sofas to the recycling centre")
    assert [one.hit.start_s for one in found] == [0.0, 60.0]
    about_tip = found[0]
    assert about_tip.hit.where is Where.SPEECHES
    assert about_tip.hit.speaker == "Cllr 0"
    assert set(about_tip.why) == {"sofas", "recycling centre (tip)", "Residents"}
    assert "‹sofa›" in about_tip.hit.snippet


def test_a_promise_comes_before_mere_talk(services, bring_in, now):
    bring_in(said(*TALK), content="then")
    first, second = services.said_before.about(now, "soft furnishings and sofas")
    assert first.commitment is Commitment.UNDERTAKING
    assert first.hit.text == TALK[1]
    assert second.commitment is None


def test_only_earlier_meetings_count(services, bring_in, now):
    bring_in(said(*TALK, facts=NOW), content="the same meeting")
    later = bring_in(said(*TALK, facts=replace(FACTS, date=date(2027, 1, 1))), content="later")
    assert services.said_before.about(now, "sofas at the tip") == []
    assert services.said_before.about(later.meeting.id, "sofas at the tip")


def test_a_removed_meeting_said_nothing(services, bring_in, now):
    then = bring_in(said(*TALK), content="then")
    services.meetings.remove(then.meeting.id)
    assert services.said_before.about(now, "sofas at the tip") == []


def test_what_was_said_in_two_renderings_is_shown_once(services, bring_in, now):
    bring_in(said(*TALK), content="then")
    other = replace(FACTS, date=date(2025, 2, 2))
    bring_in(said(*TALK, facts=other), content="written down by another machine")
    texts = [one.hit.text for one in services.said_before.about(now, "sofas at the tip")]
    assert len(texts) == len(set(texts)) == 2


def test_exempt_passages_say_so(services, bring_in, now):
    bring_in(said(*TALK, access=exempt(3)), content="then")
    found = services.said_before.about(now, "sofas at the tip")
    assert found
    assert all(one.hit.access.is_exempt for one in found)


def test_own_notes_and_questions_were_not_said(services, bring_in, now):
    then = bring_in(a_pack(), content="then").meeting.id
    services.questions.draft(then, QuestionWords("Why do zebras cost so much?"))
    services.notes.note(then, "Zebras: see last year")
    assert services.said_before.about(now, "zebras") == []


def test_a_question_is_asked_about_with_the_words_it_rests_on(services, bring_in, now):
    bring_in(said(*TALK), content="then")
    question = services.questions.draft(now, QuestionWords("What became of the sofas?")).made
    (first, *_) = services.said_before.about_question(question)
    assert first.hit.text in TALK


def test_an_item_is_asked_about_by_its_title(services, bring_in):
    bring_in(said("We spoke of the budget at length."), content="then")
    meeting = bring_in(a_pack(facts=NOW), content="now").meeting.id
    agenda = services.meetings.agenda(meeting)
    found = services.said_before.about_item(meeting, agenda[0].id)
    assert [one.hit.text for one in found] == ["We spoke of the budget at length."]


@pytest.mark.parametrize("text", ["", "and of the", "?", '"', "\0", "zzz yyy"])
def test_words_that_nobody_said_find_nothing(services, bring_in, now, text):
    bring_in(said(*TALK), content="then")
    assert services.said_before.about(now, text) == []


def test_evidence_of_an_exempt_passage_is_exempt(services, now):
    question = services.questions.draft(now, QuestionWords("Why?")).made
    services.questions.add_evidence(question, "the sofa", "10 May", access=exempt(3))
    (evidence,) = services.questions.one(question).evidence
    assert evidence.access.is_exempt
