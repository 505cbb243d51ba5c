"""Long text into pieces that can be read on a screen and quoted, without changing a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from scrutinyprep.importers.transcripts import streams

LONGEST = 1200
"""Characters of a piece, unless a single word is longer."""

_LEAST = LONGEST // 3
"""A piece is not cut shorter than this for the sake of a sentence end."""
_A_PARAGRAPH = 250
"""Characters; lines as long as this are no wrapped lines, but paragraphs."""

_FEWEST_WRAPPED = 4
_WRAPPED_WIDTH = 50
"""Characters; lines that are shorter as a rule were not wrapped by a program."""
_SHORT_LINE = 0.75

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_SENTENCE_END = re.compile(r"[.!?][\"'\u2019\u201d)\]]*(?=\s)")
_SPACE = re.compile(r"\s")
_WORD = re.compile(r"\S+")
_DASHED = re.compile(r"^[^\S\n]*[-\u2013][^\S\n]+\S")


def pieces_of(text: str) -> Iterator[str]:
    """Yield the paragraphs in order, long ones cut at sentence ends.

    Only white space falls between two pieces.
    """
    for block in _BLANK_LINES.split(text):
        for paragraph in _paragraphs_of(block):
            yield from _cut(paragraph)


def _paragraphs_of(block: str) -> Iterator[str]:
    """Yield the lines of a block, wrapped ones together."""
    wrapped = block.split("\n")
    width = median(len(line) for line in wrapped)
    is_wrapped = len(wrapped) >= _FEWEST_WRAPPED and width >= _WRAPPED_WIDTH
    lines: list[str] = []
    for line in wrapped:
        if lines and (_begins_anew(lines[-1], line) or (is_wrapped and _is_last(lines[-1], width))):
            yield "\n".join(lines)
            lines = []
        lines.append(line)
    yield "\n".join(lines)


def _begins_anew(line: str, following: str) -> bool:
    """Say whether the second line is another paragraph than the first."""
    is_long = len(line) >= _A_PARAGRAPH or len(following) >= _A_PARAGRAPH
    return is_long or _DASHED.match(following) is not None


def _is_last(line: str, width: float) -> bool:
    """Say whether a line among wrapped ones ends its paragraph: short, and with a full stop."""
    return len(line) < width * _SHORT_LINE and line.rstrip().endswith((".", "?", "!"))


def _cut(paragraph: str) -> Iterator[str]:
    """Yield the paragraph in pieces of at most `LONGEST` characters."""
    rest = paragraph.strip()
    while len(rest) > LONGEST:
        at = _place_to_cut(rest)
        yield rest[:at].rstrip()
        rest = rest[at:].lstrip()
    if rest:
        yield rest


def _place_to_cut(text: str) -> int:
    """Return the last sentence end within reach, else the last space, else the end of the word.

    Without full stops, a sentence ends where the words say that another begins.
    """
    # One character more than is kept, so that the space after a full stop is seen.
    reach = text[: LONGEST + 1]
    sentences = [found.end() for found in _SENTENCE_END.finditer(reach, _LEAST)]
    if sentences:
        return sentences[-1]
    words = list(_WORD.finditer(reach))
    starts = [words[index].start() for index in streams.starts_in([w.group() for w in words])]
    if starts and max(starts) >= _LEAST:
        return max(starts)
    spaces = [found.start() for found in _SPACE.finditer(reach)]
    if spaces:
        return spaces[-1]
    space = _SPACE.search(text, LONGEST)
    return space.start() if space else len(text)
