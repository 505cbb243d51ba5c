"""The words of the pages that are near, and where the marks stand in them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.anchors import TextAnchor, find_anchor
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.passages import PageText, boxes_of, page_text
from scrutinyprep.ui.tasks import Lane, Progress, Task, Tasks

_PAGES_KEPT = 24
"""A page of 4,000 letters takes about a megabyte, most of it boxes."""


@dataclass(frozen=True, slots=True)
class _Read:
    reader: PageReader
    text: PageText


@dataclass(frozen=True, slots=True)
class _Found:
    reader: PageReader
    boxes: dict[TextAnchor, tuple[Box, ...]]


class Texts(QObject):
    """Reads the letters of wanted pages, and finds anchored passages in them.

    Signals:
        read: the PDF page whose words are known now.
        found: passages were looked for; `boxes_of_anchor` knows more than before.
    """

    read = Signal(int)
    found = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reader: PageReader | None = None
        self._pages: OrderedDict[int, PageText] = OrderedDict()
        self._asked: dict[Task, tuple[PageReader, int]] = {}
        self._unreadable: set[int] = set()
        self._anchors: dict[int, tuple[TextAnchor, ...]] = {}
        self._places: dict[TextAnchor, tuple[Box, ...]] = {}
        tasks.ended.connect(self._on_ended)

    def show(self, reader: PageReader | None) -> None:
        """Read another paper from now on, or none."""
        self._reader = reader
        self._pages.clear()
        self._places.clear()
        self._unreadable.clear()

    def want(self, pdf_pages: Sequence[int]) -> None:
        """Read these pages, unless they are known."""
        reader = self._reader
        if reader is None:
            return
        for pdf_page in pdf_pages:
            known = pdf_page in self._pages or pdf_page in self._unreadable
            if known or (reader, pdf_page) in self._asked.values():
                continue
            task = self._tasks.run(
                partial(_read, reader, pdf_page),
                then=self._keep,
                otherwise=self._on_refused,
                lane=Lane.PAGES,
            )
            self._asked[task] = (reader, pdf_page)

    def on_page(self, pdf_page: int) -> PageText | None:
        """Return the words of a page; None while they are not known."""
        found = self._pages.get(pdf_page)
        if found is not None:
            self._pages.move_to_end(pdf_page)
        return found

    @property
    def known(self) -> tuple[int, ...]:
        """The PDF pages whose words are known now."""
        return tuple(self._pages)

    def look_for(self, anchors: Sequence[TextAnchor]) -> None:
        """Find these passages on their pages as soon as the words of those are known."""
        self._anchors = {}
        for anchor in anchors:
            others = self._anchors.get(anchor.pdf_page, ())
            self._anchors[anchor.pdf_page] = (*others, anchor)
        for pdf_page in self._pages:
            self._find_on(pdf_page)

    def boxes_of_anchor(self, anchor: TextAnchor) -> tuple[Box, ...] | None:
        """Return where a passage stands: nothing if it is not there, None while that is open."""
        return self._places.get(anchor)

    @Slot(object)
    def _keep(self, read: _Read) -> None:
        if read.reader is not self._reader:
            return
        pdf_page = read.text.letters.pdf_page
        self._pages[pdf_page] = read.text
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        self.read.emit(pdf_page)
        self._find_on(pdf_page)

    @Slot(object)
    def _on_refused(self, _error: ScrutinyError) -> None:
        # A page without words can still be looked at; that it can't be drawn
        # either is told on the page itself.
        pass

    @Slot(object)
    def _on_ended(self, task: Task) -> None:
        reader, pdf_page = self._asked.pop(task, (None, 0))
        if reader is self._reader and task.error is not None:
            self._unreadable.add(pdf_page)

    @Slot(object)
    def _keep_places(self, found: _Found) -> None:
        if found.reader is self._reader:
            self._places.update(found.boxes)
            self.found.emit()

    def _find_on(self, pdf_page: int) -> None:
        wanted = [a for a in self._anchors.get(pdf_page, ()) if a not in self._places]
        if wanted and self._reader is not None:
            work = partial(_find, self._reader, self._pages[pdf_page], tuple(wanted))
            self._tasks.run(work, then=self._keep_places, lane=Lane.PAGES)


def _read(reader: PageReader, pdf_page: int, _progress: Progress) -> _Read:
    return _Read(reader, page_text(reader.letters(pdf_page)))


def _find(
    reader: PageReader, page: PageText, anchors: tuple[TextAnchor, ...], _progress: Progress
) -> _Found:
    boxes = {}
    for anchor in anchors:
        run = find_anchor(anchor, page.text) or find_anchor(_on_its_page(anchor), page.text)
        boxes[anchor] = boxes_of(page.letters, run) if run is not None else ()
    return _Found(reader, boxes)


def _on_its_page(anchor: TextAnchor) -> TextAnchor:
    """Return the anchor of as much of the quotation as its own page holds; it may run over."""
    words = anchor.quote[: anchor.end - anchor.start].rpartition(" ")[0]
    return replace(anchor, quote=words)
