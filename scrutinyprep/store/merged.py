"""Marks that come in from a colleague, put in place; and put back as things were before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import (
    EvidenceId,
    HighlightId,
    ItemId,
    LineId,
    MeetingId,
    NoteId,
    QuestionId,
)
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.questions import Audience, Origin, QuestionWords
from scrutinyprep.domain.shares import (
    AnyShared,
    SharedEvidence,
    SharedHighlight,
    SharedLine,
    SharedNote,
    SharedQuestion,
)
from scrutinyprep.models import EvidenceRow, HighlightRow, LineRow, NoteRow, QuestionRow
from scrutinyprep.store import notes, planning, questions, questions_evidence
from scrutinyprep.store.marks import place_of, set_place
from scrutinyprep.store.shared import SharedRow, row_of


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark goes in this library."""

    meeting: MeetingId
    item: ItemId | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """What a mark's row held before something came in; None where there was no row."""

    mark: AnyShared
    values: dict[str, Any] | None
    revision_after: int = 0
    """Of the row once it had come in: with another, it has been changed since."""


def before(session: Session, mark: AnyShared) -> Before:
    """Return what the row of a mark holds."""
    row = row_of(session, mark)
    return Before(mark, None if row is None else _values(row))


def spot_of(session: Session, mark: AnyShared) -> Spot | None:
    """Return where the mark of this id is now; None where the library has none."""
    row = row_of(session, mark)
    if row is None or isinstance(row, (LineRow, EvidenceRow)):
        return None
    item = None if row.item_id is None else ItemId(row.item_id)
    return Spot(MeetingId(row.meeting_id), item, place_of(session, row))


def put_mark(session: Session, mark: AnyShared, spot: Spot, now: datetime) -> None:
    """Let the library hold a mark as it came in, signed as it came.

    What is known here and not there stays: the place that was found, grounds
    of exemption, and the user's word that nobody else is to see it.
    """
    row = row_of(session, mark)
    is_new = row is None
    if row is None:
        _add(session, mark, spot, now)
        row = row_of(session, mark)
    if row is None:
        raise NothingSuch("mark", mark.id)
    row.access = row.access.with_grounds_of(mark.access)
    row.removed_at = None
    if not is_new and not isinstance(row, LineRow) and spot.place is not None:
        # An anchor is whole or absent, and asking for the version would write it half.
        with session.no_autoflush:
            set_place(session, row, spot.place)
    if isinstance(row, (QuestionRow, NoteRow, HighlightRow)) and spot.item is not None:
        row.item_id = spot.item
    if not is_new or mark.access.is_exempt:
        # What was just added is found by its words already, by those who may see open ones.
        _say(session, row, mark, now)
        session.flush()
    _sign(row, mark)
    session.flush()


def take_away(session: Session, mark: AnyShared, now: datetime) -> None:
    """Let a mark be removed, as its tombstone says."""
    row = row_of(session, mark)
    if row is not None:
        _set_removed(session, mark, mark.provenance.removed_at or now, now)
        _sign(row, mark)
        session.flush()


def put_back(session: Session, earlier: Sequence[Before], now: datetime) -> None:
    """Let marks be as they were before; one that was not there is removed.

    What was changed after it came in stays as it is now.
    """
    for one in reversed(earlier):
        row = row_of(session, one.mark)
        if row is None or row.revision != one.revision_after:
            continue
        if one.values is None:
            _set_removed(session, one.mark, now, now)
            continue
        for name, value in one.values.items():
            setattr(row, name, value)
        session.flush()
        # As they were, the words are to be found again, or no more.
        _set_removed(session, one.mark, row.removed_at, now)
        row.revision, row.changed_at = one.values["revision"], one.values["changed_at"]
        session.flush()


def after(session: Session, one: Before) -> Before:
    """Return the same with the revision that the row has now."""
    row = row_of(session, one.mark)
    return replace(one, revision_after=0 if row is None else row.revision)


