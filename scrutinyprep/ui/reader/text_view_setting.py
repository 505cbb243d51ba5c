"""Running text as it is set around the reader: which pages, in what size, and what stays where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from scrutinyprep.domain.anchors import Run, TextAnchor, find_anchor
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.ui.reader.text_view_flow import set_text
from scrutinyprep.ui.reader.text_view_leaves import Leaves
from scrutinyprep.ui.reader.text_view_places import Places
from scrutinyprep.ui.reader.tick_bar import TickBar
from scrutinyprep.ui.theme import Theme

_NEAR_SCREENS = 1.2
"""So near to the end of what is set, the next pages are set."""
_MEASURE_EM = 40.0
"""Of the column of text: some 75 letters to a line."""
_MARGIN_EM = 1.6
_MOST_MARGIN = 0.06
"""Of the view's width, on either side: the words need the rest."""
SIGNS_PX = 30
"""Room for the letters in the margin."""
_CURRENT_AT = 0.3
"""How far down the view the page is that counts as the one that is read."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of a page, and how far below the top of the view they stand."""

    page: int
    run: Run
    top_px: int


class TextSetting(QTextEdit):
    """Sets the pages around the reader in a column, and keeps what is read where it is.

    Signals:
        page_changed: the page that is read now.
        laid: the text was set anew.
        moved: the text lies elsewhere in the view.
    """

    page_changed = Signal(int)
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
        # Nothing is scrolled sideways (WCAG 2.2, 1.4.10): a word that is longer than a line, such
        # as an address of the web, goes on in the next one.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
                    width_px=self._measure(),
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
        side = self._side()
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(side)
        frame.setRightMargin(side)
        frame.setTopMargin(em * _MARGIN_EM)
        frame.setBottomMargin(em * _MARGIN_EM * 2)
        self.document().rootFrame().setFrameFormat(frame)
        self.moved.emit()

    def _side(self) -> float:
        """Return how much is left free on either side of the column, in pixels."""
        em = self._theme.px(17) * self._zoom
        room = self.viewport().width()
        # In very large text the margin gives way to the words, and leaves the signs their room.
        least = min(em * _MARGIN_EM, room * _MOST_MARGIN) + self._theme.px(SIGNS_PX) / 2
        return max(least, (room - _MEASURE_EM * em) / 2)

    def _measure(self) -> float:
        """Return how wide the column is, in pixels."""
        return self.viewport().width() - 2 * self._side()

    @property
    def _has_tables(self) -> bool:
        """Whether what is set depends on the width of the column."""
        return any(
            passage.kind is PassageKind.TABLE_ROW
            for section in self._leaves.between(*self._window)
            for passage in section.passages
        )

    def _column(self) -> QRectF:
        """Return the column of text with the margin that the signs stand in."""
        frame = self.document().rootFrame().frameFormat()
        size = self.document().size()
        margin = self._theme.px(SIGNS_PX)
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
