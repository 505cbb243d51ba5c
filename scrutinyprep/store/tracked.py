"""The tracker of recommendations, as stored."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import ItemId, MeetingId, TrackedId
from scrutinyprep.domain.tracked import Rag, Tracked, Tracking
from scrutinyprep.models import ItemRow, MeetingRow, TrackedRow
from scrutinyprep.store.marks import provenance_of, set_removed, touch


def add_tracked(
    session: Session,
    tracked: TrackedId,
    meeting: MeetingId,
    item: ItemId | None,
    *,
    tracking: Tracking,
    source: str,
    access: Access,
    author: str,
    now: datetime,
) -> None:
    """Add a recommendation to the tracker."""
    row = TrackedRow(
        id=tracked,
        meeting_id=meeting,
        item_id=item,
        source=source,
        access=access,
        author=author,
        revision=1,
        made_at=now,
        changed_at=now,
    )
    _set_tracking(row, tracking)
    session.add(row)


def revise_tracked(session: Session, tracked: TrackedId, tracking: Tracking, now: datetime) -> None:
    """Change what the tracker says of a recommendation."""
    row = _tracked(session, tracked)
    _set_tracking(row, tracking)
    touch(row, now)


def set_tracked_removed(
    session: Session, tracked: TrackedId, at: datetime | None, now: datetime
) -> None:
    """Set or take away the tombstone of a tracked recommendation."""
    set_removed(_tracked(session, tracked), at, now)


def tracked_in(session: Session, meeting: MeetingId | None = None) -> list[Tracked]:
    """Return what is tracked of a meeting, or of all of them, the latest meeting first."""
    query = (
        select(TrackedRow)
        .join(MeetingRow, MeetingRow.id == TrackedRow.meeting_id)
        .where(TrackedRow.removed_at.is_(None), MeetingRow.removed_at.is_(None))
        .order_by(MeetingRow.date.desc(), TrackedRow.reference, TrackedRow.id)
    )
    if meeting is not None:
        query = query.where(TrackedRow.meeting_id == meeting)
    return [_to_tracked(session, row) for row in session.scalars(query)]


def known_sources(session: Session, meeting: MeetingId) -> dict[str, TrackedId | None]:
    """Return what was ever tracked of a meeting, word for word; None where it was taken away."""
    rows = session.scalars(select(TrackedRow).where(TrackedRow.meeting_id == meeting))
    return {row.source: None if row.removed_at else TrackedId(row.id) for row in rows}


def _set_tracking(row: TrackedRow, tracking: Tracking) -> None:
    row.reference = tracking.reference
    row.origin = tracking.origin
    row.date = tracking.resolved_on
    row.area = tracking.area
    row.recommendation = tracking.recommendation
    row.executive_date = tracking.executive_date
    row.lead = tracking.lead
    row.action = tracking.action
    row.rag = tracking.rag.value


def _to_tracked(session: Session, row: TrackedRow) -> Tracked:
    item = session.get(ItemRow, row.item_id) if row.item_id is not None else None
    return Tracked(
        id=TrackedId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        item_id=None if row.item_id is None else ItemId(row.item_id),
        tracking=Tracking(
            reference=row.reference,
            origin=row.origin,
            resolved_on=row.date,
            area=row.area,
            recommendation=row.recommendation,
            executive_date=row.executive_date,
            lead=row.lead,
            action=row.action,
            rag=Rag(row.rag),
        ),
        source=row.source,
        # As things are now: an item marked exempt later takes what is tracked of it with it.
        access=row.access.with_grounds_of(item.access if item else OPEN),
        provenance=provenance_of(row),
    )


def _tracked(session: Session, tracked: TrackedId) -> TrackedRow:
    row = session.get(TrackedRow, tracked)
    if row is None:
        raise NothingSuch("tracked recommendation", tracked)
    return row
