"""What a search asks for, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.paging import Paging


class Where(Enum):
    """Where a user would look for a passage."""

    PAPERS = "papers"
    SPEECHES = "speeches"
    MINUTES = "minutes"
    NOTES = "notes"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A councillor's search: the words as typed, and what to narrow it to."""

    words: str
    places: tuple[Where, ...] = tuple(Where)
    meeting_id: MeetingId | None = None
    committee: str | None = None
    """Part of the committee's name, in small or capital letters."""
    speaker: str | None = None
    """Part of the speaker's name."""
    since: date | None = None
    """The first day of the meetings looked through."""
    before: date | None = None
    """The day after their last."""
    item: str | None = None
    """The number of an agenda item."""
    limit: int = 50
    is_unfinished: bool = False
    """The last word is still being typed, so words that begin with it count."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found."""

    where: Where
    meeting_id: MeetingId
    document_id: DocumentId | None
    """The file or paper that holds it; None for a note or question on none."""
    published_in: DocumentId | None
    """The file whose PDF pages are meant."""
    item: str | None
    pdf_page: int | None
    pack_page: int | None
    speaker: str | None
    start_s: float | None
    mark_id: str | None
    """The note or question whose words these are."""
    snippet: str
    """Part of the text with each hit between `HIT_STARTS` and `HIT_ENDS`."""
    text: str
    """The whole passage."""
    score: float
    """Higher is better; comparable within one search only."""
    access: Access
    meeting_label: str
    """Committee and date, for people."""
    paging: Paging = Paging.PRINT
    is_machine_read: bool = False
    """The words were read from a picture by a machine: to be checked against the page."""


class Commitment(Enum):
    """What an earlier passage is, where it is more than talk."""

    UNDERTAKING = "undertaking"
    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A passage of an earlier meeting that bears on what is being read."""

    hit: Hit
    why: tuple[str, ...]
    """The words they share, the most telling first; in brackets how the passage says it."""
    commitment: Commitment | None = None


HIT_STARTS = "\u2039"
HIT_ENDS = "\u203a"
"""Single angle quotation marks: they read well and stand in no council paper measured."""
