"""Tables with tabs or commas: Whisper's start, end and text, and those corrected by hand."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers.transcripts import captions
from scrutinyprep.importers.transcripts.cues import Cue, seconds_at
from scrutinyprep.importers.transcripts.speech_rate import in_seconds

FORMAT = "tsv"

_TAB, _COMMA = "\t", ","
_FEWEST = 2
"""Rows with a time; a table has more than one."""
_HEAD_LINES = 10
_HEAD_CHARACTERS = 10_000
_START = re.compile(r"^(?:start|begin|from|time)\b", re.IGNORECASE)
_END = re.compile(r"^(?:end|stop|to)\b", re.IGNORECASE)
_SPEAKER = re.compile(r"^(?:speaker|name|who)\b", re.IGNORECASE)
_CORRECTED = re.compile(r"^(?:corrected|edited|checked|final)\b", re.IGNORECASE)
_WORDS = re.compile(
    r"^(?:text|words|transcript(?:ion)?|caption|raw|utterance|speech)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows under the headings, and which column holds what, counted from 0."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    start: int
    words: int
    end: int | None
    speaker: int | None
    corrected: int | None


def recognises(text: str) -> bool:
    """Say whether one of the first lines is the headings of such a table."""
    return _table_in(text[:_HEAD_CHARACTERS]) is not None


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the rows. Words that somebody corrected stand in place of the machine's.

    A row without a name is not taken to be the last speaker's: that would put
    words into somebody's mouth.

    Raises:
        NoText: there are no words in any row.
    """
    table = _table_in(text)
    if table is None:
        raise NoText(path)
    return captions.transcript_of(
        _cues_of(table), path, form=FORMAT, rendering="table", head=table.head
    )


def _table_in(text: str) -> _Table | None:
    """Return the table whose headings stand in the first lines, or None."""
    lines = text.split("\n")
    for number, line in enumerate(lines[:_HEAD_LINES]):
        gap = _TAB if _TAB in line else _COMMA
        headings = [_bare(cell) for cell in line.split(gap)]
        start, words = _first(headings, _START), _first(headings, _WORDS)
        if start is None or words is None:
            continue
        rows = tuple(_rows_of(lines[number + 1 :], gap))
        if gap == _COMMA and sum(_time(_cell(row, start)) is not None for row in rows) < _FEWEST:
            # A sentence has commas, too.
            continue
        return _Table(
            head=tuple(" ".join(above.split()) for above in lines[:number]),
            rows=rows,
            start=start,
            words=words,
            end=_first(headings, _END),
            speaker=_first(headings, _SPEAKER),
            corrected=_first(headings, _CORRECTED),
        )
    return None


def _rows_of(lines: Sequence[str], gap: str) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row; between commas, words with a comma stand in quotation marks."""
    if gap == _TAB:
        yield from (tuple(map(_bare, row.split(gap))) for row in lines)
        return
    try:
        yield from (tuple(map(str.strip, row)) for row in csv.reader(lines))
    except csv.Error:
        # A cell larger than any speech: what comes before it is read.
        return


def _first(headings: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((place for place, cell in enumerate(headings) if pattern.match(cell)), None)


def _bare(cell: str) -> str:
    """Return what is in a cell, out of the quotation marks that a spreadsheet puts around it."""
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        cell = cell[1:-1].replace('""', '"')
    return cell.strip()


def _cues_of(table: _Table) -> tuple[Cue, ...]:
    cues = []
    for row in table.rows:
        words = _cell(row, table.corrected) or _cell(row, table.words)
        if words:
            start_s, end_s = _time(_cell(row, table.start)), _time(_cell(row, table.end))
            cues.append(Cue(words, start_s, end_s, _cell(row, table.speaker) or None))
    return in_seconds(cues)


def _cell(row: Sequence[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""


def _time(cell: str) -> float | None:
    """Return a time as it stands in a table: "9360", "9.36" or "0:00:09.36"."""
    if ":" in cell:
        return seconds_at(cell)
    try:
        time = float(cell)
    except ValueError:
        return None
    return time if isfinite(time) and time >= 0 else None
