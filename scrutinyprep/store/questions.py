"""Questions and their evidence, as stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import (
    ItemId,
    LineId,
    MeetingId,
    PromptId,
    QuestionId,
)
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.questions import (
    Audience,
    Origin,
    Purpose,
    Question,
    QuestionState,
    QuestionType,
    QuestionWords,
)
from scrutinyprep.models import ItemRow, QuestionRow
from scrutinyprep.store.carried import place_now
from scrutinyprep.store.marks import (
    access_of,
    provenance_of,
    set_place,
    set_removed,
    touch,
)
from scrutinyprep.store.passages import NewPassage, remove_mark_passage, set_mark_passage
from scrutinyprep.store.questions_evidence import evidence_of


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


def question_named(session: Session, name: str) -> QuestionId:
    """Return the question with this id, or the only one whose id begins so; never a removed one."""
    rows = session.scalars(
        select(QuestionRow.id)
        .where(QuestionRow.id.startswith(name, autoescape=True), QuestionRow.removed_at.is_(None))
        .limit(2)
    ).all()
    if not name or len(rows) != 1:
        raise NothingSuch("question", name)
    return QuestionId(rows[0])


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


def _set_words(row: QuestionRow, said: QuestionWords) -> None:
    row.words = said.words
    row.purpose = said.purpose.value if said.purpose else None
    row.addressee = said.addressee
    row.minutes = said.minutes
    row.follow_ups = said.follow_ups
    row.good_answer = said.good_answer
    row.state = said.state.value
    row.is_private = said.audience is Audience.ME
    row.officers_may_see = said.audience is Audience.OFFICERS
    row.type = said.type.value if said.type else None
    row.line_id = said.line_id
    row.asker = said.asker
    row.if_yes = said.if_yes
    row.if_no = said.if_no
    row.if_later = said.if_later
    row.prompt_id = said.prompt_id


def _said_of(row: QuestionRow) -> QuestionWords:
    return QuestionWords(
        words=row.words,
        purpose=Purpose(row.purpose) if row.purpose else None,
        addressee=row.addressee,
        minutes=row.minutes,
        follow_ups=row.follow_ups,
        good_answer=row.good_answer,
        state=QuestionState(row.state),
        type=QuestionType(row.type) if row.type else None,
        line_id=LineId(row.line_id) if row.line_id else None,
        asker=row.asker,
        if_yes=row.if_yes,
        if_no=row.if_no,
        if_later=row.if_later,
        audience=_audience_of(row),
        prompt_id=PromptId(row.prompt_id) if row.prompt_id else None,
    )


def _audience_of(row: QuestionRow) -> Audience:
    if row.is_private:
        return Audience.ME
    return Audience.OFFICERS if row.officers_may_see else Audience.MEMBERS


def _origin_of(row: QuestionRow) -> Origin:
    """Return where a question came from; a member's own may have begun from a prompt."""
    origin = Origin(row.origin)
    return Origin.PROMPT if origin is Origin.OWN and row.prompt_id else origin


def _to_question(session: Session, row: QuestionRow) -> Question:
    return Question(
        id=QuestionId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        item_id=None if row.item_id is None else ItemId(row.item_id),
        item=row.item.number if row.item else None,
        said=_said_of(row),
        place=place_now(session, row),
        origin=_origin_of(row),
        position=row.position,
        evidence=tuple(evidence_of(session, QuestionId(row.id))),
        access=access_of(session, row, row.item_id),
        provenance=provenance_of(row),
    )


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
            text="\n".join(part for part in _texts_of(row) if part),
        ),
    )


def _texts_of(row: QuestionRow) -> tuple[str, ...]:
    return (
        row.words,
        row.follow_ups,
        row.if_yes,
        row.if_no,
        row.if_later,
        row.good_answer,
    )


def _question(session: Session, question: QuestionId) -> QuestionRow:
    row = session.get(QuestionRow, question)
    if row is None:
        raise NothingSuch("question", question)
    return row
