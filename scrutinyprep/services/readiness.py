"""What a user can do to get ready: read page by page, and see what is left for each meeting."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.preparation import Preparation
from scrutinyprep.services.clock import Clock
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.preparation import note_page_read, preparations


class Readiness:
    """How far one is with the meetings to come."""

    def __init__(self, store: LibraryStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_meetings(self, today: date) -> dict[MeetingId, Preparation]:
        """Return how far one is with each meeting of today and later."""
        with self._store.reading() as session:
            return preparations(session, today)

    def page_read(self, file: DocumentId, pdf_page: int) -> Change:
        """Note that a page was read. No pane has to read anything again for that.

        Of a file that was taken away meanwhile there is nothing to note.
        """
        with suppress(NothingSuch), self._store.writing() as session:
            note_page_read(session, file, pdf_page, self._clock.now())
        return Change(Kind(0), str(file))
