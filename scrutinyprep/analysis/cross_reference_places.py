"""Where the references of a paper lead: to one place that is sure, or nowhere.

A wrong lead costs more than a missing one: the reader would believe it. So a
number counts first in the paper that names it, a plain "section 3" only where
the paper has one and only one, and what names another book ("of the
Constitution") leads only where that paper is among the meeting's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrutinyprep.analysis.cross_reference_index import (
    FileIndex,
    FileText,
    Place,
    Scope,
    appendix_of_title,
    place_of,
)
from scrutinyprep.analysis.cross_reference_notes import Note, marks_in, notes_on
from scrutinyprep.analysis.cross_references import is_heading_like, line_from, references_in
from scrutinyprep.domain.anchors import Run
from scrutinyprep.domain.cross_references import CrossReference, Lead, Referred
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.papers import Page
from scrutinyprep.domain.whereabouts import as_number, fits_title

_OWN_WORDS = frozenset(
    ("report", "paper", "document", "main", "covering", "cover", "cabinet", "committee")
)
"""Words by which a report speaks of itself, and its appendices of it."""
_HEAD_LETTERS = 400
"""Among the first of a page a report says which item it is: "Item No. 9"."""
_PACK_WORDS = frozenset(("pack", "agenda", "bundle", "papers"))


@dataclass(frozen=True, slots=True)
class _Here:
    """Where a reference stands."""

    index: FileIndex
    pdf_page: int
    scope: Scope | None

    @property
    def is_of_minutes(self) -> bool:
        """Whether it is in the record of another meeting, whose items were others."""
        paper = self.scope.paper if self.scope is not None else None
        return paper is not None and "minutes" in paper.title.casefold()


class ReferencePlaces:
    """The papers of one meeting, to find in them what their references mean.

    It is made once, and asked from any thread.
    """

    def __init__(self, agenda: Sequence[AgendaItem], files: Sequence[FileText]) -> None:
        self._agenda = tuple(agenda)
        self._files = {text.file: FileIndex(text, agenda) for text in files}

    def leads_on(self, file: DocumentId, pdf_page: int, text: str) -> tuple[Lead, ...]:
        """Return the references of a page that lead somewhere, in order.

        `text` is the page's text as its caller has it: positions are in that.
        """
        index = self._files.get(file)
        if index is None:
            return ()
        here = _Here(index, pdf_page, index.scope_of(pdf_page))
        found = (self._lead(here, text, one) for one in references_in(text))
        leads = [lead for lead in found if lead is not None]
        leads += self._notes(here, text)
        return tuple(sorted(leads, key=lambda lead: lead.reference.run.start))

    def _notes(self, here: _Here, text: str) -> Iterator[Lead]:
        """Yield where raised figures lead: to the foot of their page, else to the paper's end."""
        page = here.index.pages.get(here.pdf_page)
        if page is None:
            return
        at_foot = notes_on(text)
        for mark, note in at_foot:
            yield _lead_to_note(mark, here.index.file, page, note)
        if at_foot or here.scope is None:
            return
        listed, marked = here.index.end_notes_in(here.scope)
        for mark in marks_in(text) if listed else ():
            end = listed.get(mark.number)
            there = here.index.pages.get(end.pdf_page) if end is not None else None
            is_sure = (here.pdf_page, mark.number) in marked
            if end is not None and there is not None and is_sure and end.pdf_page >= here.pdf_page:
                yield _lead_to_note(mark, here.index.file, there, end.note)

    def _lead(self, here: _Here, text: str, one: CrossReference) -> Lead | None:
        if here.scope is not None and _is_of_the_page(text, one):
            return None
        found = self._find(here, one)
        if found is None:
            return None
        file, place = found
        is_same_page = (file, place.pdf_page) == (here.index.file, here.pdf_page)
        if is_same_page and (place.anchor is None or is_heading_like(text, one.run)):
            return None
        page = self._files[file].pages.get(place.pdf_page)
        if page is None:
            return None
        return Lead(
            one, file, place.pdf_page, page.pack_page, place.anchor, place.title, page.access
        )

    def _find(self, here: _Here, one: CrossReference) -> tuple[DocumentId, Place] | None:
        match one.to:
            case Referred.ITEM:
                return self._item(here, one)
            case Referred.PAGE:
                return self._page(here, one)
            case Referred.APPENDIX:
                return self._appendix(here, one)
        for scope in self._meant(here, one.within):
            place = self._numbered(here, scope, one)
            if place is not None:
                return scope.file, place
        return None

    def _item(self, here: _Here, one: CrossReference) -> tuple[DocumentId, Place] | None:
        words = set(one.within.split())
        if here.is_of_minutes or (words and not words & _PACK_WORDS):
            return None
        item = next((each for each in self._agenda if as_number(each.number) == one.number), None)
        if item is None or (here.scope is not None and here.scope.item == item):
            return None
        title = f"{item.number} {item.title}"
        for paper in item.papers:
            if paper.published_in in self._files:
                return paper.published_in, Place(paper.pdf_pages.first, None, title)
        return None

    def _page(self, here: _Here, one: CrossReference) -> tuple[DocumentId, Place] | None:
        number, words = int(one.number), set(one.within.split())
        if here.scope is None or words & _PACK_WORDS:
            page = here.index.pack_page(number)
            return None if page is None else (here.index.file, Place(page, None, ""))
        for scope in self._meant(here, one.within):
            page = self._files[scope.file].own_page(number, scope)
            if page is not None:
                return scope.file, Place(page, None, "")
        return None

    def _appendix(self, here: _Here, one: CrossReference) -> tuple[DocumentId, Place] | None:
        scope = here.scope
        if scope is None or not self._is_of_here(scope, one.within):
            return None
        if here.index.part_of(here.pdf_page) == one.number:
            return None
        if scope.paper is not None and appendix_of_title(scope.paper.title):
            if appendix_of_title(scope.paper.title) == one.number:
                return None
            inside = here.index.appendix_in(one.number, scope.pages, after=here.pdf_page)
            if inside is not None:
                return scope.file, inside
        for other in self._appendices(scope.item):
            if other.paper is not None and appendix_of_title(other.paper.title) == one.number:
                return other.file, Place(other.pages.first, None, other.paper.title)
        pages = scope.pages
        if scope.item is not None and scope.item.pdf_pages is not None:
            own = scope.item.pdf_pages
            pages = own if scope.pages.first in own else pages
        inside = here.index.appendix_in(one.number, pages, after=here.pdf_page)
        return None if inside is None else (scope.file, inside)

    def _numbered(self, here: _Here, scope: Scope, one: CrossReference) -> Place | None:
        index = self._files[scope.file]
        headed = index.headed.get((one.to, one.noun, one.number), [])
        places = _within(headed, scope)
        if not places and one.to in (Referred.SECTION, Referred.PARAGRAPH):
            counted = index.numbered.get(one.number) or index.numbered.get(_bare(one.number), [])
            places = _likely(one, _within(counted, scope))
        if scope.file == here.index.file:
            part = index.part_of(here.pdf_page)
            places = [p for p in places if index.part_of(p.pdf_page) == part] or places
        if len(places) > 1 and "." not in one.number and not headed:
            return None
        return min(places, key=lambda place: abs(place.pdf_page - here.pdf_page), default=None)

    def _meant(self, here: _Here, within: str) -> Iterator[Scope]:
        """Yield where a number is looked for, the likeliest paper first."""
        scope = here.scope
        if scope is None:
            return
        words = set(within.split())
        named = appendix_of_title(within.upper()) if within else ""
        if named:
            for other in self._appendices(scope.item):
                if other.paper is not None and appendix_of_title(other.paper.title) == named:
                    yield other
            return
        if words <= _OWN_WORDS:
            is_of_other = bool(words & {"main", "covering", "cover"})
            if not is_of_other:
                yield scope
            if words and scope.item is not None and scope.paper is not None:
                yield from (s for s in self._papers(scope.item)[:1] if s.paper != scope.paper)
            return
        yield from self._titled(scope, within)

    def _titled(self, scope: Scope, words: str) -> Iterator[Scope]:
        """Yield the papers that these words name: of this item, then of the others."""
        items = sorted(self._agenda, key=lambda item: item != scope.item)
        for item in items:
            for other in self._papers(item):
                if other.paper is not None and fits_title(words, other.paper.title) is not None:
                    yield other

    def _is_of_here(self, scope: Scope, within: str) -> bool:
        """Say whether an appendix "to the budget report" is one of this item's."""
        words = set(within.split())
        if words <= _OWN_WORDS | _PACK_WORDS or not words & {"constitution", "act", "code"}:
            return True
        return next(self._titled(scope, within), None) is not None

    def _appendices(self, item: AgendaItem | None) -> list[Scope]:
        return self._papers(item) if item is not None else []

    def _papers(self, item: AgendaItem) -> list[Scope]:
        """Return the papers of an item as they stand in the files that are known."""
        return [
            Scope(paper.published_in, paper.pdf_pages, paper, item)
            for paper in item.papers
            if paper.published_in in self._files
        ]


