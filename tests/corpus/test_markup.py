"""Real XML of parliaments and saved council pages: counts, facts, and plain refusals."""

from datetime import date, time
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import ImportFailed, Unsupported, WrongPage
from scrutinyprep.domain.parsed import ParsedMinutes, ParsedTranscript
from scrutinyprep.importers.reading import read

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the project")


def transcript(name: str) -> ParsedTranscript:
    parsed = read(CORPUS / name)
    assert isinstance(parsed, ParsedTranscript)
    assert not parsed.is_automatic
    return parsed


def minutes(part: str) -> ParsedMinutes:
    (path,) = (CORPUS / "moderngov_html").glob(f"*{part}*")
    parsed = read(path)
    assert isinstance(parsed, ParsedMinutes)
    return parsed


@pytest.mark.parametrize(
    ("name", "form", "turns", "points", "day"),
    [
        ("ni2009-10-13.xml", "parlparse", (130, 1), 17, date(2009, 10, 13)),
        ("sp2009-10-28.xml", "parlparse", (102, 1), 8, date(2009, 10, 28)),
        ("standing2009-10-20_*.xml", "parlparse", (110, 15), 4, date(2009, 10, 27)),
        ("oireachtas_akn_*.xml", "akoma-ntoso", (920, 0), 2, date(2012, 6, 27)),
        ("Debate_Bungeni_1995-10-31.xml", "akoma-ntoso", (5, 1), 7, date(1995, 10, 31)),
        ("hansard_historic_*.xml", "hansard", (466, 9), 60, date(1985, 12, 16)),
        ("hansard_split_division.xml", "hansard", (4, 0), 1, date(1932, 6, 7)),
    ],
)
def test_each_turn_of_a_parliament_is_a_speech(name, form, turns, points, day):
    (path,) = (CORPUS / "transcripts").glob(name)
    parsed = transcript(f"transcripts/{path.name}")
    speakers = [each.speaker for each in parsed.speeches]
    assert parsed.format == form
    assert (len(speakers) - speakers.count(None), speakers.count(None)) == turns
    assert len(parsed.agenda) == points
    assert parsed.meeting.date == day
    times = [each.start_s for each in parsed.speeches if each.start_s is not None]
    assert times == sorted(times)


def test_a_speech_broken_by_a_division_is_whole_again():
    first = transcript("transcripts/hansard_split_division.xml").speeches[0]
    assert "how far the right hon. Gentleman expects to go tonight" in first.display_text


def test_a_file_of_moved_addresses_is_refused_with_what_to_save():
    with pytest.raises(WrongPage) as caught:
        read(CORPUS / "transcripts/debates2009-10-27c.xml")
    assert "newest file" in caught.value.what_to_do


@pytest.mark.parametrize("name", ["akn_billion_laughs.xml", "akn_xxe.xml"])
def test_entities_are_neither_expanded_nor_fetched(name):
    with pytest.raises(Unsupported) as caught:
        read(CORPUS / "hostile/derived" / name)
    assert Path("/etc/hostname").read_text().strip() not in str(caught.value)


def test_odd_debates_keep_every_word():
    blank = transcript("hostile/xml/sayit_test_blank_speakers.xml")
    assert [each.speaker for each in blank.speeches] == [None, "Speaker", "Speaker", "Speaker"]
    untitled = transcript("hostile/xml/sayit_test_empty_title.xml")
    assert [(each.text, each.point) for each in untitled.speeches] == [
        ("Hello", None),
        ("Howdy", None),
        ("Bye", 0),
    ]
    thrown = transcript("hostile/xml/sayit_test_unicode_character.xml")
    assert [each.text for each in thrown.speeches] == ["[£1,000,000 is thrown into the air]"]


def test_a_minuted_meeting_has_its_items_minutes_and_resolutions():
    parsed = minutes("2026-03-27")
    assert [each.point.number for each in parsed.minutes] == [str(n) for n in range(1, 16)]
    assert all(each.passages and each.description for each in parsed.minutes)
    assert [each.point.number for each in parsed.minutes if each.resolutions] == [
        str(n) for n in range(8, 16)
    ]
    assert [each.code for each in parsed.warnings] == ["shortened"]
    assert (parsed.meeting.date, parsed.meeting.time) == (date(2026, 3, 27), time(13))
    assert "view the full" not in "".join(p.text for m in parsed.minutes for p in m.passages)


def test_decisions_stand_where_the_minutes_are_not_yet_published():
    parsed = minutes("2026-06-05")
    assert [each.point.number for each in parsed.minutes if each.resolutions] == [
        str(n) for n in range(8, 23)
    ]
    assert parsed.minutes[19].resolutions[0].text == (
        "The Committee noted the Audit Committee Annual Report 2025/26."
    )


def test_an_agenda_is_read_and_said_to_be_only_that():
    parsed = minutes("2026-06-01")
    assert [each.code for each in parsed.warnings] == ["agenda-only"]
    assert [each.point.title for each in parsed.minutes][3:5] == [
        "Minutes",
        "Items from the Public (Questions, Statements and Petitions)",
    ]
    assert all(each.description and not each.passages for each in parsed.minutes)
    assert parsed.meeting.place == "70 Redcliff Street (BS1 6AL)"


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("committee-details", "“Committee details”"),
        ("search-form", "a form to search"),
        ("CouncillorsByWard", "an answer of a council's web service"),
        ("redirect", "sends the browser on"),
        ("empty", "an empty answer"),
    ],
)
def test_other_pages_are_refused_with_what_to_save(part, found):
    (path,) = (CORPUS / "moderngov_html").glob(f"*{part}*")
    with pytest.raises(ImportFailed) as caught:
        read(path)
    assert isinstance(caught.value, WrongPage)
    assert found in str(caught.value)
    assert "page of the meeting" in caught.value.what_to_do
