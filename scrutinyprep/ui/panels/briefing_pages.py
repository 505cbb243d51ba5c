"""The pages of a briefing before it is written: shown, and replaced without a flicker."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.keys import Deed, deed_of
from scrutinyprep.ui.reader.page_scroll import PageScroll
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance


class BriefingPages(PageScroll):
    """Shows pages to look at: there is nothing to select or to mark on them.

    Other pages take the place of these only when they can be seen, at the same
    place where they are of the same size.
    """

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(tasks, appearance.theme, parent)
        self._before: QPixmap | None = None
        """What was seen, until what takes its place is sharp."""
        self._kept: tuple[int, int, tuple[float, float]] | None = None
        """Page, place and size of the first sheet of what was seen."""
        self.setAccessibleName(self.tr("Pages of the briefing"))
        self.set_fit(Fit.PAGE)
        self.opened.connect(self._on_there)
        self.refused.connect(self._on_gone)
        appearance.changed.connect(self.wear)

    def replace(self, make_reader: Callable[[], PageReader]) -> None:
        """Show other pages as soon as they are there; these stay in sight until then."""
        if self.page_count:
            self._before = self.viewport().grab()
            first = self._scenery.sizes[0]
            self._kept = (self.current_page, self.verticalScrollBar().value(), first)
        self._say_on_the_way()
        self._opening.open(make_reader)

    def let_go(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self._before = self._kept = None
        self._say_on_the_way()

    @property
    def sheet_pt(self) -> tuple[float, float]:
        """Width and height of the page in sight, in points; nothing where there is none."""
        if not self.page_count:
            return 0.0, 0.0
        return self._scenery.sizes[self.current_page - 1]

    def _say_on_the_way(self) -> None:
        self.close_paper(self.tr("The pages are being made…"))

    @Slot(int)
    def _on_there(self, pages: int) -> None:
        label = self.tr("page {page} of {pages}")
        self.set_page_labels({n: label.format(page=n, pages=pages) for n in range(1, pages + 1)})
        if self._kept is not None:
            page, place, size = self._kept
            self._kept = None
            self.show_page(min(page, pages))
            if size == self._scenery.sizes[0] and page <= pages:
                self.verticalScrollBar().setValue(place)

    @Slot(object)
    def _on_gone(self, _error: ScrutinyError) -> None:
        self._before = self._kept = None

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages, or what was there before as long as they are not yet drawn."""
        if self._before is not None and not (self.page_count and self.is_sharp):
            painter = QPainter(self.viewport())
            painter.drawPixmap(0, 0, self._before)
            painter.end()
            return
        self._before = None
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out again; a picture of another size is of no use."""
        self._before = None
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, turn pages and zoom by the keys of the page view."""
        do = self._deed(deed_of(event, has_selection=False))
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def _deed(self, deed: Deed | None) -> Callable[[], None] | None:
        deeds: dict[Deed | None, Callable[[], None]] = {
            Deed.SCREEN_DOWN: lambda: self.scroll_screens(1),
            Deed.SCREEN_UP: lambda: self.scroll_screens(-1),
            Deed.STEP_DOWN: lambda: self.scroll_steps(0, 1),
            Deed.STEP_UP: lambda: self.scroll_steps(0, -1),
            Deed.LEFT: lambda: self.go_across(-1),
            Deed.RIGHT: lambda: self.go_across(1),
            Deed.NEXT_PAGE: lambda: self.turn(1),
            Deed.PREVIOUS_PAGE: lambda: self.turn(-1),
            Deed.FIRST_PAGE: lambda: self.show_page(1),
            Deed.LAST_PAGE: lambda: self.show_page(self.page_count),
            Deed.ZOOM_IN: self.zoom_in,
            Deed.ZOOM_OUT: self.zoom_out,
            Deed.LIFE_SIZE: lambda: self.set_zoom(1.0),
        }
        return deeds.get(deed)

    def go_across(self, direction: int) -> None:
        """Scroll sideways where the page is wider than the view, and turn pages where not."""
        if self.horizontalScrollBar().maximum():
            self.scroll_steps(direction, 0)
        else:
            self.turn(direction)
