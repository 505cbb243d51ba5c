"""The text view: a paper's sections as running text, to select from and to mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from scrutinyprep.domain.anchors import TextAnchor, find_anchor, one_line
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.ui.reader.keys import Deed, deed_of
from scrutinyprep.ui.reader.marks import ShownMark, paint_signs
from scrutinyprep.ui.reader.passages import Selection
from scrutinyprep.ui.reader.selection_bar import SelectionBar
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.reader.text_view_flow import PAGE_BEGINS, set_text
from scrutinyprep.ui.reader.text_view_marks import FlowMarks, on_ground
from scrutinyprep.ui.reader.text_view_places import Places
from scrutinyprep.ui.theme import Appearance, Theme

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
_PASSAGE_AT = 0.3
_SCREEN = 0.9
_STEP_PX = 40
_FOCUS_PX = 2
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TextView(QTextEdit):
    """Shows sections as text and says what the user does on them. It decides nothing.

    Pages are those that the sections name. Signals:
        opened: the text is there; its number of pages.
        page_changed: the page that is read now.
        zoom_changed: 1.0 for the usual size.
        selection_changed: the Selection, or None; after a drag, not during it.
        mark_activated: the id of a mark that was clicked.
        highlight_wanted: the HighlightKind to mark the selection with.
        note_wanted, question_wanted: one on the selection.
    """

    opened = Signal(int)
    page_changed = Signal(int)
    zoom_changed = Signal(float)
    selection_changed = Signal(object)
    mark_activated = Signal(str)
    highlight_wanted = Signal(object)
    note_wanted = Signal()
    question_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = appearance.theme
        self._sections: tuple[SectionText, ...] = ()
        self._labels: Mapping[int, str] = {}
        self._places = Places((), {})
        self._marks = FlowMarks(self)
        self._pages = 0
        self._page = 0
        self._zoom = 1.0
        self._told: Selection | None = None
        self._is_focus_shown = False
        self._bar = SelectionBar(appearance.icons, self.viewport())
        self._deeds = self._build_deeds()
        self._build()
        appearance.changed.connect(self.wear)
        self.wear(appearance.theme)

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
        self._marks.set_marks((), self._places)
        self.setPlainText(words_instead)
        self._bar.hide()

    def show_page(self, pdf_page: int) -> None:
        """Go to the top of a page."""
        page = min(max(1, pdf_page), max(1, self._pages))
        position = self._places.first_position(page)
        while position is None and page > 1:
            page -= 1
            position = self._places.first_position(page)
        if position is not None:
            self._go_to(position, 0.0 if page == 1 else 0.12)

    def show_anchor(self, anchor: TextAnchor) -> None:
        """Go to an anchored passage and select it; to the top of its page if it is not there."""
        run = find_anchor(anchor, self._places.text_of(anchor.pdf_page))
        spans = list(self._places.spans(anchor.pdf_page, run)) if run is not None else []
        if not spans:
            self.show_page(anchor.pdf_page)
            return
        self._marks.frame(spans)
        self._go_to(spans[0][0], _PASSAGE_AT)

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

    def set_marks(self, marks: Sequence[ShownMark]) -> None:
        """Show these marks and no others."""
        self._marks.set_marks(marks, self._places)
        self._show_marks()

    def set_page_labels(self, labels: Mapping[int, str]) -> None:
        """Say what stands over each page."""
        if labels != self._labels:
            self._labels = labels
            self._set()

    @Slot()
    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._settle()

    @Slot()
    def copy_selection(self) -> None:
        """Put the selected words on the clipboard, on one line."""
        if self.selection is not None:
            QGuiApplication.clipboard().setText(self.selection.words)

    @property
    def selection(self) -> Selection | None:
        """What is selected, as far as the first of its pages goes."""
        span = self._selected_span()
        found = self._places.run_between(*span) if span is not None else None
        if found is None:
            return None
        page, run = found
        text = self._places.text_of(page)[run.start : run.end]
        return Selection(page, text, run.start, run.end, ()) if text.strip() else None

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
        self._bar.wear(theme)
        self._marks.wear(on_ground(theme))
        self._set()

    @Slot()
    def _on_scrolled(self) -> None:
        """Tell the page that has come under the reader's eyes."""
        self._place_bar()
        if not self._pages:
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, turn pages, zoom, copy, or make something of the selection."""
        deed = deed_of(event, has_selection=self.selection is not None)
        do = self._deeds.get(deed) if deed is not None else None
        if do is not None:
            do()
            return
        if deed is Deed.SELECT_FURTHER:
            self._begin_in_sight()
        super().keyPressEvent(event)
        if deed is Deed.SELECT_FURTHER or deed is Deed.SELECT_PAGE:
            self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl zoom."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.set_zoom(self._zoom * _ZOOM_STEP ** (event.angleDelta().y() / _WHEEL_NOTCH))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        self._bar.hide()
        self._marks.frame(())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be done with selecting, or open a mark."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self._take_whole_words()
        else:
            mark = self._marks.at(self._in_text(event.position()))
            if mark is not None:
                self.mark_activated.emit(mark.mark.id)
        self._settle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        super().mouseDoubleClickEvent(event)
        self._settle()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a mark says."""
        if isinstance(event, QHelpEvent):
            mark = self._marks.at(self._in_text(QPointF(event.pos())))
            tip = f"<p>{escape(mark.mark.tip)}</p>" if mark is not None and mark.mark.tip else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and over it the signs of its marks."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint_page_ends(painter)
        top = self.verticalScrollBar().value()
        painter.translate(-self.horizontalScrollBar().value(), -top)
        seen = QRectF(0, top, self.viewport().width(), self.viewport().height())
        for laid in self._marks.laid(self._column()):
            if laid.sign is not None or any(rect.intersects(seen) for rect in laid.rects):
                paint_signs(painter, laid, self._marks.theme)
        painter.resetTransform()
        if self._is_focus_shown:
            painter.setPen(QPen(QColor(self._theme.palette.focus), _FOCUS_PX))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

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

    # For itself

    def _build(self) -> None:
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
        self._bar.highlight_wanted.connect(self.highlight_wanted)
        self._bar.note_wanted.connect(self.note_wanted)
        self._bar.question_wanted.connect(self.question_wanted)

    def _build_deeds(self) -> dict[Deed, Callable[[], None]]:
        return {
            Deed.SCREEN_DOWN: lambda: self._scroll(_SCREEN * self.viewport().height()),
            Deed.SCREEN_UP: lambda: self._scroll(-_SCREEN * self.viewport().height()),
            Deed.STEP_DOWN: lambda: self._scroll(_STEP_PX),
            Deed.STEP_UP: lambda: self._scroll(-_STEP_PX),
            Deed.LEFT: lambda: self.show_page(self._page - 1),
            Deed.RIGHT: lambda: self.show_page(self._page + 1),
            Deed.NEXT_PAGE: lambda: self.show_page(self._page + 1),
            Deed.PREVIOUS_PAGE: lambda: self.show_page(self._page - 1),
            Deed.FIRST_PAGE: lambda: self._scroll(-self.verticalScrollBar().maximum()),
            Deed.LAST_PAGE: lambda: self._scroll(self.verticalScrollBar().maximum()),
            Deed.ZOOM_IN: self.zoom_in,
            Deed.ZOOM_OUT: self.zoom_out,
            Deed.LIFE_SIZE: lambda: self.set_zoom(1.0),
            Deed.COPY: self.copy_selection,
            Deed.LET_GO: self._let_go,
            Deed.HIGHLIGHT: self._bar.ask_highlight,
            Deed.NOTE: self.note_wanted.emit,
            Deed.QUESTION: self.question_wanted.emit,
        }

    def _set(self) -> None:
        """Set the text anew, keeping the place."""
        kept = self._place_seen()
        self._bar.hide()
        if self._pages:
            self._places = set_text(
                self.document(), self._sections, self._labels, self._theme, self._zoom
            )
        self._set_margins()
        self._marks.set_marks(self._marks.shown, self._places)
        self._show_marks()
        self._see_again(kept)

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
        self._marks.moved()

    def _column(self) -> QRectF:
        """Return the column of text with the margin that the signs stand in."""
        frame = self.document().rootFrame().frameFormat()
        size = self.document().size()
        margin = self._theme.px(_SIGNS_PX)
        width = self.viewport().width() - frame.leftMargin() - frame.rightMargin()
        return QRectF(frame.leftMargin(), 0, width + margin, size.height())

    def _show_marks(self) -> None:
        self.setExtraSelections(self._marks.grounds())
        self.viewport().update()

    def _place_seen(self) -> int:
        """Return the position that is at the top of the view."""
        return self.cursorForPosition(QPoint(self.viewport().width() // 2, 4)).position()

    def _see_again(self, position: int) -> None:
        if self._pages and self.verticalScrollBar().value():
            self._go_to(position, 0.0)

    def _go_to(self, position: int, share: float) -> None:
        """Scroll so that a position stands so far down the view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(round(top - share * self.viewport().height()))
        self._show_marks()

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

    def _begin_in_sight(self) -> None:
        """Let a selection by keys begin at the top of what is seen, unless there is one."""
        if self.selection is None and not self.viewport().rect().contains(self.cursorRect()):
            cursor = self.textCursor()
            cursor.setPosition(self._place_seen())
            self.setTextCursor(cursor)

    def _let_go(self) -> None:
        self._marks.frame(())
        self._show_marks()
        self.clear_selection()

    def _selected_span(self) -> tuple[int, int] | None:
        """Return the stretch of the document that is selected; of a table, whole cells."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        table = cursor.currentTable()
        if not cursor.hasComplexSelection() or table is None:
            return cursor.selectionStart(), cursor.selectionEnd()
        # Qt hands back four numbers; the stubs do not say so.
        cells: Any = cursor.selectedTableCells()
        row, rows, column, columns = cells
        last = table.cellAt(row + rows - 1, column + columns - 1)
        return table.cellAt(row, column).firstPosition(), last.lastPosition()

    def _take_whole_words(self) -> None:
        """Make the words at the ends of a selection whole: half a word is no quotation."""
        cursor = self.textCursor()
        if cursor.hasComplexSelection():
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if not any(map(str.isspace, cursor.selectedText().strip())):
            return
        document = self.document()
        while (
            start > 0
            and not document.characterAt(start - 1).isspace()
            and (not document.characterAt(start).isspace())
        ):
            start -= 1
        while (
            not document.characterAt(end).isspace()
            and document.characterAt(end) not in "\0"
            and (not document.characterAt(end - 1).isspace())
        ):
            end += 1
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _in_text(self, place: QPointF) -> QPointF:
        return place + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _settle(self) -> None:
        """Be done with selecting for now."""
        self._place_bar()
        selection = self.selection
        if selection != self._told:
            self._told = selection
            self.selection_changed.emit(selection)

    def _place_bar(self) -> None:
        """Let the bar float at the selection, as long as that can be seen."""
        cursor = self.textCursor()
        if self.selection is None:
            self._bar.hide()
            return
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        whole = self.cursorRect(first).united(self.cursorRect(last))
        if whole.intersects(self.viewport().rect()):
            self._bar.float_at(whole, self.viewport().rect())
        else:
            self._bar.hide()
