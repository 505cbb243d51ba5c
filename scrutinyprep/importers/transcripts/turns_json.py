"""Turns with a speaker each, as diarising transcribers and those who tidy them write JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from scrutinyprep.domain.parsed import MeetingFacts, ParsedAgendaPoint, ParsedTranscript
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.transcripts import captions, json_text, speech_rate, timed_agenda
from scrutinyprep.importers.transcripts.cues import CUT_SHORT, Cue

FORMAT = "turns-json"

_LISTS = ("turns", "utterances", "audio_segments")
_START = ("start", "start_time", "start_seconds", "begin")
_END = ("end", "end_time", "end_seconds", "stop")
_SPEAKER = ("speaker", "speaker_name", "speaker_label", "name")
_WORDS = ("text", "transcript", "words", "content")
_NUMBERED = re.compile(r"^(?P<number>\d{1,3}[a-z]?)[.)]\s+(?P<title>\S.*)$")
_HEAD_CHARACTERS = 6000
_FIRST_ENTRY = re.compile(r'\s*\[\s*\{[^{}\[\]]*?"(?:speaker|speaker_label)"\s*:')


def recognises(text: str) -> bool:
    """Say whether it is a list of turns, or has one."""
    if json_text.has_list(text, *_LISTS):
        return True
    return json_text.is_json(text) and _FIRST_ENTRY.match(text[:_HEAD_CHARACTERS]) is not None


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the turns, under the agenda where the file says at which second each item began.

    Raises:
        NoText: nobody says anything.
        TooLarge: it is larger, or nested deeper, than any transcript.
        Unsupported: it is JSON of another shape.
    """
    found = json_text.entries_of(text, path, *_LISTS)
    cues = speech_rate.in_seconds(_cue_of(turn) for turn in found.entries)
    about = found.about.get("meeting")
    meeting = about if isinstance(about, dict) else found.about
    transcript = captions.transcript_of(
        cues,
        path,
        form=FORMAT,
        rendering="turns",
        warnings=(CUT_SHORT,) if found.is_cut_short else (),
    )
    facts = text_facts.completed(_facts_of(meeting), transcript.meeting)
    return timed_agenda.under_points(replace(transcript, meeting=facts), tuple(_points_of(meeting)))


def _cue_of(turn: Mapping[str, Any]) -> Cue:
    return Cue(
        json_text.words_at(turn, *_WORDS),
        json_text.number_at(turn, *_START),
        json_text.number_at(turn, *_END),
        _speaker_of(turn),
        is_change=True,
    )


def _speaker_of(turn: Mapping[str, Any]) -> str | None:
    """Return the name or label of who speaks; Deepgram counts its speakers from 0."""
    number = turn.get("speaker")
    if isinstance(number, int) and not isinstance(number, bool):
        return f"Speaker {number}"
    return json_text.words_at(turn, *_SPEAKER) or None


def _facts_of(meeting: Mapping[str, Any]) -> MeetingFacts:
    lines = [
        json_text.words_at(meeting, name)
        for name in ("committee", "body", "title", "meeting_date", "date", "session_datetime")
    ]
    return text_facts.facts_in(line for line in lines if line)


def _points_of(meeting: Mapping[str, Any]) -> Iterator[tuple[float, ParsedAgendaPoint]]:
    """Yield the agenda, with the second at which each point began.

    A letter alone is no item's number: the file does not say of which item it is a part.
    """
    sections = meeting.get("sections")
    entries: Sequence[Any] = sections if isinstance(sections, list) else ()
    timed = []
    for entry in entries:
        if isinstance(entry, dict):
            start = json_text.number_at(entry, "start_seconds", *_START)
            label = " ".join(json_text.words_at(entry, "label", "title", "name").split())
            if start is not None and label:
                timed.append((start, label))
    for start, label in sorted(timed):
        numbered = _NUMBERED.match(label)
        point = (
            ParsedAgendaPoint(numbered["number"], numbered["title"])
            if numbered
            else ParsedAgendaPoint("", label)
        )
        yield start, point
