"""Whether a written file is minutes or a transcript rather than a paper."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from scrutinyprep.domain.parsed import DocumentKind, ParsedMinutes, ParsedTranscript
from scrutinyprep.importers.exempt_texts import with_exempt_marks
from scrutinyprep.importers.minutes import moderngov_text
from scrutinyprep.importers.text_formats import known_format
from scrutinyprep.importers.transcripts import pasted_text, spoken_turns
from scrutinyprep.importers.written.blocks import Block, Written

_RECORDS = (DocumentKind.MINUTES, DocumentKind.TRANSCRIPT)
_MINUTES = re.compile(r"\b(?:minutes|cofnodion)\b", re.IGNORECASE)
_HEAD_LINES = 12
_ENOUGH_RESOLVED = 2
_RESOLVED = re.compile(r"^\W*(?:\w+ ){0,3}RESOLVED\b", re.MULTILINE)
_FEWEST_MINUTES = 3
_MINUTE_NUMBER = re.compile(r"\d{1,4}(?:/\d{1,4})?[a-z]?\.?$", re.IGNORECASE)
_LONGEST_TITLE = 120
_TIMING = re.compile(r"\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*\d")
_FEWEST_TURNS = 4
_SHARE_SPOKEN = 0.7
"""Of the words of a transcript; a report with labels in it has most of them elsewhere."""


def record_in(
    written: Written, path: Path, as_kind: DocumentKind | None = None
) -> ParsedTranscript | ParsedMinutes | None:
    """Return a file's minutes or transcript; None where it is a paper.

    `as_kind` is what the user says it is.

    Raises:
        NoText: there are no words in it.
    """
    if as_kind is not None and as_kind not in _RECORDS:
        return None
    text = text_of(written)
    found = _record_in(text, path, as_kind)
    if found is None:
        return None
    marked = "\n".join([*(line for lines in written.margins for line in lines), text])
    found = with_exempt_marks(found, marked)
    return replace(found, format=written.format, warnings=(*found.warnings, *written.warnings))


def _record_in(
    text: str, path: Path, as_kind: DocumentKind | None
) -> ParsedTranscript | ParsedMinutes | None:
    known = known_format(text, as_kind)
    is_sure = known is not None and (as_kind is not None or _is_like(known.kind, text, path))
    if known is not None and is_sure:
        return known.read(text, path)
    if as_kind is DocumentKind.MINUTES:
        return moderngov_text.read_as(text, path, moderngov_text.FORMAT)
    if as_kind is DocumentKind.TRANSCRIPT or _is_conversation(text):
        return pasted_text.read(text, path)
    return None


def _is_like(kind: DocumentKind, text: str, path: Path) -> bool:
    """Guard against reports: their numbered headings are those of minutes too."""
    if kind is not DocumentKind.MINUTES:
        return True
    head = [line for line in text.split("\n") if line.strip()][:_HEAD_LINES]
    says_so = any(_MINUTES.search(line) for line in (*head, path.stem))
    return says_so or len(_RESOLVED.findall(text)) >= _ENOUGH_RESOLVED


def _is_conversation(text: str) -> bool:
    """Say whether nearly all of a text is turns of named speakers."""
    turns = spoken_turns.turns_in(text).turns
    if len(turns) < _FEWEST_TURNS or len({turn.speaker.casefold() for turn in turns}) < 2:
        return False
    return sum(turn.end - turn.label_start for turn in turns) >= _SHARE_SPOKEN * len(text)


def text_of(written: Written) -> str:
    """Return the words of a file as they would be pasted.

    Minutes that stand in a table, a row to a minute, are taken out of it. Of
    captions, only a time begins another paragraph: names and words are of its own.
    """
    plain = [_plain(block) for block in written.blocks]
    if sum(_TIMING.match(text) is not None for text in plain) >= _FEWEST_MINUTES:
        return "\n".join(f"\n{text}" if _TIMING.match(text) else text for text in plain)
    minuted = [block for block in written.blocks if _is_minute(block)]
    if len(minuted) < _FEWEST_MINUTES or not _says_minutes(written):
        return "\n\n".join(_plain(block) for block in written.blocks)
    return "\n\n".join(
        _out_of_table(block) if _is_minute(block) else _plain(block) for block in written.blocks
    )


def _says_minutes(written: Written) -> bool:
    lines = [block.line for block in written.blocks if block.text.strip()][:_HEAD_LINES]
    return any(_MINUTES.search(line) for line in lines)


def _is_minute(block: Block) -> bool:
    """Say whether a row is a minute: a number, then its title with or without words under it."""
    number, *cells = block.cells or ("",)
    titled = next((part for part in block.parts[1:] if part), ())
    return bool(
        _MINUTE_NUMBER.match(number)
        and any(cells)
        and titled
        and len(titled[0]) <= _LONGEST_TITLE
        and not titled[0].endswith(".")
    )


def _out_of_table(block: Block) -> str:
    """Return a row as the minute that it is: number and title, then what stands in its cells."""
    lines = [line.strip() for part in block.parts[1:] for line in part]
    return "\n\n".join([f"{block.cells[0].rstrip('.')}. {lines[0]}", *lines[1:]])


def _plain(block: Block) -> str:
    """Return a block as it would be pasted: its own line breaks kept."""
    if block.cells:
        return "\t".join(block.cells)
    lead = f"{block.marker} " if block.marker else ""
    return lead + block.text.replace("\t", " ").strip()
