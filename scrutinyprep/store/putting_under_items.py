"""Putting a single paper that is in the library already under an item of a meeting's agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from scrutinyprep.domain.ids import MeetingId, new_id
from scrutinyprep.domain.parsed import ParsedItem, ParsedPack, ParsedPaper
from scrutinyprep.models import (
    DetailRow,
    DocumentRow,
    EvidenceRow,
    HighlightRow,
    ItemPlaceRow,
    ItemRow,
    LineRow,
    NoteRow,
    PassageRow,
    QuestionRow,
    RecommendationRow,
    SectionRow,
    UndertakingRow,
    VersionRow,
)
from scrutinyprep.store.imports import add_warnings
from scrutinyprep.store.item_map_memory import MapMemory, remember
from scrutinyprep.store.item_map_reading import map_of_pack
from scrutinyprep.store.marks import access_of
from scrutinyprep.store.paper_versions import known_papers, papers_meant
from scrutinyprep.store.publishing import number_versions
from scrutinyprep.store.same_paper import Texts

_ANCHORED = (HighlightRow, NoteRow, QuestionRow, EvidenceRow)
_UNDER_ITEMS = (HighlightRow, NoteRow, QuestionRow, UndertakingRow)
_PARTS = (SectionRow, RecommendationRow, DetailRow)


@dataclass(frozen=True, slots=True)
class _Put:
    """A paper of the file with the row that stands for it under the item."""

    paper: ParsedPaper
    version: VersionRow


def put_under_item(
    session: Session,
    document: DocumentRow,
    version: VersionRow,
    pack: ParsedPack,
    meeting: MeetingId,
) -> MeetingId | None:
    """Put a file that stands under no item under the one item that `pack`, its content, names.

    Everything goes with it: what was found in it, and what the user wrote on it. Return
    the meeting that it leaves behind with nothing in it, if it was not this one.
    """
    left = None if document.meeting_id == meeting else MeetingId(document.meeting_id)
    [parsed] = pack.items
    item = _item_of(session, meeting, parsed)
    version.published_at = pack.published_at
    add_warnings(session, version, pack.warnings)
    session.add(
        ItemPlaceRow(
            item_id=item.id,
            version_id=version.id,
            first_pdf_page=parsed.first_pdf_page,
            last_pdf_page=parsed.last_pdf_page,
            first_pack_page=parsed.first_pack_page,
            last_pack_page=parsed.last_pack_page,
        )
    )
    _move_file(session, document, meeting)
    put = _add_papers(session, item, version, pack)
    _move_contents(session, version, item, put)
    _move_marks(session, version, item, put, left)
    keys = [f"p{at}" for at in range(len(put))]
    rows = dict(zip(keys, (one.version.id for one in put), strict=True))
    remember(version, MapMemory(map_of_pack(pack), {"i0": item.id}, rows))
    return left


def _item_of(session: Session, meeting: MeetingId, parsed: ParsedItem) -> ItemRow:
    rows = session.scalars(select(ItemRow).where(ItemRow.meeting_id == meeting))
    return next(row for row in rows if (row.number, row.title) == (parsed.number, parsed.title))


def _move_file(session: Session, document: DocumentRow, meeting: MeetingId) -> None:
    if document.meeting_id == meeting:
        return
    alike = (
        select(func.count())
        .select_from(DocumentRow)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.is_file,
            DocumentRow.kind == document.kind,
        )
    )
    document.position = session.scalar(alike) or 0
    document.meeting_id = meeting
    session.flush()


def _add_papers(
    session: Session, item: ItemRow, version: VersionRow, pack: ParsedPack
) -> list[_Put]:
    """Add each paper as a version of the one that is meant, or as a new one."""
    [parsed] = pack.items
    known = known_papers(session, MeetingId(item.meeting_id))[item.id]
    meant = papers_meant(pack, parsed, known, Texts(session, pack))
    put: list[_Put] = []
    for paper, one in zip(parsed.papers, meant, strict=True):
        if one is None:
            document = _new_paper(session, item, paper, position=len(known) + len(put))
        else:
            document = one.document
        row = VersionRow(
            document_id=document.id,
            number=1 if one is None else one.newest + 1,
            sha256=version.sha256,
            published_in=version.id,
            file_name=version.file_name,
            format=version.format,
            reader_version=version.reader_version,
            first_pdf_page=paper.first_pdf_page,
            last_pdf_page=paper.last_pdf_page,
            first_seen=version.first_seen,
            access=paper.access,
            published_at=version.published_at,
        )
        session.add(row)
        put.append(_Put(paper, row))
    session.flush()
    number_versions(session, [one.version.document_id for one in put])
    return put


def _new_paper(
    session: Session, item: ItemRow, paper: ParsedPaper, *, position: int
) -> DocumentRow:
    row = DocumentRow(
        id=new_id(),
        meeting_id=item.meeting_id,
        item_id=item.id,
        kind=paper.kind.value,
        title=paper.title,
        is_file=False,
        position=position,
    )
    session.add(row)
    session.flush()
    return row


def _move_contents(
    session: Session, version: VersionRow, item: ItemRow, put: Sequence[_Put]
) -> None:
    """Let what was found in the file be found in its papers, under the item."""
    for one in put:
        for kind in _PARTS:
            _set(
                session,
                kind,
                (kind.version_id == version.id) & _on_pages(kind.pdf_page, one, put),
                version_id=one.version.id,
                item_id=item.id,
            )
        inside = select(SectionRow.id).where(SectionRow.version_id == one.version.id)
        _set(
            session,
            PassageRow,
            PassageRow.section_id.in_(inside),
            version_id=one.version.id,
            item_id=item.id,
            meeting_id=item.meeting_id,
        )
    # The pages on which no section begins are the file's, as in a supplement.
    of_file = (PassageRow.version_id == version.id) & PassageRow.mark_id.is_(None)
    _set(session, PassageRow, of_file, item_id=item.id, meeting_id=item.meeting_id)


def _move_marks(
    session: Session,
    version: VersionRow,
    item: ItemRow,
    put: Sequence[_Put],
    left: MeetingId | None,
) -> None:
    """Let what the user wrote rest on the papers, and stand in the meeting that the file joins."""
    for one in put:
        for kind in _ANCHORED:
            _set(
                session,
                kind,
                (kind.version_id == version.id) & _on_pages(kind.pdf_page, one, put),
                version_id=one.version.id,
                document_id=one.version.document_id,
            )
    _put_behind(session, item.meeting_id, left)
    papers = [one.version.id for one in put]
    for anchored in (HighlightRow, NoteRow, QuestionRow):
        on_it = anchored.version_id.in_(papers) & anchored.item_id.is_(None)
        _set(session, anchored, on_it, item_id=item.id)
    for row_kind in _UNDER_ITEMS:
        if left is not None:
            _set(session, row_kind, row_kind.meeting_id == left, meeting_id=item.meeting_id)
    if left is not None:
        _set(session, LineRow, LineRow.meeting_id == left, meeting_id=item.meeting_id)
    session.expire_all()
    _index(session, item.meeting_id, left)


def _put_behind(session: Session, meeting: str, left: MeetingId | None) -> None:
    """Let the questions that come along be asked after those that the meeting has."""
    if left is None:
        return
    last = session.scalar(
        select(func.max(QuestionRow.position)).where(QuestionRow.meeting_id == meeting)
    )
    if last is not None:
        moved = QuestionRow.meeting_id == left
        _set(session, QuestionRow, moved, position=QuestionRow.position + last + 1)


def _index(session: Session, meeting: str, left: MeetingId | None) -> None:
    """Let the words of notes and questions be found where they are now, by those who may."""
    rows: list[NoteRow | QuestionRow] = [
        *session.scalars(select(NoteRow).where(NoteRow.meeting_id == meeting)),
        *session.scalars(select(QuestionRow).where(QuestionRow.meeting_id == meeting)),
    ]
    for row in rows:
        _set(
            session,
            PassageRow,
            PassageRow.mark_id == row.id,
            meeting_id=meeting,
            item_id=row.item_id,
            version_id=row.version_id,
            access=access_of(session, row, row.item_id),
        )
    if left is not None:
        rest = (PassageRow.meeting_id == left) & PassageRow.mark_id.is_not(None)
        _set(session, PassageRow, rest, meeting_id=meeting)


def _on_pages(
    page: InstrumentedAttribute[int | None], one: _Put, put: Sequence[_Put]
) -> ColumnElement[bool]:
    """Return the condition that something stands on a paper's pages; any, where it is the only one.

    What has no page is with the first.
    """
    if len(put) == 1:
        return or_(page.is_(None), page.is_not(None))
    on_them = page.between(one.paper.first_pdf_page, one.paper.last_pdf_page)
    return or_(on_them, page.is_(None)) if one is put[0] else on_them


def _set(session: Session, kind: Any, which: ColumnElement[bool], **values: Any) -> None:
    session.execute(
        update(kind).where(which).values(**values).execution_options(synchronize_session=False)
    )
