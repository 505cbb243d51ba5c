"""What a user can do with the tracker of recommendations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from scrutinyprep.analysis.tracked_words import asks_for_action, is_scrutiny
from scrutinyprep.briefing.tracker import write_csv, write_docx
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import ItemId, MeetingId, TrackedId, new_id
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.papers import Recommendation
from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.domain.tracked import Candidate, Tracked, Tracking, initials_of
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import meetings, tracked
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import LibraryStore, Work
from scrutinyprep.store.recommendations import recommendations_by_item

_FOUND_BY = "Scrutiny Prep"


@dataclass(frozen=True, slots=True)
class TrackerWritten:
    """A tracker that was written to a file."""

    path: Path
    rows: int
    left_out: int
    """How many were held back because they are exempt."""


class Tracker:
    """Recommendations and what became of them, across meetings."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def all(self) -> list[Tracked]:
        """Return everything that is tracked, the latest meeting first."""
        with self._store.reading() as session:
            return tracked.tracked_in(session)

    def of_meeting(self, meeting: MeetingId) -> list[Tracked]:
        """Return what is tracked of a meeting."""
        with self._store.reading() as session:
            return tracked.tracked_in(session, meeting)

    def named(self, name: str) -> Tracked:
        """Return the row with this reference or id, or the only one whose id begins so.

        Raises:
            NothingSuch: there is none, or there are several.
        """
        rows = self.all()
        found = [row for row in rows if row.tracking.reference == name] or [
            row for row in rows if name and row.id.startswith(name)
        ]
        if len(found) != 1:
            raise NothingSuch("tracked recommendation", name)
        return found[0]

    def candidates(self, meeting: MeetingId) -> list[Candidate]:
        """Return what a meeting was asked and what it resolved, tracked or not."""
        with self._store.reading() as session:
            known = tracked.known_sources(session, meeting)
            return [
                Candidate(item, found, known.get(found.text))
                for item, found in recommendations_by_item(session, meeting)
            ]

    def track(
        self,
        meeting: MeetingId,
        recommendation: Recommendation,
        *,
        item: ItemId | None = None,
        id: TrackedId | None = None,
    ) -> Change:
        """Put a recommendation or resolution of a meeting into the tracker."""
        made = id or TrackedId(new_id())
        with self._store.writing() as session:
            _track(
                session,
                made,
                meetings.meeting_of(session, meeting),
                item,
                recommendation,
                author=self._author,
                now=self._clock.now(),
            )
        return Change(Kind.UNDERTAKINGS, made)

    def revise(self, which: TrackedId, tracking: Tracking) -> Change:
        """Change what the tracker says of a recommendation."""
        with self._store.writing() as session:
            tracked.revise_tracked(session, which, tracking, self._clock.now())
        return Change(Kind.UNDERTAKINGS, which)

    def remove(self, which: TrackedId) -> Change:
        """Take a recommendation out of the tracker."""
        with self._store.writing() as session:
            now = self._clock.now()
            tracked.set_tracked_removed(session, which, now, now)
        return Change(Kind.UNDERTAKINGS, which)

    def bring_back(self, which: TrackedId) -> Change:
        """Undo `remove`."""
        with self._store.writing() as session:
            tracked.set_tracked_removed(session, which, None, self._clock.now())
        return Change(Kind.UNDERTAKINGS, which)

    def write(
        self,
        rows: Sequence[Tracked],
        path: Path,
        consent: ExemptConsent | None = None,
        *,
        is_word: bool = False,
    ) -> TrackerWritten:
        """Write rows of the tracker, as CSV or as a Word document.

        Without consent, nothing that is exempt.

        Raises:
            CannotWrite: the file can't be written; an old one is still whole.
        """
        told = [row for row in rows if consent is not None or not row.access.is_exempt]
        if is_word:
            write_docx(told, path, consent, made_on=self._clock.today())
        else:
            write_csv(told, path, consent)
        return TrackerWritten(path, len(told), len(rows) - len(told))


def track_resolved(session: Work, meeting: MeetingId, now: datetime) -> None:
    """Track what a scrutiny committee resolved that others should do, as its minutes arrive.

    What was tracked before, or taken out of the tracker, is left as it is.
    """
    about = meetings.meeting_of(session, meeting)
    if not is_scrutiny(about.committee or ""):
        return
    known = tracked.known_sources(session, meeting)
    for item, found in recommendations_by_item(session, meeting):
        is_resolved = found.kind is RecommendationKind.RESOLVED
        if is_resolved and found.text not in known and asks_for_action(found.text):
            made = TrackedId(new_id())
            _track(session, made, about, item, found, author=_FOUND_BY, now=now)
            known[found.text] = made


def _track(
    session: Work,
    made: TrackedId,
    meeting: Meeting,
    item: ItemId | None,
    found: Recommendation,
    *,
    author: str,
    now: datetime,
) -> None:
    agenda = {entry.id: entry for entry in items_of(session, meeting.id)}
    entry = agenda.get(item) if item is not None else None
    tracked.add_tracked(
        session,
        made,
        meeting.id,
        item,
        tracking=Tracking(
            reference=_reference(session, meeting),
            origin=", ".join(
                part
                for part in (
                    meeting.committee or "",
                    f"item {entry.number}" if entry and entry.number else "",
                )
                if part
            ),
            resolved_on=meeting.date,
            area=entry.title if entry else "",
            recommendation=found.text,
        ),
        source=found.text,
        access=found.access,
        author=author,
        now=now,
    )


def _reference(session: Work, meeting: Meeting) -> str:
    """Return a reference of its own: committee, year and month, and the next number."""
    day = f"{meeting.date:%Y-%m}" if meeting.date else ""
    stem = "/".join(part for part in (initials_of(meeting.committee or ""), day) if part)
    return f"{stem or 'REC'}/{len(tracked.known_sources(session, meeting.id)) + 1:02}"
