"""SubViewer captions, as YouTube saves them: two times with a comma between, then the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers.transcripts import caption_codes, captions
from scrutinyprep.importers.transcripts.cues import Cue, seconds_at

FORMAT = "sbv"

_TIMING = re.compile(
    r"^[ \t]*(?P<start>\d{1,4}:\d{2}:\d{2}\.\d{1,3}),(?P<end>\d{1,4}:\d{2}:\d{2}\.\d{1,3})[ \t]*$",
    re.MULTILINE,
)
_LINE_BREAK = re.compile(r"\[br\]", re.IGNORECASE)


def recognises(text: str) -> bool:
    """Say whether a line is two times with a comma between."""
    return _TIMING.search(text) is not None


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the captions.

    Raises:
        NoText: there are none with words.
    """
    first = _TIMING.search(text)
    head = text[: first.start()].split("\n") if first else []
    return captions.transcript_of(
        tuple(_cues_in(text)), path, form=FORMAT, rendering="SBV captions", head=head
    )


def _cues_in(text: str) -> Iterator[Cue]:
    timings = list(_TIMING.finditer(text))
    ends = [following.start() for following in timings[1:]] + [len(text)]
    for timing, end in zip(timings, ends, strict=True):
        words = caption_codes.plain(_LINE_BREAK.sub("\n", text[timing.end() : end]))
        start_s, end_s = seconds_at(timing["start"]), seconds_at(timing["end"])
        if start_s is not None and end_s is not None and end_s < start_s:
            end_s = None
        yield replace(Cue(words.strip()), start_s=start_s, end_s=end_s)
