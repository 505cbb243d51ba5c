"""Wishes to go to a page, seen before they are uttered, so that the page is drawn by then."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractItemView

from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.domain.hits import Hit
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.domain.notes import Highlight, Note
from scrutinyprep.domain.papers import Detail, Recommendation
from scrutinyprep.domain.questions import Question
from scrutinyprep.domain.undertakings import Awaited
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.pdf.content import PageLink
from scrutinyprep.services.reading import Stop
from scrutinyprep.ui.itemmodels.agenda import AgendaModel, Branch
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.row_wish import RowWish
from scrutinyprep.ui.places.contents import PaperContents
from scrutinyprep.ui.places.read_history import Visit
from scrutinyprep.ui.places.read_panes import ReadPanes
from scrutinyprep.ui.reader.readying import Readying

_LOW, _HIGH = 0.5, 0.25
"""Whoever goes to a place further down a page than that, in its heights, sees the next page, too;
whoever goes to words nearer to its top, the page before."""

_Spot = tuple[DocumentId | None, int]


class Hint(Enum):
    """What shows a wish, where it is no list."""

    POINTER = auto()
    TYPED = auto()
    PEEK = auto()
    HISTORY = auto()


class Reader(Protocol):
    """Who knows the papers, and where the reader is and was."""

    papers: PaperContents | None
    readying: Readying

    @property
    def beside(self) -> Sequence[Visit]:
        """Where going back and going forward lead, as far as there is something."""
        ...


class Foreseeing(QObject):
    """Tells the page view which pages the reader points at, walks to, or may step to next.

    Only the file that is open is drawn from; for another one a process is made ready.
    """

    def __init__(self, panes: ReadPanes, reader: Reader) -> None:
        super().__init__(panes.page)
        self._page = panes.page
        self._reader = reader
        self.watch(panes.agenda.tree, AgendaModel.BranchRole)
        for pane in (panes.agenda, panes.desk):
            for cards in pane.findChildren(CardList):
                self.watch(cards)
        panes.page.view.pointed.connect(self._on_pointed)
        panes.page.seen.connect(self._on_seen)

    def watch(self, view: QAbstractItemView, role: int = CardsModel.SubjectRole) -> None:
        """Foresee that the user goes to what that row of a list shows at which they are."""
        RowWish(view, role).changed.connect(self.tell)

    @Slot(object, object)
    def tell(self, who: Hashable, thing: object) -> None:
        """Foresee that the reader goes to where something stands; None is nothing."""
        spot = self._spot_of(thing)
        self._foresee(who, [spot] if spot is not None else [])
        if self._is_elsewhere(thing, spot):
            self._reader.readying.prepare()

    @Slot(object)
    def _on_pointed(self, thing: PageLink | Lead | None) -> None:
        self.tell(Hint.POINTER, thing)

    @Slot(int)
    def _on_seen(self, _pdf_page: int) -> None:
        """Foresee a step back or forward to where the reader was."""
        spots = [spot for visit in self._reader.beside for spot in _spots_of_visit(visit)]
        self._foresee(Hint.HISTORY, spots)

    def _is_elsewhere(self, thing: object, spot: _Spot | None) -> bool:
        """Say whether a thing leads to a file that is not open."""
        if isinstance(thing, MeetingSummary):
            papers = self._reader.papers
            return papers is None or papers.meeting.id != thing.meeting.id
        return spot is not None and spot[0] not in (None, self._page.file)

    def _foresee(self, who: Hashable, spots: Sequence[_Spot]) -> None:
        here = self._page.file
        self._page.view.foresee(who, [page for file, page in spots if file == here])

    def _spot_of(self, thing: object) -> _Spot | None:
        match thing:
            case Stop():
                return thing.file, thing.pdf_page
            case Branch() if thing.file is not None and thing.pdf_pages is not None:
                return thing.file, thing.pdf_pages.first
            case Question() | Note() | Highlight() if thing.place is not None:
                return thing.place.published_in, thing.place.anchor.pdf_page
            case Hit() if thing.published_in is not None:
                return thing.published_in, thing.pdf_page or 1
            case Lead():
                return thing.file, thing.pdf_page
            case PageLink() if thing.pdf_page is not None:
                return self._page.file, thing.pdf_page
            case Awaited() if thing.answers:
                return thing.answers[0].document_id, thing.answers[0].pdf_page or 1
            case Recommendation() | Detail() if thing.pdf_page is not None:
                papers = self._reader.papers
                file = papers.file_of(thing.document_id) if papers is not None else None
                return file or self._page.file, thing.pdf_page
        return None


def pages_of_steps(hits: Sequence[WordHit], at: int) -> list[int]:
    """Return the pages that a step on from one of the hits leads to, and a step back."""
    beside = [hits[(at + step) % len(hits)] for step in (1, -1)] if hits else []
    return [page for hit in beside for page in _pages_around(hit)]


def _pages_around(hit: WordHit) -> list[int]:
    if hit.share > _LOW:
        return [hit.pdf_page, hit.pdf_page + 1]
    return [hit.pdf_page, hit.pdf_page - 1] if hit.share < _HIGH else [hit.pdf_page]


def _spots_of_visit(visit: Visit) -> list[_Spot]:
    here, below = (visit.file, visit.pdf_page), (visit.file, visit.pdf_page + 1)
    return [here, below] if visit.share > _LOW else [here]
