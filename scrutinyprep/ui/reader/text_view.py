"""The text view: a paper's sections as running text, to select from and to mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.ui.reader.caret import Word
from scrutinyprep.ui.reader.keys import Deed, deed_of
from scrutinyprep.ui.reader.marks import ShownMark, paint_signs
from scrutinyprep.ui.reader.passages import Selection
from scrutinyprep.ui.reader.pinching import listen_for_pinches, pinch_of
from scrutinyprep.ui.reader.selection_bar import SelectionBar
from scrutinyprep.ui.reader.text_view_marks import FlowMarks, on_ground
from scrutinyprep.ui.reader.text_view_selection import cells_of, span_of, take_whole_words
from scrutinyprep.ui.reader.text_view_words import TextWords
from scrutinyprep.ui.theme import Appearance, Theme

_SCREEN = 0.9
"""A screen on keeps the last lines in sight."""
_STEP_PX = 40
_CARET_PX = 2
_BY_CARET = (Deed.STEP_DOWN, Deed.STEP_UP, Deed.LEFT, Deed.RIGHT)
"""What arrow keys do, unless a screen reader follows the caret that they move."""
_PASSAGE_AT = 0.3


class TextView(TextWords):
    """Shows sections as text and says what the user does on them. It decides nothing.

    Signals, besides those of `TextLeads`:
        selection_changed: the Selection, or None; after a drag, not during it.
        mark_activated: the id of a mark that was clicked.
        highlight_wanted: the HighlightKind to mark the selection with.
        note_wanted, question_wanted: one on the selection.
        before_wanted: what was said before about the selection.
        quote_wanted: the selection is to be quoted in the question that is worked on.
        promise_wanted: the selection is a promise.
        reference_wanted: the selection is to be copied with where it stands.
        jump_wanted: the caret is to be put before a word, by its letters.
        menu_wanted: the menu of the page, and where on the screen.
    """

    selection_changed = Signal(object)
    mark_activated = Signal(str)
    highlight_wanted = Signal(object)
    note_wanted = Signal()
    question_wanted = Signal()
    before_wanted = Signal()
    quote_wanted = Signal()
    promise_wanted = Signal()
    reference_wanted = Signal()
    jump_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance.theme, parent)
        self._appearance = appearance
        self._marks = FlowMarks(self)
        self._told: Selection | None = None
        self._hits: tuple[WordHit, ...] = ()
        self._bar = SelectionBar(appearance.icons, self.viewport())
        self._deeds = self._build_deeds()
        listen_for_pinches(self.viewport())
        self._connect()
        appearance.changed.connect(self.wear)
        self._name_kinds()
        appearance.named.connect(self._name_kinds)
        self.wear(appearance.theme)

    def close_paper(self, words_instead: str = "") -> None:
        """Show no text, but these words."""
        self._marks.shown, self._hits, self._find_leads = (), (), None
        self._marks.look_for("", self._places)
        super().close_paper(words_instead)

    def show_anchor(self, anchor: TextAnchor) -> None:
        """Go to an anchored passage and set it off; to the top of its page if it is not there."""
        super().show_anchor(anchor)
        self._marks.frame(self._spans_of(anchor))
        self._show_marks()

    def show_place(self, anchor: TextAnchor) -> None:
        """Go to where these words stand, without setting them off."""
        super().show_anchor(anchor)

    def show_hits(self, words: str, hits: Sequence[WordHit]) -> None:
        """Mark the words that are looked for; none clears them."""
        self._marks.look_for(words if hits else "", self._places)
        self._hits = tuple(hits)
        self._tell_ticks(None)
        self._show_marks()

    def show_hit(self, hit: WordHit) -> None:
        """Go to one of the hits."""
        self._bring(self._leaves.nearest(hit.pdf_page))
        span = self._marks.make_current(hit)
        if span is None:
            self.show_page(hit.pdf_page)
        else:
            if self.selection is None:
                # A selection by keys begins there.
                self._put_caret(span[0])
            if not self.viewport().rect().contains(self._rect_of(span[0])):
                self._go_to(span[0], _PASSAGE_AT)
        self._tell_ticks(hit)
        self._show_marks()

    def show_word(self, word: Word | None) -> None:
        """Set off a word that letters lead to, or none."""
        self._marks.frame(() if word is None else ((word.start, word.end),))
        self._show_marks()

    def set_marks(self, marks: Sequence[ShownMark]) -> None:
        """Show these marks and no others."""
        self._marks.set_marks(marks, self._places)
        self._show_marks()

    @Slot()
    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._settle()

    @Slot()
    def copy_selection(self) -> None:
        """Put the selected words on the clipboard, on one line; cells with tabs between."""
        if self.selection is not None:
            QGuiApplication.clipboard().setText(cells_of(self.textCursor()) or self.selection.words)

    @property
    def bar(self) -> SelectionBar:
        """The bar that floats at the selection."""
        return self._bar

    @property
    def selection(self) -> Selection | None:
        """What is selected; where it goes on over pages, its place is on the first of them."""
        span = span_of(self.textCursor())
        found = self._places.run_between(*span) if span is not None else None
        if span is None or found is None:
            return None
        page, run = found
        text = self._places.text_between(*span)
        return Selection(page, text, run.start, run.end, ()) if text.strip() else None

    @Slot()
    def _name_kinds(self) -> None:
        self._bar.name_kinds(self._appearance.highlight_names)

    @Slot(object)
    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        self._bar.wear(theme)
        self._marks.wear(on_ground(theme))
        self._ticks.wear(theme.palette.accent, theme.palette.text)
        super().wear(theme)

    @Slot()
    def _on_laid(self) -> None:
        """Find the marks again in a text that was set anew."""
        self._bar.hide()
        self._marks.set_marks(self._marks.shown, self._places)
        self._marks.look_for(self._marks.words, self._places)
        self._look_for_leads()
        self._show_marks()

    @Slot()
    def _on_moved(self) -> None:
        self._marks.moved()
        self._place_bar()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, turn pages, zoom, copy, or make something of the selection."""
        deed = deed_of(event, has_selection=self.selection is not None)
        do = self._deeds.get(deed) if deed is not None else None
        is_by_caret = deed in _BY_CARET and self._is_read_out()
        self.setCursorWidth(_CARET_PX if is_by_caret else self.cursorWidth())
        if do is not None and not is_by_caret:
            do()
            return
        if deed is Deed.SELECT_FURTHER:
            self._begin_in_sight()
        super().keyPressEvent(event)
        if deed is Deed.SELECT_FURTHER or deed is Deed.SELECT_PAGE:
            self._settle()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here."""
        self.menu_wanted.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        self._bar.hide()
        self._marks.frame(())
        self._is_selecting = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be done with selecting, or open a mark."""
        super().mouseReleaseEvent(event)
        self._is_selecting = False
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        cursor = self.textCursor()
        if cursor.hasSelection():
            if take_whole_words(cursor, self.document()):
                self.setTextCursor(cursor)
        else:
            mark = self._marks.at(self._in_text(event.position()))
            lead = self.lead_at(event.position().toPoint())
            if lead is not None:
                self.lead_wanted.emit(lead.lead)
            elif mark is not None:
                self.mark_activated.emit(mark.mark.id)
        self._settle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        super().mouseDoubleClickEvent(event)
        self._settle()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching, and show what a mark says."""
        pinch = pinch_of(event, self.viewport())
        if pinch is not None:
            self.set_zoom(self.zoom * pinch[0])
            return True
        if isinstance(event, QHelpEvent):
            mark = self._marks.at(self._in_text(QPointF(event.pos())))
            tip = f"<p>{escape(mark.mark.tip)}</p>" if mark is not None and mark.mark.tip else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and over it the signs of its marks."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        top = self.verticalScrollBar().value()
        painter.translate(-self.horizontalScrollBar().value(), -top)
        seen = QRectF(0, top, self.viewport().width(), self.viewport().height())
        for laid in self._marks.laid(self._column()):
            if laid.sign is not None or any(rect.intersects(seen) for rect in laid.rects):
                paint_signs(painter, laid, self._marks.theme)
        painter.end()

    # For itself

    def _connect(self) -> None:
        self.laid.connect(self._on_laid)
        self.moved.connect(self._on_moved)
        self._bar.highlight_wanted.connect(self.highlight_wanted)
        self._bar.note_wanted.connect(self.note_wanted)
        self._bar.question_wanted.connect(self.question_wanted)
        self._bar.before_wanted.connect(self.before_wanted)
        self._bar.quote_wanted.connect(self.quote_wanted)
        self._bar.promise_wanted.connect(self.promise_wanted)

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
            Deed.FIRST_PAGE: self.show_first,
            Deed.LAST_PAGE: self.show_last,
            Deed.ZOOM_IN: self.zoom_in,
            Deed.ZOOM_OUT: self.zoom_out,
            Deed.LIFE_SIZE: lambda: self.set_zoom(1.0),
            Deed.COPY: self.copy_selection,
            Deed.LET_GO: self._let_go,
            Deed.JUMP: self.jump_wanted.emit,
            Deed.HIGHLIGHT: self._bar.ask_highlight,
            Deed.NOTE: self.note_wanted.emit,
            Deed.QUESTION: self.question_wanted.emit,
            Deed.BEFORE: self.before_wanted.emit,
            Deed.QUOTE: self.quote_wanted.emit,
            Deed.PROMISE: self.promise_wanted.emit,
            Deed.COPY_WITH_REFERENCE: self.reference_wanted.emit,
            Deed.EVIDENCE: lambda: self._bar.ask_kind(HighlightKind.EVIDENCE),
            Deed.CONCERN: lambda: self._bar.ask_kind(HighlightKind.CONCERN),
            Deed.MONEY: lambda: self._bar.ask_kind(HighlightKind.MONEY),
            Deed.FOLLOW_UP: lambda: self._bar.ask_kind(HighlightKind.FOLLOW_UP),
        }

    def _tell_ticks(self, current: WordHit | None) -> None:
        """Show on the scroll bar where the hits are, as far as the text is set."""
        first, last = self._window
        pages = max(1, last - first + 1)

        def share(hit: WordHit) -> float:
            return (hit.pdf_page - first + hit.share) / pages

        seen = [hit for hit in self._hits if first <= hit.pdf_page <= last]
        is_seen = current is not None and first <= current.pdf_page <= last
        self._ticks.set_ticks(
            [share(hit) for hit in seen],
            share(current) if current is not None and is_seen else None,
        )

    def _is_read_out(self) -> bool:
        """Say whether a screen reader listens: it reads the line that the caret comes to."""
        return QAccessible.isActive()

    def _show_marks(self) -> None:
        self.setExtraSelections([*self._marks.grounds(), *self._underlines()])
        self.viewport().update()

    def _begin_in_sight(self) -> None:
        """Let a selection by keys begin at the top of what is seen, unless there is one."""
        if self.selection is None and not self.viewport().rect().contains(self.cursorRect()):
            cursor = self.textCursor()
            cursor.setPosition(self._place_seen() or 0)
            self.setTextCursor(cursor)

    def _let_go(self) -> None:
        self._marks.frame(())
        self._show_marks()
        self.clear_selection()

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
        if self.cursorRect(first).top() != self.cursorRect(last).top():
            # Between its ends it is as wide as the column.
            column = self._column().toRect()
            whole.setLeft(column.left())
            whole.setRight(column.right())
        if whole.intersects(self.viewport().rect()):
            self._bar.float_at(whole, self.viewport().rect())
        else:
            self._bar.hide()
