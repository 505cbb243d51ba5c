"""When something was promised for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_NEXT_MEETING = re.compile(
    r"\b(?:next|following)\s+(?:(?:scheduled|ordinary|formal|full)\s+)?"
    r"(?:committee\s+|panel\s+|board\s+)?(?:meeting|panel|committee|session|board|commission)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Due:
    """A day or a month that was named, or only the words where no calendar can tell."""

    words: str
    """As said: "in November", "at the next meeting"."""
    day: date | None = None
    """The last day that keeps the promise; the first of the month where only that was said."""
    is_month: bool = False


def means_next_meeting(words: str | None) -> bool:
    """Say whether words such as "to our next panel" name the committee's own next meeting.

    "In your next report" does not: nobody knows when that is.
    """
    return words is not None and _NEXT_MEETING.search(words) is not None
