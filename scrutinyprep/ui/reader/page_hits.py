"""The words that a reader looks for, where they stand on the pages that are near."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.word_hits import WordHit, hits_in
from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.reader.passages import boxes_of
from scrutinyprep.ui.reader.texts import Texts

HitBoxes = tuple[Box, ...]


class PageHits(QObject):
    """Finds the hits of a search in the letters of pages, as soon as those are known.

    Signals:
        arrived: the PDF page and the box of the hit that was gone to before its
            page's words were known.
    """

    arrived = Signal(int, object)

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._words = ""
        self._found: dict[int, tuple[HitBoxes, ...]] = {}
        self._awaited: WordHit | None = None
        self.hits: tuple[WordHit, ...] = ()
        self.current: WordHit | None = None
        texts.read.connect(self._on_read)

    def show(self, words: str, hits: Sequence[WordHit]) -> None:
        """Look for other words from now on; for none where there are no hits."""
        self._words, self.hits = (words, tuple(hits)) if hits else ("", ())
        self._found, self.current, self._awaited = {}, None, None

    def go(self, hit: WordHit) -> Box | None:
        """Make a hit the current one; return where it stands, None while that is not known."""
        self.current, self._awaited = hit, None
        box = self._box_of(hit)
        if box is None and self._texts.on_page(hit.pdf_page) is None:
            self._awaited = hit
            self._texts.want([hit.pdf_page])
        return box

    def forget_pages(self) -> None:
        """Look through the pages again: their words have changed."""
        self._found = {}

    def on_page(self, pdf_page: int) -> tuple[HitBoxes, ...]:
        """Return the boxes of each hit on a page; nothing while its words are not known."""
        if not self._words:
            return ()
        if pdf_page not in self._found:
            text = self._texts.on_page(pdf_page)
            if text is None:
                return ()
            found = (boxes_of(text.letters, run) for run in hits_in(self._words, text.text))
            self._found[pdf_page] = tuple(boxes for boxes in found if boxes)
        return self._found[pdf_page]

    def current_on(self, pdf_page: int) -> HitBoxes:
        """Return the boxes of the current hit, if it is on this page."""
        hit = self.current
        found = self.on_page(pdf_page)
        if hit is None or hit.pdf_page != pdf_page or not found:
            return ()
        return found[min(hit.on_page, len(found) - 1)]

    @Slot(int)
    def _on_read(self, pdf_page: int) -> None:
        hit = self._awaited
        if hit is not None and hit.pdf_page == pdf_page:
            self._awaited = None
            box = self._box_of(hit)
            if box is not None:
                self.arrived.emit(pdf_page, box)

    def _box_of(self, hit: WordHit) -> Box | None:
        boxes = self.current_on(hit.pdf_page)
        return boxes[0] if boxes else None
