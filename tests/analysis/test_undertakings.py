"""Promises in speeches and minutes: what counts, what is weaker, what is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.analysis.undertakings import promises_in
from scrutinyprep.domain.promises import Firmness

DAY = date(2024, 6, 13)


def firm(text, **more):
    return [p.words for p in promises_in(text, **more) if p.firmness is Firmness.FIRM]


@pytest.mark.parametrize(
    "words",
    [
        "I can provide that for the committee.",
        "I definitely can go back and check, but let me go and check the figures please.",
        "That's something I'm quite happy to take away and include into the plan if that helps.",
        "We'll come back in November with the numbers.",
        "I'll circulate the breakdown after the meeting.",
        "It's certainly something I can follow up with the team.",
        "The comment we'll take back as we're reviewing that policy.",
        "That can be included in the next report.",
        "I have asked finance officers to look into that.",
        "I'm more than happy to write to the minister about it.",
        "Let me find out.",
        "We can check that out to make sure that people know.",
        "Yeah, I'll take that forward.",
        "I will have to get back to you on that.",
        "I'll make sure it's included.",
        "We will report back to the panel.",
    ],
)
def test_a_promise_is_found_word_for_word(words):
    assert firm("Thank you, Chair. " + words) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "We will continue to work with schools and share what we learn.",
        "If members want it, we could provide a breakdown.",
        "We can go back and look at the agenda if you'd like.",
        "There will be a final version by the end of next week, I'm led to believe.",
        "Could you send us the figures?",
    ],
)
def test_what_is_conditional_goes_on_anyway_or_is_only_asked_is_weaker(words):
    assert [p.firmness for p in promises_in(words)] in ([Firmness.WEAK], [])


@pytest.mark.parametrize(
    "words",
    [
        "I'll come to Councillor Hyatt and then we'll move on to item six.",
        "I'll hand over to the director and she will share her screen.",
        "I'll give you a kind of a summary about our care population.",
        "We can't provide transport out of that block.",
        "They provide early help and they will check in with families.",
        "We will come back to that in a moment.",
        "I can tell you it took a long time.",
        "Every time they ask, I make a commitment to go back and fix it, which I always do.",
    ],
)
def test_everyday_talk_of_a_meeting_is_no_promise(words):
    assert promises_in(words) == ()


def test_a_request_becomes_a_promise_when_somebody_says_yes():
    asked = "Can we have the results of the consultation?"
    assert firm(asked, reply="Yes, of course.") == [asked]
    assert firm(asked + " Yes, you should be able to.") == [asked + " Yes, you should be able to."]
    assert firm(asked, reply="That was never meant to be public.") == []


def test_a_promise_spoken_twice_in_one_breath_is_one():
    (found,) = promises_in(
        "I'll circulate the waiting list figures. I will circulate those waiting list figures."
    )
    assert found.firmness is Firmness.FIRM


def test_when_it_is_due_is_counted_from_the_meeting():
    (found,) = promises_in("We'll come back in November with the numbers.", meeting=DAY)
    assert found.due is not None
    assert (found.due.day, found.due.is_month) == (date(2024, 11, 1), True)


@pytest.mark.parametrize(
    "words",
    [
        "Kelly Jones undertook to feed this back to the team.",
        "The Director advised that she would provide a breakdown to members.",
        "Officers agreed to circulate the figures.",
    ],
)
def test_minutes_report_promises_of_others(words):
    assert firm(words, is_minutes=True) == [words]


def test_an_unpunctuated_stream_is_quoted_near_the_promise():
    stream = "so there is a lot going on " * 40 + "i'll take that away and " + "more and more " * 60
    (found,) = promises_in(stream)
    assert "i'll take that away" in found.words
    assert len(found.words) <= 420


@given(st.text(max_size=300))
def test_any_text_is_quoted_from_where_it_stands(text):
    for found in promises_in("I'll send you the report. " + text + " Let me check that."):
        whole = "I'll send you the report. " + text + " Let me check that."
        assert " ".join(whole[found.start : found.end].split()) == found.words
