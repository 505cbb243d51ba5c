"""What a user can do with colleagues: share questions and notes, and take theirs in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from scrutinyprep.briefing.whole_file import write_whole
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.ids import MeetingId, QuestionId
from scrutinyprep.domain.shares import Share
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.leaving import Gate, saying_exempt
from scrutinyprep.services.share_gathering import Gathered, Printed, let_out
from scrutinyprep.services.share_meeting import meeting_meant
from scrutinyprep.services.taking_in import Offered, Taken, TakingIn
from scrutinyprep.sharing.apart import read_share_apart
from scrutinyprep.sharing.states import state_of
from scrutinyprep.sharing.writing import share_file
from scrutinyprep.store import merged, notes, questions, shared
from scrutinyprep.store.library import LibraryStore, Work
from scrutinyprep.store.meetings import meeting_of
from scrutinyprep.store.papers import files_of


@dataclass(frozen=True, slots=True)
class ShareWritten:
    """A share file that was written."""

    path: Path
    gathered: Gathered


@dataclass(frozen=True, slots=True)
class KeptToOneself:
    """What of a meeting nobody but its author is to see."""

    questions: frozenset[QuestionId] = frozenset()
    others: tuple[QuestionId, ...] = ()
    """The questions that others may see, in running order."""
    notes: frozenset[str] = frozenset()
    """The words of the notes."""


class Sharing:
    """Share files: made under the name of this library's author, and taken in from others."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def gather(
        self,
        meeting: MeetingId,
        consent: ExemptConsent | None = None,
        *,
        printed: Printed | None = None,
        made_on: date | None = None,
    ) -> Gathered:
        """Return what may be shared: nothing private, and without consent nothing exempt.

        With `printed`, only what a briefing shows; with `made_on`, dated by the day alone.
        """
        now = self._clock.now()
        if made_on is not None:
            now = datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)
        with self._store.reading() as session:
            whole = shared.marks_to_share(session, meeting, made_by=self._author, now=now)
            private = shared.private_marks(session, meeting)
            files = files_of(session, meeting)
        return let_out(
            whole,
            private=private,
            exempt_files=frozenset(file.sha256 for file in files if file.access.is_exempt),
            gate=Gate(consent),
            printed=printed,
        )

    def kept_to_oneself(self, meeting: MeetingId) -> KeptToOneself:
        """Return what of a meeting goes to nobody."""
        with self._store.reading() as session:
            asked = questions.questions_of(session, meeting)
            written = notes.notes_of(session, meeting)
        return KeptToOneself(
            questions=frozenset(question.id for question in asked if question.said.is_private),
            others=tuple(question.id for question in asked if not question.said.is_private),
            notes=frozenset(note.words.strip() for note in written if note.is_private),
        )

    def went_out(self, gathered: Gathered | None) -> Change:
        """Remember what left the library, so that it is known when it comes back."""
        if gathered is not None:
            self._remember(gathered.share)
        return Change(Kind(0))

    def write(
        self,
        meeting: MeetingId,
        path: Path,
        consent: ExemptConsent | None = None,
        *,
        marks_name: bool = False,
    ) -> ShareWritten:
        """Write a share file, whole or not at all; with `marks_name` its name says EXEMPT if it is.

        Raises:
            CannotWrite: the file can't be written; an old one is still whole.
        """
        gathered = self.gather(meeting, consent)
        path = saying_exempt(path, gathered.share.access) if marks_name else path
        write_whole(path, share_file(gathered.share))
        self._remember(gathered.share)
        return ShareWritten(path, gathered)

    def read(
        self,
        path: Path,
        *,
        password: str | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Share:
        """Read a share file, or the one that a briefing carries; the library is not touched.

        Raises:
            ImportFailed: it can't be read; each cause has its class.
            Cancelled: `cancelled` said so.
        """
        return read_share_apart(path, password=password, cancelled=cancelled)

    def offer(self, share: Share, path: Path, meeting: MeetingId | None = None) -> Offered:
        """Return what would come in, without taking anything.

        Raises:
            MeetingUnclear: it may be about several meetings, and none was given.
            MeetingMissing: the library has no such meeting.
        """
        with self._store.reading() as session:
            here = meeting or meeting_meant(session, share, path)
            coming = self._taking(session, share, here).coming()
            return Offered(path, share, meeting_of(session, here), coming)

    def take(self, offered: Offered, chosen: frozenset[str] | None = None) -> Taken:
        """Take in what was offered, all of it or the chosen ids; it is settled anew at once.

        What hangs on a chosen question comes with it: its evidence, and its line of enquiry.
        """
        now = self._clock.now()
        with self._store.writing() as session:
            return self._taking(session, offered.share, offered.meeting.id).take(chosen, now)

    def take_back(self, taken: Taken) -> Change:
        """Undo `take`; what was changed since then stays."""
        with self._store.writing() as session:
            merged.put_back(session, taken.earlier, self._clock.now())
            shared.forget_states(session, taken.states)
        return Change(Kind.QUESTIONS | Kind.NOTES | Kind.PLANS)

    def _taking(self, session: Work, share: Share, meeting: MeetingId) -> TakingIn:
        return TakingIn(session, share, meeting, reader=self._author)

    def _remember(self, share: Share) -> None:
        with self._store.writing() as session:
            states = [(mark.id, state_of(mark)) for mark in share.marks]
            shared.remember_states(session, states, self._clock.now())
