"""Transcripts of the Council Data Project: sentences with times.

Source: `cdp_backend.pipeline.transcript_model` of the Council Data Project.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers.transcripts import captions, json_text
from scrutinyprep.importers.transcripts.cues import CUT_SHORT, Cue

FORMAT = "cdp-json"


def recognises(text: str) -> bool:
    """Say whether it has a list of sentences."""
    return json_text.has_list(text, "sentences")


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the sentences; the date is that of the session, where it is said.

    Raises:
        NoText: there are no words in any.
        TooLarge: it is larger, or nested deeper, than any transcript.
        Unsupported: it is JSON of another shape.
    """
    found = json_text.entries_of(text, path, "sentences")
    transcript = captions.transcript_of(
        tuple(_cues_of(found.entries)),
        path,
        form=FORMAT,
        rendering="Council Data Project",
        warnings=(CUT_SHORT,) if found.is_cut_short else (),
    )
    session = _session(found.about)
    if session is None:
        return transcript
    # The clock of the place where they met, whatever its distance from Greenwich.
    meeting = replace(
        transcript.meeting,
        date=session.date(),
        time=session.time().replace(second=0, microsecond=0),
    )
    return replace(transcript, meeting=meeting)


def _cues_of(sentences: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    """Yield the sentences; a new index of a speaker without a name begins a turn."""
    voice: object = None
    for number, sentence in enumerate(sentences):
        index = sentence.get("speaker_index")
        speaker = json_text.words_at(sentence, "speaker_name") or None
        yield Cue(
            json_text.words_at(sentence, "text"),
            json_text.number_at(sentence, "start_time"),
            json_text.number_at(sentence, "end_time"),
            speaker,
            is_change=number > 0 and speaker is None and index != voice,
        )
        voice = index


def _session(about: Mapping[str, Any]) -> datetime | None:
    try:
        return datetime.fromisoformat(json_text.words_at(about, "session_datetime"))
    except ValueError:
        return None
