"""What a user can do while reading: go to a named place, find words, read pages as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scrutinyprep.domain.anchors import Run, TextAnchor, one_line
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.flow import heading_line
from scrutinyprep.domain.ids import DocumentId, MeetingId, SectionId
from scrutinyprep.domain.meetings import AgendaItem, ItemPaper
from scrutinyprep.domain.papers import Document, Page, PageRange, Passage, SectionText
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.domain.whereabouts import (
    Naming,
    Whereabouts,
    as_number,
    fits_title,
    whereabouts_of,
)
from scrutinyprep.domain.word_hits import WordHit, hits_in, line_around
from scrutinyprep.services.meetings import Meetings
from scrutinyprep.services.papers import Papers
from scrutinyprep.store.flow import text_of
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.page_texts import page_texts

_ADVICE = "Type a printed page number such as 53, “pdf 57”, “4.1”, “item 7” or “p 26 of” a title."
_NO_SECTION = SectionId(0)


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in a file where a reader can go."""

    file: DocumentId
    pdf_page: int
    anchor: TextAnchor | None = None
    """The passage that is meant, where one is."""


@dataclass(frozen=True, slots=True)
class Held:
    """The papers of a meeting as the caller has them already: of a long pack they take 50 ms."""

    agenda: Sequence[AgendaItem]
    files: Sequence[Document]
    pages: Mapping[DocumentId, Sequence[Page]]
    """Of any of the files; those of the others are read."""


class Reading:
    """Reading the papers of a meeting."""

    def __init__(self, store: LibraryStore, meetings: Meetings, papers: Papers) -> None:
        self._store = store
        self._meetings = meetings
        self._papers = papers

    def place_named(
        self,
        meeting: MeetingId,
        said: str,
        *,
        file: DocumentId | None = None,
        pdf_page: int = 0,
        held: Held | None = None,
    ) -> Stop:
        """Return the place that words such as "53", "4.1" or "item 7" name.

        Where several could be meant it is the one nearest to `pdf_page` of
        `file`: in the same paper, else the same item, else the next one.
        What is `held` of the meeting is not read again.

        Raises:
            NotUnderstood: they name none.
        """
        wanted = whereabouts_of(said)
        if wanted is not None:
            if held is None:
                held = Held(self._meetings.agenda(meeting), self._papers.files(meeting), {})
            shelf = _Shelf(self._papers, held, file, pdf_page)
            stop = self._find(shelf, wanted)
            if stop is not None:
                return stop
        raise NotUnderstood(_not_there(wanted, " ".join(said.split())), _ADVICE)

    def find(self, document: DocumentId, words: str) -> list[WordHit]:
        """Return every place where words stand in a file or paper, in order.

        Raises:
            NothingSuch: there is no such document.
        """
        with self._store.reading() as session:
            pages = page_texts(session, document)
        return [
            _hit(pdf_page, pack_page, at, run, text)
            for pdf_page, pack_page, text in pages
            for at, run in enumerate(hits_in(words, text))
        ]

    def running_text(self, document: DocumentId) -> list[SectionText]:
        """Return a file as text to be read on, every page of it.

        A page on which no section was found, as a frontsheet, is given line by line.

        Raises:
            NothingSuch: there is no such document.
        """
        with self._store.reading() as session:
            sections = text_of(session, document)
            pages = page_texts(session, document)
        told = {section.pdf_page for section in sections if section.heading}
        told |= {passage.pdf_page for section in sections for passage in section.passages}
        bare = [_bare(pdf_page, text) for pdf_page, _, text in pages if pdf_page not in told]
        found = [*sections, *(section for section in bare if section.passages)]
        return sorted(found, key=lambda section: section.pdf_page or 0) if bare else found

    def _find(self, shelf: _Shelf, wanted: Whereabouts) -> Stop | None:
        match wanted.by:
            case Naming.PAGE:
                return shelf.page(wanted.page) or self._numbered(shelf, wanted.number)
            case Naming.PDF_PAGE:
                return shelf.pdf_page_of_file(wanted.page)
            case Naming.OWN_PAGE:
                return shelf.own_page(wanted.page, wanted.words)
            case Naming.ITEM:
                return shelf.item(wanted.number)
            case Naming.SECTION:
                return self._numbered(shelf, wanted.number)
            case Naming.TITLE:
                return shelf.titled(wanted.words) or self._numbered(shelf, as_number(wanted.words))

    def _numbered(self, shelf: _Shelf, number: str) -> Stop | None:
        """Find the section or paragraph of a number, the nearest first."""
        for file in shelf.files:
            with self._store.reading() as session:
                sections = text_of(session, file)
            stops = list(_numbered_in(file, sections, number))
            if stops:
                return shelf.nearest(stops)
        return None


