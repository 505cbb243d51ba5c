"""Which earlier passages bear on a text, best first, and which words say so."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from scrutinyprep.analysis.said_before_ideas import Idea
from scrutinyprep.analysis.said_before_words import (
    EVERYDAY_WORDS,
    sound_of,
    stem_of,
    words_of,
)

_WINDOW = 45
"""Telling words of a passage that count as one stretch of talk; a long speech has many."""
_OWN, _OTHER, _SOUND = 1.0, 0.75, 0.5
"""How much a passage's word counts: the text's own, another for the same, one that sounds so."""
_EVERYDAY = 0.4
_OF_A_NAME = 0.5
"""For a single word of a name, such as the "air" of a clean air zone."""
_FIGURE = 1.6
"""For a figure such as 27.1 or 613: nobody says the same by accident."""
_NAMED = 0.4
"""How much more a name tells for each word beyond its first: it says what its words say alone."""
_OUTSIDE = 0.25
"""Of what stands elsewhere in a long speech."""
_TOGETHER = 0.3
"""For two ideas that stand side by side in both."""
_SHORT = 6
_SHORT_COUNTS = 0.6
"""A title of a few words shares them all and says nothing."""
_COVERED = 0.5
"""How much of the score hangs on how many of the ideas are there."""
_MOST_REASONS = 6
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may bear on the text."""

    key: int
    text: str
    favour: float = 1.0
    """For where it stands: more than 1 where it was said, or in the same committee."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """How a passage bears on the text."""

    key: int
    score: float
    """0 and up; comparable within one ranking only."""
    why: tuple[str, ...]
    """The ideas they share, the weightiest first, in the text's words and the passage's."""
    shared: tuple[str, ...]
    """The passage's own words for them."""


class _Match(NamedTuple):
    # A tuple, since there are tens of thousands for a long text, each gone before the next ranking.
    at: int
    length: int
    idea: int
    worth: float
    words: str


def ranked(
    ideas: Sequence[Idea], counts: Mapping[str, float], passages: float, found: Sequence[Candidate]
) -> list[Bearing]:
    """Return the passages that share an idea with the text, the best first.

    Args:
        ideas: of the text.
        counts: how many passages of the library hold each form of each idea.
        passages: how many there are.
        found: the passages to put in order.
    """
    ranking = _Ranking(ideas, counts, passages)
    bearings = [bearing for one in found if (bearing := ranking.of(one)) is not None]
    return sorted(bearings, key=lambda bearing: -bearing.score)


