"""Adding what an importer found: one call, one transaction, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, MeetingId, new_id
from scrutinyprep.domain.parsed import (
    DocumentKind,
    ParsedSection,
    ParsedWarning,
    PassageKind,
)
from scrutinyprep.models import (
    DocumentRow,
    FileRow,
    ImportWarningRow,
    ItemRow,
    SectionRow,
    VersionRow,
)
from scrutinyprep.store.passages import NewPassage, add_passages


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


def add_sections(
    session: Session,
    meeting: MeetingId,
    item: ItemRow | None,
    version: VersionRow,
    sections: Sequence[ParsedSection],
    *,
    where: Where,
    page_access: dict[int, Access],
) -> None:
    """Add sections with their passages, and index these.

    What stands on an exempt page is exempt, whether or not its own section
    says so. The grounds of its paper and item are added at each reading.
    """
    first = session.scalar(
        select(func.coalesce(func.max(SectionRow.position) + 1, 0)).where(
            SectionRow.version_id == version.id
        )
    )
    rows = [
        SectionRow(
            version_id=version.id,
            item_id=item.id if item else None,
            position=(first or 0) + index,
            number=section.number,
            heading=section.heading,
            level=section.level,
            pdf_page=section.pdf_page,
            access=on_page(section.access, section.pdf_page, page_access),
        )
        for index, section in enumerate(sections)
    ]
    session.add_all(rows)
    session.flush()
    passages: list[NewPassage] = []
    for section, row in zip(sections, rows, strict=True):
        shared = NewPassage(
            kind=where.value,
            meeting_id=meeting,
            version_id=version.id,
            item_id=item.id if item else None,
            section_id=row.id,
        )
        if section.heading:
            passages.append(
                NewPassage(
                    **shared,
                    pdf_page=section.pdf_page,
                    number=section.number,
                    shape=PassageKind.HEADING.value,
                    access=row.access,
                    text=section.heading,
                )
            )
        passages.extend(
            NewPassage(
                **shared,
                pdf_page=passage.pdf_page,
                number=passage.number,
                shape=passage.kind.value,
                access=on_page(section.access, passage.pdf_page, page_access),
                text=passage.text,
            )
            for passage in section.passages
        )
    add_passages(session, passages)


def on_page(access: Access, pdf_page: int | None, page_access: dict[int, Access]) -> Access:
    """Return the access of something with this access that stands on this page."""
    return access.with_grounds_of(page_access.get(pdf_page or 0, OPEN))
