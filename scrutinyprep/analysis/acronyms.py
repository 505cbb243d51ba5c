"""Acronyms in a text, and where they stand.

An acronym is a run of capitals, with perhaps a small letter inside ("DfE") or a
plural's at its end ("EHCPs"), or capitals with stops ("C.S.C."). Words that a
heading or a shout puts in capitals, postcodes, Roman numerals and the numbers of
roads, risks and policies look like acronyms and are none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from scrutinyprep.analysis.acronym_words import is_everyday

ACRONYM = r"(?:[A-Z](?:[A-Za-z]?[A-Z0-9&]|[A-Z]){1,8}(?:l(?![a-z]))?|[A-Z]&[A-Z])"
"""Of which at least two letters are capitals; "CDLl" ends in a letter of Welsh."""
_DOTTED = r"(?:[A-Z]\.){2,5}[A-Z](?:\.(?![a-z])|\b)"
"""Three at least: two are a person's, or a clock's."""
_TOKEN = re.compile(
    rf"(?<![\w£$.&@-])(?<![A-Za-z0-9]-)(?:{_DOTTED}|{ACRONYM}(?:s|['’]s)?(?![\w&@]|-[A-Z0-9]))"
    rf"|(?<=[a-z]-){ACRONYM}(?:s|['’]s)?(?![\w&@-])"
)
_ENDING = re.compile(r"(?<=[A-Za-z0-9])(?:['’]s|(?<=[A-Z0-9])s)$")
_NO_ACRONYM = re.compile(r"^(?:[IVX]{1,5}|[A-Z]+\d+[A-Z]?|WWI{1,2})$")
"""Roman numerals, and the numbers of risks, roads, postcodes and decisions."""
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s$")
_OUTWARD = 6
"""Letters before the second half of a postcode that may be its first, and a blank."""
_DECIMALS = re.compile(r"\.\d")
_NUMBERED = re.compile(r"\s{1,2}\d{1,3}\b(?![-–/%.,]\d)")
_SHARE_OF_CAPITALS = 0.6
"""A line with more capital words than this is a heading or shouted: its words are no acronyms."""
_FEWEST_TO_JUDGE = 4
_FEWEST_CAPITALS = 2
_SHOUT = re.compile(r"(?:\b[A-Z]{2,}\b[ ,:;&]+){2,}\b[A-Z]{2,}\b")
_LONGEST_IN_HEADING = 4


@dataclass(frozen=True, slots=True)
class Written:
    """An acronym where it stands."""

    acronym: str
    """Without a plural's or possessive's ending."""
    start: int
    end: int
    """Of the acronym with its ending, in code points of the text."""
    has_ending: bool = False
    """Whether it was written with a small s, as "EHCPs" is, and perhaps "ILACs"."""
    is_numbered: bool = False
    """Whether a number follows, as after the letters of a policy: "CSW 17"."""


def acronyms_in(text: str, listed: Collection[str] = ()) -> tuple[str, ...]:
    """Return every acronym in a text, in order, as often as it stands there.

    Plural and possessive endings are taken off: "EHCPs" is "EHCP".
    """
    return tuple(written.acronym for written in written_in(text, listed))


def is_spelled(letters: str, listed: Collection[str]) -> bool:
    """Say whether letters have the capitals of an acronym, or are a listed one's own."""
    return sum(map(str.isupper, letters)) >= _FEWEST_CAPITALS or letters in listed


def written_in(
    text: str, listed: Collection[str] = (), in_headings: Collection[str] = ()
) -> Iterator[Written]:
    """Yield every acronym in a text, in order; those that are `listed` even where others are not.

    A listed one counts though it has a number in it, or is an everyday word of
    print otherwise. In a heading all in capitals, only those of `in_headings` do.
    """
    start = 0
    for line in text.split("\n"):
        for written in _of_line(line, listed, in_headings):
            yield Written(
                written.acronym,
                start + written.start,
                start + written.end,
                written.has_ending,
                written.is_numbered,
            )
        start += len(line) + 1


def _of_line(line: str, listed: Collection[str], in_headings: Collection[str]) -> Iterator[Written]:
    if _is_in_capitals(line):
        yield from (one for one in _tokens(line, listed) if one.acronym in in_headings)
        return
    shouted = [m.span() for m in _SHOUT.finditer(line) if _is_shout(m.group(), listed)]
    for written in _tokens(line, listed):
        if not any(a <= written.start < b for a, b in shouted):
            yield written


def _tokens(line: str, listed: Collection[str]) -> Iterator[Written]:
    for match in _TOKEN.finditer(line):
        if _DECIMALS.match(line, match.end()) or _stands_in_postcode(line, match.start()):
            continue
        acronym = _ENDING.sub("", match.group())
        if acronym not in listed and _is_none(acronym):
            continue
        yield Written(
            acronym,
            match.start(),
            match.end(),
            has_ending=match.group().endswith("s") and acronym != match.group(),
            is_numbered=bool(_NUMBERED.match(line, match.end())),
        )


def _stands_in_postcode(line: str, start: int) -> bool:
    return bool(_POSTCODE.search(line, max(0, start - _OUTWARD), start))


def _is_none(acronym: str) -> bool:
    """Say whether letters are a word with one capital, a number, or an everyday word."""
    is_word = sum(letter.isupper() for letter in acronym) < _FEWEST_CAPITALS
    return is_word or bool(_NO_ACRONYM.match(acronym)) or is_everyday(acronym)


def _is_in_capitals(line: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", line)
    capitals = [word for word in words if word.isupper()]
    if len(words) < _FEWEST_TO_JUDGE:
        # "PENSIONS ADVISORY PANEL" is a heading, "CIV" alone may be an acronym.
        return len(capitals) == len(words) and any(
            len(word) > _LONGEST_IN_HEADING for word in capitals
        )
    return len(capitals) > _SHARE_OF_CAPITALS * len(words)


def _is_shout(words: str, listed: Collection[str]) -> bool:
    """Say whether some of these words in capitals are plainly words, and none is listed."""
    each = re.findall(r"[A-Z]+", words)
    return any(map(is_everyday, each)) and not any(word in listed for word in each)
