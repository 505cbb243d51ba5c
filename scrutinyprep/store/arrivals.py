"""What an imported file became: which version of what, and under which items."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import Document, Renewed
from scrutinyprep.domain.parsed import ParsedWarning
from scrutinyprep.models import DocumentRow, ImportWarningRow, ItemPlaceRow, ItemRow, VersionRow
from scrutinyprep.store.papers import to_document


@dataclass(frozen=True, slots=True)
class Arrived:
    """An imported file as the library has it."""

    document: Document
    """In the version that this file is, which need not be the newest."""
    items: tuple[tuple[str, str], ...]
    """Number and title of each item that has pages in it."""
    renewed: tuple[Renewed, ...]
    """Its papers that are later versions of known ones, and current."""


def arrived(session: Session, document: DocumentId, sha256: str) -> Arrived:
    """Return what a file became."""
    row = session.get_one(DocumentRow, document)
    version = session.scalars(
        select(VersionRow)
        .where(VersionRow.document_id == document, VersionRow.sha256 == sha256)
        .order_by(VersionRow.number.desc())
        .limit(1)
    ).one()
    warnings = session.scalars(
        select(ImportWarningRow)
        .where(ImportWarningRow.version_id == version.id)
        .order_by(ImportWarningRow.id)
    )
    told = [ParsedWarning(warning.code, warning.message) for warning in warnings]
    return Arrived(
        to_document(row, version, told),
        tuple((number, title) for number, title in _items(session, version)),
        tuple(_renewed(session, version)),
    )


def _items(session: Session, version: VersionRow) -> list[tuple[str, str]]:
    rows = session.execute(
        select(ItemRow.number, ItemRow.title)
        .join(ItemPlaceRow, ItemPlaceRow.item_id == ItemRow.id)
        .where(ItemPlaceRow.version_id == version.id, ItemPlaceRow.first_pdf_page.is_not(None))
        .order_by(ItemRow.position)
    )
    return [(number, title) for number, title in rows]


def _renewed(session: Session, version: VersionRow) -> list[Renewed]:
    rows = session.execute(
        select(DocumentRow, VersionRow.number, ItemRow.number)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(ItemRow, ItemRow.id == DocumentRow.item_id, isouter=True)
        .where(VersionRow.published_in == version.id, VersionRow.number > 1, VersionRow.is_current)
        .order_by(DocumentRow.position, DocumentRow.id)
    )
    return [
        Renewed(DocumentId(document.id), document.title, item, number)
        for document, number, item in rows
    ]
