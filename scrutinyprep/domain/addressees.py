"""Whom a question can be put to: the people whom the reports name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrutinyprep.domain.papers import Detail
from scrutinyprep.domain.parsed import PEOPLE, DetailName

_REACHED_BY = re.compile(
    r"[\s,;:(–-]*(?:\b(?:e-?mail|tel(?:ephone)?|phone|mob(?:ile)?|contact|ext(?:ension)?)\b.*"
    r"|\+?\d[\d ()-]{6,}.*|\S+@\S+.*)",
    re.IGNORECASE,
)
"""How to reach someone, with all that follows: it is no part of a name."""
_LONGEST = 120
"""In characters: more is no name with an office, but a paragraph."""


def person_in(words: str) -> str:
    """Return the name and office that a report's detail begins with; empty where it has none.

    Telephone numbers and e-mail addresses go: a question is asked in the room.
    """
    name = _REACHED_BY.sub("", " ".join(words.split())).strip(" ,;:–-")
    return name if len(name) <= _LONGEST and any(map(str.isalpha, name)) else ""


def addressees(details: Iterable[Detail]) -> tuple[str, ...]:
    """Return the lead members and authors that open reports name, each once, members first.

    Names out of exempt reports are left out: a question that is open must not tell them.
    """
    told = [detail for detail in details if not detail.access.is_exempt]
    names = [
        person_in(detail.text)
        for name in PEOPLE
        for detail in told
        if detail.name is name and name is not DetailName.CONTACT
    ]
    unique = {name.casefold(): name for name in reversed(names) if name}
    return tuple(reversed(unique.values()))
