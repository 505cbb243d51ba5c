"""How far the councillor is with a meeting to come: papers in and expected, pages to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.planning import Triage

_WORDS_A_MINUTE = 238
"""Adults reading plain English to themselves. Source: M. Brysbaert, "How many words do we read
per minute?", Journal of Memory and Language 109 (2019)."""
_LETTERS_A_WORD = 6
"""With the space after it."""
_SKIMMED = 0.25
"""Share of its words that is read of an item that is only to be skimmed."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class PaperSeen:
    """A file of a meeting, and when the library first saw it."""

    document_id: DocumentId
    file_name: str
    first_seen: datetime
    is_late: bool
    """It came after the first of the meeting's papers did."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is done for a meeting to come, and what is left."""

    papers: tuple[PaperSeen, ...] = ()
    to_follow: int = 0
    """Agenda items whose papers are announced and not here yet."""
    pages_left: int = 0
    """That were not read yet, without those of items that are to be skipped."""
    reading_min: int = 0
    """What they take, roughly."""
    ready: int = 0
    """Questions that are ready to be asked, or were asked."""

    @property
    def newest(self) -> datetime | None:
        """When the last late paper was first seen; None where none was late."""
        return max((paper.first_seen for paper in self.papers if paper.is_late), default=None)


def minutes_to_read(letters: int, triage: Triage | None) -> float:
    """Return how long so many letters of a page take, in minutes, as the item is to be read."""
    share = {Triage.SKIP: 0.0, Triage.SKIM: _SKIMMED}.get(triage or Triage.DEEP, 1.0)
    return share * letters / _LETTERS_A_WORD / _WORDS_A_MINUTE


def rounded_up(minutes: float) -> int:
    """Return minutes as one would say them: to five above a quarter of an hour."""
    return ceil(minutes) if minutes <= 15 else 5 * ceil(minutes / 5)


def clear_days(seen: date, meeting: date) -> int:
    """Return the clear days between: working days, without the first and without the last.

    Bank holidays are counted as working days: which they are is not known offline.
    Source: Local Government Act 1972, section 100B, as read in R v Swansea City
    Council, ex parte Elitestone (1993).
    """
    days = (meeting - seen).days
    between = (seen + timedelta(days=step) for step in range(1, days))
    return sum(day.weekday() < _SATURDAY for day in between)
