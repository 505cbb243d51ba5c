"""The places in a text that say what an acronym stands for.

Papers define them as "Medium Term Financial Strategy (MTFS)", as "MTFS (Medium Term
Financial Strategy)" and in lists with a dash, a tab or a column; speakers say "the
medium-term financial strategy or MTFS", "SRO, senior responsible owner" and "OFC is
our future council". An expansion is believed when each letter begins a word of it,
in order; under a heading "Glossary" or "Abbreviations" it need not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from scrutinyprep.analysis.acronym_letters import fitting, is_small, letters_of
from scrutinyprep.analysis.acronym_lists import listed_in
from scrutinyprep.analysis.acronyms import ACRONYM
from scrutinyprep.domain.glossary import Expansion, key_of

_QUOTES = r"[“”\"'‘’]?"
_CALLED = (
    r"(?:(?:the|or|an?|hereafter|hereinafter|henceforth|from\s+now\s+on|also|known|referred\s+to|"
    r"abbreviated|collectively|as|to|sef|neu)\s+)*"
)
_BRACKETED = re.compile(
    rf"[(\[]\s*{_CALLED}{_QUOTES}\s*({ACRONYM})(?:s|['’]s)?\s*{_QUOTES}\s*"
    r"(?:[),;\]/]|[-–—]\s|(?:for|and|or|in|scheme|plan|programme)\b)"
)
_OR_CALLED = re.compile(
    rf"\s{{0,4}}(?:,\s{{0,4}})?(?:\bor\b(?:\s+the)?|\b(?:also\s+)?known\s+as(?:\s+the)?\b|\bcalled(?:\s+the)?\b|"
    rf"\bwhich\s+\w+(?:\s+will)?\s+(?:call|refer\s+to\s+as)(?:\s+the)?\b|\bneu\b)\s+({ACRONYM})(?:s)?\b"
)
_NAMED = re.compile(rf"(?<![\w-])({ACRONYM})(?:s\b)?")
_EXPLAINED = re.compile(
    r"(?:\s{0,4}[\[(]\s{0,4}|\s{1,4}[-–—]\s{1,4}|\s{0,4}[:=]\s{0,4}|\t{1,4}\s{0,4}|\s{2,12})"
    r"(?=[A-Za-zÀ-ž“\"])"
)
"""Blanks are counted: a page of nothing else must not be gone through over and over."""
_IS = re.compile(
    rf"{_QUOTES}[\s,]{{1,4}}(?:(?:which|that|it)\s{{1,4}})?"
    r"(?:stands?\s+for|is\s+short\s+for|is|means|meaning|are|was|i\.?e\.?,?|namely|yw|sef)\s+"
    r"((?:(?:the|an?|for|our|called)\s+)?)(?=[A-Za-z])"
)
_NOUN_WHICH_IS = re.compile(
    r"\s+[a-z]+,?\s+(?:which|that)\s+(?:is|stands\s+for|means)\s+(?:the\s+)?(?=[A-Za-z])"
)
_BESIDE = re.compile(r"(?:,\s{1,4}|\s{1,4})(?=[A-Za-z])")
_THE = re.compile(r"[A-Za-z](?:,\s+|\s+)(?:the\s+)?$")
_LATER_BRACKET = re.compile(r"(?:[ ]{1,4}[\w&/’'–-]{1,40}){1,6}[ ]{0,4}\(([^()\n]{8,90})\)")
_WORD = re.compile(r"[A-Za-zÀ-ž0-9]+(?:['’][a-z]+)?|&")
_BREAK = re.compile(r"[.;:?!()\[\]\t|•▪●]")
_BROKEN_HYPHEN = re.compile(r"(?<=\w)(?:- | -)(?=[A-Za-z])")
_PLURAL = re.compile(r"(?:(?<=[a-z])ies|(?<=[a-rt-z])s)$")
"""Taken off where the acronym has one too: "Education, Health and Care Plans (EHCPs)"."""
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 12
"""Words of an expansion; longer ones are sentences."""
_REACH = 160
"""Letters to either side in which an expansion may stand."""
_NEAR = 8
_FEWEST_BESIDE = 3
"""Letters of an acronym that is believed to be explained by the words beside it alone."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


def expansions_in(text: str, only: Collection[str] | None = None) -> tuple[Expansion, ...]:
    """Return what the text says that acronyms stand for, in order of the acronyms.

    With `only` the others may be missing: it has the keys of those asked for.
    """
    found: dict[tuple[int, str], Expansion] = {}
    for one in (*listed_in(text), *_before_brackets(text, only), *_around_names(text, only)):
        kept = found.setdefault((one.start, one.acronym), one)
        if one.is_stated and not kept.is_stated:
            found[one.start, one.acronym] = one
    return tuple(sorted(found.values(), key=lambda e: e.start))