class _Shelf:
    """The papers of one meeting, the one that is read first."""

    def __init__(self, papers: Papers, held: Held, file: DocumentId | None, pdf_page: int) -> None:
        self._papers = papers
        self._held = held
        self._agenda = held.agenda
        self._here = (file, pdf_page)
        with_pages = [each for each in held.files if each.pages]
        self.files = [each.id for each in sorted(with_pages, key=lambda each: each.id != file)]

    def page(self, number: int) -> Stop | None:
        """Find a page by its printed number, in the open file before others."""
        for file in self.files:
            pages = self._pages(file)
            if any(page.pack_page is not None for page in pages):
                found = next((page for page in pages if page.pack_page == number), None)
            else:
                found = next((page for page in pages if page.pdf_page == number), None)
            if found is not None:
                return Stop(file, found.pdf_page)
        return None

    def _pages(self, document: DocumentId) -> Sequence[Page]:
        return self._held.pages.get(document) or self._papers.pages(document)

    def pdf_page_of_file(self, number: int) -> Stop | None:
        """Find a page of the open file."""
        file = next(iter(self.files), None)
        if file is None or not 1 <= number <= len(self._pages(file)):
            return None
        return Stop(file, number)

    def own_page(self, number: int, words: str) -> Stop | None:
        """Find the page that a paper of this title calls by that number."""
        for paper in self._papers_titled(words):
            pages = self._pages(paper.document_id)
            found = next((page for page in pages if page.own_page == number), None)
            if found is None and not any(page.own_page is not None for page in pages):
                found = pages[number - 1] if 0 < number <= len(pages) else None
            if found is not None:
                return Stop(paper.published_in, found.pdf_page)
        return None

    def item(self, number: str) -> Stop | None:
        """Find the first page of an item."""
        item = next((each for each in self._agenda if as_number(each.number) == number), None)
        return self._start_of(item) if item is not None else None

    def titled(self, words: str) -> Stop | None:
        """Find the paper or the item whose title has these words."""
        paper = next(iter(self._papers_titled(words)), None)
        if paper is not None:
            return Stop(paper.published_in, paper.pdf_pages.first)
        fitting = [
            (fit, item)
            for item in self._agenda
            if (fit := fits_title(words, f"{item.number} {item.title}")) is not None
        ]
        for _, item in sorted(fitting, key=lambda found: found[0]):
            start = self._start_of(item)
            if start is not None:
                return start
        return None

    def nearest(self, stops: Sequence[Stop]) -> Stop:
        """Return the place that is most likely meant from where the reader is."""
        file, here = self._here
        around = [*self._papers_here(), *self._items_here()]

        def distance(stop: Stop) -> tuple[int, bool, int]:
            if stop.file != file:
                return len(around), False, stop.pdf_page
            within = next(
                (at for at, pages in enumerate(around) if stop.pdf_page in pages), len(around)
            )
            return within, stop.pdf_page < here, abs(stop.pdf_page - here)

        return min(stops, key=distance)

    def _papers_here(self) -> list[PageRange]:
        file, here = self._here
        return [
            paper.pdf_pages
            for item in self._agenda
            for paper in item.papers
            if paper.published_in == file and here in paper.pdf_pages
        ]

    def _items_here(self) -> list[PageRange]:
        _, here = self._here
        ranges = [item.pdf_pages for item in self._agenda if item.pdf_pages is not None]
        return [pages for pages in ranges if here in pages]

    def _papers_titled(self, words: str) -> list[ItemPaper]:
        """Return the papers that words may mean: by their title, else by that of their item."""
        fitting = []
        for item in self._agenda:
            for at, paper in enumerate(item.papers):
                for worse, title in enumerate((paper.title, f"{item.title} {paper.title}")):
                    fit = fits_title(words, title)
                    if fit is not None:
                        fitting.append(((worse, fit, at), paper))
                        break
        return [paper for _, paper in sorted(fitting, key=lambda found: found[0])]

    def _start_of(self, item: AgendaItem) -> Stop | None:
        if item.papers:
            first = item.papers[0]
            pages = first.pdf_pages
            own = item.pdf_pages
            is_within = own is not None and own.first <= pages.first <= own.last
            return Stop(first.published_in, own.first if own and is_within else pages.first)
        if item.pdf_pages is not None and self.files:
            return Stop(self.files[0], item.pdf_pages.first)
        return None


def _numbered_in(file: DocumentId, sections: Sequence[SectionText], number: str) -> Iterator[Stop]:
    for section in sections:
        if as_number(section.number) == number and section.pdf_page:
            words = heading_line(section.number, section.heading)
            yield Stop(file, section.pdf_page, _anchor(words, section.pdf_page))
        for passage in section.passages:
            if as_number(passage.number) == number and passage.pdf_page:
                yield Stop(file, passage.pdf_page, _anchor(passage.text, passage.pdf_page))


def _anchor(words: str, pdf_page: int) -> TextAnchor:
    return TextAnchor(one_line(words), 0, len(words), pdf_page)


def _hit(pdf_page: int, pack_page: int | None, on_page: int, run: Run, text: str) -> WordHit:
    line, in_line = line_around(text, run)
    return WordHit(pdf_page, pack_page, on_page, run, line, run.start / len(text), in_line)


def _bare(pdf_page: int, text: str) -> SectionText:
    """Return a page without sections as one, with a passage for each line."""
    passages = tuple(
        Passage(_NO_SECTION, one_line(line), pdf_page, None, PassageKind.PARAGRAPH)
        for line in text.splitlines()
        if line.strip()
    )
    return SectionText(None, "", 1, pdf_page, passages)


def _not_there(wanted: Whereabouts | None, said: str) -> str:
    match wanted:
        case Whereabouts(by=Naming.SECTION):
            return f"There is no section or paragraph “{said}” in these papers."
        case Whereabouts(by=Naming.ITEM):
            return f"There is no {said.lower()} with papers in this meeting."
        case Whereabouts(by=Naming.TITLE):
            return f"No paper or item of this meeting is called “{said}”."
        case Whereabouts(by=Naming.OWN_PAGE):
            return f"There is no page “{said}”."
    return f"There is no page “{said}” in this file."
