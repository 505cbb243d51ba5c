"""Cutting a speech in two at a place among its words, in all the forms that its text has."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")
_OPENING = "\"'\u201c\u2018([\u00a3"
_MOST_WORDS = 8
_FEWEST_WORDS = 2
_BESIDE = 100
"""Characters on either side of a place by which it is known again."""
_TELLING = 24
"""Characters of one side that tell a place where the other side has changed."""


def word_at(text: str, at: int) -> int | None:
    """Return where the word begins that stands at a place, or comes next; code points.

    None where a cut would leave nothing on one side.
    """
    words = list(_WORD.finditer(text))
    for number, word in enumerate(words):
        if word.end() > at:
            return _opened(text, word.start()) if number else None
    return None


def same_place(text: str, at: int, other: str) -> int | None:
    """Return the place in another form of the same words; None where it cannot be told.

    The one has sentences and no noise, the other is as the file has it: the
    words that follow the place are looked for, nearest to as far on as it is.
    """
    mine = list(_WORD.finditer(text))
    theirs = list(_WORD.finditer(other))
    first = next((number for number, word in enumerate(mine) if word.end() > at), None)
    if first is None or not theirs:
        return None
    said = [word.group().casefold() for word in mine]
    heard = [word.group().casefold() for word in theirs]
    expected = first / len(said) * len(heard)
    for count in range(min(_MOST_WORDS, len(said) - first), _FEWEST_WORDS - 1, -1):
        wanted = said[first : first + count]
        places = [place for place in range(1, len(heard)) if heard[place : place + count] == wanted]
        if places:
            best = min(places, key=lambda place: abs(place - expected))
            return _opened(other, theirs[best].start())
    return None


def beside(text: str, at: int) -> tuple[str, str]:
    """Return the words before and after a place, by which `found_again` finds it."""
    return text[max(0, at - _BESIDE) : at], text[at : at + _BESIDE]


def found_again(text: str, before: str, after: str) -> int | None:
    """Return a place by the words beside it; None where neither side stands there still.

    One side is enough where it is long and stands there once.
    """
    if before + after in text:
        return text.index(before + after) + len(before)
    head = after[:_TELLING]
    if len(head) == _TELLING and text.count(head) == 1:
        return text.index(head)
    tail = before[-_TELLING:]
    if len(tail) == _TELLING and text.count(tail) == 1:
        return text.index(tail) + len(tail)
    return None


def _opened(text: str, at: int) -> int:
    """Return the place before what opens a word, such as a quotation mark."""
    while at and text[at - 1] in _OPENING:
        at -= 1
    return at
