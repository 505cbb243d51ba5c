"""Running text in a column: set, scrolled and zoomed by the pages that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
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
from PySide6.QtWidgets import QTextEdit, QWidget

from scrutinyprep.domain.anchors import TextAnchor, find_anchor, one_line
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.reader.text_view_flow import PAGE_BEGINS, set_text
from scrutinyprep.ui.reader.text_view_places import Places
from scrutinyprep.ui.theme import Theme

SMALLEST_ZOOM = 0.6
LARGEST_ZOOM = 4.0
_ZOOM_STEP = 1.15
_WHEEL_NOTCH = 120
_MEASURE_EM = 40.0
"""Of the column of text: some 75 letters to a line."""
_MARGIN_EM = 1.6
_SIGNS_PX = 30
"""Room for the letters in the margin."""
_CURRENT_AT = 0.3
"""How far down the view the page is that counts as the one that is read."""
_PASSAGE_AT = 0.3
_PAGE_AT = 0.12
"""So far down comes a page's top to lie, so that the end of the one before is seen."""
_FOCUS_PX = 2
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TextScroll(QTextEdit):
    """Shows sections as text, in a column that can be read.

    Pages are those that the sections name, counted from 1.

    Signals:
        opened: the text is there; its number of pages.
        page_changed: the page that is read now.
        zoom_changed: 1.0 for the usual size.
        laid: the text was set anew.
        moved: the text lies elsewhere in the view.
    """

    opened = Signal(int)
    page_changed = Signal(int)
    zoom_changed = Signal(float)
    laid = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sections: tuple[SectionText, ...] = ()
        self._labels: Mapping[int, str] = {}
        self._places = Places((), {})
        self._pages = 0
        self._page = 0
        self._zoom = 1.0
        self._is_focus_shown = False
        self._is_setting = False
        self._build_text()

    def show_text(
        self, sections: Sequence[SectionText], pages: int, labels: Mapping[int, str]
    ) -> None:
        """Show these sections; `labels` say what stands over each page."""
        self._sections, self._labels, self._pages = tuple(sections), labels, pages
        self._page = 0
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.opened.emit(pages)
        self._on_scrolled()

    def close_paper(self, words_instead: str = "") -> None:
        """Show no text, but these words."""
        self._sections, self._labels, self._pages, self._page = (), {}, 0, 0
        self._places = Places((), {})
        self.setPlainText(words_instead)
        self.laid.emit()

    def show_page(self, pdf_page: int) -> None:
        """Go to the top of a page."""
        page = min(max(1, pdf_page), max(1, self._pages))
        position = self._places.first_position(page)
        while position is None and page > 1:
            page -= 1
            position = self._places.first_position(page)
        if position is not None:
            self._go_to(position, 0.0 if page == 1 else _PAGE_AT)

    def show_anchor(self, anchor: TextAnchor) -> None:
        """Go to an anchored passage; to the top of its page if it is not there."""
        spans = self._spans_of(anchor)
        if spans:
            self._go_to(spans[0][0], _PASSAGE_AT)
        else:
            self.show_page(anchor.pdf_page)

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
            self._set()

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
        self._set()
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
        self._set()

    @Slot()
    def _on_scrolled(self) -> None:
        """Tell the page that has come under the reader's eyes."""
        self.moved.emit()
        if not self._pages or self._is_setting:
            return
        eye = QPoint(self.viewport().width() // 2, round(self.viewport().height() * _CURRENT_AT))
        page = self._places.page_at(self.cursorForPosition(eye).position())
        if page and page != self._page:
            self._page = page
            self.setAccessibleDescription(self._labels.get(page, ""))
            self.page_changed.emit(page)

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
        kept = self._place_seen()
        super().resizeEvent(event)
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

    def _build_text(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setProperty("role", "paper")
        self.setCursorWidth(0)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(self.tr("Page"))

    def _set(self) -> None:
        """Set the text anew, keeping the place."""
        kept = self._place_seen()
        self._is_setting = True
        try:
            if self._pages:
                self._places = set_text(
                    self.document(), self._sections, self._labels, self._theme, self._zoom
                )
            self._set_margins()
            self.laid.emit()
            self._see_again(kept)
        finally:
            self._is_setting = False
        self._on_scrolled()

    def _set_margins(self) -> None:
        """Set the column in the middle of the view, no wider than can be read."""
        em = self._theme.px(17) * self._zoom
        room = self.viewport().width()
        least = em * _MARGIN_EM + self._theme.px(_SIGNS_PX) / 2
        side = max(least, (room - _MEASURE_EM * em) / 2)
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(side)
        frame.setRightMargin(side)
        frame.setTopMargin(em * _MARGIN_EM)
        frame.setBottomMargin(em * _MARGIN_EM * 2)
        self.document().rootFrame().setFrameFormat(frame)
        self.moved.emit()

    def _column(self) -> QRectF:
        """Return the column of text with the margin that the signs stand in."""
        frame = self.document().rootFrame().frameFormat()
        size = self.document().size()
        margin = self._theme.px(_SIGNS_PX)
        width = self.viewport().width() - frame.leftMargin() - frame.rightMargin()
        return QRectF(frame.leftMargin(), 0, width + margin, size.height())

    def _place_seen(self) -> int | None:
        """Return the position at the top of the view; None at the top of the text."""
        if not self._pages or not self.verticalScrollBar().value():
            return None
        return self.cursorForPosition(QPoint(self.viewport().width() // 2, 4)).position()

    def _see_again(self, position: int | None) -> None:
        if position is not None:
            self._go_to(position, 0.0)

    def _spans_of(self, anchor: TextAnchor) -> list[tuple[int, int]]:
        """Return the stretches of the document in which an anchored passage stands."""
        run = find_anchor(anchor, self._places.text_of(anchor.pdf_page))
        return list(self._places.spans(anchor.pdf_page, run)) if run is not None else []

    def _go_to(self, position: int, share: float) -> None:
        """Scroll so that a position stands so far down the view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(round(top - share * self.viewport().height()))

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
                    round(column.right() - self._theme.px(_SIGNS_PX)),
                    top,
                )
            block = block.next()
