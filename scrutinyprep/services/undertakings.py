"""What a user can do with undertakings: record them, chase them, let them go."""

from __future__ import annotations

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import ItemId, MeetingId, SpeechId, UndertakingId, new_id
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.undertakings import Promise, Undertaking
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.next_meetings import note_next_meeting
from scrutinyprep.services.suggesting import suggest_from, without_repeats
from scrutinyprep.store import undertakings
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.papers import files_of

_RECORDS = (DocumentKind.TRANSCRIPT, DocumentKind.MINUTES)


class Undertakings:
    """The ledger of promises, across meetings."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def record(
        self,
        meeting: MeetingId,
        promise: Promise,
        *,
        item: ItemId | None = None,
        speech: SpeechId | None = None,
        place: Place | None = None,
        access: Access = OPEN,
        id: UndertakingId | None = None,
    ) -> Change:
        """Record a promise that was made in a meeting; what the speech is exempt on, it is.

        So is it with the page of a paper in which it stands at a place. `access` says who may
        see it where there is neither to say so.
        """
        made = id or UndertakingId(new_id())
        with self._store.writing() as session:
            undertakings.add_undertaking(
                session,
                made,
                meeting,
                item,
                promise=promise,
                speech=speech,
                place=place,
                access=access,
                author=self._author,
                now=self._clock.now(),
            )
        return Change(Kind.UNDERTAKINGS, made)

    def revise(self, undertaking: UndertakingId, promise: Promise) -> Change:
        """Change an undertaking: its words, who, when it is due, how it stands."""
        with self._store.writing() as session:
            undertakings.revise_undertaking(session, undertaking, promise, self._clock.now())
        return Change(Kind.UNDERTAKINGS, undertaking)

    def remove(self, undertaking: UndertakingId) -> Change:
        """Take an undertaking away."""
        with self._store.writing() as session:
            now = self._clock.now()
            undertakings.set_undertaking_removed(session, undertaking, now, now)
        return Change(Kind.UNDERTAKINGS, undertaking)

    def bring_back(self, undertaking: UndertakingId) -> Change:
        """Undo `remove`."""
        with self._store.writing() as session:
            undertakings.set_undertaking_removed(session, undertaking, None, self._clock.now())
        return Change(Kind.UNDERTAKINGS, undertaking)

    def look_again(self, meeting: MeetingId) -> Change:
        """Suggest the promises of a meeting's records once more, without those known already.

        For a meeting that was imported before promises were looked for, or
        whose date was put right since.
        """
        with self._store.writing() as session:
            now = self._clock.now()
            for document in files_of(session, meeting):
                if document.kind in _RECORDS:
                    suggest_from(session, meeting, document.id, now)
            note_next_meeting(session, meeting)
        return Change(Kind.UNDERTAKINGS, meeting)

    def one(self, undertaking: UndertakingId) -> Undertaking:
        """Return an undertaking, removed or not."""
        with self._store.reading() as session:
            return undertakings.undertaking_of(session, undertaking)

    def named(self, name: str) -> Undertaking:
        """Return the undertaking with this id, or the only one whose id begins so.

        Raises:
            NothingSuch: there is none, or there are several.
        """
        with self._store.reading() as session:
            found = [u for u in undertakings.undertakings_of(session) if u.id.startswith(name)]
        if len(found) != 1 or not name:
            raise NothingSuch("undertaking", name)
        return found[0]

    def of_meeting(self, meeting: MeetingId) -> list[Undertaking]:
        """Return the undertakings made in a meeting."""
        with self._store.reading() as session:
            return without_repeats(undertakings.undertakings_of(session, meeting))

    def all(self) -> list[Undertaking]:
        """Return the undertakings of every meeting, the oldest first."""
        with self._store.reading() as session:
            return without_repeats(undertakings.undertakings_of(session))
