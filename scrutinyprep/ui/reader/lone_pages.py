"""The pages of a paper on a screen of their own: one at a time, with nothing marked on them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.reader.drawings import KEPT_BYTES
from scrutinyprep.ui.reader.page_going import PageGoing
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Theme

_NOTCH = 120


class LonePages(PageGoing):
    """The pages, without the councillor's marks: those are not for a room.

    A page that is seen whole is seen alone.
    """

    def __init__(self, tasks: Tasks, theme: Theme, parent: QWidget) -> None:
        super().__init__(tasks, theme, parent)
        self._turned = 0
        """How far the wheel was turned since the last page, in its own units."""
        # What the window keeps is still there, to go back to.
        self._scenery.drawings.keep(KEPT_BYTES // 2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.moved.connect(self._hide_neighbours)
        self.page_changed.connect(self._hide_neighbours)

    @property
    def in_sight(self) -> tuple[int, ...]:
        """The pages of which any part is seen."""
        if not self.page_count:
            return ()
        if self.fit is Fit.PAGE:
            return (self.current_page,)
        seen, sheets = self._seen(), self._scenery.sheets
        pages = sheets.pages_between(seen.top(), seen.bottom())
        return tuple(page for page in pages if sheets.rect(page).intersects(seen))

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the whole page, which then lies where it is seen whole."""
        super().set_fit(fit)
        self._see_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a whole page whole."""
        super().resizeEvent(event)
        self._see_whole()

    def _see_whole(self) -> None:
        if self.fit is Fit.PAGE and self.current_page:
            self.show_page(self.current_page)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn pages that are seen whole; scroll over larger ones."""
        if self.fit is not Fit.PAGE or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:
            self.turn(-1 if self._turned > 0 else 1)
            self._turned = 0
        event.accept()

    @Slot()
    def _hide_neighbours(self) -> None:
        """Show one page, where it is seen whole: a lower one would leave room for the next."""
        if self.fit is not Fit.PAGE or not self.current_page:
            self.viewport().clearMask()
            return
        rect = self._scenery.sheets.rect(self.current_page)
        seen = rect.translated(-self._seen().topLeft()).toAlignedRect()
        self.viewport().setMask(QRegion(seen))
