"""What a machine wrote down although nobody said it: sounds in brackets, and loops."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrutinyprep.domain.parsed import ParsedWarning

_SOUND = (
    r"(?:music|applause|laugh(?:ter|s|ing)?|blank[_ ]audio|no[_ ]audio|silence|noise|static|"
    r"cough(?:ing|s)?|sneez(?:ing|es)|sigh(?:ing|s)?|beep(?:ing|s)?|clapping|cheering|"
    r"(?:cell ?phone|phone|bell) ringing|clears throat|typing|background (?:noise|chatter)|"
    r"indistinct chatter|pause)"
)
_SOUNDS = re.compile(
    rf"\[\s*(?:[a-z]+\s+)?{_SOUND}(?:\s+(?:playing|continues|ends|stops|starts))?\s*\]"
    rf"|\(\s*{_SOUND}(?:\s+playing)?\s*\)|\*\s*{_SOUND}\s*\*|[\u2669-\u266c]+",
    re.IGNORECASE,
)
_SPECKS = re.compile(r"^[^\S\n]*[-`~.|_\u2013][^\S\n]*$\n?", re.MULTILINE)
"""A line with nothing on it but one of the marks that a stenographer's machine lets fall."""
_EDGES = ".,?!;:-\u2013\u2014\"'\u2019\u201c\u201d()"

_LONGEST_ROUND = 16
_LONG_ROUND = 6
_HAUNTING = "you"
"""What Whisper hears in silence."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """A caption's words as they are shown, and how many sounds were left out of them."""

    text: str
    sounds: int


def without_sounds(text: str) -> Quiet:
    """Return the text without sounds in brackets and stray marks; line breaks stay."""
    quiet, sounds = _SOUNDS.subn(" ", text)
    return Quiet(_SPECKS.sub("", quiet), sounds)


@dataclass(frozen=True, slots=True)
class Loop:
    """Words that go round: those from `start` up to, not including, `end` are left out."""

    start: int
    end: int


def loops_in(words: Sequence[str]) -> tuple[Loop, ...]:
    """Return what comes after the first round of each loop.

    People say "no, no, no" and say a sentence again. So one word must come
    six times, two words five times, and a phrase three times, unbroken and to
    the letter: "it rose to £40 million" and "it rose to £50 million" are two facts.
    """
    # The figures of a table are often alike, and never noise: each is unlike any other.
    heard = [
        bare if bare.replace("'", "").replace("\u2019", "").isalpha() else f"{index} {bare}"
        for index, bare in enumerate(word.casefold().strip(_EDGES) for word in words)
    ]
    loops: list[Loop] = []
    at = 0
    while at < len(heard):
        round_length, end = _loop_at(heard, at)
        if end > at:
            haunted = end == len(heard) and round_length == 1 and heard[at] == _HAUNTING
            loops.append(Loop(at if haunted else at + round_length, end))
            at = end
        else:
            at += 1
    return tuple(loops)


def _loop_at(heard: Sequence[str], at: int) -> tuple[int, int]:
    """Return the words of a round and where the loop that begins here ends; there, if none does."""
    for length in range(1, min(_LONGEST_ROUND, (len(heard) - at) // 2) + 1):
        end = at + length
        if heard[end] != heard[at]:
            continue
        while end < len(heard) and heard[end] == heard[end - length]:
            end += 1
        # What breaks the last round off is often its last word.
        slack = 1 if length >= _LONG_ROUND else 0
        rounds = (end - at + slack) // length
        if rounds >= _rounds_needed(heard[at], length, end == len(heard)):
            return length, end if slack else at + rounds * length
    return 0, at


def _rounds_needed(word: str, length: int, is_end: bool) -> int:
    if length == 1:
        return 3 if word == _HAUNTING and is_end else 6
    return {2: 5, 3: 4}.get(length, 3)


def folded(sounds: int, loops: int) -> tuple[ParsedWarning, ...]:
    """Say how much is kept in the text and not shown; nothing where there is none."""
    told = []
    if sounds:
        told.append(f"{sounds} {'note' if sounds == 1 else 'notes'} of a sound, such as “[Music]”")
    if loops:
        told.append(f"{loops} {'loop' if loops == 1 else 'loops'} of words heard again and again")
    if not told:
        return ()
    verb = "is" if sounds + loops == 1 else "are"
    return (
        ParsedWarning("noise-folded", f"{' and '.join(told)} {verb} kept in the text, not shown."),
    )
