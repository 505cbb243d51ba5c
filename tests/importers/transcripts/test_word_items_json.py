"""Words one by one, as Amazon Transcribe writes them."""

import json
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import Unsupported
from scrutinyprep.importers.texts import read_text


def word(content, start=None, speaker="spk_0"):
    heard = {"alternatives": [{"confidence": "0.9", "content": content}]}
    if start is None:
        return {"type": "punctuation", **heard}
    times = {"start_time": str(start), "end_time": str(start + 0.4)}
    return {"type": "pronunciation", **heard, **times, "speaker_label": speaker}


ITEMS = [
    word("Good", 0.0),
    word("evening", 0.5),
    word("."),
    word("Welcome", 2.0),
    word(","),
    word("all", 2.6),
    word("."),
    word("Thank", 9.0, "spk_1"),
    word("you", 9.4, "spk_1"),
    word("."),
]


def read(results, name="job.json"):
    return read_text(Path(name), json.dumps({"jobName": "x", "results": results}).encode())


def test_words_are_joined_to_turns_with_their_speakers():
    parsed = read({"transcripts": [{"transcript": "Good evening."}], "items": ITEMS})
    assert parsed.format == "turns-json"
    assert parsed.is_automatic
    assert [(s.start_s, s.speaker, s.display_text) for s in parsed.speeches] == [
        (0.0, "spk_0", "Good evening. Welcome, all."),
        (9.0, "spk_1", "Thank you."),
    ]


def test_whole_segments_are_taken_where_there_are_some():
    segments = [
        {"id": 0, "transcript": "Good evening.", "start_time": "0.0", "speaker_label": "spk_0"},
        {"id": 1, "transcript": "Thank you.", "start_time": "9.0", "speaker_label": "spk_1"},
    ]
    parsed = read({"items": ITEMS, "audio_segments": segments})
    assert [s.display_text for s in parsed.speeches] == ["Good evening.", "Thank you."]


def test_a_list_of_other_items_is_refused():
    text = json.dumps({"items": [{"type": "report", "title": "Budget"}]})
    with pytest.raises(Unsupported):
        read_text(Path("items.json"), text.encode())
