"""What a user can do with page references: see where a speaker's "page 53" is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrutinyprep.analysis.page_references import page_references
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.page_references import Numbering, PageReference, SpokenReference
from scrutinyprep.domain.papers import Document, Page
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.services.meetings import Meetings
from scrutinyprep.services.papers import Papers
from scrutinyprep.services.speeches import Speeches


class References:
    """Pages that were named in a meeting, and the papers they are in."""

    def __init__(self, meetings: Meetings, papers: Papers, speeches: Speeches) -> None:
        self._meetings = meetings
        self._papers = papers
        self._speeches = speeches

    def of_meeting(self, meeting: MeetingId) -> list[PageReference]:
        """Return the pages that speakers named, in order, each with its page where it is found."""
        found = [
            (speech, said)
            for speech in self._speeches.of_meeting(meeting)
            for said in page_references(speech.display_text)
        ]
        if not found:
            return []
        shelf = _Shelf(self._papers, self._papers.files(meeting), self._meetings.agenda(meeting))
        return [shelf.resolved(speech, said) for speech, said in found]


class _Shelf:
    """The papers of one meeting, asked for once."""

    def __init__(
        self, papers: Papers, files: Sequence[Document], items: Sequence[AgendaItem]
    ) -> None:
        self._papers = papers
        # A supplement counts from 1 again: a bare "page 12" is the pack's.
        self._files = sorted(
            (file for file in files if file.pages is not None),
            key=lambda file: file.kind is not DocumentKind.PACK,
        )
        self._items = items
        self._pages: dict[DocumentId, list[Page]] = {}

    def resolved(self, speech: Speech, said: SpokenReference) -> PageReference:
        reference = PageReference(speech.position, speech.speaker, speech.start_s, said)
        place = self._own(speech, said) if said.numbering is Numbering.OWN else self._pack(said)
        if place is None:
            return reference
        return replace(reference, document_id=place[0], pdf_page=place[1])

    def _pack(self, said: SpokenReference) -> tuple[DocumentId, int] | None:
        for file in self._files:
            for page in self._pages_of(file.id):
                if page.pack_page == said.page:
                    return file.id, page.pdf_page
        return None

    def _own(self, speech: Speech, said: SpokenReference) -> tuple[DocumentId, int] | None:
        """Look through the papers of the item under discussion first, best title first."""
        ordered = sorted(self._items, key=lambda item: item.number != speech.item)
        candidates = [
            (paper.title, paper.document_id, item.number == speech.item)
            for item in ordered
            for paper in item.papers
        ]
        words = set(said.paper.casefold().split())

        def fitness(candidate: tuple[str, DocumentId, bool]) -> tuple[int, bool]:
            shared = words & set(candidate[0].casefold().split())
            return len(shared), candidate[2]

        for title, document, is_under_discussion in sorted(candidates, key=fitness, reverse=True):
            shares_words = bool(words & set(title.casefold().split()))
            if not (is_under_discussion or shares_words):
                return None
            for page in self._pages_of(document):
                if page.own_page == said.page:
                    return document, page.pdf_page
        return None

    def _pages_of(self, document: DocumentId) -> list[Page]:
        if document not in self._pages:
            self._pages[document] = self._papers.pages(document)
        return self._pages[document]
