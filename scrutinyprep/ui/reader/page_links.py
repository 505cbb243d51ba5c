"""The links on the pages that are near, read off the GUI thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.pdf.content import PageLink
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.tasks import Lane, Progress, Tasks

_PAGES_KEPT = 48

_Read = tuple[PageReader, int, tuple[PageLink, ...]]


class PageLinks(QObject):
    """Knows where links are on a page, once they are read.

    Signals:
        read: the PDF page whose links are known now.
    """

    read = Signal(int)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reader: PageReader | None = None
        self._pages: OrderedDict[int, tuple[PageLink, ...]] = OrderedDict()
        self._asked: set[int] = set()

    def show(self, reader: PageReader | None) -> None:
        """Read the links of another paper from now on, or of none."""
        self._reader = reader
        self._pages.clear()
        self._asked.clear()

    def want(self, pdf_pages: Sequence[int]) -> None:
        """Read the links of these pages, unless they are known."""
        reader = self._reader
        if reader is None:
            return
        for pdf_page in pdf_pages:
            if pdf_page not in self._asked:
                self._asked.add(pdf_page)
                self._tasks.run(
                    partial(_read, reader, pdf_page),
                    then=self._keep,
                    otherwise=self._on_refused,
                    lane=Lane.PAGES,
                )

    def on_page(self, pdf_page: int) -> tuple[PageLink, ...]:
        """Return the links of a page; nothing while they are not known."""
        return self._pages.get(pdf_page, ())

    def at(self, pdf_page: int, x: float, y: float) -> PageLink | None:
        """Return the link at a place of a page."""
        return next(
            (
                link
                for link in self.on_page(pdf_page)
                if link.box.left <= x <= link.box.right and link.box.top <= y <= link.box.bottom
            ),
            None,
        )

    @Slot(object)
    def _keep(self, read: _Read) -> None:
        reader, pdf_page, links = read
        if reader is not self._reader:
            return
        self._pages[pdf_page] = links
        while len(self._pages) > _PAGES_KEPT:
            forgotten, _ = self._pages.popitem(last=False)
            self._asked.discard(forgotten)
        self.read.emit(pdf_page)

    @Slot(object)
    def _on_refused(self, _error: ScrutinyError) -> None:
        # A page whose links can't be read can still be looked at.
        pass


def _read(reader: PageReader, pdf_page: int, _progress: Progress) -> _Read:
    return reader, pdf_page, reader.links(pdf_page)
