"""Any text that was pasted or saved from somewhere: the transcript of last resort."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import MeetingFacts, ParsedSpeech, ParsedTranscript
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.transcripts import spoken_turns, written_speeches
from scrutinyprep.importers.transcripts.spoken_turns import Turns

FORMAT = "text"

_AUTOMATIC = re.compile(
    r"\b(?:automatically|auto|machine|computer|ai)[- ](?:generated|transcribed|captioned)\b"
    r"|\btranscribed by https?://\S*otter\b|\[BLANK_AUDIO\]|\[Music\]",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"whisper|otter[._ ]ai|(?:^|[^a-z])(?:captions?|asr|subtitles?)(?:[^a-z]|$)", re.I
)
"""What people leave in the name of a file that such a program wrote."""
_LONGEST_TITLE = 160


def read(text: str, path: Path) -> ParsedTranscript:
    """Read turns by their `Name:` where the text is written so, else a speech a paragraph.

    Raises:
        NoText: there are no words under its headings.
    """
    body = _end_of_header(text)
    told = spoken_turns.turns_in(text[body:])
    is_automatic = (
        told.is_by_machine or bool(_AUTOMATIC.search(text)) or bool(_MACHINE.search(path.stem))
    )
    speeches, warnings = written_speeches.shown(
        _speeches_of(text[body:], told), by_machine=is_automatic
    )
    if not speeches:
        raise NoText(path)
    return ParsedTranscript(
        format=FORMAT,
        title=text_facts.title_of(text, path) if body else path.stem,
        meeting=text_facts.facts_of(text, path),
        speeches=speeches,
        is_automatic=is_automatic,
        warnings=warnings,
    )


def _end_of_header(text: str) -> int:
    """Return where the lines end that say only which meeting it was.

    The first line counts as one of them where the second does.
    """
    end = 0
    at = 0
    lines = 0
    while at < len(text):
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        line = one_line(text[at : min(line_end, at + _LONGEST_TITLE * 2)])
        if line:
            lines += 1
            if _is_header(line):
                end = line_end
            elif lines > 1 or len(line) > _LONGEST_TITLE or line[-1] in ".!?,":
                break
        at = line_end + 1
    return end


def _is_header(line: str) -> bool:
    if len(line) > _LONGEST_TITLE or line[-1] in "!?,;" or (line[-1] == "." and "m." not in line):
        return False
    return text_facts.facts_in((line,)) != MeetingFacts()


def _speeches_of(body: str, told: Turns) -> Iterator[ParsedSpeech]:
    turns = told.turns
    above = body[: turns[0].label_start] if turns else body
    yield from written_speeches.speeches_in(spoken_turns.without_ledger(above) if turns else above)
    for number, turn in enumerate(turns, 1):
        words = body[turn.start : turn.end].strip()
        if number == len(turns):
            words = spoken_turns.without_signature(words)
        # Nobody's words are cut in the middle of their turn.
        yield ParsedSpeech(words, words, turn.speaker, turn.start_s)
