"""Bringing files into the library: read apart, then added in one go."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from functools import partial
from pathlib import Path

from scrutinyprep import __version__
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import PasswordNeeded
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.papers import Document, Renewed
from scrutinyprep.domain.parsed import (
    DocumentKind,
    Parsed,
    ParsedMinutes,
    ParsedPack,
    ParsedTranscript,
)
from scrutinyprep.importers.ahead import ReadAhead
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.pdf.files import begins_as_pdf
from scrutinyprep.pdf.opening import OpenedCopy, opened_copy
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.joining import NewMeeting, meeting_for
from scrutinyprep.services.next_meetings import note_next_meeting
from scrutinyprep.store import meetings, papers
from scrutinyprep.store.arrivals import arrived
from scrutinyprep.store.bulk import collecting_later
from scrutinyprep.store.files import fingerprint_of
from scrutinyprep.store.imports import Added, NewFile
from scrutinyprep.store.library import LibraryStore, Work
from scrutinyprep.store.loose_papers import join_loose_papers, remember_belonging
from scrutinyprep.store.versions import set_document_removed

_LATE = (DocumentKind.SUPPLEMENT, DocumentKind.REPORT, DocumentKind.APPENDIX)
_ARCHIVES = (".mhtml", ".mht")
"""Endings of a page of the web that was saved in a single file."""


class Outcome(Enum):
    """What became of a file."""

    IMPORTED = "imported"
    UNCHANGED = "unchanged"
    NEW_VERSION = "new-version"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Which file is meant: its bytes' sha256 tells whether the library has it."""

    path: Path
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read and not yet added."""

    file: Fingerprint
    parsed: Parsed
    opened: OpenedCopy | None = None
    """A copy without the password that was given for it; None where it needs none."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that is in the library now."""

    file: Fingerprint
    outcome: Outcome
    meeting: Meeting
    document: Document
    items: int
    sections: int
    speeches: int
    joined: tuple[tuple[str, str], ...] = ()
    """Number and title of each agenda item that has pages in it."""
    renewed: tuple[Renewed, ...] = ()
    """The papers in it that are later versions of known ones."""

    @property
    def change(self) -> Change:
        """What the import changed."""
        if self.outcome is Outcome.UNCHANGED:
            return Change(Kind(0), self.document.id)
        return Change(
            Kind.MEETINGS | Kind.PAPERS | Kind.SPEECHES | Kind.UNDERTAKINGS, self.document.id
        )


