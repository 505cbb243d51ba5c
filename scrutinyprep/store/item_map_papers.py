"""Putting the papers of a file right: which there are, under which item, on which pages.

A paper that the user takes away keeps its document and its version, which then stands
in no file: so it is the same paper again, in its old place among its versions, when
the correction is taken back.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import new_id
from scrutinyprep.domain.item_map import ItemMap, MapPaper
from scrutinyprep.models import (
    Base,
    DetailRow,
    DocumentRow,
    PassageRow,
    RecommendationRow,
    SectionRow,
    VersionRow,
    table_of,
)
from scrutinyprep.store.item_map_memory import MapMemory, MappedFile


def put_papers(
    session: Session, file: MappedFile, map_: ItemMap, items: dict[str, int]
) -> dict[str, int]:
    """Let the papers be as the map has them; return the version that stands for each by key."""
    memory = file.memory
    as_read = {paper.key: paper for item in memory.map.items for paper in item.papers}
    known = {
        row.id: row
        for row in session.scalars(
            select(VersionRow).where(VersionRow.id.in_(memory.paper_rows.values()))
        )
    }
    found: dict[str, int] = {}
    for item in map_.items:
        for position, paper in enumerate(item.papers):
            row = known.get(memory.paper_rows.get(paper.key, 0))
            if row is None:
                row = _new(session, file, paper, items[item.key])
                memory.paper_rows[paper.key] = row.id
            own = session.get_one(DocumentRow, row.document_id)
            if own.item_id != items[item.key]:
                _move(session, own, items[item.key])
                own.position = position
            row.published_in = file.version.id
            row.first_pdf_page, row.last_pdf_page = paper.pdf_pages.first, paper.pdf_pages.last
            row.access = paper.access
            _name(memory, own, paper, as_read.get(paper.key))
            found[paper.key] = row.id
    for row_id, row in known.items():
        if row_id not in found.values():
            row.published_in = None
    session.flush()
    return found


def _new(session: Session, file: MappedFile, paper: MapPaper, item: int) -> VersionRow:
    position = session.scalar(
        select(func.max(DocumentRow.position)).where(DocumentRow.item_id == item)
    )
    document = DocumentRow(
        id=new_id(),
        meeting_id=file.document.meeting_id,
        item_id=item,
        kind=paper.kind.value,
        title=paper.title,
        is_file=False,
        position=0 if position is None else position + 1,
    )
    session.add(document)
    session.flush()
    version = file.version
    row = VersionRow(
        document_id=document.id,
        number=1,
        sha256=version.sha256,
        published_in=version.id,
        file_name=version.file_name,
        format=version.format,
        reader_version=version.reader_version,
        first_pdf_page=paper.pdf_pages.first,
        last_pdf_page=paper.pdf_pages.last,
        first_seen=version.first_seen,
        published_at=version.published_at,
        access=paper.access,
    )
    session.add(row)
    session.flush()
    return row


def _move(session: Session, document: DocumentRow, item: int) -> None:
    """Put a paper under another item, with what stands in all its versions."""
    document.item_id = item
    versions = select(VersionRow.id).where(VersionRow.document_id == document.id)
    kinds: tuple[type[Base], ...] = (SectionRow, RecommendationRow, DetailRow, PassageRow)
    for kind in kinds:
        table = table_of(kind)
        conditions: list[Any] = [table.c.version_id.in_(versions)]
        if kind is PassageRow:
            conditions.append(table.c.mark_id.is_(None))
        session.execute(update(table).where(*conditions).values(item_id=item))


def _name(
    memory: MapMemory, document: DocumentRow, paper: MapPaper, as_read: MapPaper | None
) -> None:
    """Call a paper as the user does; as it was called before, where they don't any more."""
    if as_read is None:
        document.title, document.kind = paper.title, paper.kind.value
    elif (paper.title, paper.kind) != (as_read.title, as_read.kind):
        memory.names.setdefault(paper.key, (document.title, document.kind))
        document.title, document.kind = paper.title, paper.kind.value
    elif paper.key in memory.names:
        document.title, document.kind = memory.names.pop(paper.key)
