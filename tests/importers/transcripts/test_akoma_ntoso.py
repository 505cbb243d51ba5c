"""Akoma Ntoso: turns under the headings of their sections, reporters' words in brackets."""

from datetime import date
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import NoText, WrongPage
from scrutinyprep.importers.transcripts import akoma_ntoso

PATH = Path("debate.xml")
HEAD = (
    "<akomaNtoso><debate><meta><TLCPerson eId='lee' showAs='Ann Lee'/></meta>"
    "<preface><docCommittee>SELECT COMMITTEE ON RENTS (Part)</docCommittee>"
    "<docDate date='2019-10-13'/></preface><debateBody>"
)


def read(body: str):
    return akoma_ntoso.read(f"{HEAD}{body}</debateBody></debate></akomaNtoso>", PATH)


def test_speakers_are_named_by_the_turn_or_by_the_list_of_people():
    parsed = read(
        "<debateSection><num>2.</num><heading>Rents</heading>"
        "<speech by='#lee'><p>One.</p></speech>"
        "<speech by='#lee' startTime='2019-10-13T10:00:00'><from>Chair</from><p>Two.</p></speech>"
        "<answer by='#lee' startTime='2019-10-13T10:01:00'><p>Three.</p></answer>"
        "<speech by=''><p>Four.</p></speech></debateSection>"
    )
    assert [each.speaker for each in parsed.speeches] == ["Ann Lee", "Chair", "Ann Lee", None]
    assert [each.start_s for each in parsed.speeches] == [None, 0, 60, 60]
    assert (parsed.agenda[0].number, parsed.agenda[0].title) == ("2", "Rents")
    assert parsed.meeting.committee == "Select Committee on Rents"
    assert parsed.meeting.date == date(2019, 10, 13)


def test_reporters_words_follow_the_turn_in_brackets():
    parsed = read(
        "<debateSection><summary>They met.</summary><debateSection><heading>A</heading>"
        "<speech><from>Bo</from><p>I move.</p></speech><summary>Agreed to.</summary>"
        "</debateSection></debateSection>"
    )
    assert [each.text for each in parsed.speeches] == ["[They met.]\nI move.\n[Agreed to.]"]


def test_a_section_without_turns_is_reported_under_its_own_heading():
    parsed = read(
        "<debateSection><heading>Papers</heading><narrative>Laid.</narrative></debateSection>"
        "<debateSection><heading>A</heading><speech><p>Yes.</p></speech></debateSection>"
    )
    assert [(each.text, each.point) for each in parsed.speeches] == [("[Laid.]", 0), ("Yes.", 1)]


def test_what_follows_an_inner_section_stands_under_the_outer():
    parsed = read(
        "<debateSection><heading>A</heading><debateSection><heading>B</heading>"
        "<speech><p>1</p></speech></debateSection><speech><p>2</p></speech></debateSection>"
    )
    assert [each.point for each in parsed.speeches] == [1, 0]


def test_an_act_and_an_empty_debate_are_refused():
    with pytest.raises(WrongPage):
        akoma_ntoso.read("<akomaNtoso><act><p>1</p></act></akomaNtoso>", PATH)
    with pytest.raises(NoText):
        read("")