class Importing:
    """Bringing files in.

    `fingerprint` and `read` never touch the library, so they may run beside
    it for minutes; `already_there` and `add` are its business alone.
    """

    def __init__(self, store: LibraryStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def fingerprint(self, path: Path) -> Fingerprint:
        """Return which file this is.

        Raises:
            Unreadable: it is a folder, is gone, or may not be read.
        """
        sha256, size = fingerprint_of(path)
        return Fingerprint(path, sha256, size)

    def already_there(self, file: Fingerprint) -> Imported | None:
        """Return what the library holds of exactly this file.

        One that was removed comes back, with everything that was marked on it. Where its bytes
        are gone from the library's folder, or are others, these take their place.
        """
        with self._store.reading() as session:
            row = papers.file_by_sha256(session, file.sha256)
            if row is None or not papers.documents_with_bytes(session, file.sha256):
                return None
            suffix = row.suffix
        self._store.files.put_again(file.path, file.sha256, suffix)
        with self._store.writing() as session:
            return _held(session, file)

    def read(
        self,
        file: Fingerprint,
        *,
        as_kind: DocumentKind | None = None,
        password: str | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        ahead: ReadAhead | None = None,
    ) -> FileRead:
        """Read a file in a process of its own, unless that has begun `ahead`.

        `progress` is told the pages done and the pages in all. The password is
        tried only where the file does not open without one, and kept nowhere.

        Raises:
            ImportFailed: it can't be read; each cause has its class.
            Cancelled: `cancelled` said so.
        """
        read = partial(
            read_apart, file.path, as_kind=as_kind, progress=progress, cancelled=cancelled
        )
        begun = ahead.taken(file.path, as_kind) if ahead is not None else None
        try:
            if begun is None:
                return FileRead(file, read())
            with begun:
                _get_ready(file.path)
                return FileRead(file, begun.result(progress=progress, cancelled=cancelled))
        except PasswordNeeded:
            if not password:
                raise
        parsed = read(password=password)
        return FileRead(file, parsed, opened_copy(file.path, password, cancelled=cancelled))

    def add(self, read: FileRead, meeting: MeetingId | NewMeeting | None = None) -> Imported:
        """Add a file that was read, to this meeting, to a new one or to the one that it names.

        Raises:
            MeetingUnclear: it could belong to several; none was given.
            LibraryUnusable: the library can't be written.
        """
        file = NewFile(
            sha256=read.file.sha256,
            bytes=read.file.bytes,
            suffix=_suffix_of(read),
            # A name may hold bytes that are no letters in any alphabet.
            name=os.fsencode(read.file.path.name).decode("utf-8", "replace"),
            reader_version=__version__,
            now=self._clock.now(),
            opened_sha256=read.opened.sha256 if read.opened else None,
        )
        with (
            collecting_later(),
            self._store.files.keeping(
                read.file.path, file.sha256, file.suffix, read.opened
            ) as in_place,
            self._store.writing(is_long=True) as session,
        ):
            # Asked here and not before: another program may have added it meanwhile.
            known = _held(session, read.file)
            if known is not None:
                return known
            to = meeting_for(session, read.file.path, read.parsed, meeting, file.now)
            parsed = replace(read.parsed, warnings=(*read.parsed.warnings, *to.warnings))
            added = _add(session, to.meeting, parsed, file)
            if isinstance(parsed, ParsedPack):
                placed = meeting is not None
                remember_belonging(session, added.document_id, parsed, is_placed=placed)
                join_loose_papers(session, added.document_id, file.now)
            else:
                _look_for_promises(session, to.meeting, added.document_id, file.now)
            note_next_meeting(session, to.meeting)
            outcome = Outcome.NEW_VERSION if added.is_new_version else Outcome.IMPORTED
            in_place()
            return _told(session, read.file, added.document_id, outcome)

    def import_file(
        self,
        path: Path,
        *,
        meeting: MeetingId | NewMeeting | None = None,
        as_kind: DocumentKind | None = None,
        password: str | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        ahead: ReadAhead | None = None,
    ) -> Imported:
        """Do all of it, one step after the other.

        Raises:
            ImportFailed: it can't be read, or its meeting is not clear.
            LibraryUnusable: the library can't be written.
            Cancelled: `cancelled` said so.
        """
        file = self.fingerprint(path)
        known = self.already_there(file)
        if known is not None:
            return known
        read = self.read(
            file,
            as_kind=as_kind,
            password=password,
            progress=progress,
            cancelled=cancelled,
            ahead=ahead,
        )
        return self.add(read, meeting)


def _suffix_of(read: FileRead) -> str:
    """Return the ending that the kept file gets: what it is, not what it was called."""
    given = read.file.path.suffix.lower()
    if read.parsed.format == "html":
        return given if given in _ARCHIVES else ".html"
    if read.parsed.format == "docx":
        return ".docx"
    if isinstance(read.parsed, ParsedMinutes):
        return ".pdf" if read.parsed.pages else ".txt"
    return ".pdf" if isinstance(read.parsed, ParsedPack) else ".txt"


def _get_ready(path: Path) -> None:
    """Load what adds a pack, while others read the file: it takes a while."""
    with suppress(OSError):
        if not begins_as_pdf(path):
            return
        import scrutinyprep.store.packs  # noqa: F401


def _add(session: Work, meeting: MeetingId, parsed: Parsed, file: NewFile) -> Added:
    # Each is loaded where it is needed: the command's start counts for short files.
    match parsed:
        case ParsedPack():
            from scrutinyprep.store.packs import add_pack

            return add_pack(session, meeting, parsed, file)
        case ParsedTranscript():
            from scrutinyprep.store.speeches import add_transcript

            return add_transcript(session, meeting, parsed, file)
        case ParsedMinutes():
            from scrutinyprep.store.minutes import add_minutes

            return add_minutes(session, meeting, parsed, file)


def _look_for_promises(
    session: Work, meeting: MeetingId, document: DocumentId, now: datetime
) -> None:
    """Suggest the undertakings in what was said or minuted, and track what was resolved."""
    from scrutinyprep.services.suggesting import suggest_from
    from scrutinyprep.services.tracker import track_resolved

    suggest_from(session, meeting, document, now)
    track_resolved(session, meeting, now)


def _held(session: Work, file: Fingerprint) -> Imported | None:
    """Return what the library holds of this file, brought back if it was removed."""
    found = papers.documents_with_bytes(session, file.sha256)
    if not found:
        return None
    document, meeting = DocumentId(found[0].id), MeetingId(found[0].meeting_id)
    was_removed = found[0].removed_at is not None
    was_gone = meetings.is_meeting_removed(session, meeting)
    if was_removed:
        set_document_removed(session, document, None)
    if was_gone:
        meetings.set_meeting_removed(session, meeting, None)
    outcome = Outcome.IMPORTED if was_removed or was_gone else Outcome.UNCHANGED
    return _told(session, file, document, outcome)


def _told(session: Work, file: Fingerprint, document: DocumentId, outcome: Outcome) -> Imported:
    here = arrived(session, document, file.sha256)
    counts = papers.counts_of(session, here.document.version_id)
    if outcome is Outcome.IMPORTED and here.renewed and here.document.kind in _LATE:
        # As a file it is new; what it brings is a new version of what was there.
        outcome = Outcome.NEW_VERSION
    return Imported(
        file=file,
        outcome=outcome,
        meeting=meetings.meeting_of(session, here.document.meeting_id),
        document=here.document,
        items=counts.items,
        sections=counts.sections,
        speeches=counts.speeches,
        joined=here.items,
        renewed=here.renewed,
    )
