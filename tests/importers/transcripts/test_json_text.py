"""JSON that is odd, broken or hostile is read or refused, and does no harm."""

import json
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import NoText, TooLarge, Unsupported
from scrutinyprep.importers.texts import read_text
from scrutinyprep.importers.transcripts import json_text

PATH = Path("panel.json")


def read(data):
    text = data if isinstance(data, str) else json.dumps(data)
    return read_text(PATH, text.encode())


@pytest.mark.parametrize(
    "entry",
    [
        {"text": None},
        {"text": "hello", "start": "x", "end": [1]},
        {"text": "hello", "start": -1, "end": 1e400},
        {"text": "hello", "start": True},
        {"text": "hello", "speaker": 7},
        "hello",
        7,
    ],
)
def test_entries_that_are_not_what_they_should_be_do_no_harm(entry):
    parsed = read({"segments": [entry, {"text": "yes", "start": "1.5"}]})
    assert parsed.speeches[-1].text.endswith("yes")
    assert {speech.speaker for speech in parsed.speeches} == {None}


def test_json_without_words_is_refused():
    with pytest.raises(NoText):
        read({"segments": []})
    with pytest.raises(NoText):
        read('{"sentences": [{"text"')
    with pytest.raises(Unsupported):
        read({"papers": [{"title": "A"}]})


def test_json_nested_without_end_is_refused():
    with pytest.raises(TooLarge):
        read('{"segments": ' + '[{"a":' * 50_000)
    with pytest.raises(TooLarge):
        read('{"segments": ' + "[" * 100 + "]" * 100 + "}")


def test_json_of_a_hundred_megabytes_is_refused(monkeypatch):
    monkeypatch.setattr(json_text, "MOST_CHARACTERS", 40)
    with pytest.raises(TooLarge):
        read({"segments": [{"text": "hello " * 10}]})


def test_brackets_inside_words_are_no_nesting():
    assert read({"segments": [{"text": "[" * 200 + ' a \\" b'}]}).speeches
