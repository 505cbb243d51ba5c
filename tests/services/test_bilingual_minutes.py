"""Minutes in Welsh and in English join one meeting, and others of that day do not."""

from dataclasses import replace
from datetime import date

from scrutinyprep.domain.bilingual import is_welsh
from scrutinyprep.domain.parsed import (
    MeetingFacts,
    ParsedAgendaPoint,
    ParsedMinute,
    ParsedMinutes,
    ParsedPassage,
)

ENGLISH = (
    "Apologies were received from Cllr. Gwenfil Evans and it was noted that she would be away.",
    "The minutes of the meeting held on 11/04/2018 were agreed and were signed by the Chair.",
    "The Clerk reported that the bank statement of 09/05/2018 had a balance of £9,299.22 in it.",
    "It was agreed that cheque 1263 of £410.00 and cheque 1264 of £348.07 would be paid to them.",
    "The next meeting would be in the reading room at Cwmifor and all of the members would come.",
)
WELSH = (
    "Derbyniwyd ymddiheuriad gan y Cyng. Gwenfil Evans a nodwyd y bydd hi i ffwrdd o hyn ymlaen.",
    "Cytunwyd bod cofnodion y cyfarfod ar 11/04/2018 ac wedi eu harwyddo gan y Cadeirydd.",
    "Dywedodd y Clerc bod y cyfriflen banc ar 09/05/2018 yn dangos gweddill o £9,299.22 ynddi hi.",
    "Cytunwyd y bydd siec 1263 o £410.00 a siec 1264 o £348.07 yn cael eu talu gan y Clerc iddynt.",
    "Bydd y cyfarfod nesaf yn yr ystafell ddarllen yng Nghwmifor a bydd yr aelodau i gyd yn dod.",
)


def minutes(texts, committee, day=9):
    return ParsedMinutes(
        "printed-minutes",
        f"{committee}, {day} May 2018",
        MeetingFacts(None, committee, date(2018, 5, day)),
        minutes=tuple(
            ParsedMinute(ParsedAgendaPoint(str(number), f"{number}"), passages=(ParsedPassage(t),))
            for number, t in enumerate(texts, 1)
        ),
    )


IN_ENGLISH = minutes(ENGLISH, "Salem Community Council")
IN_WELSH = minutes(WELSH, "Cyngor Cymuned Salem")


def test_the_languages_are_told_apart():
    assert is_welsh(" ".join(WELSH)) is True
    assert is_welsh(" ".join(ENGLISH)) is False
    assert is_welsh("12 34 56") is None


def test_both_are_minutes_of_one_meeting_in_any_order(services, bring_in):
    first = bring_in(IN_WELSH)
    second = bring_in(IN_ENGLISH)
    assert first.meeting.id == second.meeting.id
    assert "same-meeting" in [warning.code for warning in second.document.warnings]
    (meeting,) = services.meetings.all()
    assert {d.title for d in meeting.documents} == {IN_WELSH.title, IN_ENGLISH.title}


def test_minutes_of_another_body_on_that_day_stay_apart(services, bring_in):
    bring_in(IN_ENGLISH)
    other = tuple(text.replace("12", "77").replace("£", "£8").replace("/0", "/1") for text in WELSH)
    bring_in(minutes(other, "Cyngor Cymuned Arall"))
    assert len(services.meetings.all()) == 2


def test_minutes_of_another_day_stay_apart(services, bring_in):
    bring_in(IN_ENGLISH)
    bring_in(minutes(WELSH, "Cyngor Cymuned Salem", day=10))
    assert len(services.meetings.all()) == 2


def test_two_in_one_language_are_not_a_translation(services, bring_in):
    bring_in(IN_ENGLISH)
    again = replace(IN_ENGLISH, meeting=replace(IN_ENGLISH.meeting, committee="Other Committee"))
    bring_in(replace(again, title="Other"))
    assert len(services.meetings.all()) == 2
