"""Lists of abbreviations that papers print: what stands under a heading "Glossary"."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from scrutinyprep.analysis.acronym_letters import fitting
from scrutinyprep.analysis.acronyms import ACRONYM
from scrutinyprep.domain.glossary import Expansion

_HEADING = re.compile(
    r"^[\W\d]*(?:[A-Z]\s+)?(?:appendix\s+\w+\W+)?(?:table\s+(?:\d+\s+)?of\s+|list\s+of\s+|key\s+to\s+)?"
    r"(?:glossary|abbreviations?|acronyms?|geirfa|byrfoddau|acronymau)"
    r"(?:\s+(?:of|and|a|&)\s+(?:key\s+)?(?:terms|acronyms?|abbreviations?|glossary|used|thermau))*"
    r"\s*(?:used)?[:.]?\s*$",
    re.IGNORECASE,
)
_ENTRY = re.compile(rf"^\s*[•▪●-]?\s*({ACRONYM})s?(?:\s{{0,8}}[-–—:=]\s{{0,8}}|\s{{1,40}})(\S.*)$")
_ALONE = re.compile(rf"^\s*({ACRONYM})s?\s*[-–—:=]?\s*$")
_SENTENCE = re.compile(r"\.(?:\s|$)|;|\s[-–—]\s|:\s|\(")
_WORD = re.compile(r"[A-Za-zÀ-ž0-9]+(?:['’][a-z]+)?|&")
_MOST_OTHER_LINES = 4
"""Lines that are no entry, one after another, end a list."""
_LONGEST = 10
"""Words of what an entry may stand for where its letters don't fit it."""


def listed_in(text: str) -> Iterator[Expansion]:
    """Yield the entries of the lists of abbreviations in a page's text."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    at = 0
    while at < len(lines):
        if _HEADING.match(lines[at]):
            at = yield from _entries(lines, starts, at + 1)
        else:
            at += 1


def _entries(lines: list[str], starts: list[int], at: int) -> Generator[Expansion, None, int]:
    """Yield the entries of a list that begins at a line; return the line at which it is over."""
    others = 0
    acronym, place, said = "", 0, ""
    while at < len(lines) and others <= _MOST_OTHER_LINES and not _HEADING.match(lines[at]):
        entry = _ENTRY.match(lines[at]) or _ALONE.match(lines[at])
        if entry is not None:
            yield from _told(acronym, place, said)
            acronym, place = entry[1], starts[at] + entry.start(1)
            said = entry[2] if entry.re is _ENTRY else ""
            others = 0
        else:
            said = f"{said} {lines[at]}".strip()
            others += 1
        at += 1
    yield from _told(acronym, place, said)
    return at


def _told(acronym: str, place: int, said: str) -> Iterator[Expansion]:
    if not acronym or not said:
        return
    words = list(_WORD.finditer(said))[:12]
    count = fitting(acronym, [w.group() for w in words], from_the_end=False)
    if count:
        yield Expansion(acronym, " ".join(said[: words[count - 1].end()].split()), place)
        return
    end = _SENTENCE.search(said)
    plain = " ".join(said[: end.start() if end else None].split())
    if plain and len(plain.split()) <= _LONGEST and plain[0].isupper():
        yield Expansion(acronym, plain, place)
