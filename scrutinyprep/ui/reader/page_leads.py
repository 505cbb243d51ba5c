"""The references on the pages that are near, and where they stand, found off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal, Slot

from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.reader.passages import PageText, boxes_of
from scrutinyprep.ui.reader.texts import Texts
from scrutinyprep.ui.tasks import Lane, Progress, Tasks

FindLeads = Callable[[int, str], Sequence[Lead]]
"""Of a PDF page and its text: the references in that text that lead somewhere."""


@dataclass(frozen=True, slots=True)
class PlacedLead:
    """A reference on a page, with a rectangle for each line it is printed on."""

    lead: Lead
    boxes: tuple[Box, ...]

    def is_at(self, x: float, y: float) -> bool:
        """Say whether it is printed at a place of its page."""
        return any(box.left <= x <= box.right and box.top <= y <= box.bottom for box in self.boxes)


@dataclass(frozen=True, slots=True)
class SeenLead:
    """A reference that is in sight."""

    pdf_page: int
    """The page that it stands on."""
    lead: Lead
    rects: tuple[QRect, ...]
    """In the view's own pixels."""

    def is_same(self, other: SeenLead | None) -> bool:
        """Say whether it is the same words of the same page, wherever they are in the view."""
        return other is not None and (self.pdf_page, self.lead) == (other.pdf_page, other.lead)

    @property
    def whole(self) -> QRect:
        """The rectangle around all of it."""
        whole = QRect()
        for rect in self.rects:
            whole = whole.united(rect)
        return whole


_Found = tuple[FindLeads, int, tuple[PlacedLead, ...]]


class PageLeads(QObject):
    """Knows which references are on a page, once its words are read.

    Signals:
        found: the PDF page whose references are known now.
    """

    found = Signal(int)

    def __init__(self, tasks: Tasks, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._texts = texts
        self._find: FindLeads | None = None
        self._pages: dict[int, tuple[PlacedLead, ...]] = {}
        self.pointed_out: Lead | None = None
        """The reference that is set off from the others."""
        texts.read.connect(self._look_at)

    def show(self, find: FindLeads | None) -> None:
        """Find references this way from now on, in the pages that are read too; or none."""
        self._find = find
        self.forget_pages()

    def forget_pages(self) -> None:
        """Look through the pages again: their words have changed."""
        self._pages.clear()
        self.pointed_out = None
        for pdf_page in self._texts.known:
            self._look_at(pdf_page)

    def on_page(self, pdf_page: int) -> tuple[PlacedLead, ...]:
        """Return the references of a page; nothing while they are not known."""
        return self._pages.get(pdf_page, ())

    def at(self, pdf_page: int, x: float, y: float) -> PlacedLead | None:
        """Return the reference at a place of a page."""
        return next((one for one in self.on_page(pdf_page) if one.is_at(x, y)), None)

    @Slot(int)
    def _look_at(self, pdf_page: int) -> None:
        text, find = self._texts.on_page(pdf_page), self._find
        if text is not None and find is not None and pdf_page not in self._pages:
            self._tasks.run(partial(_look, find, text), then=self._keep, lane=Lane.PAGES)

    @Slot(object)
    def _keep(self, found: _Found) -> None:
        find, pdf_page, leads = found
        if find is self._find:
            self._pages[pdf_page] = leads
            self.found.emit(pdf_page)


def _look(find: FindLeads, page: PageText, _progress: Progress) -> _Found:
    pdf_page = page.letters.pdf_page
    placed = (
        PlacedLead(lead, boxes_of(page.letters, lead.reference.run))
        for lead in find(pdf_page, page.text)
    )
    return find, pdf_page, tuple(one for one in placed if one.boxes)
