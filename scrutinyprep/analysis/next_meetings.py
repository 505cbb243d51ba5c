"""The date of the committee's next meeting, as the records of this one say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from scrutinyprep.analysis.due_dates import day_in

_SAID = re.compile(
    r"\b(?:dates?|time)\s+(?:and\s+(?:time|place|venue)\s+)?of\s+(?:the\s+|our\s+)?next\s+"
    r"(?:\w+\s+){0,3}meeting\b"
    r"|\bnext\s+(?:scheduled\s+|ordinary\s+)?(?:meeting|panel)\b"
    r"(?:\s+of\s+the\s+(?:\w+\s+){0,6}?(?:committee|panel|board|commission))?\s*"
    r"(?:[:\u2013-]|\b(?:is|was|will|would|to|on|in|scheduled|due|takes?|being)\b)"
    r"|\b(?:will|would|to)\s+(?:next\s+meet|meet\s+next)\b"
    r"|\bdyddiad\s+y\s+cyfarfod\s+nesaf\b",
    re.IGNORECASE,
)
_WITHIN = 140
"""Characters after those words in which the date stands."""
_A_HEADING = 90
"""Characters; the date may stand in the line after a short one."""
_LONGEST = timedelta(days=370)
_PROGRAMME = re.compile(
    r"\bwork(?:ing)?\s+(?:programme|plan)\b|\bforward\s+work\b|\brhaglen\s+waith\b", re.IGNORECASE
)
_LEADING = re.compile(
    r"^\W*(?:(?:meeting|panel|committee)\s*(?:date|on|of|:)?\s*:?\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9}\b",
    re.IGNORECASE,
)
_FEWEST_IN_PROGRAMME = 2


def next_meeting_in(texts: Sequence[str], meeting: date) -> date | None:
    """Return the date of the next meeting that passages state; None where they state none.

    Args:
        texts: passages in order; a heading is one by itself.
        meeting: the day of this meeting. The date is after it, within a year.
    """
    windows = [*texts]
    windows += [f"{a} {b}" for a, b in pairwise(texts) if len(a) <= _A_HEADING]
    found = [
        day
        for text in windows
        for said in _SAID.finditer(text)
        if (day := _later(text[said.start() : said.end() + _WITHIN], meeting)) is not None
    ]
    return min(found, default=None)


def is_programme(title: str) -> bool:
    """Say whether an item of this title is the committee's programme of work."""
    return _PROGRAMME.search(title) is not None


def next_in_programme(texts: Iterable[str], meeting: date) -> date | None:
    """Return the first meeting to come of a work programme; None where it lists none.

    Only dates at the beginning of a passage or a cell count, and only where
    several meetings are listed so: others are of reports and consultations.
    """
    days = {
        day
        for text in texts
        if (leading := _LEADING.match(text))
        and (day := day_in(text[leading.start() : leading.end() + len(" 2025,")], meeting))
    }
    later = [day for day in days if meeting < day <= meeting + _LONGEST]
    return min(later, default=None) if len(days) >= _FEWEST_IN_PROGRAMME else None


def _later(text: str, meeting: date) -> date | None:
    day = day_in(text, meeting)
    return day if day is not None and meeting < day <= meeting + _LONGEST else None
