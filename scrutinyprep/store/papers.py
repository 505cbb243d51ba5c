"""Documents, their versions, pages and sections, as stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased, defer

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SectionId, VersionId
from scrutinyprep.domain.papers import Document, Page, PageRange, Passage, Section
from scrutinyprep.domain.parsed import (
    DocumentKind,
    PackPageFrom,
    ParsedWarning,
    PassageKind,
)
from scrutinyprep.models import (
    DocumentRow,
    FileRow,
    ImportWarningRow,
    ItemPlaceRow,
    ItemRow,
    PageRow,
    PassageRow,
    SectionRow,
    SpeechRow,
    VersionRow,
)


def newest_versions(*, is_file: bool | None = None) -> Select[int]:
    """Return the query for the newest version of every document.

    A version's id grows with its number, since they are only ever added.
    """
    query = select(func.max(VersionRow.id)).group_by(VersionRow.document_id)
    if is_file is None:
        return query
    inside = VersionRow.published_in.is_(None) if is_file else VersionRow.published_in.is_not(None)
    return query.where(inside)


def document_named(session: Session, name: str) -> DocumentId:
    """Return the document by its id, a prefix that no other id has, or "last" for the newest file.

    Raises:
        NothingSuch: there is none, or several.
    """
    alive = select(DocumentRow.id).where(DocumentRow.removed_at.is_(None))
    if name == "last":
        newest = (
            alive.join(VersionRow, VersionRow.document_id == DocumentRow.id)
            .where(DocumentRow.is_file)
            .order_by(VersionRow.id.desc())
        )
        found = list(session.scalars(newest.limit(1)))
    else:
        found = list(session.scalars(alive.where(DocumentRow.id.startswith(name, autoescape=True))))
        if name in found:
            found = [name]
    if len(found) != 1 or not name:
        raise NothingSuch("document", name)
    return DocumentId(found[0])


def version_of(session: Session, document: DocumentId) -> VersionRow:
    """Return the newest version of a document.

    Raises:
        NothingSuch: there is no such document.
    """
    row = session.scalars(
        select(VersionRow)
        .where(VersionRow.document_id == document)
        .order_by(VersionRow.number.desc())
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


def files_of(session: Session, meeting: MeetingId | None = None) -> list[Document]:
    """Return the files as published, of one meeting or of all, the first seen first."""
    query = (
        select(DocumentRow, VersionRow)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .where(
            DocumentRow.is_file,
            DocumentRow.removed_at.is_(None),
            VersionRow.id.in_(newest_versions(is_file=True)),
        )
        .order_by(DocumentRow.position, VersionRow.id)
    )
    if meeting is not None:
        query = query.where(DocumentRow.meeting_id == meeting)
    rows = session.execute(query).all()
    warnings = _warnings(session, [version.id for _, version in rows])
    return [to_document(document, version, warnings[version.id]) for document, version in rows]


def document_of(session: Session, document: DocumentId) -> Document:
    """Return a document in its newest version.

    Raises:
        NothingSuch: there is no such document.
    """
    version = version_of(session, document)
    row = session.get_one(DocumentRow, document)
    return to_document(row, version, _warnings(session, [version.id])[version.id])


def file_by_sha256(session: Session, sha256: str) -> FileRow | None:
    """Return the stored file with these bytes, if there is one."""
    return session.get(FileRow, sha256)


def documents_with_bytes(session: Session, sha256: str) -> list[DocumentRow]:
    """Return the documents, removed ones too, of which a version is exactly this file."""
    return list(
        session.scalars(
            select(DocumentRow)
            .join(VersionRow, VersionRow.document_id == DocumentRow.id)
            .where(VersionRow.sha256 == sha256, DocumentRow.is_file)
            .order_by(DocumentRow.removed_at.is_not(None), VersionRow.id.desc())
        )
    )


def set_document_removed(session: Session, document: DocumentId, at: datetime | None) -> None:
    """Set or take away the tombstone of a file, and of the papers only it holds."""
    row = session.get_one(DocumentRow, document)
    row.removed_at = at
    holder = aliased(VersionRow)
    inside = session.scalars(
        select(DocumentRow)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(holder, holder.id == VersionRow.published_in)
        .where(holder.document_id == document)
    ).unique()
    for paper in inside:
        paper.removed_at = at


def pages_of(session: Session, document: DocumentId) -> list[Page]:
    """Return the pages of a document, in order; of a paper in a pack only its own."""
    version = version_of(session, document)
    items = _item_by_page(session, holder_of(session, version).id)
    query = (
        select(PageRow, func.length(PageRow.text))
        .options(defer(PageRow.text))
        .where(PageRow.sha256 == version.sha256)
        .order_by(PageRow.pdf_page)
    )
    if version.published_in is not None:
        query = query.where(PageRow.pdf_page.between(version.first_pdf_page, version.last_pdf_page))
    pages = []
    for row, characters in session.execute(query):
        number, item_id = next(
            ((n, i) for pages_, n, i in items if row.pdf_page in pages_), (None, None)
        )
        pages.append(
            Page(
                pdf_page=row.pdf_page,
                pack_page=row.pack_page,
                pack_page_from=PackPageFrom(row.pack_page_from) if row.pack_page_from else None,
                own_page=row.own_page,
                item=number,
                item_id=item_id,
                characters=characters,
                needs_ocr=row.needs_ocr,
                access=row.access,
            )
        )
    return pages


def page_text(session: Session, document: DocumentId, pdf_page: int) -> str:
    """Return the text of one page of the file that holds a document.

    Raises:
        NothingSuch: it has no such page.
    """
    version = version_of(session, document)
    row = session.get(PageRow, (version.sha256, pdf_page))
    if row is None:
        raise NothingSuch("page", str(pdf_page))
    return row.text


def pdf_pages_of_pack_page(session: Session, document: DocumentId, pack_page: int) -> list[int]:
    """Return the PDF pages that carry a pack page number: one, in a pack that is in order."""
    version = version_of(session, document)
    return list(
        session.scalars(
            select(PageRow.pdf_page)
            .where(PageRow.sha256 == version.sha256, PageRow.pack_page == pack_page)
            .order_by(PageRow.pdf_page)
        )
    )


class PackPages:
    """The pack page of any PDF page, each file's asked for once in one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._by_file: dict[str, dict[int, int | None]] = {}

    def of(self, sha256: str, pdf_page: int | None) -> int | None:
        """Return the pack page, where the page has one."""
        if pdf_page is None:
            return None
        if sha256 not in self._by_file:
            rows = self._session.execute(
                select(PageRow.pdf_page, PageRow.pack_page).where(PageRow.sha256 == sha256)
            )
            self._by_file[sha256] = dict(rows.tuples().all())
        return self._by_file[sha256].get(pdf_page)

    def range_of(self, sha256: str, first: int, last: int) -> PageRange | None:
        """Return the pack pages of a run of PDF pages, where any has one."""
        self.of(sha256, first)
        stamped = [
            pack
            for pdf, pack in self._by_file[sha256].items()
            if first <= pdf <= last and pack is not None
        ]
        return PageRange(min(stamped), max(stamped)) if stamped else None


