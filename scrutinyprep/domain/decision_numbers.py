"""Reference numbers of decisions, which tell one matter from another better than its title."""

from __future__ import annotations

import re

_DASHES = re.compile(r"[\u2010-\u2015]")
_YEAR_AND_NUMBER = re.compile(r"(?<![\w/.-])((?:20)?\d{2})[/-](\d{3,6})(?![\w/]|-\d)")
_LETTERS_AND_NUMBER = re.compile(r"(?<![\w/-])([A-Z]{2,5})[ /-]?(\d{3,6})(?![\w/-])")
_RUN_TOGETHER = re.compile(r"(?<![\w/.-])(2\d)(0\d{4})(?![\w/])")
"""As in a file's name, where no slash may stand: 2400109 for 24/00109."""
_YEAR = re.compile(r"(?:19|20)\d{2}")


def references_in(text: str) -> frozenset[str]:
    """Return the reference numbers in a title or a file's name, all written alike.

    "24/00109", "24-00109" and, as file names have it, "2400109" are one.
    Years, spans of years and months are none: "2024-25", "2024-2025", "03/2025".
    A road, "A2070", is none either: letters count from two on.
    """
    plain = _DASHES.sub("-", text)
    found = set()
    for year, number in (*_YEAR_AND_NUMBER.findall(plain), *_RUN_TOGETHER.findall(plain)):
        if not _YEAR.fullmatch(number):
            found.add(f"{year[-2:]}/{number}")
    for letters, number in _LETTERS_AND_NUMBER.findall(plain):
        if not _YEAR.fullmatch(number):
            found.add(f"{letters}{number}")
    return frozenset(found)
