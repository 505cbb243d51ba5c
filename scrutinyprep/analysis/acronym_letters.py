"""Whether the letters of an acronym begin the words that it may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

SMALL = frozenset(
    "a an and as at by for from in into of on or the to with & y yr a'r ac i o".split()
)
"""Words that an acronym may pass over; the last of them are Welsh."""
_LETTER = re.compile(r"(?:Ch|Dd|Ff|Ll|Ng|Ph|Rh|Th)|\d+|[^\W\d_]")
"""Numbers stand for themselves ("S106"); "Ll" and its like are one letter of Welsh."""
_READINGS = ((False, 0, 0), (True, 0, 0), (True, 1, 0), (True, 0, 1))
"""Whether small words give letters, how many words two, and how many none; the plainest first."""
_FEWEST_TO_PASS = 3
"""Letters of an acronym that may pass a word over: shorter ones would fit almost anything."""
_FEWEST_WORDS = 2


def letters_of(acronym: str) -> list[str]:
    """Return what the words are to begin with, in small letters: "CDLl" has three letters."""
    return [letter.casefold() for letter in _LETTER.findall(acronym)]


def fitting(
    acronym: str, words: Sequence[str], *, from_the_end: bool, is_strict: bool = False
) -> int:
    """Return how many of the words, nearest first, the acronym stands for; 0 if it doesn't.

    The plainest reading wins: a letter for each word but the small ones ("Families First for
    Children's Pathfinder", FFCP); then small ones too; then one word that gives two
    letters ("Equality Impact Assessment", EqIA); then one word passed over. A strict
    reading takes only the first two.
    """
    letters = letters_of(acronym)
    if from_the_end:
        letters.reverse()
    if is_strict and not (words and words[0].casefold().startswith(letters[0])):
        return 0
    for small, doubles, passes in _READINGS[: 2 if is_strict else None]:
        if passes and len(letters) < _FEWEST_TO_PASS:
            continue
        for count in range(_FEWEST_WORDS, len(words) + 1):
            ends = (words[0], words[count - 1])
            if any(map(is_small, ends)):
                continue
            fit = _Fit(from_the_end, small, doubles, passes)
            if fit.fits(letters, words[:count]):
                return count
    return 0


def is_small(word: str) -> bool:
    """Say whether an acronym may pass over this word without a letter for it."""
    return word.casefold() in SMALL


@dataclass(frozen=True, slots=True)
class _Fit:
    """How freely letters may be laid on words."""

    is_reversed: bool
    small_words_count: bool
    doubles: int
    """Words that may give two letters."""
    passes: int
    """Words, not small ones, that may give none."""

    def fits(self, letters: Sequence[str], words: Sequence[str]) -> bool:
        """Say whether each letter begins a word, in order; a small word need not give one."""
        if not words or not letters:
            return not words and not letters
        word, rest = words[0].casefold(), words[1:]
        small = is_small(word)
        counts = self.small_words_count or not small
        if counts and word.startswith(letters[0]) and self.fits(letters[1:], rest):
            return True
        if small and self.fits(letters, rest):
            return True
        if self.doubles and self._gives_two(word, letters):
            fewer = replace(self, doubles=self.doubles - 1)
            if fewer.fits(letters[2:], rest):
                return True
        if self.passes:
            return replace(self, passes=self.passes - 1).fits(letters, rest)
        return False

    def _gives_two(self, word: str, letters: Sequence[str]) -> bool:
        first, second = letters[:2] if len(letters) > 1 else ("", "")
        if self.is_reversed:
            first, second = second, first
        return bool(first) and word.startswith(first) and second in word[1:]
