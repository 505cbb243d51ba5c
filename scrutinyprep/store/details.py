"""What reports say of themselves, as stored: whom to ask, what for, with what implications."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.papers import Detail
from scrutinyprep.domain.parsed import DetailName
from scrutinyprep.models import DetailRow, DocumentRow, ItemRow, VersionRow
from scrutinyprep.store.papers import PackPages, access_within


def details_of(session: Session, meeting: MeetingId) -> list[Detail]:
    """Return the details of the current reports, in the order of the papers."""
    return [detail for _, detail in details_by_item(session, meeting)]


def details_by_item(session: Session, meeting: MeetingId) -> list[tuple[ItemId | None, Detail]]:
    """Return the same, each with its item: two items may have one number."""
    rows = session.execute(
        select(DetailRow, VersionRow, ItemRow)
        .join(VersionRow, VersionRow.id == DetailRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .join(ItemRow, ItemRow.id == DetailRow.item_id, isouter=True)
        .where(DocumentRow.meeting_id == meeting, VersionRow.is_current)
        .order_by(ItemRow.position, DocumentRow.position, VersionRow.id, DetailRow.position)
    )
    pack_pages = PackPages(session)
    return [
        (
            None if row.item_id is None else ItemId(row.item_id),
            _to_detail(row, version, item, pack_pages),
        )
        for row, version, item in rows
    ]


def _to_detail(
    row: DetailRow, version: VersionRow, item: ItemRow | None, pack_pages: PackPages
) -> Detail:
    return Detail(
        document_id=DocumentId(version.document_id),
        item=None if item is None else item.number,
        name=DetailName(row.name),
        text=row.text,
        pdf_page=row.pdf_page,
        pack_page=pack_pages.of(version.sha256, row.pdf_page),
        access=access_within(row.access, version, item),
    )
