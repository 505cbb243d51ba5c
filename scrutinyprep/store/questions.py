"""Questions and their evidence, as stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from scrutinyprep.domain.access import Access, access_of_all
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import EvidenceId, ItemId, MeetingId, QuestionId, SpeechId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.questions import (
    Evidence,
    Origin,
    Purpose,
    Question,
    QuestionState,
    QuestionWords,
    Stance,
)
from scrutinyprep.models import EvidenceRow, ItemRow, QuestionRow, SpeechRow
from scrutinyprep.store.marks import (
    access_of,
    place_of,
    provenance_of,
    set_place,
    set_removed,
    touch,
)
from scrutinyprep.store.passages import NewPassage, remove_mark_passage, set_mark_passage


def add_question(
    session: Session,
    question: QuestionId,
    meeting: MeetingId,
    item: ItemId | None,
    *,
    said: QuestionWords,
    place: Place | None,
    origin: Origin,
    author: str,
    now: datetime,
) -> None:
    """Add a question at the end of the running order, and index its words."""
    last = session.scalar(
        select(func.max(QuestionRow.position)).where(QuestionRow.meeting_id == meeting)
    )
    row = QuestionRow(
        id=question,
        meeting_id=meeting,
        item_id=item,
        position=0 if last is None else last + 1,
        origin=origin.value,
        author=author,
        revision=1,
        made_at=now,
        changed_at=now,
    )
    _set_words(row, said)
    set_place(session, row, place)
    session.add(row)
    session.flush()
    _index(session, row)


def revise_question(
    session: Session, question: QuestionId, said: QuestionWords, now: datetime
) -> None:
    """Change what a question says."""
    row = _question(session, question)
    _set_words(row, said)
    touch(row, now)
    session.flush()
    _index(session, row)


def set_question_item(
    session: Session, question: QuestionId, item: ItemId | None, now: datetime
) -> None:
    """Put a question under another agenda item."""
    row = _question(session, question)
    row.item_id = item
    touch(row, now)
    session.flush()
    _index(session, row)


def set_question_removed(
    session: Session, question: QuestionId, at: datetime | None, now: datetime
) -> None:
    """Set or take away a question's tombstone."""
    row = _question(session, question)
    set_removed(row, at, now)
    session.flush()
    _index(session, row)


def order_questions(session: Session, meeting: MeetingId, ordered: Sequence[QuestionId]) -> None:
    """Put some of a meeting's questions into this order, in the places that they held before."""
    rows = {
        row.id: row
        for row in session.scalars(
            select(QuestionRow).where(
                QuestionRow.meeting_id == meeting, QuestionRow.id.in_(ordered)
            )
        )
    }
    places = sorted(row.position for row in rows.values())
    known = (rows[question] for question in dict.fromkeys(ordered) if question in rows)
    for row, place in zip(known, places, strict=True):
        row.position = place


def question_of(session: Session, question: QuestionId) -> Question:
    """Return a question, removed or not."""
    return _to_question(session, _question(session, question))


def questions_of(session: Session, meeting: MeetingId) -> list[Question]:
    """Return the questions of a meeting in running order: by item, then as the user put them."""
    rows = session.scalars(
        select(QuestionRow)
        .join(ItemRow, ItemRow.id == QuestionRow.item_id, isouter=True)
        .where(QuestionRow.meeting_id == meeting, QuestionRow.removed_at.is_(None))
        .options(joinedload(QuestionRow.item))
        .order_by(ItemRow.position.is_(None), ItemRow.position, QuestionRow.position)
    )
    return [_to_question(session, row) for row in rows]


def add_evidence(
    session: Session,
    evidence: EvidenceId,
    question: QuestionId,
    *,
    stance: Stance,
    words: str,
    source: str,
    place: Place | None,
    speech: SpeechId | None,
    access: Access,
    author: str,
    now: datetime,
) -> None:
    """Let a question draw on a passage or a speech; what that is exempt on, this is."""
    row = EvidenceRow(
        id=evidence,
        question_id=question,
        speech_id=speech,
        stance=stance.value,
        words=words,
        source=source,
        author=author,
        revision=1,
        made_at=now,
        changed_at=now,
        access=access
        if speech is None
        else access_of_all([access, session.get_one(SpeechRow, speech).access]),
    )
    set_place(session, row, place)
    session.add(row)
    touch(_question(session, question), now)


def set_evidence_removed(
    session: Session, evidence: EvidenceId, at: datetime | None, now: datetime
) -> None:
    """Set or take away the tombstone of a piece of evidence."""
    row = session.get(EvidenceRow, evidence)
    if row is None:
        raise NothingSuch("evidence", evidence)
    set_removed(row, at, now)


def _set_words(row: QuestionRow, said: QuestionWords) -> None:
    row.words = said.words
    row.purpose = said.purpose.value if said.purpose else None
    row.addressee = said.addressee
    row.minutes = said.minutes
    row.follow_ups = said.follow_ups
    row.good_answer = said.good_answer
    row.state = said.state.value
    row.is_private = said.is_private


def _to_question(session: Session, row: QuestionRow) -> Question:
    return Question(
        id=QuestionId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        item_id=None if row.item_id is None else ItemId(row.item_id),
        item=row.item.number if row.item else None,
        said=QuestionWords(
            words=row.words,
            purpose=Purpose(row.purpose) if row.purpose else None,
            addressee=row.addressee,
            minutes=row.minutes,
            follow_ups=row.follow_ups,
            good_answer=row.good_answer,
            state=QuestionState(row.state),
            is_private=row.is_private,
        ),
        place=place_of(session, row),
        origin=Origin(row.origin),
        position=row.position,
        evidence=tuple(_evidence_of(session, row.id)),
        access=access_of(session, row, row.item_id),
        provenance=provenance_of(row),
    )


def _evidence_of(session: Session, question: str) -> list[Evidence]:
    rows = session.scalars(
        select(EvidenceRow)
        .where(EvidenceRow.question_id == question, EvidenceRow.removed_at.is_(None))
        .order_by(EvidenceRow.made_at, EvidenceRow.id)
    )
    return [
        Evidence(
            id=EvidenceId(row.id),
            question_id=QuestionId(row.question_id),
            stance=Stance(row.stance),
            words=row.words,
            source=row.source,
            place=place_of(session, row),
            speech_id=None if row.speech_id is None else SpeechId(row.speech_id),
            access=access_of(session, row, None),
            provenance=provenance_of(row),
        )
        for row in rows
    ]


def _index(session: Session, row: QuestionRow) -> None:
    if row.removed_at is not None:
        remove_mark_passage(session, row.id)
        return
    set_mark_passage(
        session,
        NewPassage(
            kind=Where.QUESTIONS.value,
            meeting_id=row.meeting_id,
            version_id=row.version_id,
            item_id=row.item_id,
            mark_id=row.id,
            pdf_page=row.pdf_page,
            access=access_of(session, row, row.item_id),
            text="\n".join(part for part in (row.words, row.follow_ups, row.good_answer) if part),
        ),
    )


def _question(session: Session, question: QuestionId) -> QuestionRow:
    row = session.get(QuestionRow, question)
    if row is None:
        raise NothingSuch("question", question)
    return row
