"""Tables of what was said are read, those corrected by hand as corrected."""

from pathlib import Path

import pytest

from scrutinyprep.domain.errors import NoText
from scrutinyprep.importers.texts import read_text
from scrutinyprep.importers.transcripts import tsv

PATH = Path("panel.tsv")
WHISPER = (
    "start\tend\ttext\n0\t4000\tGood evening to you all.\n9000\t12000\tItem one, the minutes.\n"
)


def test_whispers_times_are_milliseconds():
    parsed = tsv.read(WHISPER, PATH)
    assert [(s.start_s, s.text.split("\n")) for s in parsed.speeches] == [
        (0.0, ["Good evening to you all.", "Item one, the minutes."])
    ]
    assert parsed.is_automatic


def test_times_in_seconds_or_as_a_clock_shows_them_are_known():
    seconds = "Start\tEnd\tSpeaker\tText\n7.5\t9.5\tAnn\tGood evening to all.\n"
    clock = (
        "Start time\tEnd time\tSpeaker\tTranscript\n0:01:05\t0:01:07\tAnn\tGood evening to all.\n"
    )
    assert tsv.read(seconds, PATH).speeches[0].start_s == 7.5
    assert tsv.read(clock, PATH).speeches[0].start_s == 65.0


def test_corrected_words_stand_in_place_of_the_machines():
    text = (
        "See our page for more.\t\t\t\n"
        "Speaker\tStart (ms)\tRaw transcription\tCorrected transcription\n"
        'Ann Lee\t0\twe met the mare\t"we met the ""new"" mayor"\n'
        "\t1000\tand left\t\n"
        "Bo Fox\t2000\tyes\t\n"
    )
    parsed = tsv.read(text, PATH)
    assert [(s.speaker, s.text) for s in parsed.speeches] == [
        ("Ann Lee", 'we met the "new" mayor'),
        (None, "and left"),
        ("Bo Fox", "yes"),
    ]


def test_a_row_that_breaks_off_loses_nothing_but_itself():
    parsed = tsv.read(WHISPER + "13000\t", PATH)
    assert len(parsed.speeches[0].text.split("\n")) == 2


def test_a_table_without_words_is_refused():
    with pytest.raises(NoText):
        tsv.read("start\tend\ttext\n0\t1\t\n", PATH)


@pytest.mark.parametrize(
    "text",
    ["Name\tParty\tWard\nAnn\tX\tTown\n", "start end text\n0 1 hello\n", "Item\tText\n1\thello\n"],
)
def test_other_tables_are_none_of_these(text):
    assert not tsv.recognises(text)


def test_a_table_with_commas_is_read_with_the_commas_in_its_words():
    text = (
        "Start Time,End Time,Speaker,Text\n"
        '00:00:05,00:00:09,Ann Smith,"Good evening, all."\n'
        '00:01:05,00:01:09,Bob Ray,"She said ""thank you"", Chair."\n'
    )
    parsed = read_text(Path("table.csv"), text.encode())
    assert parsed.format == "tsv"
    assert [(s.start_s, s.speaker, s.display_text) for s in parsed.speeches] == [
        (5.0, "Ann Smith", "Good evening, all."),
        (65.0, "Bob Ray", 'She said "thank you", Chair.'),
    ]


def test_a_sentence_with_commas_is_no_table():
    text = "Time, as they say, is short.\nText follows, and more of it, from the start."
    assert read_text(Path("a.txt"), text.encode()).format == "text"
