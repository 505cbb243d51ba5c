"""A meeting's plan, as stored: lines of enquiry, plans of items and meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import ItemId, LineId, MeetingId, new_id
from scrutinyprep.domain.planning import ItemPlan, LineOfEnquiry, MeetingPlan, Planned, Triage
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.models import (
    ItemPlanRow,
    ItemRow,
    LineRow,
    MeetingPlanRow,
    QuestionRow,
)
from scrutinyprep.store.marks import access_of

_UserRow = LineRow | ItemPlanRow | MeetingPlanRow


def add_line(
    session: Session, line: LineId, meeting: MeetingId, title: str, *, author: str, now: datetime
) -> None:
    """Add a line of enquiry behind those that the meeting has."""
    last = session.scalar(select(func.max(LineRow.position)).where(LineRow.meeting_id == meeting))
    session.add(
        LineRow(
            id=line,
            meeting_id=meeting,
            position=0 if last is None else last + 1,
            title=title,
            author=author,
            revision=1,
            made_at=now,
            changed_at=now,
        )
    )


def set_line_title(session: Session, line: LineId, title: str, now: datetime) -> None:
    """Call a line of enquiry something else."""
    row = _line(session, line)
    row.title = title
    _touch(row, now)


def set_line_removed(session: Session, line: LineId, at: datetime | None, now: datetime) -> None:
    """Set or take away a line's tombstone. Its questions keep it, and have it again with it."""
    row = _line(session, line)
    row.removed_at = at
    _touch(row, now)


def order_lines(session: Session, meeting: MeetingId, ordered: Sequence[LineId]) -> None:
    """Put a meeting's lines of enquiry into this order; what is not named comes after."""
    places = {line: place for place, line in enumerate(ordered)}
    for row in session.scalars(select(LineRow).where(LineRow.meeting_id == meeting)):
        row.position = places.get(LineId(row.id), len(places) + row.position)


def line_named(session: Session, meeting: MeetingId, name: str) -> LineId:
    """Return the line of enquiry with this title, in any letters, or whose id begins so.

    Raises:
        NothingSuch: there is none, or several.
    """
    rows = [row for row in _lines(session, meeting) if row.title.casefold() == name.casefold()]
    if not rows:
        rows = [row for row in _lines(session, meeting) if name and row.id.startswith(name)]
    if len(rows) != 1:
        raise NothingSuch("line of enquiry", name)
    return LineId(rows[0].id)


def plan_of(session: Session, meeting: MeetingId) -> MeetingPlan:
    """Return what is planned for a meeting."""
    whole = session.scalar(_of_meeting(meeting))
    items = session.scalars(
        select(ItemPlanRow)
        .join(ItemPlanRow.item)
        .where(ItemRow.meeting_id == meeting)
        .options(joinedload(ItemPlanRow.item))
        .order_by(ItemRow.position, ItemRow.id)
    )
    return MeetingPlan(
        meeting_id=meeting,
        minutes=whole.minutes if whole else None,
        lines=tuple(lines_of(session, meeting)),
        items=tuple(
            ItemPlan(
                item_id=ItemId(row.item_id),
                planned=_planned(row),
                access=row.access.with_grounds_of(row.item.access),
                provenance=_provenance_of(row),
            )
            for row in items
        ),
    )


def lines_of(session: Session, meeting: MeetingId) -> list[LineOfEnquiry]:
    """Return the lines of enquiry of a meeting, in order."""
    return [
        LineOfEnquiry(
            id=LineId(row.id),
            meeting_id=MeetingId(row.meeting_id),
            title=row.title,
            position=row.position,
            access=row.access.with_grounds_of(_access_of_questions(session, row.id)),
            provenance=_provenance_of(row),
        )
        for row in _lines(session, meeting)
    ]


def planned_for(session: Session, item: ItemId) -> Planned:
    """Return what is planned for one item."""
    row = session.scalar(select(ItemPlanRow).where(ItemPlanRow.item_id == item))
    return _planned(row) if row else Planned()


def plan_item(
    session: Session, item: ItemId, planned: Planned, *, author: str, now: datetime
) -> None:
    """Plan something else for an item.

    Raises:
        NothingSuch: there is no such item.
    """
    if session.get(ItemRow, item) is None:
        raise NothingSuch("item", str(item))
    row = session.scalar(select(ItemPlanRow).where(ItemPlanRow.item_id == item))
    if row is None:
        row = ItemPlanRow(id=new_id(), item_id=item, author=author, revision=0, made_at=now)
        session.add(row)
    row.triage = planned.triage.value if planned.triage else None
    row.minutes = planned.minutes
    row.big_question = planned.big_question
    _touch(row, now)


def set_length(
    session: Session, meeting: MeetingId, minutes: float | None, *, author: str, now: datetime
) -> None:
    """Say how many minutes a meeting has for questions."""
    row = session.scalar(_of_meeting(meeting))
    if row is None:
        row = MeetingPlanRow(
            id=new_id(), meeting_id=meeting, author=author, revision=0, made_at=now
        )
        session.add(row)
    row.minutes = minutes
    _touch(row, now)


def _access_of_questions(session: Session, line: str) -> Access:
    rows = session.scalars(
        select(QuestionRow).where(QuestionRow.line_id == line, QuestionRow.removed_at.is_(None))
    ).all()
    return access_of_all([OPEN, *(access_of(session, row, row.item_id) for row in rows)])


def _lines(session: Session, meeting: MeetingId) -> Sequence[LineRow]:
    return session.scalars(
        select(LineRow)
        .where(LineRow.meeting_id == meeting, LineRow.removed_at.is_(None))
        .order_by(LineRow.position, LineRow.made_at, LineRow.id)
    ).all()


def _line(session: Session, line: LineId) -> LineRow:
    row = session.get(LineRow, line)
    if row is None:
        raise NothingSuch("line of enquiry", line)
    return row


def _of_meeting(meeting: MeetingId) -> Select[MeetingPlanRow]:
    return select(MeetingPlanRow).where(MeetingPlanRow.meeting_id == meeting)


def _planned(row: ItemPlanRow) -> Planned:
    return Planned(
        triage=Triage(row.triage) if row.triage else None,
        minutes=row.minutes,
        big_question=row.big_question,
    )


def _provenance_of(row: _UserRow) -> Provenance:
    return Provenance(row.author, row.revision, row.made_at, row.changed_at, row.removed_at)


def _touch(row: _UserRow, now: datetime) -> None:
    row.revision += 1
    row.changed_at = now
