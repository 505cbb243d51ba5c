"""Running text in a column: set, scrolled and zoomed by the pages that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from scrutinyprep.domain.anchors import Run, TextAnchor, anchor_at, find_anchor, one_line
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.reader.text_view_flow import PAGE_BEGINS, set_text
from scrutinyprep.ui.reader.text_view_leaves import Leaves
from scrutinyprep.ui.reader.text_view_places import Places
from scrutinyprep.ui.reader.tick_bar import TickBar
from scrutinyprep.ui.theme import Theme

SMALLEST_ZOOM = 0.8
LARGEST_ZOOM = 3.0
_ZOOM_STEP = 1.15
_NEAR_SCREENS = 1.2
"""So near to the end of what is set, the next pages are set."""
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


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of a page, and how far below the top of the view they stand."""

    page: int
    run: Run
    top_px: int


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
        self._leaves = Leaves()
        self._window = (0, 0)
        """The pages that are set, the last one included."""
        self._places = Places((), {})
        self._pages = 0
        self._page = 0
        self._zoom = 1.0
        self._is_focus_shown = False
        self._is_setting = False
        self._is_selecting = False
        """A drag is under way, which the text must not be set under."""
        self._further = QTimer(self, interval=0, singleShot=True)
        self._further.timeout.connect(self._set_further)
        self._build_text()
        self.verticalScrollBar().sliderReleased.connect(self._set_further)

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

    @Slot()
    def _set_further(self) -> None:
        """Set the pages that come next where the reader is near the end of those that are set."""
        bar, (first, last) = self.verticalScrollBar(), self._window
        if bar.isSliderDown() or self._is_selecting or not self._pages or self._is_setting:
            return
        near = _NEAR_SCREENS * self.viewport().height()
        is_at_end = bar.value() > bar.maximum() - near and last < self._leaves.pages[-1]
        is_at_begin = bar.value() < near and first > self._leaves.pages[0]
        window = self._leaves.around(self._page)
        if (is_at_end or is_at_begin) and window != self._window:
            kept = self._spot_seen()
            self._window = window
            self._set(kept)

    @Slot()
    def _on_scrolled(self) -> None:
        """Tell the page that has come under the reader's eyes."""
        self.moved.emit()
        if not self._pages or self._is_setting:
            return
        self._set_page(self._places.page_at(self._position_read()))
        self._further.start()

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
        # A word cut in two is hard to read: a wide table is scrolled sideways instead.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._ticks = TickBar(self)
        self.setVerticalScrollBar(self._ticks)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Page"))

    def _set(self, kept: Spot | None) -> None:
        """Set the text anew, keeping a spot where it is, and the selection."""
        cursor = self.textCursor()
        span = (cursor.selectionStart(), cursor.selectionEnd())
        selected = self._places.run_between(*span) if cursor.hasSelection() else None
        self._is_setting = True
        try:
            if self._pages:
                self._places = set_text(
                    self.document(),
                    self._leaves.between(*self._window),
                    self._labels,
                    self._theme,
                    self._zoom,
                )
            self._set_margins()
            self.laid.emit()
            self._see_again(kept)
            self._select_again(selected)
        finally:
            self._is_setting = False
        self._on_scrolled()

    def _select_again(self, selected: tuple[int, Run] | None) -> None:
        spans = list(self._places.spans(*selected)) if selected is not None else []
        if spans:
            cursor = self.textCursor()
            cursor.setPosition(spans[0][0])
            cursor.setPosition(spans[-1][1], QTextCursor.MoveMode.KeepAnchor)
            place = self.verticalScrollBar().value()
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(place)

    def _bring(self, page: int) -> None:
        """Set the pages around this one, unless it is among those that are set."""
        first, last = self._window
        if self._pages and page and not first <= page <= last:
            self._window = self._leaves.around(page)
            self._set(None)

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

    def _position_read(self) -> int:
        """Return the position that lies where a reader looks."""
        eye = QPoint(self.viewport().width() // 2, round(self.viewport().height() * _CURRENT_AT))
        return self.cursorForPosition(eye).position()

    def _place_seen(self) -> int | None:
        """Return the position at the top of the view; None at the top of the text."""
        if not self._pages or not self.verticalScrollBar().value():
            return None
        return self.cursorForPosition(QPoint(self.viewport().width() // 2, 4)).position()

    def _spot_seen(self) -> Spot | None:
        """Return what stands where the reader looks, however the text is set."""
        if not self._pages or not self.verticalScrollBar().value():
            return None
        position = self._position_read()
        found = self._places.words_at(position)
        if found is None:
            return None
        page, run = found
        start = next(iter(self._places.spans(page, run)), (position, position))[0]
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        return Spot(page, run, self.cursorRect(cursor).top())

    def _see_again(self, spot: Spot | None) -> None:
        """Bring a spot back to the height at which it was."""
        spans = list(self._places.spans(spot.page, spot.run)) if spot is not None else []
        if spot is not None and spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(spans[0][0])
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - spot.top_px)

    def _set_page(self, page: int) -> None:
        if page and page != self._page:
            self._page = page
            self.setAccessibleDescription(self._labels.get(page, ""))
            self.page_changed.emit(page)

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
