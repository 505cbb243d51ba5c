"""Turns of diarised JSON are speeches, whole or as far as the file goes."""

import json
from datetime import date
from pathlib import Path

from scrutinyprep.importers.texts import read_text

PATH = Path("panel.json")


def read(data):
    text = data if isinstance(data, str) else json.dumps(data)
    return read_text(PATH, text.encode())


def told(parsed):
    return [(s.speaker, s.start_s, s.text) for s in parsed.speeches]


TURNS = [
    {"speaker": "Mayor", "start": 1.25, "end": 4.0, "text": "Good evening to everybody here."},
    {"speaker": "Mayor", "start": 4.0, "end": 6.0, "text": "We begin with the minutes."},
    {"speaker": "Cllr Lee", "start": 6.0, "end": 8.0, "text": "I would like to move those."},
]


def test_each_turn_is_a_speech_as_the_file_has_it():
    parsed = read(TURNS)
    assert parsed.format == "turns-json"
    assert told(parsed) == [(t["speaker"], t["start"], t["text"]) for t in TURNS]


def test_times_in_milliseconds_are_told_by_how_fast_people_would_have_to_speak():
    turns = [{**t, "start": int(t["start"] * 1000), "end": int(t["end"] * 1000)} for t in TURNS]
    assert [start for _, start, _ in told(read({"turns": turns}))] == [1.25, 4.0, 6.0]


def test_the_agenda_and_the_meeting_are_taken_where_the_file_has_them():
    parsed = read(
        {
            "meeting": {
                "meeting_date": "2026-02-10",
                "title": "Housing Scrutiny Panel",
                "sections": [
                    {"start_seconds": 5, "label": "2. Minutes"},
                    {"start_seconds": 1, "label": "1. Welcome"},
                    {"start_seconds": 6, "label": "a. Of May"},
                ],
            },
            "turns": TURNS,
        }
    )
    assert (parsed.meeting.committee, parsed.meeting.date) == (
        "Housing Scrutiny Panel",
        date(2026, 2, 10),
    )
    assert [(point.number, point.title) for point in parsed.agenda] == [
        ("1", "Welcome"),
        ("2", "Minutes"),
        ("", "a. Of May"),
    ]
    assert [speech.point for speech in parsed.speeches] == [0, 0, 2]


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes():
    whole = json.dumps({"meeting": {"title": "x"}, "turns": TURNS})
    parsed = read(whole[: whole.rindex("I would")])
    assert len(parsed.speeches) == 2
    assert [warning.code for warning in parsed.warnings] == ["cut-short"]
    assert len(read(json.dumps(TURNS)[:-40]).speeches) == 2


def test_turns_may_lie_deeper_and_their_speakers_be_counted():
    turns = [
        {"start": 0.0, "end": 4.0, "transcript": "Good evening.", "speaker": 0},
        {"start": 5.0, "end": 9.0, "transcript": "Thank you.", "speaker": 1},
    ]
    text = json.dumps({"metadata": {"duration": 9}, "results": {"utterances": turns}})
    parsed = read_text(PATH, text.encode())
    assert [speech.speaker for speech in parsed.speeches] == ["Speaker 0", "Speaker 1"]
