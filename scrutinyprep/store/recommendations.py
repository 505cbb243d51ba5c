"""What reports ask and meetings resolve, as stored."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.paging import paging_of
from scrutinyprep.domain.papers import Recommendation
from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.models import DocumentRow, ItemRow, RecommendationRow, VersionRow
from scrutinyprep.store.papers import PackPages, access_within


def recommendations_of(session: Session, meeting: MeetingId) -> list[Recommendation]:
    """Return what is asked and what was resolved, in the order of the papers."""
    return [recommendation for _, recommendation in recommendations_by_item(session, meeting)]


def recommendations_by_item(
    session: Session, meeting: MeetingId
) -> list[tuple[ItemId | None, Recommendation]]:
    """Return the same, each with its item: two items may have one number."""
    rows = session.execute(
        select(RecommendationRow, VersionRow, ItemRow)
        .join(VersionRow, VersionRow.id == RecommendationRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .join(ItemRow, ItemRow.id == RecommendationRow.item_id, isouter=True)
        .where(DocumentRow.meeting_id == meeting, VersionRow.is_current)
        .order_by(
            ItemRow.position,
            # "asked" comes before "resolved", in the alphabet as in life.
            RecommendationRow.kind,
            DocumentRow.position,
            VersionRow.id,
            RecommendationRow.position,
        )
    )
    pack_pages = PackPages(session)
    return [
        (
            None if row.item_id is None else ItemId(row.item_id),
            _to_recommendation(row, version, item, pack_pages),
        )
        for row, version, item in rows
    ]


def _to_recommendation(
    row: RecommendationRow, version: VersionRow, item: ItemRow | None, pack_pages: PackPages
) -> Recommendation:
    return Recommendation(
        document_id=DocumentId(version.document_id),
        item=None if item is None else item.number,
        text=row.text,
        kind=RecommendationKind(row.kind),
        pdf_page=row.pdf_page,
        pack_page=pack_pages.of(version.sha256, row.pdf_page),
        access=access_within(row.access, version, item),
        paging=paging_of(version.format, version.last_pdf_page),
    )
