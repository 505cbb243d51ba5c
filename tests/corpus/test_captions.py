"""Real captions, tables and JSON of what was said: every word of them, at its time."""

import json
from datetime import date
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.importers.texts import read_text

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
TRANSCRIPTS = CORPUS / "transcripts"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the project")


def read(path):
    return read_text(path, path.read_bytes())


def words_of(text):
    return text.replace(">>", " ").split()


def said_in(parsed):
    return words_of(" ".join(speech.text for speech in parsed.speeches))


def codes_of(parsed):
    return [warning.code for warning in parsed.warnings]


@pytest.mark.parametrize(
    ("name", "form", "speeches", "automatic"),
    [
        # 54 marks ">>", the words before the first, and 8 times a turn longer than a paragraph.
        ("oakland_captions.vtt", "vtt", 63, False),
        # 17 marks, the first words under one too.
        ("brief_080221_2012161.vtt", "vtt", 17, False),
        ("boston_captions.vtt", "vtt", 1, True),
        ("webvttpy_youtube_dl.vtt", "vtt", 1, True),
        # As many as the list has entries.
        ("fairfax_structured_feb10.json", "turns-json", 407, True),
        ("fairfax_turns_apr14.json", "turns-json", 339, True),
    ],
)
def test_a_transcript_has_as_many_speeches_as_the_file_has_turns(name, form, speeches, automatic):
    parsed = read(TRANSCRIPTS / name)
    assert (parsed.format, len(parsed.speeches)) == (form, speeches)
    assert parsed.is_automatic is automatic


def captions_in(name):
    """Return the words of a caption file, told by the shape of its lines alone."""
    lines = (TRANSCRIPTS / name).read_text(encoding="utf-8-sig").split("\n")
    lines = [line for line in lines if line.strip() and "-->" not in line]
    if lines[0].startswith("WEBVTT"):
        return words_of(" ".join(lines[1:]).replace("&gt;", ">").replace(">>>", ">>"))
    return words_of(" ".join(line for line in lines if not line.strip().isdigit()))


@pytest.mark.parametrize(
    "name",
    [
        "hsv_2026-06-11_captions.vtt",
        "hsv_2026-06-11_whisper-medium.srt",
        "oakland_captions.vtt",
        "brief_080221_2012161.vtt",
        "boston_captions.vtt",
    ],
)
def test_every_word_of_a_caption_file_stands_in_a_speech(name):
    parsed = read(TRANSCRIPTS / name)
    assert said_in(parsed) == captions_in(name)
    starts = [speech.start_s for speech in parsed.speeches]
    assert None not in starts
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("name", "marks"), [("oakland_captions.vtt", 54), ("brief_080221_2012161.vtt", 17)]
)
def test_each_mark_of_a_stenographer_begins_a_speech(name, marks):
    parsed = read(TRANSCRIPTS / name)
    assert (TRANSCRIPTS / name).read_text("utf-8").replace("&gt;", ">").count(">>") == marks
    assert sum(speech.text.startswith(">>") for speech in parsed.speeches) == marks
    assert not any(">>" in speech.display_text for speech in parsed.speeches)


def test_youtubes_captions_are_derolled():
    (speech,) = read(TRANSCRIPTS / "webvttpy_youtube_dl.vtt").speeches
    assert speech.display_text == "yeah what this will happen is I'm telling"


def test_live_captions_in_capitals_are_shown_in_small_letters():
    parsed = read(TRANSCRIPTS / "brief_080221_2012161.vtt")
    assert parsed.speeches[0].display_text.startswith(
        "Good morning everyone. The August 2nd, 2021 council briefing meeting will come to order."
    )
    assert parsed.speeches[0].text.startswith(">> GOOD MORNING\nEVERYONE.")
    assert parsed.speeches[-1].display_text == "Here. Eight present."


