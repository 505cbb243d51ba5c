"""What a user can do with references in the papers: see where "Appendix 2" or "4.1" leads."""

from __future__ import annotations

from scrutinyprep.analysis.cross_reference_index import FileText
from scrutinyprep.analysis.cross_reference_places import ReferencePlaces
from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.services.meetings import Meetings
from scrutinyprep.services.papers import Papers
from scrutinyprep.store.bulk import collecting_later
from scrutinyprep.store.flow import text_of
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.page_texts import page_texts


class CrossReferences:
    """References that papers make to other places in the papers of their meeting."""

    def __init__(self, store: LibraryStore, meetings: Meetings, papers: Papers) -> None:
        self._store = store
        self._meetings = meetings
        self._papers = papers

    def places(self, meeting: MeetingId) -> ReferencePlaces:
        """Return what the references of a meeting's papers may lead to.

        Raises:
            NothingSuch: there is no such meeting.
        """
        files = [each.id for each in self._papers.files(meeting) if each.pages]
        # What is read for it goes again at once: to look through all of it for what is dead
        # would keep the window's thread waiting for a tenth of a second.
        with collecting_later():
            return ReferencePlaces(
                self._meetings.agenda(meeting), [self._text_of(file) for file in files]
            )

    def in_document(
        self, document: DocumentId, pdf_page: int | None = None
    ) -> list[tuple[int, Lead]]:
        """Return the references in a file or paper, or on one of its pages, with their PDF page.

        Raises:
            NothingSuch: there is no such document, or no such page in it.
        """
        if pdf_page is not None:
            self._papers.text(document, pdf_page)
        one = self._papers.one(document)
        with self._store.reading() as session:
            texts = page_texts(session, document)
        places = self.places(one.meeting_id)
        file = self.file_of(document)
        return [
            (page, lead)
            for page, _, text in texts
            if pdf_page is None or page == pdf_page
            for lead in places.leads_on(file, page, text)
        ]

    def file_of(self, document: DocumentId) -> DocumentId:
        """Return the file that a paper was published in; a file itself is its own.

        Raises:
            NothingSuch: there is no such document.
        """
        meeting = self._papers.one(document).meeting_id
        papers = (paper for item in self._meetings.agenda(meeting) for paper in item.papers)
        return next(
            (paper.published_in for paper in papers if paper.document_id == document), document
        )

    def _text_of(self, file: DocumentId) -> FileText:
        with self._store.reading() as session:
            texts = {pdf_page: text for pdf_page, _, text in page_texts(session, file)}
            sections = tuple(text_of(session, file))
        return FileText(file, tuple(self._papers.pages(file)), texts, sections)
