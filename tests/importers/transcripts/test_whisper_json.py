"""Whisper's JSON is read in each of the shapes that it comes in."""

import json
from pathlib import Path

from scrutinyprep.importers.texts import read_text

PATH = Path("panel.json")


def read(data):
    text = data if isinstance(data, str) else json.dumps(data)
    return read_text(PATH, text.encode())


def told(parsed):
    return [(s.speaker, s.start_s, s.text) for s in parsed.speeches]


def test_whispers_segments_are_joined():
    parsed = read(
        {
            "text": "x",
            "segments": [
                {"id": 0, "start": 0.0, "end": 2.0, "text": " Good evening."},
                {"id": 1, "start": 2.0, "end": 4.123456, "text": " Item one."},
            ],
        }
    )
    assert parsed.format == "whisper-json"
    assert told(parsed) == [(None, 0.0, "Good evening.\nItem one.")]
    assert parsed.is_automatic


def test_whisperx_says_who_speaks_of_the_segment_or_of_its_words():
    parsed = read(
        {
            "segments": [
                {"start": 0.0, "end": 1.0, "text": "Hello.", "speaker": "SPEAKER_00"},
                {
                    "start": 1.0,
                    "end": 2.0,
                    "text": "Yes all.",
                    "words": [
                        {"word": "Yes", "start": 1.0, "speaker": "SPEAKER_01"},
                        {"word": "all."},
                    ],
                },
            ],
            "word_segments": [],
        }
    )
    assert told(parsed) == [("SPEAKER_00", 0.0, "Hello."), ("SPEAKER_01", 1.0, "Yes all.")]


def test_whisper_cpp_writes_its_times_as_a_clock_or_in_milliseconds():
    parsed = read(
        {
            "systeminfo": "x",
            "transcription": [
                {"timestamps": {"from": "00:01:05,500", "to": "00:01:07,000"}, "text": " Hello."}
            ],
        }
    )
    assert told(parsed) == [(None, 65.5, "Hello.")]
    parsed = read({"transcription": [{"offsets": {"from": 1500, "to": 2500}, "text": " Hello."}]})
    assert told(parsed) == [(None, 1.5, "Hello.")]


def test_words_alone_or_a_text_alone_will_do():
    words = [
        {"word": "Yes,", "start": 1.0, "end": 1.5},
        {"word": "chair.", "start": 1.6, "end": 2.0},
    ]
    assert told(read({"task": "transcribe", "text": "x", "words": words})) == [
        (None, 1.0, "Yes, chair.")
    ]
    parsed = read({"text": "Yes, chair.", "language": "en"})
    assert (parsed.format, told(parsed)) == ("whisper-json", [(None, None, "Yes, chair.")])
    assert [warning.code for warning in parsed.warnings] == ["no-times"]


def test_the_chunks_of_transformers_have_their_times_in_a_pair():
    chunks = [
        {"timestamp": [0.0, 4.0], "text": " Good evening."},
        {"timestamp": [70.0, None], "text": " Thank you."},
    ]
    text = json.dumps({"text": "Good evening. Thank you.", "chunks": chunks})
    assert [speech.start_s for speech in read_text(PATH, text.encode()).speeches] == [0.0, 70.0]
