"""What a user can do with meetings: see them, correct them, take them away and back."""

from __future__ import annotations

from scrutinyprep.domain.changes import EVERYTHING, Change, Kind
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.meetings import AgendaItem, Meeting, MeetingSummary
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import meetings
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.items import item_named
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.versions import set_document_removed


class Meetings:
    """Meetings, their agendas and the files that belong to them."""

    def __init__(self, store: LibraryStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[MeetingSummary]:
        """Return every meeting, the latest date first."""
        with self._store.reading() as session:
            return meetings.summaries(session)

    def one(self, meeting: MeetingId) -> Meeting:
        """Return a meeting.

        Raises:
            NothingSuch: there is no such meeting.
        """
        with self._store.reading() as session:
            return meetings.meeting_of(session, meeting)

    def named(self, name: str) -> MeetingId:
        """Return the meeting by id, unique prefix of an id, or "last".

        Raises:
            NothingSuch: there is none, or several.
        """
        with self._store.reading() as session:
            return meetings.meeting_named(session, name)

    def agenda(self, meeting: MeetingId) -> list[AgendaItem]:
        """Return the agenda items in order, with their papers."""
        with self._store.reading() as session:
            return items_of(session, meeting)

    def item_named(self, meeting: MeetingId, number: str) -> ItemId:
        """Return the agenda item with this printed number.

        Raises:
            NothingSuch: there is none.
        """
        with self._store.reading() as session:
            return item_named(session, meeting, number)

    def correct(self, meeting: MeetingId, facts: MeetingFacts) -> Change:
        """Put the user's word on committee, date, time and place in place of the papers'."""
        with self._store.writing() as session:
            meetings.set_meeting_facts(session, meeting, facts)
        return Change(Kind.MEETINGS, meeting)

    def remove(self, meeting: MeetingId) -> Change:
        """Take a meeting out of sight, with everything in it."""
        with self._store.writing() as session:
            meetings.set_meeting_removed(session, meeting, self._clock.now())
        return Change(EVERYTHING, meeting)

    def bring_back(self, meeting: MeetingId) -> Change:
        """Undo `remove`."""
        with self._store.writing() as session:
            meetings.set_meeting_removed(session, meeting, None)
        return Change(EVERYTHING, meeting)

    def remove_document(self, document: DocumentId) -> Change:
        """Take a file out of sight, with the papers only it holds."""
        with self._store.writing() as session:
            set_document_removed(session, document, self._clock.now())
        return Change(EVERYTHING, document)

    def bring_document_back(self, document: DocumentId) -> Change:
        """Undo `remove_document`."""
        with self._store.writing() as session:
            set_document_removed(session, document, None)
        return Change(EVERYTHING, document)
