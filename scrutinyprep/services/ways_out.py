"""Ways out of the library for other programs: Word, spreadsheets, readers of PDFs, the web."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from scrutinyprep.briefing.whole_file import write_whole
from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.shares import Share
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.leaving import Gate, Withheld, saying_exempt
from scrutinyprep.services.marking_pages import FileMarks, marks_on_file, pdfs_of, with_boxes
from scrutinyprep.services.papers import Papers
from scrutinyprep.services.rows_out import prepared
from scrutinyprep.services.share_gathering import let_out
from scrutinyprep.sharing.annotating import annotated, sheets_of
from scrutinyprep.sharing.markdown import markdown_bytes
from scrutinyprep.sharing.page_marks import MarkKind, PageMark, pdf_date
from scrutinyprep.sharing.passwords import check_password
from scrutinyprep.sharing.prepared import Prepared, Subject, exempt_words
from scrutinyprep.sharing.table_csv import csv_bytes
from scrutinyprep.sharing.web_annotations import web_annotations
from scrutinyprep.sharing.word import word_bytes
from scrutinyprep.sharing.xfdf import xfdf_bytes
from scrutinyprep.store import shared
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.meetings import meeting_of
from scrutinyprep.store.papers import files_of

EVERY_SUBJECT = tuple(Subject)


class Way(Enum):
    """How something can leave, by the word of the command line."""

    DOCX = "docx"
    CSV = "csv"
    MARKDOWN = "markdown"
    ANNOTATED_PDF = "annotated-pdf"
    XFDF = "xfdf"
    WEB_ANNOTATION = "web-annotation"

    @property
    def ending(self) -> str:
        """Of the names of such files."""
        return {
            Way.DOCX: ".docx",
            Way.CSV: ".csv",
            Way.MARKDOWN: ".md",
            Way.ANNOTATED_PDF: ".pdf",
            Way.XFDF: ".xfdf",
            Way.WEB_ANNOTATION: ".jsonld",
        }[self]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to leave, and how."""

    meeting: MeetingId
    way: Way
    subjects: tuple[Subject, ...] = EVERY_SUBJECT
    """For Word, spreadsheets and Markdown; a spreadsheet takes the first one."""
    file: DocumentId | None = None
    """For the ways that lay marks on pages: which file; None for the agenda pack."""
    consent: ExemptConsent | None = None
    include_private: bool = False
    password: str | None = None
    """Of an annotated PDF."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """A file that was written."""

    path: Path
    counts: tuple[tuple[str, int], ...]
    """How many things of each kind are in it."""
    access: Access
    exempt: tuple[Withheld, ...]
    private: tuple[Withheld, ...]
    elsewhere: int = 0
    """How many marks are on no page of the file that was written on."""


@dataclass(frozen=True, slots=True)
class _Made:
    data: bytes
    counts: tuple[tuple[str, int], ...]
    access: Access
    elsewhere: int = 0


_Cancelled = Callable[[], bool] | None


@dataclass(frozen=True, slots=True)
class Going:
    """What the gate has let through for one file, ready to be written."""

    make: Callable[[_Cancelled], _Made]
    gate: Gate
    password: str | None = None


class WaysOut:
    """Writes what a member prepared in the forms of other programs.

    `gather` is the library's business; `write` never touches it, so it may run
    beside it.
    """

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def gather(self, wanted: Wanted, *, made_on: dt.date | None = None) -> Going:
        """Gather what is to leave; dated today unless told otherwise.

        Raises:
            NotUnderstood: there is no PDF to lay marks on.
            PasswordTooWeak: the password would protect nothing.
        """
        gate = Gate(wanted.consent, include_private=wanted.include_private)
        day = made_on or self._clock.today()
        if wanted.password is not None:
            self._check(wanted)
        match wanted.way:
            case Way.DOCX | Way.CSV | Way.MARKDOWN:
                make = self._rows(wanted, gate, day)
            case Way.WEB_ANNOTATION:
                make = self._web(wanted, gate)
            case Way.ANNOTATED_PDF | Way.XFDF:
                make = self._pages(wanted, gate, day)
        return Going(make, gate, wanted.password if wanted.way is Way.ANNOTATED_PDF else None)

    def write(
        self,
        going: Going,
        path: Path,
        *,
        cancelled: _Cancelled = None,
        marks_name: bool = False,
    ) -> WayOut:
        """Write a file, whole or not at all; with `marks_name` one whose name says EXEMPT if it is.

        Raises:
            CannotWrite: the file can't be written; an old one is still whole.
            ImportFailed: the pack can't be written on.
            Cancelled: `cancelled` said so.
        """
        made = going.make(cancelled)
        # Who writes no PDF has no need of the library that this rests on.
        from scrutinyprep.sharing.locking import locked

        data = made.data if going.password is None else locked(made.data, going.password)
        path = saying_exempt(path, made.access) if marks_name else path
        write_whole(path, data)
        gate = going.gate
        return WayOut(path, made.counts, made.access, gate.exempt, gate.private, made.elsewhere)

    def files(self, meeting: MeetingId) -> list[Document]:
        """Return the PDFs of a meeting that marks can be laid on, the agenda pack first."""
        with self._store.reading() as session:
            return pdfs_of(session, meeting)

    def has_exempt(self, meeting: MeetingId) -> bool:
        """Say whether anything of a meeting would stay, for want of consent."""
        with self._store.reading() as session:
            if any(file.access.is_exempt for file in files_of(session, meeting)):
                return True
            agenda = items_of(session, meeting)
            if any(item.access.is_exempt or item.exempt_part for item in agenda):
                return True
            whole = shared.marks_to_share(
                session, meeting, made_by=self._author, now=self._clock.now()
            )
        return whole.access.is_exempt

    def _check(self, wanted: Wanted) -> None:
        with self._store.reading() as session:
            about = meeting_of(session, wanted.meeting)
        known = (about.council or "", about.committee or "", self._author)
        check_password(wanted.password or "", known)

    def _rows(self, wanted: Wanted, gate: Gate, made_on: dt.date) -> Callable[[_Cancelled], _Made]:
        with self._store.reading() as session:
            rows = prepared(session, wanted.meeting, gate, made_on)
        subjects = wanted.subjects[:1] if wanted.way is Way.CSV else wanted.subjects
        told = replace(
            rows,
            questions=rows.questions if Subject.QUESTIONS in subjects else (),
            undertakings=rows.undertakings if Subject.UNDERTAKINGS in subjects else (),
            tracked=rows.tracked if Subject.TRACKER in subjects else (),
        )
        return lambda _: _rows_made(told, wanted.way, subjects)

    def _web(self, wanted: Wanted, gate: Gate) -> Callable[[_Cancelled], _Made]:
        with self._store.reading() as session:
            whole = shared.marks_to_share(
                session, wanted.meeting, made_by=self._author, now=self._clock.now()
            )
            private = shared.private_marks(session, wanted.meeting)
            files = files_of(session, wanted.meeting)
        share = let_out(
            whole,
            private=private,
            exempt_files=frozenset(file.sha256 for file in files if file.access.is_exempt),
            gate=gate,
        ).share
        return lambda _: _web_made(share)

    def _pages(self, wanted: Wanted, gate: Gate, day: dt.date) -> Callable[[_Cancelled], _Made]:
        with self._store.reading() as session:
            found = marks_on_file(session, wanted.meeting, wanted.file, gate)
        path = Papers(self._store).path(found.file.id)
        # What lies on a page that must not leave, must not either.
        leaving = [one for one in found.marks if gate.allows(_page_access(found, one[0].pdf_page))]
        allowed = replace(found, marks=tuple(leaving))
        if wanted.way is Way.XFDF:
            return lambda cancelled: _xfdf_made(allowed, path, gate, cancelled)
        return lambda cancelled: _pdf_made(allowed, path, gate, day, cancelled)


def _rows_made(rows: Prepared, way: Way, subjects: Sequence[Subject]) -> _Made:
    match way:
        case Way.DOCX:
            data = word_bytes(rows, subjects)
        case Way.MARKDOWN:
            data = markdown_bytes(rows, subjects)
        case _:
            data = csv_bytes(rows, subjects[0])
    counts = {
        Subject.QUESTIONS: ("questions", len(rows.questions)),
        Subject.UNDERTAKINGS: ("undertakings", len(rows.undertakings)),
        Subject.TRACKER: ("tracked recommendations", len(rows.tracked)),
    }
    return _Made(
        data, tuple(counts[subject] for subject in Subject if subject in subjects), rows.access
    )


def _web_made(share: Share) -> _Made:
    marks = (*share.questions, *share.notes, *share.highlights)
    counts = (
        ("questions", sum(not mark.is_removed for mark in share.questions)),
        ("notes", sum(not mark.is_removed for mark in share.notes)),
        ("highlights", sum(not mark.is_removed for mark in share.highlights)),
    )
    return _Made(web_annotations(share), counts, access_of_all([m.access for m in marks]))


def _xfdf_made(found: FileMarks, path: Path, gate: Gate, cancelled: _Cancelled) -> _Made:
    marks = with_boxes(path, found.marks)
    name = found.file.file_name if gate.allows(found.file.access) else "pack.pdf"
    return _Made(
        xfdf_bytes(marks, sheets_of(path, cancelled), name),
        _counts(marks),
        access_of_all([_page_access(found, mark.pdf_page) for mark in marks]),
        found.elsewhere,
    )


def _pdf_made(
    found: FileMarks, path: Path, gate: Gate, day: dt.date, cancelled: _Cancelled
) -> _Made:
    marks = with_boxes(path, found.marks)
    is_whole = gate.consent is not None
    data = annotated(
        path,
        marks,
        withheld=() if is_whole else _withheld(found),
        stamped=_stamped(found) if is_whole else (),
        outline=found.outline,
        title=found.file.title if gate.allows(found.file.access) else "Agenda pack",
        date=pdf_date(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)),
        cancelled=cancelled,
    )
    access = access_of_all(list(found.pages)) if is_whole else OPEN
    return _Made(data, _counts(marks), access, found.elsewhere)


def _counts(marks: Sequence[PageMark]) -> tuple[tuple[str, int], ...]:
    return tuple(
        (f"{kind.value.lower()}s", sum(mark.kind is kind for mark in marks))
        for kind in (MarkKind.QUESTION, MarkKind.NOTE, MarkKind.HIGHLIGHT)
    )


def _page_access(found: FileMarks, pdf_page: int) -> Access:
    is_there = 1 <= pdf_page <= len(found.pages)
    return found.pages[pdf_page - 1] if is_there else found.file.access


def _withheld(found: FileMarks) -> Sequence[tuple[int, str]]:
    return [
        (number, f"{_page_name(found, number)}: exempt, left out of this copy")
        for number, access in enumerate(found.pages, 1)
        if access.is_exempt
    ]


def _stamped(found: FileMarks) -> Sequence[tuple[int, str]]:
    return [
        (number, exempt_words(access))
        for number, access in enumerate(found.pages, 1)
        if access.is_exempt
    ]


def _page_name(found: FileMarks, number: int) -> str:
    pack_page = found.pack_pages[number - 1]
    return f"Pack page {pack_page}" if pack_page is not None else f"PDF page {number}"
