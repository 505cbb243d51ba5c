"""Noise is told from speech, and what people say again is speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.importers.transcripts.noise import folded, loops_in, without_sounds


def left(words):
    words = words.split()
    gone = {index for loop in loops_in(words) for index in range(loop.start, loop.end)}
    return " ".join(word for index, word in enumerate(words) if index not in gone)


@pytest.mark.parametrize(
    "sound",
    [
        "[Music]",
        "[ Applause ]",
        "[BLANK_AUDIO]",
        "(laughter)",
        "*coughs*",
        "♪♪",
        "[soft music playing]",
        "[no audio]",
    ],
)
def test_a_sound_is_left_out_and_counted(sound):
    quiet = without_sounds(f"we begin {sound} now")
    assert (quiet.text.split(), quiet.sounds) == (["we", "begin", "now"], 1)


@pytest.mark.parametrize(
    "words",
    ["[inaudible]", "[SPEAKING WELSH]", "[The Mayor]", "(music service)", "the music", "[ __ ]"],
)
def test_what_says_that_words_were_lost_stays(words):
    assert without_sounds(words).text == words


def test_specks_of_a_stenographers_machine_go():
    assert without_sounds("open forum at\n-\nthe end -- and\n`\nso").text.split() == (
        "open forum at the end -- and so".split()
    )


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ("Okay. " * 12 + "Thanks.", "Okay. Thanks."),
        ("safety and " * 9 + "matters", "safety and matters"),
        ("so a little bit of the pledge, " * 3 + "rise", "so a little bit of the pledge, rise"),
        (
            "It's a bit of the pledge of allegiance. " * 2 + "It's a bit of the pledge of",
            "It's a bit of the pledge of allegiance.",
        ),
        ("no longer broadcast you you you you", "no longer broadcast"),
    ],
)
def test_a_loop_is_shown_once(heard, shown):
    assert left(heard) == shown


@pytest.mark.parametrize(
    "said",
    [
        "no no no no",
        "you you you know",
        "aye aye aye aye aye",
        "I think I think I think so",
        "thank you chair thank you chair",
        "it jumped to £40 million, then it jumped to £50 million, then it jumped to £56 million",
        "0 0 0 0 0 0 0 0 1.5% 1.5% 1.5% 1.5% 1.5% 1.5% - - - - - - -",
        "Lee votes for the main motion today Fox votes for the main motion today "
        "Kay votes for the main motion today",
    ],
)
def test_what_people_really_say_again_stays(said):
    assert left(said) == said


@given(st.lists(st.sampled_from(["a", "b", "you", "Yes."]), max_size=80))
def test_a_loop_lies_within_the_words_and_no_two_overlap(words):
    at = 0
    for loop in loops_in(words):
        assert at <= loop.start < loop.end <= len(words)
        at = loop.end


def test_what_is_folded_is_said_in_a_sentence():
    assert folded(0, 0) == ()
    assert folded(1, 0)[0].message == (
        "1 note of a sound, such as “[Music]” is kept in the text, not shown."
    )
    assert folded(2, 1)[0].message == (
        "2 notes of a sound, such as “[Music]” and 1 loop of words heard again and again "
        "are kept in the text, not shown."
    )
