"""A promise made in a meeting to bring something back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.ids import ItemId, MeetingId, SpeechId, UndertakingId
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
            and self.promise.due is not None
            and self.promise.due < on
        )
