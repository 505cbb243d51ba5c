"""Captions under a line with an arrow between two times, as WebVTT and SubRip have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scrutinyprep.importers.transcripts import caption_codes
from scrutinyprep.importers.transcripts.cues import Cue, seconds_at

ARROW = "-->"
_TIME = r"(?:\d{1,6}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,6})?"
# Whisper's own "[0:01.000 --> 0:02.000] words" is no line of this kind.
_TIMING = re.compile(rf"^[ \t]*(?:{_TIME}[ \t]*-->.*|[^\[\n]*-->[ \t]*{_TIME}.*)$", re.MULTILINE)
_NO_ARROW = re.compile(rf"^[ \t]*{_TIME}[ \t]+{_TIME}[ \t]*$")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_LAST_WORD_S = 1.0
"""A word takes no longer, so that what is left of its caption is silence."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The captions of a file, and what is left over."""

    cues: tuple[Cue, ...]
    """With their codes; those without times stand where they stand in the file."""
    is_cut_short: bool = False
    """The last of them has a time but no words."""


def has_timings(text: str) -> bool:
    """Say whether any line is an arrow with a time beside it."""
    return ARROW in text and _TIMING.search(text) is not None


def first_timing(text: str) -> str | None:
    """Return the first such line."""
    found = _TIMING.search(text)
    return found.group() if found else None


def blocks_in(text: str) -> Blocks:
    """Return the captions, in the order of the file.

    Words without a time of their own are captions too: a file may have lost
    a line. A single line above a time is the caption's name or number.
    """
    cues: list[Cue] = []
    ends_bare = False
    for block in _BLANK_LINES.split(text):
        lines = block.split("\n")
        timings = [index for index, line in enumerate(lines) if _is_timing(line)]
        loose = lines[: timings[0]] if timings else lines
        loose = [line for line in loose if line.strip() and not line.strip().isdigit()]
        if ends_bare and loose and not timings:
            # YouTube's first line of a caption is often one space, which looks like a blank line.
            cues[-1] = replace(cues[-1], text="\n".join(loose))
            ends_bare = False
        elif len(loose) > 1 or (loose and not timings):
            cues.append(Cue("\n".join(loose)))
        for place, end in _ranges(timings, lines):
            words = "\n".join(lines[place + 1 : end]).strip()
            start_s, end_s = _times_in(lines[place])
            cues.append(Cue(words, start_s, end_s))
            ends_bare = not words
    return Blocks(tuple(cue for cue in cues if cue.text), is_cut_short=ends_bare)


def in_voices(cues: Sequence[Cue]) -> Iterator[Cue]:
    """Yield the cues without their codes, one for each voice; those without words are left out."""
    for cue in cues:
        last_word = caption_codes.last_inline_time(cue.text)
        end_s = cue.end_s
        if last_word is not None and end_s is not None:
            end_s = min(end_s, last_word + _LAST_WORD_S)
        for speaker, words in caption_codes.voices_in(cue.text):
            yield replace(cue, text=caption_codes.plain(words), speaker=speaker, end_s=end_s)


def _ranges(timings: Sequence[int], lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield for each timing its line and the line behind its words."""
    for number, place in enumerate(timings):
        end = len(lines)
        if number + 1 < len(timings):
            end = timings[number + 1]
            # Where the blank line is missing, the number of the next stands above its time.
            if end - 1 > place and lines[end - 1].strip().isdigit():
                end -= 1
        yield place, end


def _is_timing(line: str) -> bool:
    return (ARROW in line and _TIMING.match(line) is not None) or _NO_ARROW.match(line) is not None


def _times_in(line: str) -> tuple[float | None, float | None]:
    """Return both times, None for one that cannot be; an end before its start is none."""
    start, arrow, end = line.partition(ARROW)
    if not arrow:
        start, _, end = line.strip().partition(" ")
    start_s, end_s = seconds_at(start.strip()), seconds_at(end.strip())
    if start_s is not None and end_s is not None and end_s < start_s:
        end_s = None
    return start_s, end_s