def _lead_to_note(mark: CrossReference, file: DocumentId, page: Page, note: Note) -> Lead:
    place = place_of(page.pdf_page, note.words)
    return Lead(mark, file, page.pdf_page, page.pack_page, place.anchor, place.title, page.access)


def _within(places: Sequence[Place], scope: Scope) -> list[Place]:
    return [place for place in places if place.pdf_page in scope.pages]


def _likely(one: CrossReference, places: list[Place]) -> list[Place]:
    """Return the places that a number may mean: a plain "section 3" is no third list entry."""
    sections = [place for place in places if place.level]
    if one.to is Referred.PARAGRAPH or (not sections and "." in one.number):
        return places
    highest = min((place.level for place in sections), default=0)
    return [place for place in sections if place.level == highest]


def _is_of_the_page(text: str, one: CrossReference) -> bool:
    """Say whether a number is the page's own, at its foot, or its item's, at its head."""
    if one.to is Referred.ITEM:
        return one.run.start < _HEAD_LETTERS and is_heading_like(text, one.run)
    return one.to is Referred.PAGE and _is_alone(text, one.run)


def _is_alone(text: str, run: Run) -> bool:
    """Say whether a line has nothing but these words: "Page 12" at the foot of a page."""
    start = text.rfind("\n", 0, run.start) + 1
    return not (text[start : run.start] + line_from(text, run.end)).strip(" \t|-–")


def _bare(number: str) -> str:
    """Return a number without its letter in brackets: "4.1(a)" stands in "4.1"."""
    return number.partition("(")[0]