def sections_of(session: Session, meeting: MeetingId, item: ItemId | None = None) -> list[Section]:
    """Return the sections of a meeting's papers in agenda order, or those of one item."""
    query = (
        select(SectionRow, VersionRow, ItemRow.number)
        .join(VersionRow, VersionRow.id == SectionRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .join(ItemRow, ItemRow.id == SectionRow.item_id, isouter=True)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.removed_at.is_(None),
            VersionRow.id.in_(newest_versions()),
        )
        .order_by(ItemRow.position, DocumentRow.position, VersionRow.id, SectionRow.position)
    )
    if item is not None:
        query = query.where(SectionRow.item_id == item)
    rows = session.execute(query).all()
    numbers = _paragraph_numbers(session, [row.id for row, _, _ in rows])
    pack_pages = PackPages(session)
    return [
        Section(
            id=SectionId(row.id),
            document_id=DocumentId(version.document_id),
            item=number,
            number=row.number,
            heading=row.heading,
            level=row.level,
            pdf_page=row.pdf_page,
            pack_page=pack_pages.of(version.sha256, row.pdf_page),
            paragraphs=tuple(numbers[row.id]),
            access=row.access,
        )
        for row, version, number in rows
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
        )
        for row in rows
    ]


def access_on_page(session: Session, version: VersionRow, pdf_page: int) -> Access:
    """Return who may see what is made from a page: its own grounds, its paper's and its item's."""
    access = version.access.with_grounds_of(
        session.scalars(
            select(PageRow.access).where(
                PageRow.sha256 == version.sha256, PageRow.pdf_page == pdf_page
            )
        ).first()
        or OPEN
    )
    document = session.get_one(DocumentRow, version.document_id)
    if document.item_id is not None:
        access = access.with_grounds_of(session.get_one(ItemRow, document.item_id).access)
    return access


