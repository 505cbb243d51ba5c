"""Acronyms in a text, and the places that say what they stand for.

Papers define them as "Medium Term Financial Strategy (MTFS)", as
"MTFS (Medium Term Financial Strategy)" and in lists with a dash or a tab;
speakers say "the medium-term financial strategy or MTFS". An expansion is
believed when each letter begins a word of it, in order: small words may be
passed over, and so may one word that gives no letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scrutinyprep.domain.glossary import Expansion

_ACRONYM = r"(?:[A-Z](?:[A-Za-z]?[A-Z0-9&]|[A-Z]){1,8}|[A-Z]&[A-Z])"
_TOKEN = re.compile(rf"(?<![\w£$.&-]){_ACRONYM}(?:s|['’]s)?(?![\w&-])")
_BRACKETED = re.compile(rf"[(\[]\s*[“\"'‘]?({_ACRONYM})s?[”\"'’]?\s*(?:[),;\]])")
_OR_CALLED = re.compile(
    rf"\s*(?:,\s*)?(?:\bor\b|\bknown\s+as(?:\s+the)?\b|\bcalled(?:\s+the)?\b)\s+({_ACRONYM})\b"
)
_EXPLAINED = re.compile(rf"\b({_ACRONYM})s?\s*(?:\(|[-–—:=]\s+|\t+|\s{{2,}})\s*(?=[A-Za-z“\"])")
_STANDS_FOR = re.compile(
    rf"\b({_ACRONYM})\b[\s,]+(?:which\s+)?(?:stands|is\s+short)\s+for\s+(?:the\s+)?"
)
_WORD = re.compile(r"[A-Za-zÀ-ž0-9]+(?:['’][a-z]+)?")
_BREAK = re.compile(r"[.;:?!()\[\]\n\t|•]")
_SMALL = frozenset(
    "a an and as at by for from in into of on or the to with & y yr a'r ac i o".split()
)
_LONGEST = 12
"""Words of an expansion; longer ones are sentences."""
_NO_ACRONYM = re.compile(r"^(?:[IVX]{1,5}|[A-Z]+\d{2,})$")
"""Roman numerals, and the numbers of risks, roads and decisions."""
_SHARE_OF_CAPITALS = 0.6
"""A line with more capital words than this is a heading or shouted: its words are no acronyms."""
_FEWEST_TO_JUDGE = 4
_READINGS = ((False, 0, 0), (True, 0, 0), (True, 1, 0), (True, 0, 1))
"""Whether small words give letters, how many words two, and how many none; the plainest first."""
_FEWEST_TO_PASS = 3
"""Letters of an acronym that may pass a word over: shorter ones would fit almost anything."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


def acronyms_in(text: str) -> tuple[str, ...]:
    """Return every acronym in a text, in order, as often as it stands there.

    Plural and possessive endings are taken off: "EHCPs" is "EHCP".
    """
    return tuple(
        acronym
        for line in text.split("\n")
        if not _is_in_capitals(line)
        for acronym in _tokens(line)
    )


def expansions_in(text: str) -> tuple[Expansion, ...]:
    """Return what the text says that acronyms stand for, in order of the acronyms."""
    found = [*_before_brackets(text), *_after_acronym(text)]
    return tuple(sorted(found, key=lambda e: e.start))


def _tokens(line: str) -> Iterator[str]:
    for match in _TOKEN.finditer(line):
        acronym = re.sub(r"(?<=[A-Z0-9])(?:['’]?s)$", "", match.group())
        if not _NO_ACRONYM.match(acronym) and sum(c.isupper() for c in acronym) > 1:
            yield acronym


def _is_in_capitals(line: str) -> bool:
    words = re.findall(r"[A-Za-z]{2,}", line)
    if len(words) < _FEWEST_TO_JUDGE:
        return False
    return sum(1 for word in words if word.isupper()) > _SHARE_OF_CAPITALS * len(words)


def _before_brackets(text: str) -> Iterator[Expansion]:
    for pattern in (_BRACKETED, _OR_CALLED):
        for match in pattern.finditer(text):
            words = _words_before(text, match.start())
            count = _fitting(match[1], [w.text for w in reversed(words)], from_the_end=True)
            if count:
                first, last = words[len(words) - count], words[-1]
                yield Expansion(match[1], _tidy(text[first.start : last.end]), match.start(1))


def _after_acronym(text: str) -> Iterator[Expansion]:
    for pattern in (_EXPLAINED, _STANDS_FOR):
        for match in pattern.finditer(text):
            words = _words_after(text, match.end())
            count = _fitting(match[1], [w.text for w in words], from_the_end=False)
            if count:
                end = words[count - 1].end
                yield Expansion(match[1], _tidy(text[words[0].start : end]), match.start(1))


def _words_before(text: str, end: int) -> list[_Word]:
    start = max(0, end - 160)
    cut = [m.end() for m in _BREAK.finditer(text, start, end) if m.group() != "\n"]
    start = cut[-1] if cut else start
    return [_Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)][
        -_LONGEST:
    ]


def _words_after(text: str, start: int) -> list[_Word]:
    stop = _BREAK.search(text, start)
    end = min(len(text), start + 160, stop.start() if stop else len(text))
    return [_Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)][
        :_LONGEST
    ]


def _fitting(acronym: str, words: Sequence[str], *, from_the_end: bool) -> int:
    """Return how many of the words, nearest first, the acronym stands for; 0 if it doesn't.

    The plainest reading wins: a letter for each word but the small ones ("Families First for
    Children's Pathfinder", FFCP); then small ones too; then one word that gives two
    letters ("Equality Impact Assessment", EqIA); then one word passed over.
    """
    letters = [c.casefold() for c in acronym if c.isalnum()]
    if from_the_end:
        letters.reverse()
    for small, doubles, passes in _READINGS:
        if passes and len(letters) < _FEWEST_TO_PASS:
            continue
        for count in range(2, len(words) + 1):
            ends = (words[0], words[count - 1])
            if any(map(_is_small, ends)):
                continue
            fit = _Fit(from_the_end, small, doubles, passes)
            if fit.fits(letters, words[:count]):
                return count
    return 0


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
        is_small = _is_small(word)
        counts = self.small_words_count or not is_small
        if counts and word[0] == letters[0] and self.fits(letters[1:], rest):
            return True
        if is_small and self.fits(letters, rest):
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
        return bool(first) and word[0] == first and second in word[1:]


def _is_small(word: str) -> bool:
    return word.casefold() in _SMALL


def _tidy(words: str) -> str:
    return " ".join(words.split())
