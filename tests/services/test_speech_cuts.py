"""A speech in which somebody else goes on is cut where the user says, and stays so."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.parsed import ParsedSpeech
from scrutinyprep.domain.undertakings import Promise
from tests.store.made_up import FACTS, a_transcript

OFFICER = (
    "We have filled nine posts. Chair, shall I go on? Please do, thank you. The tenth is open."
)
AT = OFFICER.index("Please")


def a_told(*, officer=OFFICER, title="Webcast", **more):
    """Return a transcript in whose second speech two people speak."""
    speeches = tuple(
        ParsedSpeech(text, text, speaker, start)
        for text, speaker, start in (
            ("Item seven, staffing, please tell us where we are.", "Cllr Ann Lee", 10.0),
            (officer, "Bob Ray", 40.0),
            ("Thank you very much for the report.", "Cllr Ann Lee", 140.0),
        )
    )
    facts = replace(FACTS, date=date(2025, 3, 4))
    return replace(a_transcript(facts=facts, title=title), speeches=speeches, **more)


@pytest.fixture
def told(services, bring_in):
    done = bring_in(a_told())
    return done, services.speeches.of_transcript(done.document.id)


def said(services, done):
    return [
        (speech.speaker, speech.display_text)
        for speech in services.speeches.of_transcript(done.document.id)
    ]


def test_from_a_place_on_somebody_else_speaks(services, told):
    done, speeches = told
    services.people.from_here(speeches[1].id, AT, "Cllr Ann Lee")
    now = services.speeches.of_transcript(done.document.id)
    assert [speech.position for speech in now] == [0, 1, 2, 3]
    assert [speech.speaker for speech in now] == [
        "Cllr Ann Lee",
        "Bob Ray",
        "Cllr Ann Lee",
        "Cllr Ann Lee",
    ]
    assert now[1].display_text + now[2].display_text == OFFICER
    assert now[2].display_text.startswith("Please do")
    assert now[1].id == speeches[1].id
    assert 40 < now[2].start_s < 140


def test_undo_makes_the_speech_what_it_was(services, told):
    done, speeches = told
    cut = services.people.from_here(speeches[1].id, AT + 2, "Cllr Ann Lee").made
    services.people.joined(cut)
    assert services.speeches.of_transcript(done.document.id) == speeches
    services.people.parted_again(cut)
    assert len(services.speeches.of_transcript(done.document.id)) == 4


def test_the_cut_is_kept_when_the_transcript_comes_again(services, bring_in, told):
    done, speeches = told
    services.people.from_here(speeches[1].id, AT, "Cllr Ann Lee")
    again = bring_in(a_told(papers_listed=("A later save",)))
    assert again.document.id == done.document.id
    assert [speaker for speaker, _ in said(services, again)][1:3] == ["Bob Ray", "Cllr Ann Lee"]
    assert not again.document.warnings


def test_a_cut_that_has_no_place_any_more_is_told(services, bring_in, told):
    _, speeches = told
    services.people.from_here(speeches[1].id, AT, "Cllr Ann Lee")
    again = bring_in(a_told(officer="Nothing of it stands here now, as it was written anew."))
    assert len(said(services, again)) == 3
    assert "speaker-not-put-right" in [warning.code for warning in again.document.warnings]


def test_search_finds_the_rest_under_who_said_it(services, told):
    _, speeches = told
    services.people.from_here(speeches[1].id, AT, "Cllr Ann Lee")
    (hit,) = services.searching.find(Wanted("tenth"))
    assert hit.speaker == "Cllr Ann Lee"
    assert hit.text.startswith("Please do")


def test_a_promise_stays_with_its_words(services, told):
    done, speeches = told
    made = services.undertakings.record(
        done.meeting.id, Promise("The tenth is open."), speech=speeches[1].id
    ).made
    cut = services.people.from_here(speeches[1].id, AT, "Cllr Ann Lee").made
    rest = services.speeches.of_transcript(done.document.id)[2]
    assert services.undertakings.one(made).speech_id == rest.id
    services.people.joined(cut)
    assert services.undertakings.one(made).speech_id == speeches[1].id


def test_both_parts_can_be_put_right_and_cut_again(services, bring_in, told):
    done, speeches = told
    services.people.from_here(speeches[1].id, AT, "")
    rest = services.speeches.of_transcript(done.document.id)[2]
    services.people.say_who(rest.id, "Helen Bakewell")
    services.people.from_here(rest.id, rest.display_text.index("The tenth"), "Bob Ray")
    expected = ["Cllr Ann Lee", "Bob Ray", "Helen Bakewell", "Bob Ray", "Cllr Ann Lee"]
    assert [speaker for speaker, _ in said(services, done)] == expected
    again = bring_in(a_told(papers_listed=("A later save",)))
    assert [speaker for speaker, _ in said(services, again)] == expected


def test_the_words_of_the_file_are_cut_with_those_shown(services, bring_in):
    raw = "we have filled nine [Music] posts please do thank you the tenth is open"
    shown = "We have filled nine posts. Please do, thank you. The tenth is open."
    speech = ParsedSpeech(raw, shown, None, 5.0)
    done = bring_in(replace(a_told(), speeches=(speech,)))
    (whole,) = services.speeches.of_transcript(done.document.id)
    services.people.from_here(whole.id, shown.index("Please"), "Ann Lee")
    first, rest = services.speeches.of_transcript(done.document.id)
    assert first.text + rest.text == raw
    assert rest.text.startswith("please do")


@pytest.mark.parametrize("at", [0, 1, len(OFFICER)])
def test_a_cut_that_leaves_nothing_on_one_side_is_refused(services, told, at):
    _, speeches = told
    with pytest.raises(NotUnderstood):
        services.people.from_here(speeches[1].id, at, "Cllr Ann Lee")


def test_only_a_cut_that_is_there_can_be_joined(services, told):
    _, speeches = told
    assert services.people.cut_of(speeches[1].id) is None
    with pytest.raises(NothingSuch):
        services.people.joined("nothing")