@pytest.mark.parametrize(
    ("name", "form", "entries", "words"),
    [
        ("fairfax_whisper_verbose_seg002.json", "whisper-json", "segments", "text"),
        ("example_whisper_output_transcript.json", "cdp-json", "sentences", "text"),
        ("oakland_transcript.json", "cdp-json", "sentences", "text"),
        ("fairfax_structured_feb10.json", "turns-json", "turns", "text"),
        ("fairfax_turns_apr14.json", "turns-json", None, "text"),
    ],
)
def test_every_word_of_a_json_file_stands_in_a_speech(name, form, entries, words):
    data = json.loads((TRANSCRIPTS / name).read_text(encoding="utf-8"))
    rows = data[entries] if entries else data
    parsed = read(TRANSCRIPTS / name)
    assert parsed.format == form
    assert said_in(parsed) == words_of(" ".join(row[words] for row in rows))
    assert all(speech.start_s is not None for speech in parsed.speeches)


def test_the_speakers_of_diarised_turns_are_those_of_the_file():
    turns = read(TRANSCRIPTS / "fairfax_turns_apr14.json")
    assert len({speech.speaker for speech in turns.speeches}) == 5
    assert turns.speeches[-1].start_s == 9955.46
    structured = read(TRANSCRIPTS / "fairfax_structured_feb10.json")
    assert len({speech.speaker for speech in structured.speeches}) == 13
    assert structured.speeches[0].start_s == 10.444
    assert structured.meeting.date == date(2026, 2, 10)
    # 18 sections, the first of them at second 49: after the two turns before it.
    assert len(structured.agenda) == 18
    assert [speech.point for speech in structured.speeches[:4]] == [None, None, None, 2]


def test_a_hallucinated_loop_is_kept_and_folded_away():
    turns = read(TRANSCRIPTS / "fairfax_turns_apr14.json")
    # "… a little bit of the Pledge of Allegiance", three times, and "Okay." twelve times.
    assert turns.warnings[0].message.startswith("2 loops of words")
    assert turns.speeches[0].text.count("Pledge of Allegiance") == 4
    assert turns.speeches[0].display_text.count("Pledge of Allegiance") == 2
    table = read(TRANSCRIPTS / "canadabay_whisper_raw.tsv")
    assert " ".join(said_in(table)).count("safety and safety") >= 6
    assert table.warnings[0].message.startswith("1 loop of words")
    shown = " ".join(speech.display_text for speech in table.speeches)
    assert "pedestrian safety and safety matters" in shown


@pytest.mark.parametrize(
    ("name", "column"), [("canadabay_whisper_raw.tsv", 2), ("canadabay_corrected.tsv", 3)]
)
def test_every_row_of_a_table_is_said(name, column):
    rows = [line.split("\t") for line in (TRANSCRIPTS / name).read_text().split("\n")]
    first = next(
        number for number, row in enumerate(rows) if len(row) > column and "t" in row[column]
    )
    words = " ".join(
        row[column].strip().strip('"') for row in rows[first + 1 :] if len(row) > column
    )
    parsed = read(TRANSCRIPTS / name)
    assert parsed.format == "tsv"
    assert said_in(parsed) == words.split()
    # The table's first row begins at nought, its last at 3876 seconds.
    starts = [speech.start_s for speech in parsed.speeches]
    assert starts == sorted(starts)
    assert starts[0] == 0
    assert 3600 < starts[-1] <= 3876.46


def test_four_renderings_of_one_meeting_tell_the_same_of_it_and_have_four_titles():
    names = [
        "hsv_2026-06-11_captions.vtt",
        "hsv_2026-06-11_captions.txt",
        "hsv_2026-06-11_whisper-medium.srt",
        "hsv_2026-06-11_whisper-medium.txt",
    ]
    renderings = [read(TRANSCRIPTS / name) for name in names]
    assert [r.format for r in renderings] == ["vtt", "timed-text", "srt", "text"]
    assert {r.meeting for r in renderings} == {MeetingFacts(date=date(2026, 6, 11))}
    assert len({r.title for r in renderings}) == 4
    assert all(r.is_automatic for r in renderings)


