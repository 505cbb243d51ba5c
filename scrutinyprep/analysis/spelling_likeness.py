"""How far one spelling is from another, weighed by how people slip."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

_VOWELS = frozenset("aeiouy")
_SOUNDS_ALIKE = tuple(map(frozenset, ("csk", "sz", "gj", "fv", "mn", "td", "bp", "ckq", "xs")))

_VOWEL_FOR_VOWEL = 0.6
_SOUND_FOR_SOUND = 0.75
_DOUBLED = 0.4
"""One letter where two belong, or two for one."""
_SILENT = 0.75
"""A vowel or an "h" too many or too few."""
_SWAPPED = 0.6
"""Two letters that changed places."""
_FIRST_LETTER = 0.5
"""Besides: hardly anyone begins a word with another letter."""

Row = Sequence[float]
"""How far a beginning of one word is from each beginning of the other."""


class Likeness:
    """Compares words with one that is given, a letter at a time.

    A Damerau-Levenshtein distance (optimal string alignment), with costs below 1 for slips
    that sound alike or that fingers make.
    """

    def __init__(self, word: str) -> None:
        """Hold on to the word, which is compared in small letters."""
        self._word = word.lower()
        self._alone = [
            _alone(letter, before)
            for before, letter in zip(("", *self._word), self._word, strict=False)
        ]
        self._first = list(accumulate(self._alone, initial=0.0))
        self._first[1:] = [cost + _FIRST_LETTER for cost in self._first[1:]]
        self._instead: dict[str, list[float]] = {}

    @property
    def first_row(self) -> Row:
        """The row of a word of no letters."""
        return self._first

    def next_row(self, rows: Sequence[Row], before: str, letter: str) -> Row:
        """Return the row of a word that is one letter longer.

        Args:
            rows: of the word's beginnings, from that of no letters.
            before: those letters.
            letter: the next.
        """
        row, word, own_alone = rows[-1], self._word, self._alone
        instead = self._instead_of(letter)
        earlier = before[-1:]
        gone = _alone(letter, earlier) + (0.0 if before else _FIRST_LETTER)
        extra = 0.0 if before else _FIRST_LETTER
        made = [row[0] + gone]
        for place, own in enumerate(word):
            cost = min(row[place + 1] + gone, made[place] + own_alone[place])
            if own == letter:
                cost = min(cost, row[place])
            else:
                cost = min(cost, row[place] + instead[place] + extra)
                if place and earlier == own and word[place - 1] == letter:
                    cost = min(cost, rows[-2][place - 1] + _SWAPPED)
            made.append(cost)
        return made

    def to(self, other: str) -> float:
        """Return how far a whole word is."""
        rows: list[Row] = [self._first]
        other = other.lower()
        for place, letter in enumerate(other):
            rows.append(self.next_row(rows, other[:place], letter))
        return rows[-1][-1]

    def _instead_of(self, letter: str) -> list[float]:
        """Return what a letter costs in place of each letter of the word."""
        if letter not in self._instead:
            self._instead[letter] = [_instead(own, letter) for own in self._word]
        return self._instead[letter]


def _alone(letter: str, before: str) -> float:
    """Return what a letter costs that only one of the words has."""
    if letter == before:
        return _DOUBLED
    return _SILENT if letter in _VOWELS or letter == "h" else 1.0


def _instead(one: str, other: str) -> float:
    """Return what one letter in place of another costs."""
    if one in _VOWELS and other in _VOWELS:
        return _VOWEL_FOR_VOWEL
    if any(one in group and other in group for group in _SOUNDS_ALIKE):
        return _SOUND_FOR_SOUND
    return 1.0
