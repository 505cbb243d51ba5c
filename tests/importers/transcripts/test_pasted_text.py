"""Plain text becomes speeches that can be read, and no word of it is lost."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.errors import NoText
from scrutinyprep.importers.transcripts import paragraphs, pasted_text

PATH = Path("notes of the evening.txt")


def speeches(text):
    return pasted_text.read(text, PATH).speeches


def test_names_with_a_colon_begin_turns():
    text = (
        "Chair: Good evening.\nCllr Ann Lee: Thank you, Chair.\nOne question:\nwhy?\nCHAIR: Yes.\n"
    )
    assert [(turn.speaker, turn.display_text) for turn in speeches(text)] == [
        ("Chair", "Good evening."),
        ("Cllr Ann Lee", "Thank you, Chair. One question: why?"),
        ("CHAIR", "Yes."),
    ]
    assert speeches(text)[1].text == "Thank you, Chair.\nOne question:\nwhy?"


@pytest.mark.parametrize(
    "label", ["[0:01:05] Ann Lee:", "Ann Lee (1:05):", "00:01:05.250 Ann Lee:"]
)
def test_a_time_beside_the_name_is_kept(label):
    turn = speeches(f"{label} Hello.\nBo Fox: Hello.\n")[0]
    assert (turn.speaker, turn.start_s, turn.text) == ("Ann Lee", 65, "Hello.")


@pytest.mark.parametrize(
    "text",
    [
        "Date: 3 May 2024\nVenue: Town Hall\nPresent: Ann Lee\n\nThe panel met and talked.",
        "We asked two things: why, and when.\n\nThe answer was this: soon.\n\nThat was all.",
        "Note: all of this is draft.\n\nSubject: rents\n\nWords.",
    ],
)
def test_other_colons_begin_none(text):
    assert {turn.speaker for turn in speeches(text)} == {None}


def test_fields_of_a_form_are_no_turns():
    form = "".join(f"Field {word}: yes\n\n" for word in ["Aa", "Bb", "Cc", "Dd", "Ee", "Ff", "Gg"])
    assert {turn.speaker for turn in speeches(form)} == {None}


def test_the_heading_is_the_meeting_and_not_what_was_said():
    read = pasted_text.read(
        "Exford Borough Council\nHousing Scrutiny Panel, 4 March 2024\n\nAnn: Yes.\nBo: No.\n", PATH
    )
    assert read.title == "Exford Borough Council"
    assert (read.meeting.committee, read.meeting.date) == (
        "Housing Scrutiny Panel",
        date(2024, 3, 4),
    )
    assert [turn.speaker for turn in read.speeches] == ["Ann", "Bo"]


def test_a_first_line_that_is_speech_stays():
    read = pasted_text.read("Good evening and welcome\nto the panel.", PATH)
    assert [turn.display_text for turn in read.speeches] == [
        "Good evening and welcome to the panel."
    ]
    assert read.title == PATH.stem


def test_paragraphs_are_speeches_and_wrapped_lines_one_paragraph():
    assert [turn.display_text for turn in speeches("One line\nwrapped.\n\n\nTwo.\n- Three.\n")] == [
        "One line wrapped.",
        "Two.",
        "- Three.",
    ]


def test_a_short_line_with_a_full_stop_ends_a_paragraph_of_wrapped_ones():
    wrapped = "these words were broken at a width by some program or other, and so\n" * 3
    assert [
        turn.display_text for turn in speeches(f"{wrapped}it ends here.\n{wrapped}and here.")
    ] == [
        f"{one_line(wrapped)} it ends here.",
        f"{one_line(wrapped)} and here.",
    ]
    assert len(speeches("Yes.\nNo.\nYes.\nNo.\nYes.")) == 1


def test_a_long_paragraph_is_cut_at_the_end_of_a_sentence():
    sentences = [f"This is sentence number {number} of them all." for number in range(200)]
    cut = speeches(" ".join(sentences))
    assert len(cut) > 1
    assert all(len(turn.text) <= paragraphs.LONGEST for turn in cut)
    assert all(turn.text.endswith("all.") for turn in cut)


def test_a_stream_without_full_stops_is_cut_between_words():
    cut = speeches("um so the thing is " * 500)
    assert all(len(turn.text) <= paragraphs.LONGEST for turn in cut)
    assert " ".join(turn.text for turn in cut).split() == ("um so the thing is " * 500).split()


def test_what_is_left_out_of_the_words_shown_is_counted_and_kept():
    read = pasted_text.read("[Music]\n\nhello\n\n[Applause]\n\nthere [Music]", PATH)
    assert [turn.display_text for turn in read.speeches] == ["hello", "there"]
    assert " ".join(turn.text for turn in read.speeches).split() == (
        "[Music] hello [Applause] there [Music]".split()
    )
    (warning,) = read.warnings
    assert warning.code == "noise-folded"
    assert warning.message.startswith("3 notes of a sound")


def test_only_a_machine_hears_the_same_word_again_and_again():
    (by_hand,) = speeches("Parking " + "hours " * 8)
    assert by_hand.display_text.count("hours") == 8
    (heard,) = speeches("Parking " + "hours " * 8 + "[Music]")
    assert heard.display_text.count("hours") == 1


def test_codes_of_a_web_page_are_kept_from_the_screen_only():
    turn = speeches('[vc_row][vc_video link="x"]<!-- a b --> we start [Music] now<br>')[0]
    assert turn.display_text == "we start now"
    assert turn.text.startswith("[vc_row]")


def test_machine_made_text_is_marked():
    assert pasted_text.read("hello [Music] there", PATH).is_automatic
    assert pasted_text.read("hello there", Path("panel_whisper-medium.txt")).is_automatic
    assert not pasted_text.read("hello there", PATH).is_automatic


def test_a_heading_alone_is_nothing_to_read():
    with pytest.raises(NoText):
        pasted_text.read("Housing Scrutiny Panel, 4 March 2024\n\n", PATH)


texts = st.text(st.sampled_from("aB.?! \n-:\t\u00a0é"), max_size=4000)


@given(texts)
def test_only_white_space_falls_between_the_pieces(text):
    assert " ".join(paragraphs.pieces_of(text)).split() == text.split()
    assert all(piece.strip() == piece and piece for piece in paragraphs.pieces_of(text))


@given(st.lists(st.tuples(st.sampled_from(["Ann Lee", "Bo Fox"]), st.text("abc .\n")), min_size=2))
def test_no_word_of_a_turn_is_lost(turns):
    assume(any(letter.isalpha() for _, said in turns for letter in said))
    read = speeches("".join(f"{name}: {words}\n" for name, words in turns))
    assert all(turn.display_text for turn in read)
    words = [word for turn in read for word in turn.text.split()]
    if any(turn.speaker is None for turn in read):
        words = [word for word in words if word not in {"Ann", "Lee:", "Bo", "Fox:"}]
    assert words == [word for _, said in turns for word in said.split()]
