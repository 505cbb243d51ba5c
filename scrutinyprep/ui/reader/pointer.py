"""What pressing, dragging and clicking on a page does."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication

from scrutinyprep.ui.reader.marks import LaidMark
from scrutinyprep.ui.reader.passages import PageText
from scrutinyprep.ui.reader.region import RegionDrag
from scrutinyprep.ui.reader.scenery import Scenery
from scrutinyprep.ui.reader.selecting import Grain, Selecting
from scrutinyprep.ui.reader.table_drag import TableDrag


class Pointer(QObject):
    """Turns a mouse's doings, told in places of the desk, into selecting and marks opened.

    Signals:
        mark_activated: the id of a mark that was clicked.
        link_activated: the PageLink that was clicked.
        lead_activated: the Lead of the reference that was clicked.
    """

    mark_activated = Signal(str)
    link_activated = Signal(object)
    lead_activated = Signal(object)

    def __init__(self, scenery: Scenery, selecting: Selecting, parent: QObject) -> None:
        super().__init__(parent)
        self._scenery = scenery
        self._selecting = selecting
        self.region = RegionDrag(scenery, self)
        self.region.marked.connect(selecting.show_region)
        self.table = TableDrag(scenery, self)
        self.table.marked.connect(selecting.show_region)
        self._pressed_at: QPointF | None = None
        self._is_dragging = False
        self._since_double = QElapsedTimer()

    @property
    def is_dragging(self) -> bool:
        """Whether the button is down and the pointer has moved."""
        return self._is_dragging

    def press(self, place: QPointF, *, extends: bool, by_region: bool = False) -> None:
        """Begin to select here, or with Shift move the end of the selection here.

        On a page without words, or with `by_region` on any, a part of the page
        is marked out.
        """
        self._pressed_at, self._is_dragging = place, False
        self.region.end()
        if self.table.is_begun:
            if self.table.press(place):
                return
            self.table.end()
        if by_region or (self._is_picture_at(place) and self._sign_at(place) is None):
            self._selecting.clear()
            if len(self._scenery.sheets):
                self.region.begin(place)
            return
        if extends and self._selecting.page is not None:
            self._is_dragging = True
            self._extend(place, self._selecting.page)
            return
        page = self._page_at(place)
        interval = QApplication.doubleClickInterval()
        is_third = self._since_double.isValid() and self._since_double.elapsed() < interval
        self._since_double.invalidate()
        if page is None or (not is_third and self._sign_at(place) is not None):
            self._selecting.clear()
            return
        self._selecting.begin(
            page, self._position(place, page), Grain.LINE if is_third else Grain.QUOTE
        )
        self._is_dragging = is_third

    def double_click(self, place: QPointF) -> None:
        """Select the word that is here; a third click soon after selects its line."""
        page = self._page_at(place)
        if page is not None and self._is_over_text(place, page):
            self._pressed_at, self._is_dragging = place, True
            self._selecting.begin(page, self._position(place, page), Grain.WORD)
            self._since_double.start()

    def move(self, place: QPointF) -> None:
        """Move the end of the selection here, once the pointer has left the spot of the press."""
        is_begun = self.region.is_begun or self.table.is_begun or self._selecting.page
        if self._pressed_at is None or not is_begun:
            return
        way = (place - self._pressed_at).manhattanLength()
        if self._is_dragging or way >= QApplication.startDragDistance():
            self._is_dragging = True
            if self.table.is_begun:
                self.table.extend(place)
            elif self._selecting.page is not None:
                self._extend(place, self._selecting.page)
            else:
                self.region.extend(place)

    def release(self, place: QPointF) -> None:
        """Be done: with a selection where there was a drag, with a click where there was none."""
        was_drag, self._is_dragging = self._is_dragging, False
        was_pressed, self._pressed_at = self._pressed_at is not None, None
        if was_drag:
            self._selecting.settle()
            return
        if not was_pressed:
            return
        self._selecting.settle()
        if self.table.is_begun:
            return
        mark = self._scenery.mark_at(place)
        link, lead = self._scenery.link_at(place), self._scenery.lead_at(place)
        if mark is not None and (mark.is_on_sign(place) or (link is None and lead is None)):
            self.mark_activated.emit(mark.mark.id)
        elif link is not None:
            self.link_activated.emit(link)
        elif lead is not None:
            self.lead_activated.emit(lead)

    def letter_at(self, place: QPointF) -> tuple[str, int] | None:
        """Return the words of the page that is here, and the position in them; None off words."""
        page = self._page_at(place)
        if page is None or not self._is_over_text(place, page):
            return None
        return page.text, self._position(place, page)

    def shape_at(self, place: QPointF) -> Qt.CursorShape:
        """Return how the pointer looks here: a hand on a mark's sign, a bar over words."""
        scenery = self._scenery
        if self._sign_at(place) or scenery.link_at(place) or scenery.lead_at(place):
            return Qt.CursorShape.PointingHandCursor
        if self._is_picture_at(place):
            return Qt.CursorShape.CrossCursor
        page = self._page_at(place)
        if page is not None and self._is_over_text(place, page):
            return Qt.CursorShape.IBeamCursor
        return Qt.CursorShape.ArrowCursor

    def _extend(self, place: QPointF, begun: PageText) -> None:
        """Select as far as a place, on whichever page it is, if the words there are known."""
        page = self._page_at(place)
        page = page if page is not None and page.lines else begun
        self._selecting.extend(self._position(place, page), page)

    def _sign_at(self, place: QPointF) -> LaidMark | None:
        mark = self._scenery.mark_at(place)
        on_sign = mark is not None and mark.sign is not None and mark.sign.contains(place)
        return mark if on_sign else None

    def _page_at(self, place: QPointF) -> PageText | None:
        sheets = self._scenery.sheets
        if not len(sheets):
            return None
        return self._scenery.texts.on_page(sheets.page_at(place.y(), place.x()))

    def _is_picture_at(self, place: QPointF) -> bool:
        """Say whether the page that is here is known to have no words."""
        page = self._page_at(place)
        return page is not None and not page.lines

    def _position(self, place: QPointF, page: PageText) -> int:
        return page.position_at(*self._scenery.sheets.to_page(page.letters.pdf_page, place))

    def _is_over_text(self, place: QPointF, page: PageText) -> bool:
        return page.is_over_text(*self._scenery.sheets.to_page(page.letters.pdf_page, place))
