"""Words under times, as YouTube's panel shows them, are read; a programme for the day is not."""

from pathlib import Path

import pytest

from scrutinyprep.importers.texts import read_text
from scrutinyprep.importers.transcripts import timed_text

PATH = Path("panel 2024-11-27.txt")


def told(text):
    return [(s.start_s, s.text) for s in timed_text.read(text, PATH).speeches]


def test_a_time_line_stands_over_its_words():
    text = "0:00\ngood evening\n0:04\n[Music]\n0:09\nwelcome all\n1:00:01\nitem one\n"
    assert timed_text.recognises(text)
    assert told(text) == [(0.0, "good evening\n[Music]\nwelcome all"), (3601.0, "item one")]


def test_times_in_brackets_may_stand_before_their_words():
    text = "[00:20:17]\nLet's go.\nSo.\n[00:25:02]\nYes.\n[00:30:20] No.\n"
    assert timed_text.recognises(text)
    assert " ".join(words for _, words in told(text)).split() == "Let's go. So. Yes. No.".split()


def test_what_whisper_prints_as_it_goes_is_read():
    text = (
        "[00:00.000 --> 00:04.000]  Good evening.\n[00:04.000 --> 00:06.500]  Item one.\n"
        "[00:20.000 --> 00:24.000]  Thank you.\n"
    )
    assert read_text(PATH, text.encode()).format == "timed-text"
    assert told(text) == [(0.0, "Good evening.\nItem one.\nThank you.")]


def test_what_the_panel_says_to_a_screen_reader_is_not_said_in_the_meeting():
    text = (
        "Transcript\nSearch in video\n0:00\n0 seconds\nhello\n1:05\n1 minute, 5 seconds\nthere\n"
        "2:00\n2 minutes\nfor 5 seconds\nEnglish (auto-generated)\n"
    )
    assert " ".join(words for _, words in told(text)).split() == "hello there for 5 seconds".split()


def test_what_stands_above_the_first_time_says_which_meeting():
    text = "Housing Scrutiny Panel\n0:00\nthe Audit Committee\n0:04\nmet\n0:09\ntoday\n"
    meeting = timed_text.read(text, PATH).meeting
    assert meeting.committee == "Housing Scrutiny Panel"
    assert meeting.date is not None
    assert meeting.date.isoformat() == "2024-11-27"


@pytest.mark.parametrize(
    "text",
    [
        "10:00\nWelcome\n10:15\nBudget\n12:30\nLunch\n",
        "0:00\nhello\n0:04\nthere\n",
        "[0:01:05] Ann Lee: Hello.\n[0:01:09] Bo Fox: Hello.\n[0:02:00] Ann Lee: So.\n",
        "9:00\nso\n4:00\nthe score was\n1:00\nthen\n",
    ],
)
def test_other_times_make_no_timed_text(text):
    assert not timed_text.recognises(text)
    assert read_text(PATH, text.encode()).format == "text"


def test_a_long_piece_is_cut_and_each_part_has_the_time_it_stands_under():
    words = " ".join(f"This is sentence {number}." for number in range(100))
    text = f"0:00\nhello.\n5:00\n{words}\n10:00\nyes.\n"
    assert [start for start, _ in told(text)] == [0.0, 300.0, 300.0, 600.0]


CHAPTERED = """Transcript

Search in video
Welcome and apologies
0:00
good evening everybody and welcome
0:05
to the scrutiny panel
Item 5 Budget monitoring
1:02:03
the director will answer that
1:02:09
in a moment i am sure
6. Any other business
1:10:00
there is none thank you
1:10:09
good night
"""


def test_the_chapters_of_a_video_are_its_agenda():
    parsed = read_text(PATH, CHAPTERED.encode())
    assert [(point.number, point.title) for point in parsed.agenda] == [
        ("", "Welcome and apologies"),
        ("5", "Budget monitoring"),
        ("6", "Any other business"),
    ]
    assert [(speech.start_s, speech.point) for speech in parsed.speeches] == [
        (0.0, 0),
        (3723.0, 1),
        (4200.0, 2),
    ]
    assert "Budget monitoring" not in " ".join(speech.text for speech in parsed.speeches)


def test_second_lines_of_words_are_no_chapters():
    text = "0:00\ngood evening\nand welcome\n0:05\nto all of\nyou here\n0:09\nthank you\nchair"
    parsed = read_text(PATH, text.encode())
    assert parsed.agenda == ()
    assert "and welcome" in parsed.speeches[0].text


def test_times_that_a_browser_glues_to_the_words_come_off():
    text = "0:000 secondsgood evening\n0:055 secondsthank you chair\n1:021 minute, 2 secondsall"
    parsed = read_text(PATH, text.encode())
    assert parsed.format == "timed-text"
    assert parsed.speeches[0].text.split("\n") == ["good evening", "thank you chair", "all"]
