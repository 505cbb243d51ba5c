"""What a user can do with transcripts: read what was said, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from scrutinyprep.analysis.chairing import chair_among
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.renderings import Rendering
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import renderings, speeches
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.versions import choose_current


class Speeches:
    """What was said."""

    def __init__(self, store: LibraryStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_meeting(self, meeting: MeetingId) -> list[Speech]:
        """Return the speeches of a meeting in order.

        Of several transcripts of one recording those of the one that is shown: mixed
        together they would say everything twice. Those of several recordings follow
        each other, and their positions run on.
        """
        with self._store.reading() as session:
            said = [
                speech
                for transcript in speeches.transcripts_of(session, meeting)
                for speech in speeches.speeches_of(session, transcript)
            ]
        return [
            speech if speech.position == at else replace(speech, position=at)
            for at, speech in enumerate(said)
        ]

    def chair_among(self, said: Sequence[Speech]) -> str | None:
        """Return the name of whoever chairs, by their words; None where nobody clearly does."""
        return chair_among((speech.speaker, speech.display_text) for speech in said)

    def renderings(self, meeting: MeetingId) -> list[Rendering]:
        """Return the transcripts of a meeting, those of one recording after each other."""
        with self._store.reading() as session:
            return renderings.renderings_of(session, meeting)

    def show_rendering(self, document: DocumentId) -> Change:
        """Let this transcript be read and searched in place of the others of its recording.

        Raises:
            NothingSuch: there is no such transcript.
        """
        with self._store.writing() as session:
            meeting = renderings.choose_rendering(session, document, self._clock.now())
            choose_current(session, meeting)
        return Change(Kind.SPEECHES | Kind.MEETINGS, document)

    def forget_choice(self, document: DocumentId, at: datetime | None) -> Change:
        """Take a choice back: `at` is when it had been chosen before; None for never.

        Raises:
            NothingSuch: there is no such transcript.
        """
        with self._store.writing() as session:
            choose_current(session, renderings.choose_rendering(session, document, at))
        return Change(Kind.SPEECHES | Kind.MEETINGS, document)

    def of_transcript(self, document: DocumentId) -> list[Speech]:
        """Return the speeches of one transcript in order."""
        with self._store.reading() as session:
            return speeches.speeches_of(session, document)
