"""What Whisper and its kin write as JSON: segments with times, with WhisperX's speakers.

Read are OpenAI's `segments`, whisper.cpp's `transcription`, the `chunks` of
Transformers, and files with words or with text alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers.transcripts import captions, json_text, paragraphs
from scrutinyprep.importers.transcripts.cues import CUT_SHORT, Cue, seconds_at

FORMAT = "whisper-json"

_LISTS = ("segments", "transcription", "chunks")
_BARE_LIST = re.compile(r'\s*\[\s*\{[^{}\[\]]*?"text"\s*:')
_TEXT = re.compile(r'"text"\s*:\s*"')
_TRANSCRIBED = re.compile(r'"(?:task|language|duration|words)"\s*:')
_EDGE_CHARACTERS = 4000
_MOST_WORDS = 12
_SENTENCE_END = re.compile(r"[.?!]$")


def recognises(text: str) -> bool:
    """Say whether it has such a list, or a text with what only a transcriber says of it."""
    if not json_text.is_json(text):
        return False
    if json_text.has_list(text, *_LISTS) or _BARE_LIST.match(text[:_EDGE_CHARACTERS]):
        return True
    edges = text[:_EDGE_CHARACTERS] + text[-_EDGE_CHARACTERS:]
    return bool(_TEXT.search(edges) and _TRANSCRIBED.search(edges))


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the segments.

    Raises:
        NoText: there are no words in any.
        TooLarge: it is larger, or nested deeper, than any transcript.
        Unsupported: it is JSON of another shape.
    """
    found = json_text.entries_of(text, path, *_LISTS)
    cues = tuple(_cue_of(segment) for segment in found.entries)
    if not cues:
        cues = tuple(_cues_without_segments(found.about))
    return captions.transcript_of(
        cues,
        path,
        form=FORMAT,
        rendering="Whisper",
        warnings=(CUT_SHORT,) if found.is_cut_short else (),
    )


def _cue_of(segment: Mapping[str, Any]) -> Cue:
    start_s = json_text.number_at(segment, "start")
    end_s = json_text.number_at(segment, "end")
    stamps, offsets = segment.get("timestamps"), segment.get("offsets")
    if start_s is None and isinstance(stamps, dict):
        start_s = seconds_at(json_text.words_at(stamps, "from"))
        end_s = seconds_at(json_text.words_at(stamps, "to"))
    if start_s is None and isinstance(offsets, dict):
        milliseconds = (json_text.number_at(offsets, name) for name in ("from", "to"))
        start_s, end_s = (None if time is None else time / 1000 for time in milliseconds)
    pair = segment.get("timestamp")
    if start_s is None and isinstance(pair, list) and len(pair) == len(("from", "to")):
        start_s, end_s = (json_text.number_at({"at": time}, "at") for time in pair)
    return Cue(json_text.words_at(segment, "text"), start_s, end_s, _speaker_of(segment))


def _speaker_of(segment: Mapping[str, Any]) -> str | None:
    """Return who speaks; where WhisperX says so of the words only, who says most of them."""
    named = json_text.words_at(segment, "speaker")
    words = segment.get("words")
    if named or not isinstance(words, list):
        return named or None
    speakers = Counter(
        json_text.words_at(word, "speaker") for word in words if isinstance(word, dict)
    )
    most = speakers.most_common(1)
    return (most[0][0] or None) if most else None


def _cues_without_segments(about: Mapping[str, Any]) -> Iterator[Cue]:
    """Yield what was said where there are only words with times, or only a text."""
    words = about.get("words")
    if isinstance(words, list) and words:
        yield from _cues_of_words([word for word in words if isinstance(word, dict)])
        return
    for piece in paragraphs.pieces_of(json_text.words_at(about, "text")):
        yield Cue(piece)


def _cues_of_words(words: list[dict[str, Any]]) -> Iterator[Cue]:
    """Yield the words together, up to the end of a sentence or a dozen of them."""
    some: list[dict[str, Any]] = []
    for number, word in enumerate(words, 1):
        some.append(word)
        text = json_text.words_at(word, "word", "text")
        if len(some) == _MOST_WORDS or _SENTENCE_END.search(text) or number == len(words):
            yield Cue(
                " ".join(json_text.words_at(each, "word", "text") for each in some),
                json_text.number_at(some[0], "start"),
                json_text.number_at(some[-1], "end"),
                json_text.words_at(some[0], "speaker") or None,
            )
            some = []
