"""A promise made in a meeting to bring something back."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import Enum

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SpeechId, UndertakingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.promises import Firmness
from scrutinyprep.domain.provenance import Provenance


class Standing(Enum):
    """How an undertaking stands. A machine's guess is a suggestion until accepted."""

    SUGGESTED = "suggested"
    OPEN = "open"
    MET = "met"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Promise:
    """Everything about an undertaking that the user may change."""

    words: str
    """Verbatim."""
    promised_by: str | None = None
    promised_to: str | None = None
    due: date | None = None
    due_is_month: bool = False
    """Only the month was said; `due` is its first day."""
    standing: Standing = Standing.OPEN
    due_words: str | None = None
    """How the time was named: "at the next meeting"."""
    chase: date | None = None
    """The day on which the user wants to ask after it."""
    firmness: Firmness | None = None
    """Of what a machine found; None where the user recorded it."""

    @property
    def last_day(self) -> date | None:
        """The last day on which it is kept in time."""
        if self.due is None or not self.due_is_month:
            return self.due
        return self.due.replace(day=calendar.monthrange(self.due.year, self.due.month)[1])


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A promise with where and when it was made."""

    id: UndertakingId
    meeting_id: MeetingId
    item_id: ItemId | None
    item: str | None
    promise: Promise
    speech_id: SpeechId | None
    start_s: float | None
    """Seconds since the recording began."""
    access: Access
    provenance: Provenance

    def is_overdue(self, on: date) -> bool:
        """Say whether it should have been reported back before this day."""
        return (
            self.promise.standing is Standing.OPEN
            and self.promise.last_day is not None
            and self.promise.last_day < on
        )

    def is_to_chase(self, on: date) -> bool:
        """Say whether the day has come on which the user wanted to ask after it."""
        chase = self.promise.chase
        return self.promise.standing is Standing.OPEN and chase is not None and chase <= on


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of a later pack that may keep a promise."""

    meeting: Meeting
    """To which the pack belongs."""
    document_id: DocumentId
    """The file whose PDF pages are meant."""
    item: str | None
    pdf_page: int | None
    pack_page: int | None
    why: tuple[str, ...]
    """The words that promise and page share, the rarest first."""
    passage: str
    access: Access


@dataclass(frozen=True, slots=True)
class Awaited:
    """An undertaking that a later meeting of its committee may hear of."""

    undertaking: Undertaking
    made_at: Meeting
    answers: tuple[Answer, ...]
    """The likely pages in that meeting's pack, best first."""
