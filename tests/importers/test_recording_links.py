"""Files that name the recording they are of, in the ways that they do."""

import json
from pathlib import Path

import pytest

from scrutinyprep.importers.recording_links import recording_of
from scrutinyprep.importers.texts import read_text

WATCH = "https://www.youtube.com/watch?v=pHALpz8iR3Q"
OTHER = "https://www.youtube.com/watch?v=AAAAAAAAAAA"
CUE = "00:00:01.000 --> 00:00:04.000\nGood evening and welcome.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"WEBVTT\n\nNOTE Video: {WATCH}\n\n{CUE}",
        f"WEBVTT - {WATCH}\n\n{CUE}",
        f"Scrutiny Panel, 4 March 2025\n{WATCH}\n0:00\ngood evening\n0:05\nand welcome\n0:09\nall",
        f'[vc_row][vc_video link="{WATCH}"][vc_column]good evening[/vc_column][/vc_row]',
        json.dumps({"source_video_url": WATCH, "turns": [{"speaker": "A", "text": "Hello."}]}),
        json.dumps({"video": WATCH, "segments": []}).replace("/", "\\/"),
        f"<!-- saved from url=(0043){WATCH}&amp;t=3s -->\n<html><a href='{OTHER}'>Next</a></html>",
        f'<html><head><link rel="canonical" href="{WATCH}"></head><a href="{OTHER}">x</a></html>',
        f"Snapshot-Content-Location: {WATCH}\n\n<html></html>",
        f'<html><iframe src="https://www.youtube.com/embed/pHALpz8iR3Q?rel=0"></iframe>{OTHER}',
    ],
)
def test_the_recording_is_found(text):
    assert recording_of(text) == WATCH


def test_a_labelled_address_need_be_of_no_known_player():
    text = f"WEBVTT\n\nNOTE\nWebcast: https://council.gov.uk/webcasts/77\n\n{CUE}"
    assert recording_of(text) == "https://council.gov.uk/webcasts/77"


@pytest.mark.parametrize(
    "text",
    [
        "Good evening. See https://www.council.gov.uk/papers for the papers.",
        "x " * 3000 + f"as in {WATCH} and also in {OTHER}",
        "Video: ask the clerk",
        "Video: javascript:alert(1)",
        "",
    ],
)
def test_an_address_that_may_be_of_anything_is_none(text):
    assert recording_of(text) is None


def test_captions_keep_the_recording_they_name():
    text = f"WEBVTT\n\nNOTE Video: {WATCH}\n\n{CUE}"
    assert read_text(Path("a.vtt"), text.encode()).recording == WATCH
