"""What a user can do with papers: read them by page, section and recommendation."""

from __future__ import annotations

from pathlib import Path

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SectionId
from scrutinyprep.domain.papers import (
    Detail,
    Document,
    Page,
    Passage,
    Recommendation,
    Section,
    SectionText,
    Table,
)
from scrutinyprep.store import papers, sections
from scrutinyprep.store.details import details_of
from scrutinyprep.store.flow import text_of
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.recommendations import recommendations_of
from scrutinyprep.store.tables import tables_of
from scrutinyprep.store.versions import version_of


class Papers:
    """The papers of the library."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def named(self, name: str) -> DocumentId:
        """Return the document by id, unique prefix of an id, or "last".

        Raises:
            NothingSuch: there is none, or several.
        """
        with self._store.reading() as session:
            return papers.document_named(session, name)

    def one(self, document: DocumentId) -> Document:
        """Return a document in its newest version."""
        with self._store.reading() as session:
            return papers.document_of(session, document)

    def files(self, meeting: MeetingId) -> list[Document]:
        """Return the files of a meeting as published, the first seen first."""
        with self._store.reading() as session:
            return papers.files_of(session, meeting)

    def path(self, document: DocumentId) -> Path:
        """Return where the kept file is that holds a document, as one that needs no password."""
        with self._store.reading() as session:
            version = version_of(session, document)
            row = papers.file_by_sha256(session, version.sha256)
            if row is None:
                raise NothingSuch("file", version.sha256)
            return self._store.files.path_of(row.opened_sha256 or row.sha256, row.suffix)

    def pages(self, document: DocumentId) -> list[Page]:
        """Return the pages of a document with their three numbers."""
        with self._store.reading() as session:
            return papers.pages_of(session, document)

    def text(self, document: DocumentId, pdf_page: int) -> str:
        """Return a page's text in reading order.

        Raises:
            NothingSuch: there is no such page.
        """
        with self._store.reading() as session:
            return papers.page_text(session, document, pdf_page)

    def pdf_page(self, document: DocumentId, pack_page: int) -> int:
        """Return the PDF page that carries a printed number.

        Raises:
            NothingSuch: no page carries it.
        """
        with self._store.reading() as session:
            found = papers.pdf_pages_of_pack_page(session, document, pack_page)
        if not found:
            raise NothingSuch("pack page", str(pack_page))
        return found[0]

    def sections(self, meeting: MeetingId, item: ItemId | None = None) -> list[Section]:
        """Return the sections of a meeting's papers, or of one item's."""
        with self._store.reading() as session:
            return sections.sections_of(session, meeting, item)

    def passages(self, section: SectionId) -> list[Passage]:
        """Return the passages of a section, in order."""
        with self._store.reading() as session:
            return sections.passages_of(session, section)

    def flow(self, document: DocumentId) -> list[SectionText]:
        """Return a file as running text: its sections with everything in them, in order.

        Raises:
            NothingSuch: there is no such document.
        """
        with self._store.reading() as session:
            return text_of(session, document)

    def recommendations(self, meeting: MeetingId) -> list[Recommendation]:
        """Return what is asked of the committee and what it resolved."""
        with self._store.reading() as session:
            return recommendations_of(session, meeting)

    def details(self, meeting: MeetingId) -> list[Detail]:
        """Return what the reports of a meeting say of themselves: whom to ask, what for."""
        with self._store.reading() as session:
            return details_of(session, meeting)

    def tables(self, document: DocumentId, pdf_page: int | None = None) -> list[Table]:
        """Return the tables of a document, or those of one of its PDF pages.

        Raises:
            NothingSuch: there is no such document, or no such page in it.
        """
        with self._store.reading() as session:
            if pdf_page is not None:
                papers.page_text(session, document, pdf_page)
            return tables_of(session, document, pdf_page)
