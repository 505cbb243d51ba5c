"""Captions become speeches: by speaker, by mark, or by paragraph."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.errors import NoText
from scrutinyprep.importers.transcripts import paragraphs
from scrutinyprep.importers.transcripts.cues import Cue
from scrutinyprep.importers.transcripts.speeches import LONGEST_TURN, speeches_of

PATH = Path("panel.vtt")


def told(cues):
    return speeches_of(cues, PATH)[0]


def test_captions_of_one_speaker_are_one_speech_from_its_first_time():
    cues = [
        Cue("Good evening.", 1.0, 2.0, "Chair"),
        Cue("Welcome.", 3.0, 4.0, "Chair"),
        Cue("Thank you.", 5.0, 6.0, "Ann Lee"),
        Cue("So.", 7.0, 8.0, "Chair"),
    ]
    assert [(s.speaker, s.start_s, s.display_text) for s in told(cues)] == [
        ("Chair", 1.0, "Good evening. Welcome."),
        ("Ann Lee", 5.0, "Thank you."),
        ("Chair", 7.0, "So."),
    ]
    assert told(cues)[0].text == "Good evening.\nWelcome."


def test_words_without_a_name_are_not_put_into_the_last_speakers_mouth():
    cues = [Cue("Yes.", 1.0, speaker="Ann"), Cue("No.", 2.0), Cue("Why?", 3.0, speaker="Ann")]
    assert [speech.speaker for speech in told(cues)] == ["Ann", None, "Ann"]


def test_a_stenographers_marks_change_the_turn_wherever_they_stand():
    cues = [
        Cue("the roll.\n>> here.", 1.0),
        Cue("good morning. >>> thank\nyou.", 2.0),
        Cue(">> MAYOR KAY: so.", 3.0),
        Cue("we begin.", 4.0),
    ]
    speeches = told(cues)
    assert [(s.speaker, s.start_s, s.display_text) for s in speeches] == [
        (None, 1.0, "The roll."),
        (None, 1.0, "Here. Good morning."),
        (None, 2.0, "Thank you."),
        ("MAYOR KAY", 3.0, "So. We begin."),
    ]
    assert speeches[2].text == ">> thank\nyou."


def test_names_before_a_colon_count_where_most_captions_have_one():
    named = [Cue(f"{name}: hello", float(at)) for at, name in enumerate(["Ann Lee", "Bo Fox"] * 3)]
    assert {speech.speaker for speech in told(named)} == {"Ann Lee", "Bo Fox"}
    machine = [Cue(f"[SPEAKER_0{at % 2}]: hello", float(at)) for at in range(4)]
    assert [speech.speaker for speech in told(machine)] == ["SPEAKER_00", "SPEAKER_01"] * 2
    once = [Cue("Question: why?", 1.0), Cue("We do not know", 2.0), Cue("yet", 3.0)]
    assert {speech.speaker for speech in told(once)} == {None}


def sentence(number):
    """Return a sentence unlike any other: a machine's loop is one said again and again."""
    return f"We looked at plan {number} with great care over the whole of the summer."


def test_speech_without_names_is_cut_into_paragraphs_each_with_its_time():
    cues = [Cue(sentence(at), float(at * 5), at * 5 + 4.9) for at in range(60)]
    speeches = told(cues)
    assert all(len(speech.text) <= paragraphs.LONGEST for speech in speeches)
    assert len(speeches) == 4
    for speech in speeches:
        before = sum(s.text.count("We looked") for s in speeches[: speeches.index(speech)])
        assert speech.start_s == before * 5


def test_a_paragraph_ends_at_a_pause_or_at_the_end_of_a_sentence():
    cues = [
        Cue(
            f"and so plan {at} went on" if at % 7 else f"plan {at} was done.",
            float(at * 3),
            at * 3 + 3.0,
        )
        for at in range(80)
    ]
    assert all(speech.text.endswith("done.") for speech in told(cues)[:-1])
    late = [0.0] * 16 + [9.0] * 14
    quiet = [
        Cue(f"and plan {at} went on", at * 3.0 + late[at], at * 3.0 + 3.0 + late[at])
        for at in range(30)
    ]
    assert [len(speech.text.split("\n")) for speech in told(quiet)] == [16, 14]


def test_a_long_caption_is_cut_and_the_turn_of_a_known_speaker_is_not():
    long = " ".join(map(sentence, range(100)))
    assert all(len(speech.text) <= paragraphs.LONGEST for speech in told([Cue(long, 5.0, 500.0)]))
    assert {speech.start_s for speech in told([Cue(long, 5.0, 500.0)])} == {5.0}
    assert len(told([Cue(long, 5.0, 500.0, "Ann")])) == 1


def test_who_goes_on_for_long_is_given_more_times_to_jump_to():
    cues = [Cue(sentence(at), float(at), at + 1.0, "Ann") for at in range(150)]
    speeches = told(cues)
    assert len(speeches) == 3
    assert all(len(speech.text) <= LONGEST_TURN for speech in speeches)
    assert {speech.speaker for speech in speeches} == {"Ann"}


def test_noise_is_kept_beside_what_was_said():
    cues = [Cue("[Music]", 0.0), Cue("hello", 1.0), Cue("[Applause]", 2.0), Cue("you you you", 3.0)]
    speeches, warnings = speeches_of(cues, PATH)
    assert [(s.text, s.display_text) for s in speeches] == [
        ("[Music]\nhello\n[Applause]\nyou you you", "hello")
    ]
    assert warnings[0].message.startswith("2 notes of a sound, such as “[Music]” and 1 loop")


def test_noise_between_two_speakers_is_neither_turn():
    cues = [Cue("Yes.", 0.0, speaker="Ann"), Cue("[Music]", 1.0), Cue("No.", 2.0, speaker="Bo")]
    assert [(s.speaker, s.text) for s in told(cues)] == [("Ann", "Yes.\n[Music]"), ("Bo", "No.")]


def test_noise_alone_is_nothing_to_read():
    with pytest.raises(NoText):
        speeches_of([Cue("[Music]", 0.0), Cue("♪♪", 1.0)], PATH)


CUES = st.lists(
    st.builds(
        Cue,
        st.sampled_from(
            [
                "hello there",
                "[Music]",
                ">> yes.",
                "no >> yes",
                "so, why?",
                "you you you",
                " ".join(map(sentence, range(8))),
                " ".join(map(sentence, range(30))),
                "a\nb",
                "the plan",
            ]
        ),
        st.one_of(st.none(), st.floats(0, 5000)),
        st.none(),
        st.sampled_from([None, None, "Ann", "Bo"]),
    ),
    min_size=1,
    max_size=40,
)


@given(CUES)
def test_every_word_of_every_caption_stands_in_a_speech_in_order(cues):
    try:
        speeches = told(cues)
    except NoText:
        return
    said = " ".join(speech.text for speech in speeches).split()
    assert [word for word in said if word != ">>"] == [
        word for cue in cues for word in cue.text.split() if word != ">>"
    ]
    assert all(speech.display_text for speech in speeches)
