"""What can be referred to in one file: numbered parts, captions, appendices, its papers' pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scrutinyprep.analysis.cross_reference_notes import EndNote, end_notes, unique_marks
from scrutinyprep.analysis.cross_references import (
    annexed,
    is_contents_line,
    is_heading_like,
    line_from,
    references_in,
)
from scrutinyprep.domain.anchors import TextAnchor, one_line
from scrutinyprep.domain.cross_references import CrossReference, Referred
from scrutinyprep.domain.flow import heading_line
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.meetings import AgendaItem, ItemPaper
from scrutinyprep.domain.papers import Page, PageRange, SectionText
from scrutinyprep.domain.whereabouts import as_number

_HEAD_LINES = 4
"""The title of an appendix stands among the first lines of its page, below a running head."""
_NO_LIST = 2
"""A page that names more appendices than these at the beginnings of lines lists them."""
_TITLE_LETTERS, _OPENING_LETTERS = 120, 64
"""How much is told of a heading, and of a paragraph, whose words stand there anyway."""
_LEADERS = re.compile(r"\.{4,}|(?:\. ){4,}")
"""Dots of a table of contents."""

_APPENDIX = re.compile(
    r"(?i:\b(appendix|annexe?)\s+(?:no\.?\s*)?)(\d{1,3}[A-Za-z]?|[A-Z]\d{0,2}|[IVX]{2,5})\b"
)


@dataclass(frozen=True, slots=True)
class FileText:
    """A file of the meeting with all that references are looked for in."""

    file: DocumentId
    pages: tuple[Page, ...]
    texts: Mapping[int, str]
    """By PDF page."""
    sections: tuple[SectionText, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """The pages within which a number means one thing: a paper, or a whole file without any."""

    file: DocumentId
    pages: PageRange
    paper: ItemPaper | None = None
    item: AgendaItem | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can be referred to."""

    pdf_page: int
    anchor: TextAnchor | None
    title: str
    level: int = 0
    """How deep a section lies, from 1; 0 for what is no section."""


_EndNotes = tuple[dict[str, EndNote], frozenset[tuple[int, str]]]


class FileIndex:
    """Where the numbered things of one file are."""

    def __init__(self, text: FileText, agenda: Sequence[AgendaItem]) -> None:
        self.file = text.file
        self.pages = {page.pdf_page: page for page in text.pages}
        self.scopes = tuple(_scopes_in(text.file, agenda))
        self.numbered = _numbered(text.sections)
        headings = {pdf_page: _headings(words) for pdf_page, words in text.texts.items()}
        self.headed = _headed(text.texts, headings)
        heads = _appendix_heads(text.texts, headings)
        self._parts = self._spread(heads)
        self._heads = heads
        self._texts = text.texts
        self._end_notes: dict[PageRange, _EndNotes] = {}
        """What was looked up already, by the pages of a paper."""

    def scope_of(self, pdf_page: int) -> Scope | None:
        """Return the paper that a page is in; the whole file where it holds no papers.

        None before the first paper: there, on the agenda, pages are the pack's.
        """
        inside = [scope for scope in self.scopes if pdf_page in scope.pages]
        if inside:
            return min(inside, key=lambda scope: scope.pages.last - scope.pages.first)
        if self.scopes or not self.pages:
            return None
        return Scope(self.file, PageRange(min(self.pages), max(self.pages)))

    def part_of(self, pdf_page: int) -> str:
        """Return the number of the appendix, inside its paper, that a page belongs to."""
        return self._parts.get(pdf_page, "")

    def appendix_in(self, number: str, pages: PageRange, *, after: int) -> Place | None:
        """Return where an appendix begins that has no paper of its own.

        Of several, as each part of a constitution has its own, the next one after the page
        that refers to it; appendices follow their text.
        """
        places = [
            place
            for pdf_page, (found, place) in self._heads.items()
            if found == number and pdf_page in pages
        ]
        return next((place for place in places if place.pdf_page > after), next(iter(places), None))

    def own_page(self, number: int, scope: Scope) -> int | None:
        """Return the PDF page that a paper itself calls by a number."""
        own = (page for page in self.pages.values() if page.pdf_page in scope.pages)
        return next((page.pdf_page for page in own if page.own_page == number), None)

    def pack_page(self, number: int) -> int | None:
        """Return the PDF page that carries a printed number."""
        pages = self.pages.values()
        return next((page.pdf_page for page in pages if page.pack_page == number), None)

    def end_notes_in(self, scope: Scope) -> _EndNotes:
        """Return the notes at the end of a paper by number, and which pages carry a figure once."""
        if scope.pages not in self._end_notes:
            pages = range(scope.pages.first, scope.pages.last + 1)
            texts = {page: self._texts[page] for page in pages if page in self._texts}
            listed = end_notes(texts)
            marked = frozenset(unique_marks(texts)) if listed else frozenset()
            self._end_notes[scope.pages] = listed, marked
        return self._end_notes[scope.pages]

    def _spread(self, heads: Mapping[int, tuple[str, Place]]) -> dict[int, str]:
        """Say of each page in which appendix it is: from its head on to the end of the paper."""
        parts: dict[int, str] = {}
        for pdf_page, (number, _) in heads.items():
            scope = self.scope_of(pdf_page)
            if scope is not None:
                for page in range(pdf_page, scope.pages.last + 1):
                    parts[page] = number
        return parts


