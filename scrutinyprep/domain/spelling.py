"""Which runs of a text are words whose spelling can be judged, and where those stand that fail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_LETTERS = r"[^\W\d_]+"
_PIECE = re.compile(
    rf"""
    (?: (?:https?://|www\.)\S+          # web addresses
      | [^\s@]+@\S+                     # of mail
      | [\w-]+ (?:\.[\w-]+)+ (?:/\S*)?  # gov.uk/guidance, e.g., report.pdf
      | [#@/\\]\w+                      # #tags, paths
      | \w*\d\w* (?:['’]\w+)?           # Q3, 2025's
    )
    | (?P<word> {_LETTERS} (?:['’]{_LETTERS})* )
    """,
    re.VERBOSE,
)
_EVERYDAY = frozenset(
    """the of and to in is it that for was be are on with as have has had not by this at from or
    which we will would can could should how what why who when do does did if but they you our
    your their there been any all more than""".split()
)
"""Of ten English words, three or four are among these."""
_ENGLISH_SHARE = 0.1
_FEWEST_FOR_A_LANGUAGE = 8
"""Of fewer words nobody can say what language they are in."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """The verdict on a word that nothing knows."""

    suggestions: tuple[str, ...] = ()
    """What may be meant, the likeliest first; none where nothing is near."""


Verdicts = Mapping[str, Wrong | None]
"""What is known of words as they are written: wrong, or None for right."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that is probably misspelt."""

    start: int
    """In code points of the text."""
    end: int
    word: str
    suggestions: tuple[str, ...]


def words_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words that can be judged, each with its place in code points.

    Passed over are addresses of web and mail, words with digits, single letters, and words with a
    capital after the first letter: acronyms, and names like McDonald. The parts of a word
    with hyphens count each for itself.
    """
    for match in _PIECE.finditer(text):
        word = match["word"]
        if word is not None and len(word) > 1 and word[1:] == word[1:].lower():
            yield match.start(), word


def slips_in(text: str, verdicts: Verdicts) -> tuple[Slip, ...]:
    """Return the words of a text that fail, in their order; words without a verdict pass.

    None are returned where the text is in another language, as Welsh.
    """
    found = list(words_in(text))
    if not _is_english([word for _, word in found]):
        return ()
    return tuple(
        Slip(start, start + len(word), word, wrong.suggestions)
        for start, word in found
        if (wrong := verdicts.get(word)) is not None
    )


def _is_english(words: Sequence[str]) -> bool:
    if len(words) < _FEWEST_FOR_A_LANGUAGE:
        return True
    everyday = sum(word.lower() in _EVERYDAY for word in words)
    return everyday >= _ENGLISH_SHARE * len(words)
