"""What questions draw on, as stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import Access, access_of_all
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import EvidenceId, QuestionId, SpeechId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.questions import Evidence, Stance
from scrutinyprep.models import EvidenceRow, QuestionRow, SpeechRow
from scrutinyprep.store.carried import place_now
from scrutinyprep.store.marks import (
    access_of,
    provenance_of,
    set_place,
    set_removed,
    touch,
)


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
        position=_next_position(session, question),
        access=access
        if speech is None
        else access_of_all([access, session.get_one(SpeechRow, speech).access]),
    )
    set_place(session, row, place)
    session.add(row)
    asked = session.get(QuestionRow, question)
    if asked is None:
        raise NothingSuch("question", question)
    touch(asked, now)


def set_evidence_removed(
    session: Session, evidence: EvidenceId, at: datetime | None, now: datetime
) -> None:
    """Set or take away the tombstone of a piece of evidence."""
    row = session.get(EvidenceRow, evidence)
    if row is None:
        raise NothingSuch("evidence", evidence)
    set_removed(row, at, now)


def order_evidence(session: Session, question: QuestionId, ordered: Sequence[EvidenceId]) -> None:
    """Put a question's evidence into this order; what is not named stays behind it."""
    places = {evidence: place for place, evidence in enumerate(ordered)}
    rows = session.scalars(select(EvidenceRow).where(EvidenceRow.question_id == question))
    for row in rows:
        row.position = places.get(EvidenceId(row.id), len(places))


def evidence_of(session: Session, question: QuestionId) -> list[Evidence]:
    """Return what a question draws on, in the order that the user gave it."""
    rows = session.scalars(
        select(EvidenceRow)
        .where(EvidenceRow.question_id == question, EvidenceRow.removed_at.is_(None))
        .order_by(EvidenceRow.position, EvidenceRow.made_at, EvidenceRow.id)
    )
    return [
        Evidence(
            id=EvidenceId(row.id),
            question_id=QuestionId(row.question_id),
            stance=Stance(row.stance),
            words=row.words,
            source=row.source,
            place=place_now(session, row),
            speech_id=None if row.speech_id is None else SpeechId(row.speech_id),
            access=access_of(session, row, None),
            provenance=provenance_of(row),
        )
        for row in rows
    ]


def _next_position(session: Session, question: QuestionId) -> int:
    last = session.scalar(
        select(func.max(EvidenceRow.position)).where(EvidenceRow.question_id == question)
    )
    return 0 if last is None else last + 1
