"""Turns under a line with a name, as Teams, Otter, Zoom, Rev and typists write them."""

from pathlib import Path

import pytest

from scrutinyprep.importers.texts import read_text

WORDS = (
    "Good evening everybody and welcome to the scrutiny panel.",
    "Thank you, Chair. I have a question on page 12 of the report.",
    "The director will answer that in a moment.",
    "We will bring the figures back in November.",
    "So can we move to item five, please?",
)
WHO = ("Ann Smith", "Jane O’Neill", "Ann Smith", "Jane O’Neill", "Ann Smith")
STARTS = [5.0, 65.0, 125.0, 185.0, 245.0]


def turns(text):
    parsed = read_text(Path("talk.txt"), text.encode())
    assert parsed.format == "text"
    assert [speech.display_text for speech in parsed.speeches] == list(WORDS)
    return parsed, [speech.speaker for speech in parsed.speeches]


def told(heading, between="\n\n", gap="\n"):
    return between.join(
        heading.format(name=name, at=at, clock=f"18:0{at}:05") + gap + words
        for at, (name, words) in enumerate(zip(WHO, WORDS, strict=True))
    )


@pytest.mark.parametrize(
    ("heading", "is_automatic"),
    [
        ("{name}   {at}:05", True),
        ("{name}  0{at}:05", True),
        ("[{name}] 00:0{at}:05", True),
        ("{name} (00:0{at}:05)", False),
        ("{name} [0{at}:05]", False),
        ("{at}:05 {name}", False),
        ("{name} - {at}:05:", False),
    ],
)
def test_a_name_and_a_time_on_a_line_head_a_turn(heading, is_automatic):
    parsed, speakers = turns(told(heading))
    assert speakers == list(WHO)
    assert [speech.start_s for speech in parsed.speeches] == STARTS
    assert parsed.is_automatic is is_automatic


def test_a_blank_line_may_stand_between_name_and_words():
    _, speakers = turns(told("{name}   {at}:05", gap="\n\n"))
    assert speakers == list(WHO)


def test_the_words_may_go_on_after_a_time_in_brackets():
    parsed, speakers = turns(told("{name} [00:0{at}:05] ", gap=""))
    assert speakers == list(WHO)
    assert [speech.start_s for speech in parsed.speeches] == STARTS


def test_a_time_may_stand_behind_the_colon():
    parsed, speakers = turns(told("{name}: [00:0{at}:05] ", gap=""))
    assert speakers == list(WHO)
    assert [speech.start_s for speech in parsed.speeches] == STARTS


def test_a_time_on_a_line_of_its_own_is_that_of_the_next_turn():
    lines = [f"{name}: {words}" for name, words in zip(WHO, WORDS, strict=True)]
    lines.insert(3, "00:05:00")
    text = (
        "Scrutiny Panel (2025-03-12 18:00 GMT) - Transcript\nAttendees\nAnn Smith, Jane O’Neill\n"
        "Transcript\n00:00:00\n\n" + "\n".join(lines) + "\n\nMeeting ended after 01:02:03\n"
    )
    parsed, _ = turns(text)
    assert [speech.start_s for speech in parsed.speeches] == [0.0, None, None, 300.0, None]
    assert parsed.meeting.committee == "Scrutiny Panel"


def test_the_time_of_day_is_counted_from_the_first_turn():
    parsed, _ = turns(told("[{name}] {clock}"))
    assert [speech.start_s for speech in parsed.speeches] == [0.0, 60.0, 120.0, 180.0, 240.0]


def test_names_in_capitals_head_turns_without_a_time():
    text = "\n\n".join(
        f"{name}\n{words}"
        for name, words in zip(
            ("CHAIR", "CLLR JONES", "CHAIR", "MR O’NEILL", "CHAIR"), WORDS, strict=True
        )
    )
    _, speakers = turns(text)
    assert speakers == ["Chair", "Cllr Jones", "Chair", "Mr O’Neill", "Chair"]


def test_a_name_with_the_family_first_heads_a_turn_as_it_stands():
    _, speakers = turns(told("{name}   {at}:05").replace("Ann Smith", "Smith, Ann (Cllr)"))
    assert speakers[0] == "Smith, Ann (Cllr)"


def test_what_otter_writes_around_the_turns_is_not_said():
    head = (
        "Scrutiny Panel 12 March 2025\nWed, Mar 12, 2025 6:00PM • 1:02:03\n\n"
        "SUMMARY KEYWORDS\nbudget, scrutiny, report\n\nSPEAKERS\nAnn Smith, Jane O’Neill\n\n"
    )
    text = f"{head}{told('{name}  0{at}:05')}\n\nTranscribed by https://otter.ai\n"
    parsed, speakers = turns(text)
    assert speakers == list(WHO)
    assert parsed.meeting.committee == "Scrutiny Panel"
    assert parsed.is_automatic


@pytest.mark.parametrize(
    "text",
    [
        "Trains\n\nLeeds 10:05\nYork 10:35\nHull 11:20\nAll trains run on weekdays only.",
        "CONTENTS\nFINANCE\nThe budget is set out.\nHOUSING\nThe homes are built.\nFINANCE\nIt is.",
        "Programme\n\nWelcome 10:00\n\nKeynote 10:30\n\nLunch 12:00\n\nClose 13:00\n",
    ],
)
def test_timetables_and_headings_are_no_turns(text):
    parsed = read_text(Path("talk.txt"), text.encode())
    assert all(speech.speaker is None for speech in parsed.speeches)
