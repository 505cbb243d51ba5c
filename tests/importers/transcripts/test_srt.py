"""SubRip captions are read by their times, whatever else is wrong with them."""

from pathlib import Path

import pytest

from scrutinyprep.domain.errors import NoText
from scrutinyprep.importers.texts import read_text
from scrutinyprep.importers.transcripts import srt

PATH = Path("panel.srt")


def block(number, second, words):
    return f"{number}\n00:00:{second:02},000 --> 00:00:{second + 1:02},500\n{words}\n\n"


def words_of(parsed):
    return " ".join(speech.text for speech in parsed.speeches).split()


def test_numbers_and_times_are_not_said_but_figures_are():
    text = block(1, 1, "it rose to\n40") + block(2, 4, "million.")
    assert words_of(srt.read(text, PATH)) == "it rose to 40 million.".split()


def test_a_figure_alone_on_a_line_stays():
    assert words_of(srt.read(block(1, 1, "40\nmillion"), PATH)) == ["40", "million"]


def test_captions_out_of_order_are_put_right_by_their_times():
    text = block(1, 30, "three") + block(2, 10, "one") + block(3, 20, "two")
    parsed = srt.read(text, PATH)
    assert words_of(parsed) == ["one", "two", "three"]
    assert [warning.code for warning in parsed.warnings] == ["order-restored"]


def test_a_caption_without_words_is_passed_over():
    parsed = srt.read(block(1, 1, "one") + block(2, 3, "\n") + block(3, 5, "three"), PATH)
    assert words_of(parsed) == ["one", "three"]
    assert parsed.warnings == ()


def test_blank_lines_may_be_missing_between_captions():
    text = block(1, 1, "one").strip() + "\n" + block(2, 3, "two").strip() + "\n" + block(3, 5, "x")
    assert words_of(srt.read(text, PATH)) == ["one", "two", "x"]


def test_styles_of_players_are_no_words():
    text = block(1, 1, '{\\an8}<font color="#fff">one</font>')
    assert words_of(srt.read(text, PATH)) == ["one"]


def test_captions_that_a_downloader_made_of_rolling_ones_are_read_once():
    text = (
        block(1, 1, "good evening")
        + block(2, 3, "good evening\nwelcome to the panel")
        + block(3, 5, "welcome to the panel\nitem one")
        + block(4, 7, "item one\nitem one please")
    )
    assert words_of(srt.read(text, PATH)) == (
        "good evening welcome to the panel item one item one please".split()
    )


def test_whisperx_names_its_speakers_in_brackets():
    text = block(1, 1, "[SPEAKER_00]: Hello.") + block(2, 3, "[SPEAKER_01]: Yes.")
    assert [(s.speaker, s.text) for s in srt.read(text, PATH).speeches] == [
        ("SPEAKER_00", "Hello."),
        ("SPEAKER_01", "Yes."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_several_encodings_are_read(encoding):
    parsed = read_text(PATH, block(1, 1, "caf\u00e9 \u00a35").encode(encoding))
    assert words_of(parsed) == ["caf\u00e9", "\u00a35"]
    assert ("encoding-guessed" in {w.code for w in parsed.warnings}) == (encoding == "cp1252")


def test_a_time_without_words_under_it_is_nothing_to_read():
    with pytest.raises(NoText):
        srt.read("some text\n00:00:00,500 --> 00:00:07,000", PATH)


def test_dashes_tell_the_speakers_of_one_caption_apart():
    text = (
        "1\n00:00:01,000 --> 00:00:04,000\n- Good evening all.\n- Good evening, Chair.\n\n"
        "2\n00:00:05,000 --> 00:00:07,000\n- Let us begin.\n"
    )
    parsed = read_text(Path("a.srt"), text.encode())
    assert [speech.display_text for speech in parsed.speeches] == [
        "Good evening all.",
        "Good evening, Chair.",
        "Let us begin.",
    ]
    assert parsed.speeches[0].text == "- Good evening all."


def test_a_single_dash_is_one_of_the_words():
    text = "1\n00:00:01,000 --> 00:00:04,000\nIt rose to 5\n- 6 per cent.\n"
    (speech,) = read_text(Path("a.srt"), text.encode()).speeches
    assert speech.display_text == "It rose to 5 - 6 per cent."