def _is_asked(acronym: str, only: Collection[str] | None) -> bool:
    key = key_of(acronym)
    # "ILACs" may turn out to be ILACS rather than the plural of ILAC.
    return only is None or key in only or f"{key}s" in only


def _before_brackets(text: str, only: Collection[str] | None) -> Iterator[Expansion]:
    for pattern in (_BRACKETED, _OR_CALLED):
        for match in pattern.finditer(text):
            if _is_asked(match[1], only):
                yield from _read_back(text, match, match.start())


def _around_names(text: str, only: Collection[str] | None) -> Iterator[Expansion]:
    """Yield what the words after an acronym say, or those right beside it.

    Beside it they must stand letter for letter: "SRO, senior responsible owner".
    """
    for name in _NAMED.finditer(text):
        if not _is_asked(name[1], only):
            continue
        yield from _after_name(text, name)
        if len(letters_of(name[1])) < _FEWEST_BESIDE:
            continue
        yield from _in_a_later_bracket(text, name)
        if beside := _BESIDE.match(text, name.end()):
            yield from _read_on(text, name, beside.end(), is_strict=True, is_beside=True)
        before = _THE.search(text, max(0, name.start() - _NEAR), name.start())
        if before is not None:
            yield from _read_back(text, name, before.start() + 1, is_beside=True)


def _after_name(text: str, name: re.Match[str]) -> Iterator[Expansion]:
    if told := _EXPLAINED.match(text, name.end()):
        yield from _read_on(text, name, told.end())
    if told := _IS.match(text, name.end()):
        yield from _read_on(text, name, told.end(), is_strict=True)
        if told[1]:
            # "OFC is our future council": the word passed over may be one of it.
            yield from _read_on(text, name, told.start(1), is_strict=True)
    if told := _NOUN_WHICH_IS.match(text, name.end()):
        yield from _read_on(text, name, told.end(), is_strict=True)


def _in_a_later_bracket(text: str, name: re.Match[str]) -> Iterator[Expansion]:
    """Yield a whole bracket a few words on: "TCSP Annual Report (Transforming Children's …)"."""
    bracket = _LATER_BRACKET.match(text, name.end())
    if bracket is None:
        return
    words = _WORD.findall(bracket[1])
    if len(words) <= _LONGEST:
        count = fitting(name[1], words, from_the_end=False, is_strict=True)
        if count == len(words):
            yield Expansion(name[1], tidy(bracket[1]), name.start(1))


def _read_back(
    text: str, match: re.Match[str], end: int, *, is_beside: bool = False
) -> Iterator[Expansion]:
    words = _words_before(text, end)
    reversed_words = [w.text for w in reversed(words)]
    count = fitting(match[1], reversed_words, from_the_end=True, is_strict=is_beside)
    if count:
        said = text[words[len(words) - count].start : words[-1].end]
        yield _expansion(text, match, said, not is_beside)


def _read_on(
    text: str,
    match: re.Match[str],
    start: int,
    *,
    is_strict: bool = False,
    is_beside: bool = False,
) -> Iterator[Expansion]:
    if is_strict and text[start : start + 1].casefold() != match[1][0].casefold():
        return
    words = _words_after(text, start)
    count = fitting(match[1], [w.text for w in words], from_the_end=False, is_strict=is_strict)
    if count:
        said = text[words[0].start : words[count - 1].end]
        yield _expansion(text, match, said, not is_beside)


def _expansion(text: str, match: re.Match[str], said: str, is_stated: bool) -> Expansion:
    words = tidy(said)
    if text.startswith("s", match.end(1)):
        words = _PLURAL.sub(lambda found: "y" if found.group() == "ies" else "", words)
    return Expansion(match[1], words, match.start(1), is_stated)


def _words_before(text: str, end: int) -> list[_Word]:
    start = max(0, end - _REACH)
    cut = [m.end() for m in _BREAK.finditer(text, start, end)]
    start = cut[-1] if cut else start
    return _words(text, start, end)[-_LONGEST:]


def _words_after(text: str, start: int) -> list[_Word]:
    stop = _BREAK.search(text, start, start + _REACH)
    end = stop.start() if stop else min(len(text), start + _REACH)
    return _words(text, start, end)[:_LONGEST]


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [_Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


def tidy(words: str) -> str:
    """Return words on one line, without a possessive's ending, and not all in capitals."""
    one_line = _BROKEN_HYPHEN.sub("-", " ".join(words.split()))
    one_line = _POSSESSIVE.sub("", one_line)
    if one_line.isupper():
        small = (w.casefold() if is_small(w) else w.title() for w in one_line.split())
        return " ".join(small)
    return one_line
