"""What a user can do with undertakings: record them, chase them, let them go."""

from __future__ import annotations

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.ids import ItemId, MeetingId, SpeechId, UndertakingId, new_id
from scrutinyprep.domain.undertakings import Promise, Undertaking
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import undertakings
from scrutinyprep.store.library import LibraryStore


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
        id: UndertakingId | None = None,
    ) -> Change:
        """Record a promise that was made in a meeting."""
        made = id or UndertakingId(new_id())
        with self._store.writing() as session:
            undertakings.add_undertaking(
                session,
                made,
                meeting,
                item,
                promise=promise,
                speech=speech,
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

    def one(self, undertaking: UndertakingId) -> Undertaking:
        """Return an undertaking, removed or not."""
        with self._store.reading() as session:
            return undertakings.undertaking_of(session, undertaking)

    def of_meeting(self, meeting: MeetingId) -> list[Undertaking]:
        """Return the undertakings made in a meeting."""
        with self._store.reading() as session:
            return undertakings.undertakings_of(session, meeting)

    def all(self) -> list[Undertaking]:
        """Return the undertakings of every meeting, the oldest first."""
        with self._store.reading() as session:
            return undertakings.undertakings_of(session)
