"""Captions that roll lose their repetitions, and nothing that was said."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.importers.transcripts.cues import Cue
from scrutinyprep.importers.transcripts.rolling import derolled, is_rolling


def words_of(cues):
    return [word for cue in cues for word in cue.text.split()]


def flashing(lines):
    """Show lines as YouTube does: two at a time, and 10 ms of each alone between."""
    cues = []
    for number, line in enumerate(lines):
        above = f"{lines[number - 1]}\n" if number else ""
        cues.append(Cue(above + line, number * 2.0, number * 2.0 + 1.99))
        cues.append(Cue(line, number * 2.0 + 1.99, number * 2.0 + 2.0))
    return cues


def scrolling(lines, height):
    """Show lines as live captions do: the last few, a new one below each time."""
    return [
        Cue("\n".join(lines[max(0, end - height) : end]), float(end), end + 1.0)
        for end in range(1, len(lines) + 1)
    ]


def growing(lines):
    """Show each line word by word."""
    return [
        Cue(" ".join(line.split()[: count + 1]))
        for line in lines
        for count in range(len(line.split()))
    ]


LINE = st.lists(
    st.sampled_from("the chair said yes and no to it thank you".split()), min_size=1, max_size=6
).map(" ".join)
LINES = st.lists(LINE, min_size=1, max_size=12)
DIFFERENT = st.lists(LINE, min_size=1, max_size=12, unique=True)


@given(LINES)
def test_no_word_of_rolling_captions_is_lost_or_doubled_whatever_was_said(lines):
    assert words_of(derolled(flashing(lines))) == " ".join(lines).split()


@given(DIFFERENT, st.integers(2, 4))
def test_a_word_said_once_is_there_once_however_many_lines_are_shown(lines, height):
    numbered = [f"{number} {line}" for number, line in enumerate(lines)]
    assert words_of(derolled(scrolling(numbered, height))) == " ".join(numbered).split()


@given(DIFFERENT)
def test_captions_that_grow_word_by_word_are_read_once(lines):
    numbered = [f"{number} {line} {number}." for number, line in enumerate(lines)]
    assert words_of(derolled(growing(numbered))) == " ".join(numbered).split()


def test_a_sentence_really_said_twice_stays():
    lines = ["good evening", "thank you", "thank you", "item one", "thank you"]
    assert words_of(derolled(flashing(lines))) == " ".join(lines).split()
    assert words_of(derolled(scrolling(lines, 2))) == " ".join(lines).split()


def test_a_sentence_said_three_times_stays_without_the_flashes():
    lines = ["thank you", "thank you", "thank you", "item one"]
    assert words_of(derolled(scrolling(lines, 2))) == " ".join(lines).split()


def test_lines_that_are_broken_anew_are_told_by_their_words():
    cues = [
        Cue("we now come to the"),
        Cue("now come to the minutes of"),
        Cue("the minutes of the last"),
    ]
    assert words_of(derolled(cues)) == "we now come to the minutes of the last".split()


def test_a_word_that_ends_one_caption_and_begins_the_next_is_no_repetition():
    cues = [Cue("one of the"), Cue("the officers said")]
    assert words_of(derolled(cues)) == "one of the the officers said".split()


def test_each_caption_keeps_the_time_at_which_its_new_words_came():
    kept = derolled(flashing(["good evening", "welcome all"]))
    assert [(cue.text, cue.start_s) for cue in kept] == [
        ("good evening", 0.0),
        ("welcome all", 2.0),
    ]


@given(LINES)
def test_a_file_whose_captions_do_not_overlap_does_not_roll(lines):
    numbered = [f"{number} {line} {number}." for number, line in enumerate(lines)]
    assert not is_rolling([Cue(line) for line in numbered])


def test_answers_that_are_all_alike_do_not_roll():
    answers = ["For.", "For.", "Councillor Lee?", "For.", "For.", "Thank you.", "Thank you."]
    assert not is_rolling([Cue(answer) for answer in answers])


@pytest.mark.parametrize("show", [flashing, lambda lines: scrolling(lines, 3), growing])
def test_captions_that_repeat_the_last_roll(show):
    lines = ["good evening to all", "we begin with apologies", "there are none today", "item two"]
    assert all(one != other for one, other in pairwise(lines))
    assert is_rolling(show(lines))
