"""Which pages of the papers go into a briefing as published, and under which item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingHighlight,
    BriefingItem,
    BriefingNote,
    BriefingOriginal,
    BriefingQuestion,
    BriefingQuote,
    PagePart,
)
from scrutinyprep.domain.briefings import BriefingChoice, Edition
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.original_pages import Originals, PagesWanted
from scrutinyprep.domain.paging import Paging
from scrutinyprep.domain.papers import Document, PageRange
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.importers.packs.words import is_blank_notice
from scrutinyprep.services.leaving import Gate
from scrutinyprep.services.marking_pages import FileMarks, marks_on_file, pdfs_of
from scrutinyprep.sharing.page_marks import MarkKind
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import Work
from scrutinyprep.store.papers import page_text

_REST = "Other pages of the papers"
"""The heading of pages that are wanted and belong to none of the items that are printed."""

_Quoting = TypeVar("_Quoting", BriefingQuestion, BriefingNote)
_Sheet = tuple[DocumentId, int]
"""A page: its file, and its number in that."""


def with_originals(
    session: Work,
    meeting: MeetingId,
    content: BriefingContent,
    choice: BriefingChoice,
    consent: ExemptConsent | None,
) -> BriefingContent:
    """Return the briefing with the pages that are wanted, each with who may see it.

    Nothing is held back here: the gate comes after. A page stands once, under
    the first item that needs it.

    Raises:
        NothingSuch: a page or an item that the user names has none in the papers.
    """
    if not (choice.shows_pages or choice.shows_clippings or _has_parts(content)):
        return content
    papers = _Papers.of(session, meeting, consent)
    content = _with_parts(content, papers, is_clipped=choice.shows_clippings)
    if not choice.shows_pages:
        return content
    wanted = choice.originals
    if wanted.which is Originals.QUOTED:
        placed = _quoted_sheets(content, papers)
    else:
        placed = _chosen_sheets(content, papers, wanted.pages)
    items = list(content.items)
    rest = placed.pop(None, [])
    for index, sheets in placed.items():
        if index is not None:
            items[index] = replace(items[index], originals=papers.originals(sheets, wanted.which))
    if rest:
        shown = papers.originals(rest, wanted.which)
        if items and not items[-1].number:
            items[-1] = replace(items[-1], originals=(*items[-1].originals, *shown))
        else:
            items.append(BriefingItem("", _REST, originals=shown))
    is_paired = wanted.two_to_a_sheet and choice.edition is Edition.STANDARD
    return replace(content, items=tuple(items), two_to_a_sheet=is_paired)


def _has_parts(content: BriefingContent) -> bool:
    """Say whether anything rests on a part of a page that has no words."""
    quotes = [mark.quote for item in content.items for mark in item.questions]
    quotes += [mark.quote for item in content.items for mark in item.notes]
    return any(quote is not None and quote.part is not None for quote in quotes)


def _with_parts(content: BriefingContent, papers: _Papers, *, is_clipped: bool) -> BriefingContent:
    """Return the briefing with what of its passages is shown as it stands on the page."""

    def shown(mark: _Quoting) -> _Quoting:
        quote = mark.quote
        if quote is None:
            return mark
        part = quote.part
        for file, page in _sheet_of(quote):
            if part is None and is_clipped and quote.words.strip() and quote.anchor is not None:
                part = PagePart(file, page, None)
            if part is not None and papers.has((file, page)):
                is_open = papers.is_open(file, page)
                part = replace(part, has_open_page=is_open)
        return mark if part is quote.part else replace(mark, quote=replace(quote, part=part))

    return replace(
        content,
        items=tuple(
            replace(
                item,
                questions=tuple(map(shown, item.questions)),
                notes=tuple(map(shown, item.notes)),
            )
            for item in content.items
        ),
    )


def without_unquoted(content: BriefingContent) -> BriefingContent:
    """Return the briefing without the pages that were shown for what is no longer in it."""
    quoted = {sheet for item in content.items for sheet in _quoted_in(item)}
    return replace(
        content,
        items=tuple(
            replace(
                item,
                originals=tuple(
                    one
                    for one in item.originals
                    if not one.is_quoted or (one.file, one.pdf_page) in quoted
                ),
            )
            for item in content.items
        ),
    )


@dataclass(frozen=True, slots=True)
class _Papers:
    """The PDFs of a meeting, and what is marked on those that are asked for."""

    session: Work
    meeting: MeetingId
    gate: Gate
    files: tuple[Document, ...]
    """The agenda pack first."""
    agenda: tuple[AgendaItem, ...]
    read: dict[DocumentId, FileMarks]

    @classmethod
    def of(cls, session: Work, meeting: MeetingId, consent: ExemptConsent | None) -> _Papers:
        """Return those of a meeting; nothing of them is read yet."""
        return cls(
            session=session,
            meeting=meeting,
            gate=Gate(consent),
            files=tuple(pdfs_of(session, meeting)),
            agenda=tuple(items_of(session, meeting)),
            read={},
        )

    @property
    def pack(self) -> DocumentId:
        """The file whose pages are meant where none is named.

        Raises:
            NotUnderstood: the meeting has no PDF.
        """
        if not self.files:
            raise NotUnderstood(
                "There is no PDF among the papers of this meeting to show pages of.",
                "Leave out the original pages, or bring in the agenda pack.",
            )
        return self.files[0].id

    def has(self, sheet: _Sheet) -> bool:
        """Say whether there is such a page in one of the PDFs."""
        return any(
            file.id == sheet[0] and 1 <= sheet[1] <= (file.pages or 0) for file in self.files
        )

    def is_padding(self, sheet: _Sheet) -> bool:
        """Say whether a page says nothing but that it was left blank."""
        return is_blank_notice(page_text(self.session, *sheet))

    def marks(self, file: DocumentId) -> FileMarks:
        """Return what is known of a file's pages; each file is read once."""
        if file not in self.read:
            self.read[file] = marks_on_file(self.session, self.meeting, file, self.gate)
        return self.read[file]

    def is_open(self, file: DocumentId, pdf_page: int) -> bool:
        """Say whether all of a page may be seen by the readers of this briefing."""
        return self.gate.allows(self.marks(file).pages[pdf_page - 1])

    def originals(self, sheets: Iterable[_Sheet], which: Originals) -> tuple[BriefingOriginal, ...]:
        """Return pages in the order of the papers."""
        order = {file.id: place for place, file in enumerate(self.files)}
        ordered = sorted(set(sheets), key=lambda sheet: (order[sheet[0]], sheet[1]))
        return tuple(self._original(*sheet, which) for sheet in ordered)

    def _original(self, file: DocumentId, pdf_page: int, which: Originals) -> BriefingOriginal:
        marks = self.marks(file)
        is_pack = marks.file.kind is DocumentKind.PACK
        return BriefingOriginal(
            file=file,
            pdf_page=pdf_page,
            pack_page=marks.pack_pages[pdf_page - 1],
            title="" if is_pack else marks.file.title,
            is_quoted=which is Originals.QUOTED,
            highlights=tuple(
                BriefingHighlight(mark.highlight, anchor)
                for mark, anchor in marks.marks
                if mark.kind is MarkKind.HIGHLIGHT
                and mark.pdf_page == pdf_page
                and mark.highlight is not None
                and anchor is not None
            ),
            access=marks.pages[pdf_page - 1],
        )


