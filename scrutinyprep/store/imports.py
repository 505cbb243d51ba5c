"""Adding what an importer found: one call, one transaction, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId, MeetingId, new_id
from scrutinyprep.domain.parsed import DocumentKind, ParsedWarning
from scrutinyprep.models import DocumentRow, FileRow, ImportWarningRow, VersionRow
from scrutinyprep.store.item_map_memory import items_as_read
from scrutinyprep.store.withholding import (
    Holding,
    holding_of_papers,
    holding_of_version,
    may_be_versions,
)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is being imported."""

    sha256: str
    bytes: int
    suffix: str
    name: str
    reader_version: str
    now: datetime
    published_at: datetime | None = None
    """When it was last written, by its own word, in UTC."""
    opened_sha256: str | None = None
    """Of its copy without a password, where it has one."""


@dataclass(frozen=True, slots=True)
class Added:
    """Where an imported file went."""

    document_id: DocumentId
    is_new_version: bool


def add_file(session: Session, file: NewFile) -> None:
    """Note the file. The caller has seen that the library does not hold it yet."""
    session.add(
        FileRow(
            sha256=file.sha256,
            bytes=file.bytes,
            suffix=file.suffix,
            first_seen=file.now,
            opened_sha256=file.opened_sha256,
        )
    )
    session.flush()


def file_document(
    session: Session,
    meeting: MeetingId,
    kind: DocumentKind,
    title: str,
    form: str,
    *,
    holding: Holding | None = None,
) -> tuple[DocumentRow, bool]:
    """Return the document that a file is a version of, and whether it is a new document.

    A meeting has one agenda pack, or one for members beside the public one, as
    `holding` tells; other files are told apart by kind and title, and by format:
    captions and a webcast's page may be called alike.
    """
    query = select(DocumentRow).where(
        DocumentRow.meeting_id == meeting,
        DocumentRow.is_file,
        DocumentRow.kind == kind.value,
        DocumentRow.removed_at.is_(None),
    )
    if kind is not DocumentKind.PACK:
        of_format = select(VersionRow.document_id).where(VersionRow.format == form)
        query = query.where(DocumentRow.id.in_(of_format))
    rows = session.scalars(query.order_by(DocumentRow.position.desc())).all()
    for row in rows:
        is_called_so = kind is DocumentKind.PACK or row.title.casefold() == title.casefold()
        if is_called_so and _may_be_next_version(session, row, holding):
            row.title = title
            return row, False
    row = DocumentRow(
        id=new_id(),
        meeting_id=meeting,
        kind=kind.value,
        title=title,
        is_file=True,
        position=len(rows),
    )
    session.add(row)
    session.flush()
    return row, True


def _may_be_next_version(session: Session, row: DocumentRow, holding: Holding | None) -> bool:
    if holding is None:
        return True
    newest = session.scalars(
        select(VersionRow)
        .where(VersionRow.document_id == row.id)
        .order_by(VersionRow.number.desc())
        .limit(1)
    ).one()
    return may_be_versions(holding, _holding_as_read(session, row, newest))


def _holding_as_read(session: Session, row: DocumentRow, version: VersionRow) -> Holding:
    """Return what a version holds as its reader found it: a next version is not corrected yet."""
    read = items_as_read(version)
    if read is None:
        return holding_of_version(session, version)
    items, loose = read
    papers = [paper for item in items for paper in item.papers]
    return holding_of_papers(
        [
            *((paper.title, paper.access, paper.is_withheld) for paper in papers),
            *((row.title, paper.access, paper.is_withheld) for paper in loose),
        ]
    )


def add_version(
    session: Session,
    document: DocumentRow,
    file: NewFile,
    *,
    form: str,
    pages: tuple[int, int] | None,
    access: Access = OPEN,
    is_automatic: bool = False,
) -> VersionRow:
    """Add the next version of a file's document."""
    newest = session.scalar(
        select(func.max(VersionRow.number)).where(VersionRow.document_id == document.id)
    )
    row = next_version(document, (newest or 0) + 1, file, form=form, pages=pages, access=access)
    row.is_automatic = is_automatic
    session.add(row)
    session.flush()
    return row


def next_version(
    document: DocumentRow,
    number: int,
    file: NewFile,
    *,
    form: str,
    pages: tuple[int, int] | None,
    access: Access,
    published_in: VersionRow | None = None,
) -> VersionRow:
    """Return a further version of a document, for the caller to add."""
    return VersionRow(
        document_id=document.id,
        number=number,
        sha256=file.sha256,
        published_in=published_in.id if published_in else None,
        file_name=file.name,
        format=form,
        reader_version=file.reader_version,
        first_pdf_page=pages[0] if pages else None,
        last_pdf_page=pages[1] if pages else None,
        first_seen=file.now,
        access=access,
        published_at=file.published_at,
    )


def add_warnings(session: Session, version: VersionRow, warnings: Iterable[ParsedWarning]) -> None:
    """Keep what the user is told of an import."""
    session.add_all(
        ImportWarningRow(version_id=version.id, code=w.code, message=w.message) for w in warnings
    )
