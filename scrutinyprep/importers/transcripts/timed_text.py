"""Words under times, as copied from YouTube's transcript panel or saved by a captioner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from scrutinyprep.domain.parsed import MeetingFacts, ParsedAgendaPoint, ParsedTranscript
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.transcripts import captions, spoken_turns, timed_agenda
from scrutinyprep.importers.transcripts.cues import Cue, seconds_at
from scrutinyprep.importers.transcripts.timed_agenda import point_of

FORMAT = "timed-text"

_CLOCK = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
_STAMP = re.compile(
    rf"^[ \t]*(?P<open>[\[(])?(?P<time>{_CLOCK})(?:[ \t]*-->[ \t]*(?P<until>{_CLOCK}))?"
    r"(?(open)[\])])(?P<words>[ \t]*$|[ \t]+(?:-[ \t]+)?\S.*$)",
    re.MULTILINE,
)
"""Whisper, run by hand, puts both times in one pair of brackets."""
_SPOKEN_TIME = re.compile(
    r"^[ \t]*\d+ (?:hour|minute|second)s?(?:,? (?:and )?\d+ (?:hour|minute|second)s?)*[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""What the panel says to a screen reader; it comes along when the panel is copied."""
_SPOKEN_UNIT = r"\d{1,2}[^\S\n](?:hour|minute|second)s?"
_GLUED_TIME = re.compile(
    rf"^(?P<clock>[ \t]*(?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}}){_SPOKEN_UNIT}"
    rf"(?:,[ ]{_SPOKEN_UNIT}){{0,2}}[ \t]*",
    re.MULTILINE,
)
"""The same, where a browser copies the panel without the ends of its lines."""
_PANEL = re.compile(
    r"^[ \t]*(?:transcript|search in video|search transcript|sync to video time|"
    r"show transcript|(?:english|welsh)(?: \(.*\))?)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_FEWEST_STAMPS = 3
_EARLY_S = 300.0
"""A recording begins near nought; the hours of a programme for the day do not."""
_MANY_STAMPS = 20
_LONGEST_CUE_LINES = 400
_MOST_CHAPTERS = 0.34
"""Of the captions; more second lines than that are words."""


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A time at the beginning of a line, and where it and its words stand in the text."""

    start: int
    words: int
    seconds: float
    until_s: float | None
    is_alone: bool
    is_bracketed: bool


def recognises(text: str) -> bool:
    """Say whether most of it stands under rising times that are a recording's."""
    text = _unglued(text)
    stamps = _stamps_in(text)
    if len(stamps) < _FEWEST_STAMPS:
        return False
    alone = sum(stamp.is_alone for stamp in stamps)
    lines = sum(1 for line in text.split("\n") if line.strip())
    if alone * 2 < len(stamps) and len(stamps) * 2 < lines:
        return False
    if lines > len(stamps) * _LONGEST_CUE_LINES or spoken_turns.turns_in(text).turns:
        return False
    rising = sum(a.seconds <= b.seconds for a, b in pairwise(stamps))
    is_recording = (
        stamps[0].seconds < _EARLY_S or stamps[0].is_bracketed or len(stamps) >= _MANY_STAMPS
    )
    return is_recording and rising >= (len(stamps) - 1) * 0.9


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the words under each time. The chapters of a recording become an agenda.

    Raises:
        NoText: there are no words under any.
    """
    text = _unglued(text)
    stamps = _stamps_in(text)
    head = _PANEL.sub("", text[: stamps[0].start] if stamps else "").split("\n")
    cues, chapters = _without_chapters(tuple(_cues_in(text, stamps)), stamps, head)
    transcript = captions.transcript_of(cues, path, form=FORMAT, rendering="timed text", head=head)
    return timed_agenda.under_points(transcript, chapters)


def _unglued(text: str) -> str:
    return _GLUED_TIME.sub("\\g<clock>\n", text)


def _without_chapters(
    cues: Sequence[Cue], stamps: Sequence[_Stamp], head: Sequence[str]
) -> tuple[Sequence[Cue], Sequence[tuple[float, ParsedAgendaPoint]]]:
    """Return the cues without the titles of chapters, and the chapters with their seconds.

    The panel has one line of words under each time. Where nearly all have one,
    a second line is the title of the chapter that begins at the next time.
    """
    lines = [cue.text.split("\n") for cue in cues]
    alone = sum(stamp.is_alone for stamp in stamps)
    titled = {at for at, own in enumerate(lines[:-1]) if len(own) == len(("words", "title"))}
    is_panel = alone == len(stamps) and all(
        len(own) == 1 or at in titled for at, own in enumerate(lines)
    )
    if not titled or not is_panel or len(titled) > len(cues) * _MOST_CHAPTERS:
        return cues, ()
    chapters = [(cues[at + 1].start_s or 0.0, point_of(lines[at][1])) for at in sorted(titled)]
    first = next((line.strip() for line in reversed(head) if line.strip()), "")
    if first and text_facts.facts_in((first,)) == MeetingFacts():
        chapters.insert(0, (cues[0].start_s or 0.0, point_of(first)))
    kept = [
        replace(cue, text=own[0], is_change=at - 1 in titled)
        for at, (cue, own) in enumerate(zip(cues, lines, strict=True))
    ]
    return kept, chapters


def _stamps_in(text: str) -> tuple[_Stamp, ...]:
    stamps = []
    for found in _STAMP.finditer(text):
        seconds = seconds_at(found["time"])
        if seconds is not None:
            stamps.append(
                _Stamp(
                    found.start(),
                    found.start("words"),
                    seconds,
                    seconds_at(found["until"] or ""),
                    is_alone=not found["words"].strip(),
                    is_bracketed=found["open"] is not None,
                )
            )
    return tuple(stamps)


def _cues_in(text: str, stamps: Sequence[_Stamp]) -> Iterator[Cue]:
    """Yield what stands under each time, up to the next."""
    following = [*stamps[1:], None]
    for stamp, after in zip(stamps, following, strict=True):
        end = after.start if after else len(text)
        words = _PANEL.sub("", _SPOKEN_TIME.sub("", text[stamp.words : end]))
        lines = [line.strip() for line in words.split("\n")]
        yield Cue("\n".join(line for line in lines if line), stamp.seconds, stamp.until_s)