def test_captions_put_in_another_order_come_back_in_that_of_their_times():
    parsed = read(CORPUS / "hostile" / "derived" / "srt_shuffled_renumbered.srt")
    starts = [speech.start_s for speech in parsed.speeches]
    assert starts == sorted(starts)
    assert starts[0] == 60.0
    assert codes_of(parsed) == ["order-restored"]


def test_captions_with_old_line_ends_that_break_off_are_read_as_far_as_they_go():
    whole = said_in(read(TRANSCRIPTS / "hsv_2026-06-11_captions.vtt"))
    parsed = read(CORPUS / "hostile" / "derived" / "captions_cr_only_truncated.vtt")
    said = said_in(parsed)
    assert said == whole[: len(said)]
    assert said[-6:] == "fireworks will be at 9 o'clock.".split()
    assert codes_of(parsed) == ["cut-short"]
    utf16 = read(CORPUS / "hostile" / "derived" / "captions_utf16le.vtt")
    assert said_in(utf16) == whole
    assert utf16.warnings == ()


@pytest.mark.parametrize(
    ("name", "form", "words"),
    [
        ("vttjs_cue-times_max-time-spots.vtt", "vtt", "Text"),
        ("vttjs_cuetext_bold_not-closed.vtt", "vtt", "It's a blue apple tree!"),
        (
            "vttjs_cuetext_escape-characters_together.vtt",
            "vtt",
            "Some text < &> < &nb &am< &lr other stuff.",
        ),
        ("vttjs_cuetext_format_no-newline-at-end.vtt", "vtt", "hello"),
        ("vttjs_cuetext_languages_long_string_arabic.vtt", "vtt", "Payload"),
        ("vttjs_cuetext_languages_long_string_junk_characters.vtt", "vtt", "Payload"),
        ("webvttpy_captions_with_bom.vtt", "vtt", "#1 #2 #3 #4"),
        (
            "webvttpy_comments.vtt",
            "vtt",
            "Ta en kopp varmt te. Det är inte varmt. Har en kopp te. Det smakar som te. Ta en kopp",
        ),
        (
            "webvttpy_cue_tags.vtt",
            "vtt",
            "When the moon hits your eye Like a big-a pizza pie That's amore",
        ),
        ("webvttpy_invalid.vtt", "vtt", "#1 #2 #3 #4 #5 #6 #7"),
        ("webvttpy_invalid_timeframe.srt", "srt", "#1 #2 #3 #4 #5"),
        ("webvttpy_invalid_timeframe.vtt", "vtt", "#1 #2 #3 #4 #5 #6 #7"),
        ("webvttpy_metadata_headers_multiline.vtt", "vtt", "#1 #2"),
        ("webvttpy_missing_caption_text.srt", "srt", "#1 #3 #4 #5"),
        ("webvttpy_missing_caption_text.vtt", "vtt", "#1 #3 #4 #5"),
        ("webvttpy_missing_timeframe.vtt", "vtt", "#1 #2 #3 #4 #5 #6 #7"),
        ("webvttpy_sample.sbv", "sbv", "#1 #2 #3 (line 1) #3 (line 2) #4 #5"),
        ("webvttpy_using_identifiers.vtt", "vtt", "#1 #2 #3 #4 #5 #6"),
    ],
)
def test_hostile_captions_are_read_to_the_word(name, form, words):
    parsed = read(CORPUS / "hostile" / "captions" / name)
    shown = " ".join(speech.display_text for speech in parsed.speeches)
    assert parsed.format == form
    assert shown.replace("Caption text ", "") == words


@pytest.mark.parametrize(
    "name",
    [
        "vttjs_cue-times_missing-separator.vtt",
        "webvttpy_empty.vtt",
        "webvttpy_invalid_format4.srt",
        "webvttpy_no_captions.vtt",
    ],
)
def test_captions_without_words_are_refused(name):
    with pytest.raises(NoText):
        read(CORPUS / "hostile" / "captions" / name)


def test_captions_in_letters_that_cannot_be_told_are_read_and_said_to_be_guessed():
    parsed = read(CORPUS / "hostile" / "captions" / "srt_gb2312.srt")
    assert parsed.format == "srt"
    assert codes_of(parsed) == ["encoding-guessed"]
