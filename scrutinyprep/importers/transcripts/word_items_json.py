"""Words one by one with a speaker each, as Amazon Transcribe writes JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers.transcripts import captions, json_text
from scrutinyprep.importers.transcripts.cues import CUT_SHORT, Cue

FORMAT = "turns-json"

_ITEM = re.compile(r'"type"\s*:\s*"pronunciation"')
_CONTENT = re.compile(r'"alternatives"\s*:\s*\[')
_EDGE_CHARACTERS = 20_000
_MOST_WORDS = 40
_SENTENCE_ENDS = ".?!"


def recognises(text: str) -> bool:
    """Say whether it lists single words, each with what else was heard in its place."""
    if not json_text.is_json(text) or not json_text.has_list(text, "items"):
        return False
    # The whole text comes before the words, on one line of any length.
    start = max(0, text.find('"items"'))
    edge = text[start : start + _EDGE_CHARACTERS]
    return bool(_ITEM.search(edge) and _CONTENT.search(edge))


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the words, joined to sentences.

    Raises:
        NoText: there are no words.
        TooLarge: it is larger, or nested deeper, than any transcript.
        Unsupported: it is JSON of another shape.
    """
    found = json_text.entries_of(text, path, "items")
    return captions.transcript_of(
        tuple(_cues_of(found.entries)),
        path,
        form=FORMAT,
        rendering="turns",
        warnings=(CUT_SHORT,) if found.is_cut_short else (),
    )


def _cues_of(items: Iterable[Mapping[str, Any]]) -> Iterator[Cue]:
    """Yield the words together, up to the end of a sentence or of a turn."""
    words, start_s, end_s, speaker = "", None, None, None
    for item in items:
        content = _content(item)
        if not content:
            continue
        if item.get("type") == "punctuation":
            words += content
            continue
        label = json_text.words_at(item, "speaker_label") or None
        is_full = bool(words) and (words[-1] in _SENTENCE_ENDS or words.count(" ") >= _MOST_WORDS)
        if words and (is_full or label != speaker):
            yield Cue(words, start_s, end_s, speaker)
            words = ""
        if not words:
            start_s, speaker = json_text.number_at(item, "start_time"), label
        end_s = json_text.number_at(item, "end_time")
        words = f"{words} {content}".strip()
    if words:
        yield Cue(words, start_s, end_s, speaker)


def _content(item: Mapping[str, Any]) -> str:
    heard = item.get("alternatives")
    first = heard[0] if isinstance(heard, list) and heard else None
    return json_text.words_at(first, "content") if isinstance(first, dict) else ""
