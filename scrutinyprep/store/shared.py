"""A meeting's marks as they can be shared, and the states in which they went out and came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple, TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, QuestionId
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.questions import Question, Stance
from scrutinyprep.domain.shares import (
    AnyShared,
    Share,
    SharedEvidence,
    SharedFile,
    SharedHighlight,
    SharedLine,
    SharedNote,
    SharedPlace,
    SharedQuestion,
)
from scrutinyprep.models import (
    DocumentRow,
    EvidenceRow,
    HighlightRow,
    LineRow,
    NoteRow,
    QuestionRow,
    SharedStateRow,
    VersionRow,
)
from scrutinyprep.store.marks import AnchoredRow, access_of, place_of, provenance_of
from scrutinyprep.store.meetings import meeting_of
from scrutinyprep.store.papers import files_of
from scrutinyprep.store.planning import lines_of
from scrutinyprep.store.questions import question_of
from scrutinyprep.store.versions import version_of


class Known(NamedTuple):
    """What has an id in this library."""

    kind: type[AnyShared]
    meeting: MeetingId


class PaperSpan(NamedTuple):
    """A paper in a file, from its first to its last PDF page."""

    first: int
    last: int
    document_id: DocumentId
    item_id: ItemId | None


SharedRow = LineRow | QuestionRow | EvidenceRow | NoteRow | HighlightRow
_ROWS: dict[type[AnyShared], type[SharedRow]] = {
    SharedLine: LineRow,
    SharedQuestion: QuestionRow,
    SharedEvidence: EvidenceRow,
    SharedNote: NoteRow,
    SharedHighlight: HighlightRow,
}
_Row = TypeVar("_Row", LineRow, QuestionRow, NoteRow, HighlightRow)
_Mark = TypeVar("_Mark", SharedLine, SharedQuestion, SharedEvidence, SharedNote, SharedHighlight)
_FEW = 500
"""So many ids at most are asked for in one question to the database."""


def marks_to_share(session: Session, meeting: MeetingId, *, made_by: str, now: datetime) -> Share:
    """Return everything that was ever marked in a meeting, removed and exempt things too.

    What of it may leave the library is for others to say.
    """
    reading = _Reading(session)
    questions = [
        (row, question_of(session, QuestionId(row.id)))
        for row in _all(session, QuestionRow, meeting)
    ]
    whole = Share(
        made_by=made_by,
        made_at=now,
        meeting_id=meeting,
        meeting=meeting_of(session, meeting).facts,
        files=tuple(
            SharedFile(file.sha256, file.title, file.kind.value)
            for file in files_of(session, meeting)
        ),
        lines=tuple(reading.lines(meeting)),
        questions=tuple(reading.question(row, question) for row, question in questions),
        evidence=tuple(
            reading.evidence(row, question)
            for _, question in questions
            for row in _evidence(session, question.id)
        ),
        notes=tuple(reading.note(row) for row in _all(session, NoteRow, meeting)),
        highlights=tuple(reading.highlight(row) for row in _all(session, HighlightRow, meeting)),
    )
    return _with_histories(session, whole)


def private_marks(session: Session, meeting: MeetingId) -> frozenset[str]:
    """Return the ids of the questions and notes of a meeting that nobody else is to see."""
    found: set[str] = set()
    for kind in (QuestionRow, NoteRow):
        query = select(kind.id).where(kind.meeting_id == meeting, kind.is_private)
        found.update(session.scalars(query))
    return frozenset(found)


def mark_like(session: Session, mark: AnyShared) -> tuple[AnyShared, MeetingId] | None:
    """Return the library's own mark of this id and kind, removed or not, with its meeting.

    Without its history, which `states_of` tells.
    """
    row = row_of(session, mark)
    if row is None:
        return None
    reading = _Reading(session)
    if isinstance(row, EvidenceRow):
        question = question_of(session, QuestionId(row.question_id))
        return reading.evidence(row, question), question.meeting_id
    return reading.mark(row), MeetingId(row.meeting_id)


def row_of(session: Session, mark: AnyShared) -> SharedRow | None:
    """Return the row of a mark of this id and kind; None where the library has none."""
    return cast("SharedRow | None", session.get(_ROWS[type(mark)], mark.id))


def meetings_of_marks(session: Session, marks: Iterable[AnyShared]) -> dict[str, Known]:
    """Return what the library knows of the ids of these marks: which thing has it, and where."""
    wanted = sorted({mark.id for mark in marks})
    known: dict[str, Known] = {}
    for kind, row in _ROWS.items():
        owner = QuestionRow.meeting_id if row is EvidenceRow else _meeting_column(row)
        for first in range(0, len(wanted), _FEW):
            query = select(row.id, owner).where(row.id.in_(wanted[first : first + _FEW]))
            if row is EvidenceRow:
                query = query.join(QuestionRow, QuestionRow.id == EvidenceRow.question_id)
            for mark, meeting in session.execute(query):
                known[mark] = Known(kind, MeetingId(meeting))
    return known


def papers_in(session: Session, file: DocumentId) -> list[PaperSpan]:
    """Return the papers in a file with their pages, the shortest first; the file itself last."""
    holder = version_of(session, file)
    rows = session.execute(
        select(
            VersionRow.first_pdf_page,
            VersionRow.last_pdf_page,
            DocumentRow.id,
            DocumentRow.item_id,
        )
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(VersionRow.published_in == holder.id, VersionRow.first_pdf_page.is_not(None))
        .order_by(VersionRow.last_pdf_page - VersionRow.first_pdf_page)
    )
    return [
        PaperSpan(
            first or 0, last or 0, DocumentId(document), None if item is None else ItemId(item)
        )
        for first, last, document, item in rows
    ]


def states_of(session: Session, marks: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the states in which marks went out or came in, the earliest first."""
    wanted = sorted(set(marks))
    found: dict[str, list[str]] = defaultdict(list)
    for first in range(0, len(wanted), _FEW):
        rows = session.execute(
            select(SharedStateRow.mark_id, SharedStateRow.state)
            .where(SharedStateRow.mark_id.in_(wanted[first : first + _FEW]))
            .order_by(SharedStateRow.known_at, SharedStateRow.state)
        )
        for mark, state in rows:
            found[mark].append(state)
    return {mark: tuple(states) for mark, states in found.items()}


