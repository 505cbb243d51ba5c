"""Transcripts of the Council Data Project are read."""

import json
from datetime import date
from datetime import time as clock
from pathlib import Path

from scrutinyprep.importers.texts import read_text

PATH = Path("panel.json")


def read(data):
    text = data if isinstance(data, str) else json.dumps(data)
    return read_text(PATH, text.encode())


def told(parsed):
    return [(s.speaker, s.start_s, s.text) for s in parsed.speeches]


def test_the_council_data_project_has_sentences_and_the_session():
    parsed = read(
        {
            "generator": "CDP",
            "session_datetime": "2022-08-09T10:00:00-07:00",
            "sentences": [
                {"start_time": 1.0, "end_time": 2.0, "text": "Welcome.", "speaker_name": "Ann Lee"},
                {
                    "start_time": 2.0,
                    "end_time": 3.0,
                    "text": "Item one.",
                    "speaker_name": "Ann Lee",
                },
                {"start_time": 3.0, "end_time": 4.0, "text": "Here.", "speaker_name": None},
            ],
        }
    )
    assert parsed.format == "cdp-json"
    assert told(parsed) == [("Ann Lee", 1.0, "Welcome.\nItem one."), (None, 3.0, "Here.")]
    assert (parsed.meeting.date, parsed.meeting.time) == (date(2022, 8, 9), clock(10, 0))


def test_another_index_is_another_speaker_though_nobody_knows_who():
    parsed = read(
        {
            "sentences": [
                {
                    "start_time": at,
                    "text": f"Sentence {at}.",
                    "speaker_index": index,
                    "speaker_name": None,
                }
                for at, index in enumerate([0, 0, 1, 0])
            ]
        }
    )
    assert [len(speech.text.split("\n")) for speech in parsed.speeches] == [2, 1, 1]