def to_document(
    row: DocumentRow, version: VersionRow, warnings: Iterable[ParsedWarning] = ()
) -> Document:
    """Return the document that these rows hold."""
    pages = None
    if version.first_pdf_page is not None and version.last_pdf_page is not None:
        pages = version.last_pdf_page - version.first_pdf_page + 1
    return Document(
        id=DocumentId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        kind=DocumentKind(row.kind),
        title=row.title,
        version_id=VersionId(version.id),
        version=version.number,
        sha256=version.sha256,
        file_name=version.file_name,
        format=version.format,
        pages=pages,
        first_seen=version.first_seen,
        access=version.access,
        is_automatic=version.is_automatic,
        warnings=tuple(warnings),
    )


def _warnings(session: Session, versions: list[int]) -> dict[int, list[ParsedWarning]]:
    found: dict[int, list[ParsedWarning]] = defaultdict(list)
    for row in session.scalars(
        select(ImportWarningRow)
        .where(ImportWarningRow.version_id.in_(versions))
        .order_by(ImportWarningRow.id)
    ):
        found[row.version_id].append(ParsedWarning(row.code, row.message))
    return found


def _item_by_page(session: Session, version: int) -> list[tuple[PageRange, str, ItemId]]:
    rows = session.execute(
        select(ItemPlaceRow.first_pdf_page, ItemPlaceRow.last_pdf_page, ItemRow.number, ItemRow.id)
        .join(ItemRow, ItemRow.id == ItemPlaceRow.item_id)
        .where(ItemPlaceRow.version_id == version, ItemPlaceRow.first_pdf_page.is_not(None))
    )
    return [
        (PageRange(first, last), number, ItemId(item))
        for first, last, number, item in rows
        if first is not None and last is not None
    ]


def _paragraph_numbers(session: Session, sections: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for first in range(0, len(sections), 500):
        rows = session.execute(
            select(PassageRow.section_id, PassageRow.number)
            .where(
                PassageRow.section_id.in_(sections[first : first + 500]),
                PassageRow.number.is_not(None),
            )
            .order_by(PassageRow.id)
        )
        for section, number in rows:
            if section is not None and number is not None:
                found[section].append(number)
    return found


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a version of a file holds."""

    items: int
    sections: int
    speeches: int


def counts_of(session: Session, version: VersionId) -> Counts:
    """Return how many items, sections and speeches a version of a file holds."""
    inside = select(VersionRow.id).where(
        (VersionRow.id == version) | (VersionRow.published_in == version)
    )

    def count(kind: type[Any], column: Any) -> int:
        return session.scalar(select(func.count()).select_from(kind).where(column)) or 0

    return Counts(
        items=count(ItemPlaceRow, ItemPlaceRow.version_id == version),
        sections=count(SectionRow, SectionRow.version_id.in_(inside)),
        speeches=count(SpeechRow, SpeechRow.version_id == version),
    )