def remember_states(
    session: Session, states: Iterable[tuple[str, str]], now: datetime
) -> list[tuple[str, str]]:
    """Remember states of marks; return those that were not known before."""
    wanted = list(dict.fromkeys(states))
    known = states_of(session, (mark for mark, _ in wanted))
    added = [(mark, state) for mark, state in wanted if state not in known.get(mark, ())]
    session.add_all(
        SharedStateRow(mark_id=mark, state=state, known_at=now) for mark, state in added
    )
    session.flush()
    return added


def forget_states(session: Session, states: Iterable[tuple[str, str]]) -> None:
    """Forget states of marks, as if they had never been heard of."""
    for key in states:
        row = session.get(SharedStateRow, key)
        if row is not None:
            session.delete(row)


def _meeting_column(row: type[SharedRow]) -> Any:
    return row.__table__.columns["meeting_id"]


class _Reading:
    """Turns rows into shared marks; asks for each version and paper once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._files: dict[tuple[int, str], tuple[str, str]] = {}

    def lines(self, meeting: MeetingId) -> Iterator[SharedLine]:
        for row in _all(self._session, LineRow, meeting):
            yield self.line(row)

    def mark(self, row: LineRow | QuestionRow | NoteRow | HighlightRow) -> AnyShared:
        if isinstance(row, LineRow):
            return self.line(row)
        if isinstance(row, QuestionRow):
            return self.question(row, question_of(self._session, QuestionId(row.id)))
        if isinstance(row, NoteRow):
            return self.note(row)
        return self.highlight(row)

    def line(self, row: LineRow) -> SharedLine:
        alive = lines_of(self._session, MeetingId(row.meeting_id))
        access = next((line.access for line in alive if line.id == row.id), row.access)
        return SharedLine(
            id=row.id,
            provenance=Provenance(
                row.author, row.revision, row.made_at, row.changed_at, row.removed_at
            ),
            access=access,
            title=row.title,
        )

    def question(self, row: QuestionRow, question: Question) -> SharedQuestion:
        return SharedQuestion(
            id=row.id,
            provenance=question.provenance,
            access=question.access,
            said=question.said,
            origin=question.origin,
            item=question.item,
            place=self._place(row),
        )

    def evidence(self, row: EvidenceRow, question: Question) -> SharedEvidence:
        return SharedEvidence(
            id=row.id,
            provenance=provenance_of(row),
            access=access_of(self._session, row, None).with_grounds_of(question.access),
            question_id=row.question_id,
            stance=Stance(row.stance),
            words=row.words,
            source=row.source,
            place=self._place(row),
        )

    def note(self, row: NoteRow) -> SharedNote:
        return SharedNote(
            id=row.id,
            provenance=provenance_of(row),
            access=access_of(self._session, row, row.item_id),
            words=row.words,
            item=row.item.number if row.item else None,
            place=self._place(row),
        )

    def highlight(self, row: HighlightRow) -> SharedHighlight:
        return SharedHighlight(
            id=row.id,
            provenance=provenance_of(row),
            access=access_of(self._session, row, row.item_id),
            kind=HighlightKind(row.kind),
            item=row.item.number if row.item else None,
            place=self._place(row),
        )

    def _place(self, row: AnchoredRow) -> SharedPlace | None:
        place = place_of(self._session, row)
        if place is None or row.version_id is None:
            return None
        key = (row.version_id, place.document_id)
        if key not in self._files:
            version = self._session.get_one(VersionRow, row.version_id)
            document = self._session.get_one(DocumentRow, place.document_id)
            self._files[key] = (version.sha256, document.title)
        sha256, paper = self._files[key]
        return SharedPlace(sha256, paper, place.anchor)


def _all(session: Session, kind: type[_Row], meeting: MeetingId) -> list[_Row]:
    query = select(kind).where(kind.meeting_id == meeting).order_by(kind.made_at, kind.id)
    return list(session.scalars(query))


def _evidence(session: Session, question: str) -> list[EvidenceRow]:
    return list(
        session.scalars(
            select(EvidenceRow)
            .where(EvidenceRow.question_id == question)
            .order_by(EvidenceRow.position, EvidenceRow.made_at, EvidenceRow.id)
        )
    )


def _with_histories(session: Session, share: Share) -> Share:
    known = states_of(session, (mark.id for mark in share.marks))

    def told(mark: _Mark) -> _Mark:
        return replace(mark, history=known.get(mark.id, ()))

    return replace(
        share,
        lines=tuple(map(told, share.lines)),
        questions=tuple(map(told, share.questions)),
        evidence=tuple(map(told, share.evidence)),
        notes=tuple(map(told, share.notes)),
        highlights=tuple(map(told, share.highlights)),
    )
