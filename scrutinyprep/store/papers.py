"""Documents and their pages, as stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, VersionId
from scrutinyprep.domain.papers import Document, Page, PageRange
from scrutinyprep.domain.parsed import DocumentKind, PackPageFrom, ParsedWarning
from scrutinyprep.models import (
    DocumentRow,
    FileRow,
    ImportWarningRow,
    ItemPlaceRow,
    ItemRow,
    MeetingRow,
    PageRow,
    SectionRow,
    SpeechRow,
    VersionRow,
)
from scrutinyprep.store.names import the_only
from scrutinyprep.store.page_words import engines_of
from scrutinyprep.store.versions import holder_of, version_of


def document_named(session: Session, name: str) -> DocumentId:
    """Return the document by its id, a prefix that no other id has, or "last" for the newest file.

    Raises:
        NothingSuch: there is none.
        NotUnderstood: there are several.
    """
    alive = (
        select(DocumentRow.id)
        .join(VersionRow, (VersionRow.document_id == DocumentRow.id) & VersionRow.is_current)
        .join(MeetingRow, MeetingRow.id == DocumentRow.meeting_id)
        .where(MeetingRow.removed_at.is_(None))
    )
    if name == "last":
        newest = alive.where(DocumentRow.is_file).order_by(VersionRow.id.desc())
        found = list(session.scalars(newest.limit(1)))
    else:
        found = list(session.scalars(alive.where(DocumentRow.id.startswith(name, autoescape=True))))
    return DocumentId(the_only(found, "document", name))


def files_of(session: Session, meeting: MeetingId | None = None) -> list[Document]:
    """Return the files as published, of one meeting or of all, the first seen first."""
    query = (
        select(DocumentRow, VersionRow)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .where(
            DocumentRow.is_file,
            VersionRow.is_current,
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


def pages_of(session: Session, document: DocumentId) -> list[Page]:
    """Return the pages of a document, in order; of a paper in a pack only its own."""
    version = version_of(session, document)
    items = _item_by_page(session, holder_of(session, version).id)
    read_by = engines_of(session, version.sha256)
    # Columns and no objects: a long pack has a thousand pages.
    query = (
        select(
            PageRow.pdf_page,
            PageRow.pack_page,
            PageRow.pack_page_from,
            PageRow.own_page,
            PageRow.needs_ocr,
            PageRow.access,
            func.length(PageRow.text),
        )
        .where(PageRow.sha256 == version.sha256)
        .order_by(PageRow.pdf_page)
    )
    if version.published_in is not None:
        query = query.where(PageRow.pdf_page.between(version.first_pdf_page, version.last_pdf_page))
    rows = session.execute(query)
    pages = []
    for pdf_page, pack_page, pack_page_from, own_page, needs_ocr, access, characters in rows:
        number, item_id = next(((n, i) for on, n, i in items if pdf_page in on), (None, None))
        pages.append(
            Page(
                pdf_page=pdf_page,
                pack_page=pack_page,
                pack_page_from=PackPageFrom(pack_page_from) if pack_page_from else None,
                own_page=own_page,
                item=number,
                item_id=item_id,
                characters=characters,
                needs_ocr=needs_ocr,
                access=access,
                read_by=read_by.get(pdf_page, ""),
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
            self._by_file[sha256] = dict(rows.all())
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


def access_on_page(session: Session, version: VersionRow, pdf_page: int) -> Access:
    """Return who may see what is made from a page: its own grounds, its paper's and its item's.

    Those of the paper as it is now count as well as those of the version
    that the mark was made in.
    """
    page = session.scalars(
        select(PageRow.access).where(PageRow.sha256 == version.sha256, PageRow.pdf_page == pdf_page)
    ).first()
    document = session.get_one(DocumentRow, version.document_id)
    item = None if document.item_id is None else session.get_one(ItemRow, document.item_id)
    # A document has one current version, and a mark's is nearly always that.
    now = version if version.is_current else version_of(session, DocumentId(document.id))
    return access_within((page or OPEN).with_grounds_of(now.access), version, item)


def access_within(access: Access, version: VersionRow, item: ItemRow | None) -> Access:
    """Return the access of a part of a paper: its own grounds, the paper's and the item's.

    Asked for at each reading, so that what is made exempt later takes
    everything in it along.
    """
    whole = access.with_grounds_of(version.access)
    return whole if item is None else whole.with_grounds_of(item.access)


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