class _Ranking:
    """The ideas of one text, laid out for looking through many passages."""

    def __init__(self, ideas: Sequence[Idea], counts: Mapping[str, float], passages: float) -> None:
        self._ideas = ideas
        self._weights = [_weight(idea, counts, passages) for idea in ideas]
        self._tells = [idea.words.casefold() not in EVERYDAY_WORDS for idea in ideas]
        whole = (w for w, idea in zip(self._weights, ideas, strict=True) if not idea.part_of)
        self._whole = sum(whole) or 1.0
        self._starts: dict[str, list[tuple[tuple[str, ...], int, float]]] = {}
        self._capitals: dict[str, int] = {}
        self._sounds: dict[str, int] = {}
        for number, idea in enumerate(ideas):
            for place, form in enumerate(idea.forms):
                stems = tuple(stem_of(word) for word in words_of(form))
                if stems:
                    worth = (_OTHER if place else _OWN) * self._weights[number]
                    self._starts.setdefault(stems[0], []).append((stems, number, worth))
            self._capitals.update((acronym, number) for acronym in idea.acronyms)
            if idea.sound:
                self._sounds.setdefault(idea.sound, number)
        self._letters = {sound[0] for sound in self._sounds}

    def of(self, candidate: Candidate) -> Bearing | None:
        """Return how a passage bears on the text; None where it shares nothing that tells."""
        words = words_of(candidate.text)
        matches = self._without_parts(self._matches(words))
        if not any(self._tells[match.idea] for match in matches):
            return None
        best: dict[int, _Match] = {}
        for match in matches:
            if match.idea not in best or match.worth > best[match.idea].worth:
                best[match.idea] = match
        everywhere = sum(match.worth for match in best.values())
        near = self._densest(matches)
        score = (1 - _OUTSIDE) * near + _OUTSIDE * everywhere + self._together(matches)
        score *= 1 - _COVERED + _COVERED * min(1.0, everywhere / self._whole)
        if len(words) < _SHORT:
            score *= _SHORT_COUNTS
        shared = tuple(dict.fromkeys(match.words for match in best.values()))
        return Bearing(candidate.key, score * candidate.favour, self._why(best), shared)

    def _matches(self, words: Sequence[str]) -> list[_Match]:
        stems = [stem_of(word) for word in words]
        matches = []
        for at, (word, stem) in enumerate(zip(words, stems, strict=True)):
            starts = self._starts.get(stem)
            known = False
            for form, idea, worth in starts or ():
                if len(form) == 1 or tuple(stems[at : at + len(form)]) == form:
                    said = " ".join(words[at : at + len(form)])
                    matches.append(_Match(at, len(form), idea, worth, said))
                    known = True
            acronym = None if word.islower() else self._acronym(word)
            if acronym is not None:
                matches.append(_Match(at, 1, acronym, _OWN * self._weights[acronym], word))
            elif not known and word[0].casefold() in self._letters:
                misheard = self._sounds.get(sound_of(word))
                if misheard is not None:
                    worth = _SOUND * self._weights[misheard]
                    matches.append(_Match(at, 1, misheard, worth, word))
        return matches

    def _acronym(self, word: str) -> int | None:
        """Return the idea that a word in capitals stands for, "EHCPs" as well as "EHCP"."""
        capitals = word.removesuffix("s") if word[:-1].isupper() else word
        return self._capitals.get(capitals)

    def _without_parts(self, matches: Sequence[_Match]) -> list[_Match]:
        """Leave out the single words of a name that is there as a whole, or by another name."""
        there = {match.idea for match in matches}
        return [m for m in matches if not self._ideas[m.idea].part_of & there]

    def _densest(self, matches: Sequence[_Match]) -> float:
        """Return what the best stretch of the passage is worth, each idea counted once."""
        most = now = 0.0
        first = 0
        within: dict[int, list[float]] = {}
        for match in matches:
            while match.at - matches[first].at > _WINDOW:
                gone = matches[first]
                worths = within[gone.idea]
                now -= max(worths)
                # What is furthest back came first.
                del worths[0]
                now += max(worths, default=0.0)
                first += 1
            worths = within.setdefault(match.idea, [])
            before = max(worths, default=0.0)
            worths.append(match.worth)
            now += max(before, worths[-1]) - before
            most = max(most, now)
        return most

    def _together(self, matches: Sequence[_Match]) -> float:
        pairs = {
            (one.idea, other.idea): _TOGETHER * min(one.worth, other.worth)
            for one, other in pairwise(matches)
            if 0 <= other.at - one.at - one.length <= 1 and abs(other.idea - one.idea) == 1
        }
        return sum(pairs.values())

    def _why(self, best: Mapping[int, _Match]) -> tuple[str, ...]:
        reasons = []
        for number, match in sorted(best.items(), key=lambda pair: -pair[1].worth):
            idea = self._ideas[number]
            alike = stem_of(match.words.split()[0]) == stem_of(idea.words.split()[0])
            reasons.append(idea.words if alike else f"{idea.words} ({match.words})")
        return tuple(dict.fromkeys(reasons))[:_MOST_REASONS]


def _weight(idea: Idea, counts: Mapping[str, float], passages: float) -> float:
    """Return how telling an idea is: the fewer passages hold it, the more."""
    often = max((counts.get(form, 0.0) for form in idea.forms), default=0.0)
    telling = math.log(1 + (passages + 1) / (often + 1))
    if idea.part_of:
        telling *= _OF_A_NAME
    if idea.words[:1].isdigit() and not _YEAR.fullmatch(idea.words):
        telling *= _FIGURE
    if idea.words.casefold() in EVERYDAY_WORDS:
        telling *= _EVERYDAY
    return telling * (1 + _NAMED * idea.forms[0].count(" "))
