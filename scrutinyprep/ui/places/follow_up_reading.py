"""What the place of following up reads from the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from scrutinyprep.domain.ids import UndertakingId
from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.tracked import Tracked
from scrutinyprep.domain.undertakings import Answer, Undertaking
from scrutinyprep.ui.itemmodels.undertakings import Entry
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.wording import meeting_name

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_PAPERS = (DocumentKind.PACK, DocumentKind.SUPPLEMENT, DocumentKind.REPORT)


@dataclass(frozen=True, slots=True)
class LedgerRead:
    """The ledger and the tracker, as read."""

    undertakings: list[Undertaking]
    summaries: list[MeetingSummary]
    tracked: list[Tracked]
    addresses: dict[UndertakingId, str]
    """Of recordings at the second of a promise."""


def ledger_of(services: Services) -> LedgerRead:
    """Return the undertakings and what is tracked, of every meeting."""
    undertakings = services.undertakings.all()
    return LedgerRead(
        undertakings,
        services.meetings.all(),
        services.tracker.all(),
        services.recordings.of_undertakings(undertakings),
    )


def later_packs(entries: list[Entry], summaries: list[MeetingSummary]) -> dict[str, bool]:
    """Return which undertakings have a later meeting of their committee with papers."""
    latest: dict[str, date] = {}
    for summary in summaries:
        meeting = summary.meeting
        if meeting.date and any(document.kind in _PAPERS for document in summary.documents):
            name = meeting_name(meeting)
            latest[name] = max(latest.get(name, meeting.date), meeting.date)
    return {
        entry.undertaking.id: bool(
            entry.meeting.date
            and latest.get(meeting_name(entry.meeting), entry.meeting.date) > entry.meeting.date
        )
        for entry in entries
    }


def answers_of(
    ask: Callable[[UndertakingId], list[Answer]], which: UndertakingId, _progress: Progress
) -> tuple[UndertakingId, list[Answer]]:
    """Return the pages of later packs that may answer an undertaking, with its id."""
    return which, ask(which)
