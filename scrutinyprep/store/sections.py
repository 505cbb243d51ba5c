"""The sections of papers and minutes and the passages in them, as stored."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SectionId
from scrutinyprep.domain.papers import Passage, Section
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.models import DocumentRow, ItemRow, PassageRow, SectionRow, VersionRow
from scrutinyprep.store.papers import PackPages, access_within
from scrutinyprep.store.tables import cells_from_stored


def sections_of(session: Session, meeting: MeetingId, item: ItemId | None = None) -> list[Section]:
    """Return the sections of a meeting's papers in agenda order, or those of one item."""
    rows = session.execute(
        _chosen(select(SectionRow, VersionRow, ItemRow), meeting, item).order_by(
            ItemRow.position, DocumentRow.position, VersionRow.id, SectionRow.position
        )
    ).all()
    numbers: dict[int, list[str]] = defaultdict(list)
    for section, number in session.execute(
        _chosen(select(PassageRow.section_id, PassageRow.number), meeting, item)
        .join(PassageRow, PassageRow.section_id == SectionRow.id)
        .where(PassageRow.number.is_not(None), PassageRow.shape != PassageKind.HEADING.value)
        .order_by(PassageRow.id)
    ):
        numbers[section].append(number)
    pack_pages = PackPages(session)
    return [
        Section(
            id=SectionId(row.id),
            document_id=DocumentId(version.document_id),
            item=None if of_item is None else of_item.number,
            number=row.number,
            heading=row.heading,
            level=row.level,
            pdf_page=row.pdf_page,
            pack_page=pack_pages.of(version.sha256, row.pdf_page),
            paragraphs=tuple(numbers[row.id]),
            access=access_within(row.access, version, of_item),
        )
        for row, version, of_item in rows
    ]


def passages_of(session: Session, section: SectionId) -> list[Passage]:
    """Return the passages of a section, in order."""
    rows = session.scalars(
        select(PassageRow).where(PassageRow.section_id == section).order_by(PassageRow.id)
    )
    return [
        Passage(
            SectionId(section),
            row.text,
            row.pdf_page,
            row.number,
            PassageKind(row.shape or PassageKind.PARAGRAPH.value),
            row.marker or "",
            cells_from_stored(row.cells),
        )
        for row in rows
    ]


def _chosen(
    what: Select[*tuple[Any, ...]], meeting: MeetingId, item: ItemId | None
) -> Select[*tuple[Any, ...]]:
    query = (
        what.select_from(SectionRow)
        .join(VersionRow, VersionRow.id == SectionRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .join(ItemRow, ItemRow.id == SectionRow.item_id, isouter=True)
        .where(DocumentRow.meeting_id == meeting, VersionRow.is_current)
    )
    return query if item is None else query.where(SectionRow.item_id == item)
