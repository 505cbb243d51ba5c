"""Days as people type them into a search."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_BRITISH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_NAMED = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\s+(\d{4})", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def first_day_of(typed: str) -> date | None:
    """Return a day, or the first of a month or year; None where no day was typed.

    2024, 2024-11, 2024-11-27, 27/11/2024, November 2024 and 27 Nov 2024 are understood.
    """
    year, month, day = _parts(typed.strip())
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


def _parts(typed: str) -> tuple[int, int, int]:
    """Return year, month and day; zeros where there are none."""
    if iso := _ISO.fullmatch(typed):
        return int(iso[1]), int(iso[2] or 1), int(iso[3] or 1)
    if british := _BRITISH.fullmatch(typed):
        return int(british[3]), int(british[2]), int(british[1])
    named = _NAMED.fullmatch(typed)
    if named and named[2][:3].casefold() in _MONTHS:
        return int(named[3]), _MONTHS.index(named[2][:3].casefold()) + 1, int(named[1] or 1)
    return 0, 0, 0
