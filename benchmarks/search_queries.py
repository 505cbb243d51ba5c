"""What councillors look for: searches of every kind, made of a made library's own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice

from benchmarks.made_library import Subject, Writer, subject, word
from scrutinyprep.domain.hits import Wanted

_OF_A_KIND = 12
_TYPED_LIMIT = 80
"""As many as the window shows."""
_SENTENCE = (12, 13)
_PARAGRAPH, _PAGE = (40, 41), (200, 201)


@dataclass(frozen=True, slots=True)
class Kind:
    """Searches of one kind."""

    name: str
    searches: tuple[Wanted, ...]


def kinds() -> list[Kind]:
    """Return every kind of search, each with some of it."""
    plain = {
        "one word": (one.words[number * 3] for number, one in _subjects()),
        "a common word": (word(29 + 11 * number) for number in count()),
        "a small word": (word(number) for number in count()),
        "a rare word": (word(9000 + 1501 * number) for number in count()),
        "two words": (f"{one.words[3]} {one.words[5 + n]}" for n, one in _subjects()),
        "three words": (" ".join(one.words[n : n + 3]) for n, one in _subjects()),
        "a name": (f'"{one.names[n]}"' for n, one in _subjects()),
        "a name's words": (one.names[n] for n, one in _subjects()),
        "a phrase with small words": (
            f'"{word(n)} {one.words[1]}" {one.words[0]}' for n, one in _subjects()
        ),
        "a sentence": (Writer(n).passage(one, _SENTENCE) for n, one in _subjects()),
        "either": (f"{one.words[2]} OR {one.words[n + 6]}" for n, one in _subjects()),
        "one without another": (f"{one.words[1]} NOT {one.words[n + 6]}" for n, one in _subjects()),
        "near one another": (
            f"NEAR({one.words[0]} {one.words[n + 1]}, 5)" for n, one in _subjects()
        ),
        "nothing there": (f"{one.words[n]}qqq" for n, one in _subjects()),
    }
    narrowed = {
        "speaker:": (f"speaker:{_speaker(n)} {one.words[1 + n]}" for n, one in _subjects()),
        "committee:": (f"committee:health {one.words[1 + n]}" for n, one in _subjects()),
        "item:": (f"item:{1 + n % 8} {one.words[1 + n]}" for n, one in _subjects()),
        "in:": (
            f"in:{('notes', 'minutes', 'speeches', 'papers')[n % 4]} {one.words[1 + n]}"
            for n, one in _subjects()
        ),
        "before: and after:": (
            f"after:{2015 + n % 8} before:{2017 + n % 8} {one.words[1 + n]}"
            for n, one in _subjects()
        ),
        "several of these": (
            f"in:speeches,minutes committee:children after:2018 {one.names[n]}"
            for n, one in _subjects()
        ),
    }
    asked = [
        Kind(name, tuple(map(Wanted, islice(words, _OF_A_KIND))))
        for name, words in (plain | narrowed).items()
    ]
    return [*asked, Kind("while it is typed", tuple(_typed()))]


def selections() -> list[str]:
    """Return what a reader selects to see what was said of it before: a name to a page."""
    return [
        *(one.names[n] for n, one in islice(_subjects(), 6)),
        *(Writer(n).passage(one, _SENTENCE) for n, one in islice(_subjects(), 8)),
        *(Writer(n).passage(one, _PARAGRAPH) for n, one in islice(_subjects(), 12)),
        *(Writer(n).passage(one, _PAGE) for n, one in islice(_subjects(), 4)),
    ]


def slips() -> list[str]:
    """Return words with a letter too many."""
    return [f"{one.words[n]}x" for n, one in islice(_subjects(), _OF_A_KIND)]


def _subjects() -> Iterator[tuple[int, Subject]]:
    return ((number, subject(29 * number + 3)) for number in count())


def _speaker(number: int) -> str:
    """Return somebody's family name: the chair of some years, or a member."""
    return word(40_000 + 3 * (160 * (504 + number % 2) + number))


def _typed() -> Iterator[Wanted]:
    """Yield the beginnings of two words, letter by letter, and of words that begin as many do."""
    for number, one in islice(_subjects(), 3):
        words = f"{one.words[1]} {one.words[number + 4]}"
        for end in range(1, len(words) + 1):
            yield Wanted(words[:end], limit=_TYPED_LIMIT, is_unfinished=True)
    for words in ("the", "con", "cons", "pro", "whe", "the res", "council con"):
        yield Wanted(words, limit=_TYPED_LIMIT, is_unfinished=True)
