"""When something is due, as people type it: "12 March 2027", "Mar 2027", "12/3", "2027-03-12"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_LEAST_LETTERS = 3
_PART = re.compile(r"\d+|[a-z]+")
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class Due:
    """A day, or the first day of a month of which no more was said."""

    day: date
    is_month: bool


def due_meant(words: str, today: date) -> Due | None:
    """Return when is meant; without a year, the next time that it comes round.

    Figures are read in the British order, day before month.

    Raises:
        ValueError: the words name no day and no month. No words at all return None.
    """
    if not words.strip():
        return None
    parts = _PART.findall(_ORDINAL.sub("", words.casefold()))
    if len(parts) > 1 and len(parts[0]) == 4 and parts[0].isdigit():
        parts.reverse()
    match [_number(part) for part in parts]:
        case [int(day), int(month), int(year)]:
            return Due(date(_whole(year), month, day), is_month=False)
        case [int(month), int(year)] if year > 31:
            return Due(date(_whole(year), month, 1), is_month=True)
        case [int(month), int(day)] if parts[0].isalpha():
            return _next(day, month, today, is_month=False)
        case [int(day), int(month)]:
            return _next(day, month, today, is_month=False)
        case [int(month)] if parts[0].isalpha():
            return _next(1, month, today, is_month=True)
    raise ValueError(words)


def _next(day: int, month: int, today: date, *, is_month: bool) -> Due:
    has_passed = month < today.month if is_month else (month, day) < (today.month, today.day)
    return Due(date(today.year + has_passed, month, day), is_month=is_month)


def _number(part: str) -> int | None:
    if part.isdigit():
        return int(part)
    months = [place for place, name in enumerate(_MONTHS, 1) if name.startswith(part)]
    return months[0] if len(part) >= _LEAST_LETTERS and months else None


def _whole(year: int) -> int:
    return year + 2000 if year < 100 else year
