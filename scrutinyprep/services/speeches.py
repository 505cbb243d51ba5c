"""What a user can do with transcripts: read what was said, and by whom."""

from __future__ import annotations

from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.speeches import Person, Speech
from scrutinyprep.store import speeches
from scrutinyprep.store.library import LibraryStore


class Speeches:
    """What was said."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def of_meeting(self, meeting: MeetingId) -> list[Speech]:
        """Return the speeches of a meeting in order.

        Where it has several transcripts, those of the one imported last:
        mixed together they would say everything twice.
        """
        with self._store.reading() as session:
            transcripts = speeches.transcripts_of(session, meeting)
            return speeches.speeches_of(session, transcripts[0]) if transcripts else []

    def of_transcript(self, document: DocumentId) -> list[Speech]:
        """Return the speeches of one transcript in order."""
        with self._store.reading() as session:
            return speeches.speeches_of(session, document)

    def people(self) -> list[Person]:
        """Return everyone who speaks in the library."""
        with self._store.reading() as session:
            return speeches.people(session)
