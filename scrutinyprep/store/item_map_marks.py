"""Letting the user's marks follow: each keeps its place, and goes where its page now belongs."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.item_map import pages_of
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.models import (
    DocumentRow,
    EvidenceRow,
    HighlightRow,
    ItemPlaceRow,
    NoteRow,
    PassageRow,
    QuestionRow,
    UndertakingRow,
    VersionRow,
    table_of,
)
from scrutinyprep.store.item_map_memory import MapMemory, MappedFile
from scrutinyprep.store.item_map_spans import Spans
from scrutinyprep.store.marks import access_of

_Anchored = HighlightRow | NoteRow | QuestionRow | EvidenceRow
_UnderItem = HighlightRow | NoteRow | QuestionRow | UndertakingRow
_ANCHORED: tuple[type[_Anchored], ...] = (HighlightRow, NoteRow, QuestionRow, EvidenceRow)
_UNDER_ITEMS: tuple[type[_UnderItem], ...] = (HighlightRow, NoteRow, QuestionRow, UndertakingRow)
_WITH_WORDS: tuple[type[NoteRow | QuestionRow], ...] = (NoteRow, QuestionRow)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Which items the pages of a file belonged to before a correction."""

    items: dict[int, set[int]] = field(default_factory=dict)
    """By PDF page."""
    placed: frozenset[int] = frozenset()
    """All of them, those without pages too."""


def where_marks_are(session: Session, version: VersionRow) -> Whereabouts:
    """Return what the pages of a version's file belong to as it is stored."""
    items: dict[int, set[int]] = {}
    placed = set()
    for place in session.scalars(select(ItemPlaceRow).where(ItemPlaceRow.version_id == version.id)):
        placed.add(place.item_id)
        if place.first_pdf_page is not None and place.last_pdf_page is not None:
            for page in pages_of(PageRange(place.first_pdf_page, place.last_pdf_page)):
                items.setdefault(page, set()).add(place.item_id)
    return Whereabouts(items, frozenset(placed))


def put_marks(session: Session, file: MappedFile, before: Whereabouts, spans: Spans) -> None:
    """Let every mark on a file be under the paper and the item that its page now belongs to.

    A mark that the user put under another item than its page's stays there. One
    without a page goes with an item that was merged into another, and comes back with it.
    """
    documents = {
        row.id: row.document_id
        for row in session.scalars(
            select(VersionRow).where(
                VersionRow.id.in_([file.version.id, *file.memory.paper_rows.values()])
            )
        )
    }
    anchored: list[_Anchored] = []
    for kind in _ANCHORED:
        anchored += session.scalars(select(kind).where(kind.version_id.in_(documents)))
    for row in anchored:
        _put_anchor(row, documents, spans)
        if not isinstance(row, EvidenceRow):
            _put_item(row, before, spans)
    _follow_items(session, file, before, spans)
    session.flush()
    _index(session, file.document)


def _put_anchor(row: _Anchored, documents: dict[int, str], spans: Spans) -> None:
    if row.pdf_page is None or not 1 <= row.pdf_page <= len(spans.map.pages):
        return
    now = spans.of(row.pdf_page).version_id
    if row.version_id != now:
        row.version_id, row.document_id = now, documents[now]
    printed = spans.pack_page(row.pdf_page)
    if row.pack_page != printed:
        row.pack_page = printed


def _put_item(row: HighlightRow | NoteRow | QuestionRow, before: Whereabouts, spans: Spans) -> None:
    page = row.pdf_page or 0
    was = before.items.get(page, set())
    if not (row.item_id in was or (row.item_id is None and not was)):
        return
    now = spans.items_on(page)
    if row.item_id not in now:
        row.item_id = spans.of(page).item_id


def _follow_items(session: Session, file: MappedFile, before: Whereabouts, spans: Spans) -> None:
    """Move marks without a page along with an item that was merged, and back."""
    now = set(spans.items.values())
    memory, meeting = file.memory, file.document.meeting_id
    rows: list[_UnderItem] = []
    for kind in _UNDER_ITEMS:
        rows += session.scalars(select(kind).where(kind.meeting_id == meeting))
    for row in rows:
        if row.id in memory.moved:
            origin, heir = memory.moved[row.id]
            if origin in now or row.item_id != heir:
                row.item_id = origin if row.item_id == heir else row.item_id
                del memory.moved[row.id]
    heirs = _heirs(memory, spans)
    for row in rows:
        gone = row.item_id
        if gone is not None and gone in before.placed - now and gone in heirs:
            row.item_id = heirs[gone]
            memory.moved[row.id] = (gone, heirs[gone])


def _heirs(memory: MapMemory, spans: Spans) -> dict[int, int]:
    """Return which item each one that was merged is part of now."""
    return {
        memory.item_rows[key]: spans.items[item.key]
        for item in spans.map.items
        for key in item.absorbed
        if key in memory.item_rows
    }


def _index(session: Session, document: DocumentRow) -> None:
    """Let the words of notes and questions be found where they are now, by those who may."""
    passages = table_of(PassageRow)
    rows: list[NoteRow | QuestionRow] = []
    for kind in _WITH_WORDS:
        rows += session.scalars(
            select(kind).where(kind.meeting_id == document.meeting_id, kind.removed_at.is_(None))
        )
    for row in rows:
        session.execute(
            update(passages)
            .where(passages.c.mark_id == row.id)
            .values(
                item_id=row.item_id,
                version_id=row.version_id,
                access=access_of(session, row, row.item_id),
            )
        )
