"""What a user can do with the recording of a meeting: see where it is, and say where it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.hits import Hit
from scrutinyprep.domain.ids import DocumentId, MeetingId, UndertakingId
from scrutinyprep.domain.recordings import Recording, address_of
from scrutinyprep.domain.undertakings import Undertaking
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import recordings, speeches
from scrutinyprep.store.library import LibraryStore


class Recordings:
    """Addresses of recordings. Nothing here opens one: the window hands it to the browser."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def of_meeting(self, meeting: MeetingId) -> dict[DocumentId, Recording]:
        """Return where the recording of each transcript and of minutes can be seen."""
        return self.of_meetings([meeting])

    def of_meetings(self, meetings: Iterable[MeetingId]) -> dict[DocumentId, Recording]:
        """Return the same for several meetings at once."""
        with self._store.reading() as session:
            return recordings.recordings_of(session, meetings)

    def of_hits(self, hits: Sequence[Hit]) -> dict[DocumentId, Recording]:
        """Return where the recordings can be seen in which hits were said at a known second."""
        timed = {hit.meeting_id for hit in hits if hit.start_s is not None}
        return self.of_meetings(timed) if timed else {}

    def of_undertakings(self, found: Sequence[Undertaking]) -> dict[UndertakingId, str]:
        """Return the address at the second at which each undertaking was given.

        Of its beginning, where the transcript tells no time. Those in no
        speech, or of a recording that is nowhere named, are left out.
        """
        spoken = {one.id: one.speech_id for one in found if one.speech_id is not None}
        if not spoken:
            return {}
        with self._store.reading() as session:
            told_in = speeches.documents_of(session, spoken.values())
            known = recordings.recordings_of(
                session, {one.meeting_id for one in found if one.id in spoken}
            )
        return {
            one.id: known[told_in[spoken[one.id]]].at(one.start_s)
            for one in found
            if one.id in spoken and told_in.get(spoken[one.id]) in known
        }

    def give(self, document: DocumentId, address: str) -> Change:
        """Say where the recording can be seen that a transcript or minutes are of.

        A blank address takes that back: what the files say counts again.

        Raises:
            NothingSuch: there is no such transcript, and no such minutes.
            NotUnderstood: it is no address of the web.
        """
        link = _understood(address) if address.strip() else None
        with self._store.writing() as session:
            recordings.give_link(session, document, link, self._author, self._clock.now())
        return Change(Kind.SPEECHES | Kind.UNDERTAKINGS, document)

    def given(self, document: DocumentId) -> str:
        """Return the address that the user gave; empty where they gave none."""
        with self._store.reading() as session:
            meeting = recordings.meeting_of_document(session, document)
            known = recordings.recordings_of(session, [meeting]).get(document)
            return known.address if known is not None and known.is_given else ""


def _understood(address: str) -> str:
    try:
        return address_of(address)
    except ValueError as error:
        raise NotUnderstood(
            f"“{address.strip()[:80]}” is not the address of a web page.",
            "Copy it from the browser's address bar: it begins with https:// or http://.",
        ) from error
