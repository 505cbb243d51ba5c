"""The names in a library, all of them at once: a few thousand after ten years."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import ItemId, MeetingId, PersonId
from scrutinyprep.domain.named import Named, NamedKind, words_of
from scrutinyprep.models import AliasRow, ItemRow, MeetingRow, PersonRow


def all_named(session: Session) -> list[Named]:
    """Return every meeting, agenda item and person, without those that were removed."""
    return [*_meetings(session), *_items(session), *_people(session)]


def _meetings(session: Session) -> list[Named]:
    query = select(MeetingRow).where(MeetingRow.removed_at.is_(None))
    return [
        Named(
            NamedKind.MEETING,
            row.committee or "",
            MeetingId(row.id),
            meeting_id=MeetingId(row.id),
            date=row.date,
            words=words_of(row.committee or "", row.council or "", _spoken(row.date)),
        )
        for row in session.scalars(query)
    ]


def _spoken(day: date | None) -> str:
    """Return a day as people type it: "7 March 2025"."""
    return f"{day.day} {day:%B %Y}" if day else ""


def _items(session: Session) -> list[Named]:
    query = (
        select(
            ItemRow.id,
            ItemRow.number,
            ItemRow.title,
            MeetingRow.id,
            MeetingRow.committee,
            MeetingRow.date,
        )
        .join(ItemRow.meeting)
        .where(MeetingRow.removed_at.is_(None))
    )
    return [
        Named(
            NamedKind.ITEM,
            title,
            ItemId(item),
            meeting_id=MeetingId(meeting),
            meeting=committee or "",
            date=day,
            number=number,
            words=words_of(title, f"item {number}"),
        )
        for item, number, title, meeting, committee, day in session.execute(query)
    ]


def _people(session: Session) -> list[Named]:
    aliases: dict[str, list[str]] = {}
    for person, name in session.execute(select(AliasRow.person_id, AliasRow.name)):
        aliases.setdefault(person, []).append(name)
    return [
        Named(
            NamedKind.PERSON,
            row.name,
            PersonId(row.id),
            aliases=tuple(sorted(set(aliases[row.id]) - {row.name})),
            words=words_of(row.name, *aliases[row.id]),
        )
        for row in session.scalars(select(PersonRow))
        if row.id in aliases
    ]