def appendix_of_title(title: str) -> str:
    """Return what a paper's title says it is an appendix by, as "2"; empty for none."""
    found = _APPENDIX.search(title)
    return annexed(found[1], as_number(found[2])) if found else ""


def _scopes_in(file: DocumentId, agenda: Sequence[AgendaItem]) -> Iterator[Scope]:
    for item in agenda:
        papers = [paper for paper in item.papers if paper.published_in == file]
        for paper in papers:
            yield Scope(file, paper.pdf_pages, paper, item)
        first = papers[0].pdf_pages.first if papers else 0
        if item.pdf_pages is not None and first in item.pdf_pages:
            # Pages that no paper claims: a blank back, a divider.
            yield Scope(file, item.pdf_pages, None, item)


def _numbered(sections: Sequence[SectionText]) -> dict[str, list[Place]]:
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for section in sections:
        if section.number and section.pdf_page:
            words = heading_line(section.number, section.heading)
            if not _LEADERS.search(section.heading):
                place = place_of(section.pdf_page, words, level=section.level)
                found[as_number(section.number)].append(place)
        for passage in section.passages:
            if passage.number and passage.pdf_page:
                title = _short(one_line(f"{passage.marker} {passage.text}"), _OPENING_LETTERS)
                found[as_number(passage.number)].append(
                    place_of(passage.pdf_page, passage.text, title)
                )
    return dict(found)


def _headings(text: str) -> tuple[CrossReference, ...]:
    """Return the numbered headings and captions of a page that say what they are."""
    return tuple(
        one
        for one in references_in(text)
        if is_heading_like(text, one.run) and not is_contents_line(text, one.run)
    )


def _headed(
    texts: Mapping[int, str], headings: Mapping[int, Sequence[CrossReference]]
) -> dict[tuple[Referred, str, str], list[Place]]:
    """Return what has its own word in its heading: "Table 3: Reserves", "Section 2 - Roles"."""
    found: defaultdict[tuple[Referred, str, str], list[Place]] = defaultdict(list)
    for pdf_page, on_page in headings.items():
        text = texts[pdf_page]
        for one in on_page:
            if not any(_is_next_line(text, one, other) for other in on_page):
                line = one.words + line_from(text, one.run.end)
                found[one.to, one.noun, one.number].append(place_of(pdf_page, line))
    return dict(found)


def _appendix_heads(
    texts: Mapping[int, str], headings: Mapping[int, Sequence[CrossReference]]
) -> dict[int, tuple[str, Place]]:
    """Return the pages that an appendix begins on, or is named at the top of, in order.

    Where several are named on one page it is a list of them.
    """
    found: dict[int, tuple[str, Place]] = {}
    for pdf_page in sorted(headings):
        text = texts[pdf_page]
        named = [one for one in headings[pdf_page] if one.to is Referred.APPENDIX]
        at_top = [one for one in named if _lines_before(text, one) < _HEAD_LINES]
        if len(at_top) == 1 and len({one.number for one in named}) <= _NO_LIST:
            line = at_top[0].words + line_from(text, at_top[0].run.end)
            found[pdf_page] = (at_top[0].number, place_of(pdf_page, line))
    return found


def _lines_before(text: str, one: CrossReference) -> int:
    return sum(bool(line.strip()) for line in text[: one.run.start].splitlines())


def _is_next_line(text: str, one: CrossReference, other: CrossReference) -> bool:
    """Say whether two headings of a kind stand in lines that follow each other: a list of them."""
    if one is other or one.to is not other.to:
        return False
    first, second = sorted((one.run, other.run), key=lambda run: run.start)
    return len(text[first.end : second.start].strip("\n").splitlines()) <= 1


def place_of(pdf_page: int, words: str, title: str = "", *, level: int = 0) -> Place:
    """Return the place of these words on a page; without a title, the words are that."""
    quote = one_line(words)
    anchor = TextAnchor(quote, 0, len(quote), pdf_page)
    return Place(pdf_page, anchor, title or _short(quote, _TITLE_LETTERS), level)


def _short(words: str, letters: int) -> str:
    """Return as many whole words as fit, with an ellipsis where that is not all."""
    if len(words) <= letters:
        return words
    return words[:letters].rpartition(" ")[0].rstrip(",;:") + "…"
