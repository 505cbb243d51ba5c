"""The numbered headings of minutes, told apart from the numbered lists under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrutinyprep.importers.text_facts import date_in

_NUMBERED = re.compile(
    r"^\s*(?:(?:agenda\s+)?item\s+|minute\s+(?:no\.?\s*)?)?"
    r"(?P<number>[1-9]\d{0,3}(?:/[1-9]\d{0,3})?)(?P<mark>\s?[.):\u2013-])?"
    r"(?:\s*\((?P<bracket>\d{1,3}[a-z]?)\))?(?P<rest>\s+\S.*)?$",
    re.IGNORECASE,
)
_ITEM_AT_END = re.compile(
    r"(?<!\s)\s*[(\[](?:(?:agenda|minute)\s+)?item\s+(?P<number>\d{1,3}[a-z]?)[)\]]\s*$",
    re.IGNORECASE,
)
_PAGES_AT_END = re.compile(r"(?<!\s)\s*\(pages?\s+[\d\s\u2013-]+\)\s*$", re.IGNORECASE)
_LONGEST_TITLE = 200
_FEWEST_REFERRING = 2
_MOST_STARTS = 40
_MOST_TITLE_LINES = 4
_MOST_SKIPPED = 3
"""Items that may be missing, since a clerk leaves out those with nothing to minute."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, from line `first` up to, not including, line `after`."""

    first: int
    after: int
    number: str
    title: str
    item: str | None = None
    """The agenda item that a running number refers back to."""
    style: str = ""
    """How the number is written: headings of one paper share it."""
    is_set_off: bool = False
    """A blank line stands before and after it."""


def headings_of(lines: list[str]) -> tuple[Heading, ...]:
    """Return the headings in order.

    Where headings refer back to the agenda, "(Item 1)", those alone count.
    Elsewhere a heading counts only where its number follows the last one, so
    that "2. Mr Watkins provided an update" in a list starts no minute.
    """
    referring = _referring(lines)
    if len(referring) >= _FEWEST_REFERRING:
        return referring
    numbered = [heading for heading in _numbered(lines) if _could_be(heading, lines)]
    return _longest_chain(numbered) or referring


def _referring(lines: list[str]) -> tuple[Heading, ...]:
    """Return the headings that end in "(Item 1)", on a line of its own or not."""
    found: list[Heading] = []
    for number, line in enumerate(lines):
        reference = _ITEM_AT_END.search(line)
        if reference:
            floor = found[-1].after if found else 0
            heading = _referring_at(number, reference, lines, floor)
            if heading:
                found.append(heading)
    return tuple(found)


def _referring_at(
    at: int, reference: re.Match[str], lines: list[str], floor: int
) -> Heading | None:
    """Read the heading whose reference to an item stands on line `at`."""
    titles = [lines[at][: reference.start()]]
    first = at
    numbered = _NUMBERED.match(titles[0])
    while not numbered and first > floor and at - first < _MOST_TITLE_LINES:
        above = lines[first - 1]
        found = _NUMBERED.match(above)
        if not above.strip() or above.rstrip()[-1] in ".;" or (found and _is_bare(found)):
            break
        first -= 1
        titles.insert(0, above)
        numbered = found
    if numbered:
        titles[0] = numbered["rest"] or ""
    title = " ".join(" ".join(titles).split())
    if not title or len(title) > _LONGEST_TITLE or title[0].islower():
        return None
    return Heading(
        first, at + 1, numbered["number"] if numbered else "", title, reference["number"]
    )


def _is_bare(found: re.Match[str]) -> bool:
    """Say whether a line is nothing but a number, as at the foot of a page."""
    return not found["rest"] and not found["mark"]


def _numbered(lines: list[str]) -> Iterator[Heading]:
    for number, line in enumerate(lines):
        found = _NUMBERED.match(line)
        heading = _numbered_at(number, found, lines) if found else None
        if heading:
            yield heading


def _numbered_at(first: int, found: re.Match[str], lines: list[str]) -> Heading | None:
    """Read the heading that starts on this line; its title may stand on the next one."""
    title, after = (found["rest"] or "").strip(), first + 1
    if not title:
        if not found["mark"] or after == len(lines):
            return None
        title, after = lines[after].strip(), after + 1
    title = _PAGES_AT_END.sub("", " ".join(title.split()))
    whole = f"{found['number']} {title}"
    if not title or len(title) > _LONGEST_TITLE or date_in(whole) != date_in(title):
        # "12 September 2024" is a date, not the twelfth heading.
        return None
    return Heading(
        first,
        after,
        found["number"],
        title,
        found["bracket"],
        style=f"{'/' if '/' in found['number'] else ''}{(found['mark'] or '').strip()}",
        is_set_off=_is_blank(lines, first - 1) and _is_blank(lines, after),
    )


def _could_be(heading: Heading, lines: list[str]) -> bool:
    """Say whether a line has the looks of a heading: set off above, and no sentence."""
    if not _is_blank(lines, heading.first - 1) or heading.title[-1] in ".;,:":
        return False
    first = next((letter for letter in heading.title if letter.isalpha()), "")
    return first.isupper()


def _is_blank(lines: list[str], number: int) -> bool:
    return not 0 <= number < len(lines) or not lines[number].strip()


def _longest_chain(candidates: list[Heading]) -> tuple[Heading, ...]:
    """Return the chain with most headings that are set off, the earliest of equals."""
    chains = [_chain(candidates[start:]) for start in range(min(len(candidates), _MOST_STARTS))]
    return max(
        chains,
        key=lambda chain: (sum(heading.is_set_off for heading in chain), len(chain)),
        default=(),
    )


def _chain(candidates: list[Heading]) -> tuple[Heading, ...]:
    """Return the headings whose numbers follow each other, from the first candidate on."""
    chain = [candidates[0]]
    position = 1
    while position < len(candidates):
        following = _next_in(candidates[position:], chain[-1])
        if following is None:
            break
        chain.append(candidates[position + following])
        position += following + 1
    return tuple(chain)


def _next_in(candidates: list[Heading], last: Heading) -> int | None:
    """Return the place of the heading that follows: the next number, or one soon after it.

    One that is set off by blank lines is preferred to an entry of a list.
    """
    for step in range(1, _MOST_SKIPPED + 1):
        alike = [
            place
            for place, heading in enumerate(candidates)
            if heading.style == last.style and _step(last.number, heading.number) == step
        ]
        if alike:
            return next((place for place in alike if candidates[place].is_set_off), alike[0])
    return None


def _step(number: str, following: str) -> int | None:
    """Return how far one number is after another; of "23/5" either part may count on."""
    one, other = number.split("/"), following.split("/")
    differing = [place for place in range(len(one)) if one[place] != other[place]]
    if len(differing) != 1:
        return None
    return int(other[differing[0]]) - int(one[differing[0]])
