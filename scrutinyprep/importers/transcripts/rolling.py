"""Captions that roll: each shows again what the last one showed, and a little more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrutinyprep.importers.transcripts.cues import Cue

_SHARE_THAT_ROLLS = 0.3
_FEWEST_WORDS = 2
"""Two captions that share one word may do so by chance."""
_TELLING_WORDS = 3
"""As many in a row are a repetition even where lines are broken anew."""
_FLASH_S = 0.05
"""YouTube puts a caption of 10 ms between two others; it brings no words of its own."""

_Lines = list[list[str]]


def is_rolling(cues: Sequence[Cue]) -> bool:
    """Say whether so many captions begin with the end of the last that it is the file's way."""
    texts = [_lines(cue) for cue in cues if cue.text.strip()]
    if len(texts) < 2:
        return False
    overlaps = 0
    for last, lines in pairwise(texts):
        words = _flat(lines)
        # A sentence said twice is a whole caption again, and so is a flash: neither counts.
        if words != _flat(last) and _overlap(_flat(last), words) >= _FEWEST_WORDS:
            overlaps += 1
    return overlaps >= (len(texts) - 1) * _SHARE_THAT_ROLLS


def derolled(cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """Return the cues with only the words that each brings; those that bring none are left out.

    What a caption repeats is told by the words of the caption before it, so
    that a sentence that was really said twice stays.
    """
    kept: list[Cue] = []
    shown: _Lines = []
    for cue in cues:
        lines = _lines(cue)
        if not lines:
            continue
        repeated = _repeated_words(shown, lines, is_flash=_is_flash(cue))
        text = _without(lines, repeated)
        if text:
            kept.append(replace(cue, text=text))
        shown = lines
    return tuple(kept)


def _is_flash(cue: Cue) -> bool:
    return cue.start_s is not None and cue.end_s is not None and cue.end_s - cue.start_s <= _FLASH_S


def _repeated_words(shown: _Lines, lines: _Lines, *, is_flash: bool) -> int:
    """Return how many words at the caption's beginning were on the screen already."""
    before, words = _flat(shown), _flat(lines)
    overlap = _overlap(before, words)
    if overlap == len(words) and len(lines) > 1 and not is_flash and shown == lines:
        # The same line above and below: it moved up, and was said again.
        less = len(words) - len(lines[-1])
        if before[len(before) - less :] == words[:less]:
            return less
    if overlap == len(before) or overlap >= _TELLING_WORDS or _is_end_of_line(lines, overlap):
        return overlap
    return 0


def _is_end_of_line(lines: _Lines, words: int) -> bool:
    counted = 0
    for line in lines:
        counted += len(line)
        if counted >= words:
            break
    return counted == words


def _overlap(before: Sequence[str], words: Sequence[str]) -> int:
    """Return the most words that end the one and begin the other."""
    for count in range(min(len(before), len(words)), 0, -1):
        if before[len(before) - count :] == words[:count]:
            return count
    return 0


def _without(lines: _Lines, words: int) -> str:
    """Return the lines without their first words."""
    kept: list[str] = []
    for line in lines:
        rest = line[words:] if words < len(line) else []
        words = max(0, words - len(line))
        if rest:
            kept.append(" ".join(rest))
    return "\n".join(kept)


def _lines(cue: Cue) -> _Lines:
    return [words for words in (line.split() for line in cue.text.split("\n")) if words]


def _flat(lines: _Lines) -> list[str]:
    return [word for line in lines for word in line]
