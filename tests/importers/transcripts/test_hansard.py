"""Historic Hansard: contributions of members, broken over columns and divisions."""

from datetime import date, time
from pathlib import Path

import pytest

from scrutinyprep.importers.transcripts import hansard

PATH = Path("sitting.xml")


def read(body: str):
    head = '<housecommons><title>HOUSE</title><date format="1932-06-07">Tuesday</date><debates>'
    return hansard.read(f"{head}<section><title>RENTS</title>{body}</section></debates>", PATH)


def test_a_member_is_named_without_colon_and_constituency():
    parsed = read(
        "<p>1. <member>Mr. Ray <memberconstituency>(Exford)</memberconstituency></member>"
        "<membercontribution> asked why.</membercontribution></p>"
        "<p><member>Mr. Lee</member><membercontribution>: Because it<col>2</col> is.<lb/>So."
        "</membercontribution></p>"
    )
    assert [(each.speaker, each.text) for each in parsed.speeches] == [
        ("Mr. Ray", "1. asked why."),
        ("Mr. Lee", "Because it is.\nSo."),
    ]
    assert parsed.agenda[0].title == "RENTS"
    assert parsed.meeting.date == date(1932, 6, 7)


def test_a_division_amid_a_speech_does_not_end_it():
    parsed = read(
        "<p><member>Mr. Lee</member><membercontribution>: I wish to ask how far the"
        "</membercontribution></p><division><table><tr><td>Bo</td></tr></table></division>"
        "<p>Government will go.</p><p><i>Question put</i></p><p>The House divided: Ayes, 2.</p>"
    )
    (speech,) = parsed.speeches
    assert speech.text == (
        "I wish to ask how far the\nGovernment will go.\n[Question put]\n[The House divided: "
        "Ayes, 2.]"
    )
    assert "lists-left-out" in [each.code for each in parsed.warnings]


def test_times_of_day_are_seconds_from_the_first():
    parsed = read(
        "<p>11.44 pm</p><p><member>A</member>: x</p>"
        "<p>12\u00b710 am</p><p><member>B</member>: y</p>"
    )
    assert [each.start_s for each in parsed.speeches] == [0, 26 * 60]


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("The House met at half-past Two o'clock", time(14, 30)),
        ("The House met at a Quarter before Three of the Clock, Mr. SPEAKER in", time(14, 45)),
        ("The House met at half-past Nine o'clock", time(9, 30)),
        ("The House met at Eleven o'clock", time(11)),
    ],
)
def test_the_recording_is_counted_from_when_the_house_met(words, hour):
    parsed = read(
        f'<p align="center"><i>{words}</i></p><p><member>Mr. Lee</member><membercontribution>: Yes.'
        "</membercontribution></p>"
    )
    assert parsed.meeting.time == hour
    assert parsed.speeches[0].start_s == 0.0
