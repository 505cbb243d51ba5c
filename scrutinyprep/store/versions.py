"""Which versions readers see: the newest of what was published and not taken away again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.models import DocumentRow, VersionRow
from scrutinyprep.store.speech_index import index_speeches
from scrutinyprep.store.withholding import stored_as_withheld


def choose_current(session: Session, meeting: MeetingId) -> None:
    """Settle which version of each of a meeting's documents is current.

    Of a file, the newest, unless it was removed. Of a paper, the newest that
    a current file holds: so a report that the new pack left out is gone, and
    one whose late version was removed stands again as it was in the pack. A
    page that stands in place of an exempt paper gives way to the paper itself.
    """
    session.flush()
    holder = aliased(VersionRow)
    documents = select(DocumentRow.id).where(DocumentRow.meeting_id == meeting)
    newest = aliased(VersionRow)
    files = (
        select(VersionRow.id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.is_file,
            DocumentRow.removed_at.is_(None),
            VersionRow.number
            == select(func.max(newest.number))
            .where(newest.document_id == DocumentRow.id)
            .scalar_subquery(),
        )
    )
    ranked = (
        select(
            VersionRow.id,
            func.row_number()
            .over(
                partition_by=VersionRow.document_id,
                order_by=(stored_as_withheld(), VersionRow.number.desc()),
            )
            .label("rank"),
        )
        .join(holder, holder.id == VersionRow.published_in)
        .where(VersionRow.document_id.in_(documents), holder.is_current)
        .subquery()
    )
    inside = select(ranked.c.id).where(ranked.c.rank == 1)
    # One after the other: what is current of the papers follows from the files.
    for what, is_current in (
        (VersionRow.document_id.in_(documents), False),
        (VersionRow.id.in_(files), True),
        (VersionRow.id.in_(inside), True),
    ):
        session.execute(
            update(VersionRow)
            .where(what)
            .values(is_current=is_current)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()
    index_speeches(session, meeting)


def version_of(session: Session, document: DocumentId) -> VersionRow:
    """Return the current version of a document; the last there was, where none is current.

    Raises:
        NothingSuch: there is no such document.
    """
    row = session.scalars(
        select(VersionRow)
        .where(VersionRow.document_id == document)
        .order_by(VersionRow.is_current.desc(), VersionRow.number.desc())
        .limit(1)
    ).first()
    if row is None:
        raise NothingSuch("document", document)
    return row


def holder_of(session: Session, version: VersionRow) -> VersionRow:
    """Return the version of the file that holds a paper; the version itself where it is a file."""
    if version.published_in is None:
        return version
    return session.get_one(VersionRow, version.published_in)


def set_document_removed(session: Session, document: DocumentId, at: datetime | None) -> None:
    """Set or take away the tombstone of a file. The papers that only it holds go with it.

    Raises:
        NothingSuch: there is no such file.
    """
    row = session.get(DocumentRow, document)
    if row is None or not row.is_file:
        raise NothingSuch("file", document)
    row.removed_at = at
    choose_current(session, MeetingId(row.meeting_id))