def _add(session: Session, mark: AnyShared, spot: Spot, now: datetime) -> None:
    author = mark.provenance.author
    match mark:
        case SharedLine():
            planning.add_line(
                session, LineId(mark.id), spot.meeting, mark.title, author=author, now=now
            )
        case SharedQuestion():
            questions.add_question(
                session,
                QuestionId(mark.id),
                spot.meeting,
                spot.item,
                said=mark.said,
                place=spot.place,
                origin=mark.origin,
                author=author,
                now=now,
            )
        case SharedEvidence():
            _add_evidence(session, mark, spot, author)
        case SharedNote():
            notes.add_note(
                session,
                NoteId(mark.id),
                spot.meeting,
                spot.item,
                words=mark.words,
                place=spot.place,
                author=author,
                now=now,
            )
        case SharedHighlight():
            if spot.place is None:
                raise ValueError("a highlight needs its passage")
            notes.add_highlight(
                session,
                HighlightId(mark.id),
                spot.meeting,
                spot.item,
                kind=mark.kind,
                place=spot.place,
                author=author,
                now=now,
            )
    session.flush()


def _add_evidence(session: Session, mark: SharedEvidence, spot: Spot, author: str) -> None:
    """Add evidence without a word of it in the question's own revision, as adding by hand has."""
    last = session.scalar(
        select(func.max(EvidenceRow.position)).where(EvidenceRow.question_id == mark.question_id)
    )
    row = EvidenceRow(
        id=mark.id,
        question_id=mark.question_id,
        stance=mark.stance.value,
        words=mark.words,
        source=mark.source,
        author=author,
        revision=mark.provenance.revision,
        made_at=mark.provenance.made_at,
        changed_at=mark.provenance.changed_at,
        position=0 if last is None else last + 1,
    )
    set_place(session, row, spot.place)
    session.add(row)


def _say(session: Session, row: SharedRow, mark: AnyShared, now: datetime) -> None:
    """Put the words of the mark into its row, where search finds them."""
    match row, mark:
        case LineRow(), SharedLine():
            row.title = mark.title
        case QuestionRow(), SharedQuestion():
            said = _said_here(session, row, mark.said)
            questions.revise_question(session, QuestionId(row.id), said, now)
        case EvidenceRow(), SharedEvidence():
            row.stance, row.words, row.source = mark.stance.value, mark.words, mark.source
        case NoteRow(), SharedNote():
            notes.reword_note(session, NoteId(row.id), mark.words, now)
        case HighlightRow(), SharedHighlight():
            row.kind = mark.kind.value


def _said_here(session: Session, row: QuestionRow, said: QuestionWords) -> QuestionWords:
    """Return what a question says, with what only this library knows of it."""
    line = said.line_id
    if line is None or session.get(LineRow, line) is None:
        line = LineId(row.line_id) if row.line_id else None
    return replace(said, line_id=line, audience=Audience.ME if row.is_private else said.audience)


def _set_removed(session: Session, mark: AnyShared, at: datetime | None, now: datetime) -> None:
    match mark:
        case SharedLine():
            planning.set_line_removed(session, LineId(mark.id), at, now)
        case SharedQuestion():
            questions.set_question_removed(session, QuestionId(mark.id), at, now)
        case SharedEvidence():
            questions_evidence.set_evidence_removed(session, EvidenceId(mark.id), at, now)
        case SharedNote():
            notes.set_note_removed(session, NoteId(mark.id), at, now)
        case SharedHighlight():
            notes.set_highlight_removed(session, HighlightId(mark.id), at, now)
    session.flush()


def _sign(row: SharedRow, mark: AnyShared) -> None:
    provenance = mark.provenance
    row.author, row.revision = provenance.author, provenance.revision
    row.made_at, row.changed_at = provenance.made_at, provenance.changed_at
    if isinstance(row, QuestionRow) and row.origin == Origin.PROMPT.value:
        # It is told by the prompt itself, and a row never says it.
        row.origin = Origin.OWN.value


def _values(row: SharedRow) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}
