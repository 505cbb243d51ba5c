"""SBV captions are read."""

from pathlib import Path

from scrutinyprep.importers.transcripts import sbv

PATH = Path("panel.sbv")


def test_each_caption_stands_under_two_times():
    text = "0:00:00.378,0:00:01.378\n>> One[br]two\n\n0:00:17.484,0:00:16.543\n>> three\n"
    parsed = sbv.read(text, PATH)
    assert [(s.start_s, s.text) for s in parsed.speeches] == [
        (0.378, ">> One\ntwo"),
        (17.484, ">> three"),
    ]
    assert not parsed.is_automatic


def test_two_times_in_a_sentence_are_no_captions():
    assert sbv.recognises("0:00:00.378,0:00:11.378\nhello")
    assert not sbv.recognises("from 0:00:00.378,0:00:11.378 on\nhello")
