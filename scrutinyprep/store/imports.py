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


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is being imported."""

    sha256: str
    bytes: int
    suffix: str
    name: str
    reader_version: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Added:
    """Where an imported file went."""

    document_id: DocumentId
    is_new_version: bool


def add_file(session: Session, file: NewFile) -> None:
    """Note the file. The caller has seen that the library does not hold it yet."""
    session.add(
        FileRow(sha256=file.sha256, bytes=file.bytes, suffix=file.suffix, first_seen=file.now)
    )
    session.flush()


def file_document(
    session: Session, meeting: MeetingId, kind: DocumentKind, title: str, form: str
) -> tuple[DocumentRow, bool]:
    """Return the document that a file is a version of, and whether it is a new document.

    A meeting has one agenda pack; other files are told apart by kind and
    title, and by format: captions and a webcast's page may be called alike.
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
    rows = session.scalars(query).all()
    for row in rows:
        if kind is DocumentKind.PACK or row.title.casefold() == title.casefold():
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


def add_version(
    session: Session,
    document: DocumentRow,
    file: NewFile,
    *,
    form: str,
    pages: tuple[int, int] | None,
    access: Access = OPEN,
    published_in: VersionRow | None = None,
    is_automatic: bool = False,
) -> VersionRow:
    """Add the next version of a document."""
    newest = session.scalar(
        select(func.max(VersionRow.number)).where(VersionRow.document_id == document.id)
    )
    row = VersionRow(
        document_id=document.id,
        number=(newest or 0) + 1,
        sha256=file.sha256,
        published_in=published_in.id if published_in else None,
        file_name=file.name,
        format=form,
        reader_version=file.reader_version,
        first_pdf_page=pages[0] if pages else None,
        last_pdf_page=pages[1] if pages else None,
        first_seen=file.now,
        is_automatic=is_automatic,
        access=access,
    )
    session.add(row)
    session.flush()
    return row


def add_warnings(session: Session, version: VersionRow, warnings: Iterable[ParsedWarning]) -> None:
    """Keep what the user is told of an import."""
    session.add_all(
        ImportWarningRow(version_id=version.id, code=w.code, message=w.message) for w in warnings
    )
