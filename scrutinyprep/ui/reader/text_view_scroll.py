"""Running text in a column: set, scrolled and zoomed by the pages that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)

from scrutinyprep.domain.anchors import TextAnchor, anchor_at, one_line
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.reader.text_view_flow import PAGE_BEGINS
from scrutinyprep.ui.reader.text_view_leaves import Leaves
from scrutinyprep.ui.reader.text_view_places import Places
from scrutinyprep.ui.reader.text_view_setting import SIGNS_PX, TextSetting
from scrutinyprep.ui.theme import Theme

SMALLEST_ZOOM = 0.8
LARGEST_ZOOM = 3.0
_ZOOM_STEP = 1.15
_WHEEL_NOTCH = 120
_PASSAGE_AT = 0.3
_PAGE_AT = 0.12
"""So far down comes a page's top to lie, so that the end of the one before is seen."""
_FOCUS_PX = 2
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TextScroll(TextSetting):
    """Shows sections as text, in a column that can be read.

    Pages are those that the sections name, counted from 1.

    Signals, besides those of `TextSetting`:
        opened: the text is there; its number of pages.
        zoom_changed: 1.0 for the usual size.
    """

    opened = Signal(int)
    zoom_changed = Signal(float)

    def show_text(
        self, sections: Sequence[SectionText], pages: int, labels: Mapping[int, str]
    ) -> None:
        """Show these sections; `labels` say what stands over each page."""
        self._sections, self._labels, self._pages = tuple(sections), labels, pages
        self._page = 0
        self._leaves = Leaves(sections)
        self._window = self._leaves.around(1)
        self._set(None)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.opened.emit(pages)
        self._on_scrolled()

    def close_paper(self, words_instead: str = "") -> None:
        """Show no text, but these words."""
        self._sections, self._labels, self._pages, self._page = (), {}, 0, 0
        self._leaves, self._window = Leaves(), (0, 0)
        self._places = Places((), {})
        self.setPlainText(words_instead)
        self.laid.emit()

    def show_page(self, pdf_page: int) -> None:
        """Go to the top of a page."""
        page = self._leaves.nearest(min(max(1, pdf_page), max(1, self._pages)))
        self._bring(page)
        position = self._places.first_position(page)
        if position is not None:
            self._go_to(position, 0.0 if page == self._leaves.pages[0] else _PAGE_AT)
            self._set_page(page)

    def show_first(self) -> None:
        """Go to the beginning of the text."""
        self.show_page(1)

    def show_last(self) -> None:
        """Go to the end of the text."""
        if self._pages:
            self._bring(self._leaves.pages[-1])
            self._scroll(self.verticalScrollBar().maximum())

    def show_anchor(self, anchor: TextAnchor) -> None:
        """Go to an anchored passage; to the top of its page if it is not there."""
        self._bring(self._leaves.nearest(anchor.pdf_page))
        spans = self._spans_of(anchor)
        if spans:
            self._go_to(spans[0][0], _PASSAGE_AT)
        else:
            self.show_page(anchor.pdf_page)

    @property
    def place_read(self) -> TextAnchor | None:
        """The words that the reader has before the eyes; None where there are none."""
        found = self._places.words_at(self._position_read())
        if found is None:
            return None
        page, run = found
        return anchor_at(self._places.text_of(page), run, pdf_page=page)

    def show_number(self, number: str) -> bool:
        """Go to the section or paragraph of this printed number; say whether there is one."""
        wanted = number.strip().rstrip(".").casefold()
        for section in self._sections:
            if section.number and section.number.casefold() == wanted:
                return self._show_line(section.pdf_page, f"{section.number} {section.heading}")
            for passage in section.passages:
                if passage.number and passage.number.casefold() == wanted:
                    return self._show_line(passage.pdf_page, passage.text)
        return False

    def set_page_labels(self, labels: Mapping[int, str]) -> None:
        """Say what stands over each page."""
        if labels != self._labels:
            self._labels = labels
            self._set(self._spot_seen())

    @property
    def page_count(self) -> int:
        """How many pages the text has; 0 where there is none."""
        return self._pages

    @property
    def current_page(self) -> int:
        """The page that is read now; 0 where there is none."""
        return self._page

    @property
    def zoom(self) -> float:
        """How much larger than usual the text is."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the text in another size, keeping the place."""
        zoom = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom))
        if zoom == self._zoom:
            return
        self._zoom = zoom
        self._set(self._spot_seen())
        self.zoom_changed.emit(zoom)

    def set_fit(self, _fit: Fit) -> None:
        """Set the text in its usual size: its lines always fit."""
        self.set_zoom(1.0)

    @Slot()
    def zoom_in(self) -> None:
        """Enlarge by a step."""
        self.set_zoom(self._zoom * _ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Shrink by a step."""
        self.set_zoom(self._zoom / _ZOOM_STEP)

    @Slot(object)
    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._set(self._spot_seen())

    # Qt's own

    def sizeHint(self) -> QSize:
        """Return a size at which a column can be read."""
        return QSize(self._theme.px(720), self._theme.px(800))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl zoom."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.set_zoom(self._zoom * _ZOOM_STEP ** (event.angleDelta().y() / _WHEEL_NOTCH))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, and the place."""
        kept = self._spot_seen()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._pages and self._has_tables:
            # What was a table may have to be a list now.
            self._set(kept)
            return
        self._set_margins()
        self._see_again(kept)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw anew, and tell the page."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self._on_scrolled()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where a key brought it."""
        super().focusInEvent(event)
        self._is_focus_shown = event.reason() in _BY_KEY
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing the focus."""
        super().focusOutEvent(event)
        self._is_focus_shown = False
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and where its pages end."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint_page_ends(painter)
        if self._is_focus_shown:
            painter.setPen(QPen(QColor(self._theme.palette.focus), _FOCUS_PX))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    # For itself

    def _show_line(self, pdf_page: int | None, words: str) -> bool:
        page = pdf_page or 1
        self.show_anchor(TextAnchor(one_line(words), 0, 0, page))
        return True

    def _scroll(self, by: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + by))

    def _paint_page_ends(self, painter: QPainter) -> None:
        """Draw a line above what stands over each page but the first."""
        painter.setPen(QColor(self._theme.palette.hairline))
        room = self.viewport().rect()
        column = self._column()
        block = self.cursorForPosition(room.topLeft()).block()
        while block.isValid():
            cursor = QTextCursor(block)
            top = self.cursorRect(cursor).top() - self._theme.px(12)
            if top > room.bottom():
                return
            if block.userState() == PAGE_BEGINS and block.position():
                painter.drawLine(
                    round(column.left()),
                    top,
                    round(column.right() - self._theme.px(SIGNS_PX)),
                    top,
                )
            block = block.next()