def _quoted_sheets(content: BriefingContent, papers: _Papers) -> dict[int | None, list[_Sheet]]:
    """Return the pages that questions and notes rest on, by the place of their item."""
    found: dict[int | None, list[_Sheet]] = defaultdict(list)
    seen: set[_Sheet] = set()
    for index, item in enumerate(content.items):
        for sheet in _quoted_in(item):
            if sheet not in seen and papers.has(sheet):
                seen.add(sheet)
                found[index].append(sheet)
    return found


def _quoted_in(item: BriefingItem) -> Iterator[_Sheet]:
    quotes = [question.quote for question in item.questions]
    quotes += [note.quote for note in item.notes]
    for quote in quotes:
        if quote is not None:
            yield from _sheet_of(quote)


def _sheet_of(quote: BriefingQuote) -> Iterator[_Sheet]:
    """Yield the page that a passage stands on, if it is the page of a PDF."""
    if quote.source is not None and quote.pdf_page is not None and quote.paging is Paging.PRINT:
        yield quote.source, quote.pdf_page


def _chosen_sheets(
    content: BriefingContent, papers: _Papers, wanted: PagesWanted
) -> dict[int | None, list[_Sheet]]:
    """Return the pages that are named, by the place of the item that they belong to.

    Not those that only say that they were left blank: packs pad every paper with them.
    """
    places = {item.number: index for index, item in reversed(list(enumerate(content.items)))}
    found: dict[int | None, list[_Sheet]] = defaultdict(list)
    for sheet in dict.fromkeys(_named(papers, wanted)):
        if papers.is_padding(sheet):
            continue
        item = _item_of(papers.agenda, sheet)
        found[places.get(item.number) if item is not None and item.number else None].append(sheet)
    return found


def _named(papers: _Papers, wanted: PagesWanted) -> Iterator[_Sheet]:
    for pages in wanted.pack:
        stamps = enumerate(papers.marks(papers.pack).pack_pages, 1)
        yield from _some(
            [(papers.pack, page) for page, stamp in stamps if stamp and stamp in pages],
            "pack page",
            pages,
        )
    for pages in wanted.pdf:
        there = min(pages.last, papers.marks(papers.pack).file.pages or 0)
        yield from _some(
            [(papers.pack, page) for page in range(pages.first, there + 1)], "PDF page", pages
        )
    for number in wanted.items:
        meant = [item for item in papers.agenda if item.number.casefold() == number.casefold()]
        sheets = [sheet for item in meant for sheet in _sheets_of(item, papers)]
        if not sheets:
            raise NothingSuch("agenda item with pages in a PDF", number)
        yield from sheets


def _some(sheets: Sequence[_Sheet], kind: str, pages: PageRange) -> Sequence[_Sheet]:
    """Return the pages of a range, as far as they are there."""
    if not sheets:
        raise NothingSuch(kind, str(pages.first))
    return sheets


def _sheets_of(item: AgendaItem, papers: _Papers) -> Iterator[_Sheet]:
    """Yield all the pages of an item's papers."""
    spans = [
        (paper.published_in, paper.pdf_pages.first, paper.pdf_pages.last) for paper in item.papers
    ]
    if not spans and item.pdf_pages is not None:
        spans = [(papers.pack, item.pdf_pages.first, item.pdf_pages.last)]
    for file, first, last in spans:
        yield from ((file, page) for page in range(first, last + 1) if papers.has((file, page)))


def _item_of(agenda: Sequence[AgendaItem], sheet: _Sheet) -> AgendaItem | None:
    """Return the item that a page belongs to: by its papers, else by its own pages."""
    file, page = sheet
    for item in agenda:
        if any(paper.published_in == file and page in paper.pdf_pages for paper in item.papers):
            return item
    for item in agenda:
        is_here = not item.papers or any(paper.published_in == file for paper in item.papers)
        if is_here and item.pdf_pages is not None and page in item.pdf_pages:
            return item
    return None
