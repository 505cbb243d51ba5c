"""Paragraphs, bullets and lettered lists of minutes that were copied as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.parsed import ParsedPassage, PassageKind

_BULLET = re.compile(r"^\s*[-\u2022\u2013\u25aa\u25cf\u00b7\uf0b7*]\s+(?=\S)")
_NUMBER = re.compile(
    r"^\s*(?P<number>\((?:[a-z]{1,2}|[ivx]+|\d{1,3})\)|(?:[a-z]|[ivx]+|\d{1,3})\)|"
    r"\d{1,3}\.(?=\s)|\d{1,3}(?:\.\d{1,3})+\.?)\s+(?=[\"'\u2018\u201c(]?\w)",
    re.IGNORECASE,
)
_WIDEST_WRAPPED = 130
"""Characters; a text with longer lines has its paragraphs on a line each."""
_ENDS_EARLY = 0.75
"""A line this much shorter than the widest was not ended for want of room."""


def widest_line(lines: list[str]) -> int:
    """Return the width of the text in characters."""
    return max((len(line) for line in lines), default=0)


def passages_of(lines: list[str], *, width: int) -> tuple[ParsedPassage, ...]:
    """Return the passages of some lines of a text that is `width` characters wide."""
    return tuple(_passage_of(text) for text in _texts_of(lines, width))


def _texts_of(lines: list[str], width: int) -> Iterator[str]:
    """Yield each passage on one line, those wrapped over several lines joined."""
    parts: list[str] = []
    for line in lines:
        if parts and (not line.strip() or _begins_anew(parts[-1], line, width)):
            yield " ".join(parts)
            parts = []
        if line.strip():
            parts.append(one_line(line))
    if parts:
        yield " ".join(parts)


def _begins_anew(before: str, line: str, width: int) -> bool:
    """Say whether a line is the start of another passage than the line before it."""
    if width > _WIDEST_WRAPPED or _BULLET.match(line):
        return True
    ends = before[-1] in ".:;?!"
    numbered = _NUMBER.match(line)
    if numbered:
        # "the sum of / 3.5 million" is no numbered paragraph.
        return ends or not numbered["number"][0].isdigit()
    return ends and len(before) < width * _ENDS_EARLY


def _passage_of(text: str) -> ParsedPassage:
    """Part a passage from its bullet or its number."""
    bullet = _BULLET.match(text)
    if bullet:
        return ParsedPassage(text[bullet.end() :], kind=PassageKind.BULLET)
    numbered = _NUMBER.match(text)
    if numbered:
        return ParsedPassage(text[numbered.end() :], number=numbered["number"].rstrip("."))
    return ParsedPassage(text)
