"""Whether a word is spelt right, and what may be meant where it is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log10
from pathlib import Path

from scrutinyprep.analysis.spelling_likeness import Likeness
from scrutinyprep.analysis.spelling_list import SpellingList
from scrutinyprep.domain.spelling import Wrong

_ENDING = re.compile(r"['’]s$")
_MOST_SUGGESTIONS = 5
_REACHES = (1.3, 1.85, 2.4)
"""How far what is meant may be; the list is searched again, farther, only where that fails."""
_CLOSE = 1.0
"""A slip of one letter."""
_CLOSEST = 0.8
"""Two letters that changed places, or one of them misheard."""
_SHORTEST_CAPITALISED = 6
"""Letters of a word with a capital: shorter ones are judged by everyday words only ("Wich")."""
_LONGEST = 30
"""Letters: the list's longest word has 23, and a letter too many is never nothing. To look among
all words for one like those that a key writes which is held down would take minutes."""
_STANDS_FOR_ITSELF = 2
"""What the papers print so often is known."""
_PRINTED_WRONG = 25
"""Unless they print what it is like so many times as often: then they misprint it too."""
_COMMON = 0.35
_BY_TENFOLD = 0.12
"""What each power of ten of a word's count in the papers makes up for."""
_SPACE_LEFT_OUT = 0.45
_BEGINS_TWO = frozenset("a an as at in of on to up no per each all any may".split())
"""Words that are run together with the next: "alot", "aswell", "infact"."""
_OTHER_LETTERS = re.compile(r"[^a-zA-Z'’]")
_SPLIT_LINE = re.compile(r"[-\u00ad]\n\s*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Heard:
    """What is known besides the dictionary: of one meeting, one library, one person."""

    counts: Mapping[str, int] = field(default_factory=dict)
    """How often the meeting's papers print each word, as written; once is not told."""
    names: frozenset[str] = frozenset()
    """Words of people's names."""
    own: frozenset[str] = frozenset()
    """The user's own words, and those they want ignored: as they wrote them."""


NOTHING_HEARD = Heard()


def tally_of(texts: Iterable[str]) -> dict[str, int]:
    """Count the words of papers as they are written; those that stand once are left out."""
    counts: Counter[str] = Counter()
    for text in texts:
        # Words that a line's end splits are joined: half of one is no word that papers know.
        counts.update(_WORD.findall(_SPLIT_LINE.sub("", text)))
    in_any_case: Counter[str] = Counter()
    for word, count in counts.items():
        in_any_case[word.lower()] += count
    return {
        word: count
        for word, count in counts.items()
        if in_any_case[word.lower()] >= _STANDS_FOR_ITSELF
    }


class SpellingJudge:
    """Judges words by a British dictionary, by the words of councils, and by what was heard."""

    def __init__(self, folder: Path) -> None:
        """Hold on to the folder of the lists, which are read at the first word.

        Args:
            folder: holds `en_GB.txt`, `council_words.txt` and `common_words.txt`.
        """
        self._folder = folder
        self._list = SpellingList(folder / "en_GB.txt")

    def verdict(self, word: str, heard: Heard = NOTHING_HEARD) -> Wrong | None:
        """Return None for a word that is right, or what may be meant by it.

        Words with letters beyond those of English pass. A word with a capital may be a name:
        it fails only where it is a letter away from a word that the dictionary has.
        """
        plain = _ENDING.sub("", word.replace("’", "'"))
        if _OTHER_LETTERS.search(plain) or self._is_known(plain, heard):
            return None
        counted = _counted(plain, heard.counts)
        if counted < _STANDS_FOR_ITSELF and plain.islower():
            return self._wrong(word, plain, self._near(plain, heard))
        near = self._near(plain, heard)
        if counted >= _STANDS_FOR_ITSELF:
            near = [one for one in near if _is_misprint(one[1], counted, heard.counts)]
        return self._wrong(word, plain, near) if near and self._is_slip(plain, near[0]) else None

    def knows(self, word: str) -> bool:
        """Say whether the dictionary or the words of councils hold a word, whatever was heard."""
        return self._is_known(_ENDING.sub("", word.replace("’", "'")), NOTHING_HEARD)

    def _is_slip(self, plain: str, nearest: tuple[float, str, float]) -> bool:
        """Say whether a word that may be a name is so near another that it is hardly one."""
        _, meant, far = nearest
        if plain.islower() or len(plain) >= _SHORTEST_CAPITALISED:
            return far <= _CLOSE
        # Many names are a word with a letter more: Farr, Cann, Frome.
        is_longer = plain.lower().startswith(meant)
        return far <= _CLOSEST and meant in self._common and not is_longer

    def _is_known(self, plain: str, heard: Heard) -> bool:
        small = plain.lower()
        for known in (heard.own, heard.names, self._council, self._list):
            if plain in known or small in known:
                return True
        return False

    def _near(self, plain: str, heard: Heard) -> list[tuple[float, str, float]]:
        """Return what may be meant: a rank (less is better), the word, and how far it is."""
        found: list[tuple[float, str, float]] = []
        for most in _REACHES if len(plain) <= _LONGEST else ():
            found = [
                (self._rank(far, other, heard), other, far)
                for far, other in self._within(plain, most, heard)
            ]
            if found:
                break
        found += ((_SPACE_LEFT_OUT, two, _SPACE_LEFT_OUT) for two in self._two_words(plain))
        # Of a name and a word alike, what is written small is meant small.
        return sorted(
            found, key=lambda one: (one[0], one[1].islower() is not plain.islower(), one[1])
        )

    def _within(self, plain: str, most: float, heard: Heard) -> Iterator[tuple[float, str]]:
        yield from self._list.near(plain, most)
        likeness = Likeness(plain)
        for word in self._besides(plain, most, heard):
            far = likeness.to(word)
            if far <= most:
                yield far, word

    def _besides(self, plain: str, most: float, heard: Heard) -> Iterator[str]:
        """Yield the words that the dictionary lacks and that may be near."""
        first = plain[0].lower()
        printed = (
            word
            for word in heard.counts
            # Headings say nothing of capitals.
            if word[0].lower() == first and not word.isupper() and not self.knows(word)
        )
        for words in (self._council, heard.names, heard.own, printed):
            for word in words:
                if word[0].lower() == first and abs(len(word) - len(plain)) <= most + 1:
                    yield word

    def _two_words(self, plain: str) -> Iterator[str]:
        for at in range(1, len(plain) - 1):
            first, second = plain[:at], plain[at:]
            if first in _BEGINS_TWO and second in self._common:
                yield f"{first} {second}"

    def _rank(self, far: float, word: str, heard: Heard) -> float:
        count = _counted(word, heard.counts)
        printed = _BY_TENFOLD * (1 + log10(count)) if count else 0.0
        return far - printed - (_COMMON if word in self._common else 0.0)

    def _wrong(self, word: str, plain: str, near: Collection[tuple[float, str, float]]) -> Wrong:
        ending = word[len(plain) :]
        meant: dict[str, str] = {}
        for _, one, _ in near:
            meant.setdefault(one.lower(), _as_written(one, plain) + ending)
        return Wrong(tuple(meant.values())[:_MOST_SUGGESTIONS])

    @cached_property
    def _council(self) -> frozenset[str]:
        return _words_of(self._folder / "council_words.txt")

    @cached_property
    def _common(self) -> frozenset[str]:
        return _words_of(self._folder / "common_words.txt")


def _counted(word: str, counts: Mapping[str, int]) -> int:
    """Return how often papers print a word: one with a capital also as in headings, or small."""
    if word.islower():
        return counts.get(word, 0)
    return sum(counts.get(one, 0) for one in (word, word.lower(), word.upper()))


def _is_misprint(meant: str, counted: int, counts: Mapping[str, int]) -> bool:
    """Say whether papers print what is meant so often that the other is a slip of theirs."""
    likely = counts.get(meant, 0) + (counts.get(meant.capitalize(), 0) if meant.islower() else 0)
    return likely >= _PRINTED_WRONG * counted


def _as_written(meant: str, word: str) -> str:
    return meant[:1].upper() + meant[1:] if word[:1].isupper() else meant


def _words_of(file: Path) -> frozenset[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
