"""Highlights and notes, as stored."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import HighlightId, ItemId, MeetingId, NoteId
from scrutinyprep.domain.notes import Highlight, HighlightKind, Note, Place
from scrutinyprep.models import HighlightRow, NoteRow
from scrutinyprep.store.carried import place_now, required_place_now
from scrutinyprep.store.marks import (
    access_of,
    provenance_of,
    set_place,
    set_removed,
    touch,
)
from scrutinyprep.store.passages import NewPassage, remove_mark_passage, set_mark_passage


def add_highlight(
    session: Session,
    highlight: HighlightId,
    meeting: MeetingId,
    item: ItemId | None,
    *,
    kind: HighlightKind,
    place: Place,
    author: str,
    now: datetime,
) -> None:
    """Add a highlight."""
    row = HighlightRow(
        id=highlight,
        meeting_id=meeting,
        item_id=item,
        kind=kind.value,
        author=author,
        revision=1,
        made_at=now,
        changed_at=now,
    )
    set_place(session, row, place)
    session.add(row)


def set_highlight_kind(
    session: Session, highlight: HighlightId, kind: HighlightKind, now: datetime
) -> None:
    """Change why a passage is marked."""
    row = _highlight(session, highlight)
    row.kind = kind.value
    touch(row, now)


def set_highlight_removed(
    session: Session, highlight: HighlightId, at: datetime | None, now: datetime
) -> None:
    """Set or take away a highlight's tombstone."""
    set_removed(_highlight(session, highlight), at, now)


def highlights_of(session: Session, meeting: MeetingId) -> list[Highlight]:
    """Return the highlights of a meeting, in the order of its papers."""
    rows = session.scalars(
        select(HighlightRow)
        .where(HighlightRow.meeting_id == meeting, HighlightRow.removed_at.is_(None))
        .options(joinedload(HighlightRow.item))
        .order_by(HighlightRow.pdf_page, HighlightRow.anchor_start, HighlightRow.made_at)
    )
    found = []
    for row in rows:
        place = required_place_now(session, row)
        found.append(
            Highlight(
                id=HighlightId(row.id),
                meeting_id=MeetingId(row.meeting_id),
                item_id=None if row.item_id is None else ItemId(row.item_id),
                item=row.item.number if row.item else None,
                kind=HighlightKind(row.kind),
                place=place,
                access=access_of(session, row, row.item_id),
                provenance=provenance_of(row),
            )
        )
    return found


def add_note(
    session: Session,
    note: NoteId,
    meeting: MeetingId,
    item: ItemId | None,
    *,
    words: str,
    place: Place | None,
    author: str,
    now: datetime,
) -> None:
    """Add a note, and index its words."""
    row = NoteRow(
        id=note,
        meeting_id=meeting,
        item_id=item,
        words=words,
        is_private=False,
        author=author,
        revision=1,
        made_at=now,
        changed_at=now,
    )
    set_place(session, row, place)
    session.add(row)
    session.flush()
    _index(session, row)


def reword_note(session: Session, note: NoteId, words: str, now: datetime) -> None:
    """Change a note's words."""
    row = _note(session, note)
    row.words = words
    touch(row, now)
    session.flush()
    _index(session, row)


def set_note_private(session: Session, note: NoteId, now: datetime, *, is_private: bool) -> None:
    """Say whether a note may go into a share file."""
    row = _note(session, note)
    row.is_private = is_private
    touch(row, now)


def set_note_removed(session: Session, note: NoteId, at: datetime | None, now: datetime) -> None:
    """Set or take away a note's tombstone."""
    row = _note(session, note)
    set_removed(row, at, now)
    session.flush()
    _index(session, row)


def note_of(session: Session, note: NoteId) -> Note:
    """Return a note, removed or not."""
    return _to_note(session, _note(session, note))


def notes_of(session: Session, meeting: MeetingId) -> list[Note]:
    """Return the notes of a meeting, in the order of its papers."""
    rows = session.scalars(
        select(NoteRow)
        .where(NoteRow.meeting_id == meeting, NoteRow.removed_at.is_(None))
        .options(joinedload(NoteRow.item))
        .order_by(
            NoteRow.pdf_page.is_(None), NoteRow.pdf_page, NoteRow.anchor_start, NoteRow.made_at
        )
    )
    return [_to_note(session, row) for row in rows]


def _to_note(session: Session, row: NoteRow) -> Note:
    return Note(
        id=NoteId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        item_id=None if row.item_id is None else ItemId(row.item_id),
        item=row.item.number if row.item else None,
        words=row.words,
        place=place_now(session, row),
        is_private=row.is_private,
        access=access_of(session, row, row.item_id),
        provenance=provenance_of(row),
    )


def _index(session: Session, row: NoteRow) -> None:
    if row.removed_at is not None:
        remove_mark_passage(session, row.id)
        return
    access: Access = access_of(session, row, row.item_id)
    set_mark_passage(
        session,
        NewPassage(
            kind=Where.NOTES.value,
            meeting_id=row.meeting_id,
            version_id=row.version_id,
            item_id=row.item_id,
            mark_id=row.id,
            pdf_page=row.pdf_page,
            access=access,
            text=row.words,
        ),
    )


def _highlight(session: Session, highlight: HighlightId) -> HighlightRow:
    row = session.get(HighlightRow, highlight)
    if row is None:
        raise NothingSuch("highlight", highlight)
    return row


def _note(session: Session, note: NoteId) -> NoteRow:
    row = session.get(NoteRow, note)
    if row is None:
        raise NothingSuch("note", note)
    return row
