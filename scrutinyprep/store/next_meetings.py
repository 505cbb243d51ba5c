"""When a committee meets next: by its later meetings in the library, or by what its records say."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.models import DocumentRow, ItemRow, MeetingRow, PassageRow, SectionRow, VersionRow
from scrutinyprep.store.meetings import is_same_committee, to_meeting

_SAID = ("%next meet%", "%next panel%", "%next scheduled meet%", "%cyfarfod nesaf%", "%meet next%")
_SAID_IN = (Where.MINUTES.value, Where.SPEECHES.value)


def next_dates(session: Session, meetings: Collection[MeetingId]) -> dict[MeetingId, date]:
    """Return the date of the next meeting of each one's committee, where it is known.

    The earlier of the two dates where a later meeting is in the library and the
    records of this one name a date: the library need not hold every meeting.
    """
    if not meetings:
        return {}
    every = session.scalars(
        select(MeetingRow)
        .where(MeetingRow.removed_at.is_(None), MeetingRow.date.is_not(None))
        .order_by(MeetingRow.date)
    ).all()
    found: dict[MeetingId, date] = {}
    for row in every:
        if row.id in meetings and row.date is not None:
            facts = to_meeting(row).facts
            later = (
                other.date
                for other in every
                if other.date and other.date > row.date and is_same_committee(other, facts)
            )
            days = [day for day in (next(later, None), row.next_date) if day and day > row.date]
            if days:
                found[MeetingId(row.id)] = min(days)
    return found


def set_next_date(session: Session, meeting: MeetingId, day: date | None) -> None:
    """Note the date of the next meeting that the records of this one name."""
    session.get_one(MeetingRow, meeting).next_date = day


def told_of_next(session: Session, meeting: MeetingId) -> list[str]:
    """Return what may name the date of the next meeting, each in the order of its record.

    Items of the agenda with what stands under them, sections of minutes, and
    passages of minutes and speeches.
    """
    texts = [
        f"{title} {text}"
        for title, text in session.execute(
            select(ItemRow.title, ItemRow.text).where(
                ItemRow.meeting_id == meeting, _is_said(ItemRow.title, ItemRow.text)
            )
        )
    ]
    if not _has_records(session, meeting):
        return texts
    sections = session.execute(
        select(SectionRow.heading, PassageRow.text)
        .join(PassageRow, PassageRow.section_id == SectionRow.id)
        .join(VersionRow, VersionRow.id == SectionRow.version_id)
        .where(
            PassageRow.meeting_id == meeting,
            PassageRow.kind == Where.MINUTES.value,
            VersionRow.is_current,
            _is_said(SectionRow.heading),
        )
        .order_by(PassageRow.id)
    )
    texts += [f"{heading} {text}" for heading, text in sections]
    texts += session.scalars(
        select(PassageRow.text)
        .where(
            PassageRow.meeting_id == meeting,
            PassageRow.kind.in_(_SAID_IN),
            _is_said(PassageRow.text),
        )
        .order_by(PassageRow.id)
    )
    return texts


def under_items(session: Session, meeting: MeetingId) -> list[tuple[str, str]]:
    """Return the passages of what may be the programmes of work among a meeting's papers.

    Each comes with the title of its item.
    """
    # A pack has thousands of passages, and few packs have such an item.
    title = func.lower(ItemRow.title)
    titles = session.execute(
        select(ItemRow.id, ItemRow.title).where(
            ItemRow.meeting_id == meeting,
            or_(title.like("%programme%"), title.like("%work plan%"), title.like("%rhaglen%")),
        )
    )
    programmes = {row.id: row.title for row in titles}
    if not programmes:
        return []
    item = func.coalesce(PassageRow.item_id, DocumentRow.item_id)
    rows = session.execute(
        select(item, PassageRow.text)
        .join(VersionRow, VersionRow.id == PassageRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(
            PassageRow.meeting_id == meeting,
            PassageRow.kind == Where.PAPERS.value,
            VersionRow.is_current,
            item.in_(programmes),
        )
        .order_by(PassageRow.id)
    )
    return [(programmes[under], text) for under, text in rows]


def _has_records(session: Session, meeting: MeetingId) -> bool:
    """Say whether a meeting has minutes or a transcript."""
    kinds = (DocumentKind.MINUTES.value, DocumentKind.TRANSCRIPT.value)
    query = select(DocumentRow.id).where(
        DocumentRow.meeting_id == meeting, DocumentRow.kind.in_(kinds)
    )
    return session.scalar(query.limit(1)) is not None


def _is_said(*columns: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    return or_(*(column.ilike(words) for column in columns for words in _SAID))
