"""The page view: the pages of a paper, to select from and to mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.pdf.content import PageLink
from scrutinyprep.ui.reader.keys import Deed, deed_of
from scrutinyprep.ui.reader.marks import ShownMark
from scrutinyprep.ui.reader.page_selecting import PageSelecting
from scrutinyprep.ui.reader.passages import Selection
from scrutinyprep.ui.reader.pinching import listen_for_pinches, pinch_of
from scrutinyprep.ui.reader.selection_bar import SelectionBar
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance, Theme

_DRAG_ON_MS = 30


class PageView(PageSelecting):
    """Shows a paper and says what the user does on it. It decides nothing.

    Signals, besides those of `PageSelecting`:
        selection_changed: the Selection, or None; after a drag, not during it.
        mark_activated: the id of a mark that was clicked.
        link_wanted: the PageLink that was clicked.
        lead_wanted: the Lead of the reference that was clicked.
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
    link_wanted = Signal(object)
    lead_wanted = Signal(object)
    highlight_wanted = Signal(object)
    note_wanted = Signal()
    question_wanted = Signal()
    before_wanted = Signal()
    quote_wanted = Signal()
    promise_wanted = Signal()
    reference_wanted = Signal()
    jump_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(tasks, appearance.theme, parent)
        self._appearance = appearance
        self._told: Selection | None = None
        self._drag_on = QTimer(self, interval=_DRAG_ON_MS)
        self._dragged_to = QPointF()
        self._bar = SelectionBar(appearance.icons, self.viewport())
        self._deeds = self._build_deeds()
        self._connect()
        self.viewport().setMouseTracking(True)
        listen_for_pinches(self.viewport())
        appearance.changed.connect(self.wear)
        self._name_kinds()
        appearance.named.connect(self._name_kinds)
        self.wear(appearance.theme)

    def close_paper(self, words_instead: str = "") -> None:
        """Show no paper, but these words; without any, the ones shown at first."""
        self._selecting.clear()
        self._selecting.forget()
        super().close_paper(words_instead)

    def set_marks(self, marks: Sequence[ShownMark]) -> None:
        """Show these marks and no others."""
        self._scenery.set_marks(marks)

    @Slot()
    def copy_selection(self) -> None:
        """Put the selected words on the clipboard, on one line; cells with tabs between."""
        selection = self.selection
        if selection is not None and selection.words:
            words = selection.text if selection.table else selection.words
            QGuiApplication.clipboard().setText(words)

    @property
    def bar(self) -> SelectionBar:
        """The bar that floats at the selection."""
        return self._bar

    @Slot()
    def _name_kinds(self) -> None:
        self._bar.name_kinds(self._appearance.highlight_names)

    @Slot(object)
    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        self._bar.wear(theme)
        super().wear(theme)

    @Slot(object)
    def _on_settled(self, selection: Selection | None) -> None:
        self._place_bar()
        if selection != self._told:
            self._told = selection
            self.selection_changed.emit(selection)

    @Slot()
    def _on_selecting(self) -> None:
        self.viewport().update()

    @Slot()
    def _on_drag_on(self) -> None:
        """Scroll on while a drag is held above or below the view."""
        place = self._dragged_to
        over = min(0.0, place.y()) + max(0.0, place.y() - self.viewport().height())
        if not self._pointer.is_dragging or not over:
            self._drag_on.stop()
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(over / 2))
        self._pointer.move(self._to_desk(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, turn pages, zoom, select, copy, or make something of the selection."""
        deed = deed_of(event, has_selection=self.selection is not None)
        if deed is None and not self.caret.is_shown:
            super().keyPressEvent(event)
            return
        if deed is Deed.SELECT_FURTHER:
            self._select_further(event)
        elif self._move_caret(event):
            pass
        elif deed is not None:
            self._deeds[deed]()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching, show what a mark says, and notice that the pointer leaves."""
        if event.type() is QEvent.Type.Leave:
            self._point_at(None)
        pinch = pinch_of(event, self.viewport())
        if pinch is not None:
            self.set_zoom(self.zoom * pinch[0], pinch[1])
            return True
        if isinstance(event, QHelpEvent):
            mark = self._scenery.mark_at(self._to_desk(QPointF(event.pos())))
            # Made rich text on purpose, as it wraps then; the words are escaped.
            words = mark.mark.tip if mark is not None else self._tip_of_link(QPointF(event.pos()))
            tip = f"<p>{escape(words)}</p>" if words else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here."""
        self.menu_wanted.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._found = (0, ())
            self._bar.hide()
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            by_region = self._has_region_tool or bool(
                event.modifiers() & Qt.KeyboardModifier.AltModifier
            )
            place = self._to_desk(event.position())
            self._pointer.press(place, extends=extends, by_region=by_region)
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.double_click(self._to_desk(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select further, or show what can be done here."""
        place = self._to_desk(event.position())
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(place)
            if not self._has_region_tool:
                self.viewport().setCursor(self._pointer.shape_at(place))
            return
        self._pointer.move(place)
        self._dragged_to = event.position()
        is_inside = self.viewport().rect().contains(event.position().toPoint())
        if self._pointer.is_dragging and not is_inside and not self._drag_on.isActive():
            self._drag_on.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be done with selecting, or open a mark."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag_on.stop()
            self._pointer.release(self._to_desk(event.position()))
            self.use_region_tool(False)

    @property
    def links(self) -> tuple[PageLink, ...]:
        """The links of the page that is read."""
        return self._scenery.links.on_page(self._page) if self._page else ()

    def words_of_link(self, link: PageLink) -> str:
        """Return the words that a link stands on; empty where they are not known."""
        page = self._scenery.texts.on_page(self._page) if self._page else None
        return page.words_in(link.box) if page is not None else ""

    def _tip_of_link(self, place: QPointF) -> str:
        link = self._scenery.link_at(self._to_desk(place))
        if link is None:
            return ""
        if link.pdf_page is None:
            return self.tr("Leads out of this paper: {address}").format(address=link.address)
        return self.tr("Leads to {page}").format(page=self._scenery.label(link.pdf_page))

    def _shown_selection(self) -> Selection | None:
        return self.selection

    def _connect(self) -> None:
        self._selecting.changed.connect(self._on_selecting)
        self._selecting.settled.connect(self._on_settled)
        self._pointer.mark_activated.connect(self.mark_activated)
        self._pointer.link_activated.connect(self.link_wanted)
        self._pointer.lead_activated.connect(self.lead_wanted)
        self._drag_on.timeout.connect(self._on_drag_on)
        self._bar.highlight_wanted.connect(self.highlight_wanted)
        self._bar.note_wanted.connect(self.note_wanted)
        self._bar.question_wanted.connect(self.question_wanted)
        self._bar.before_wanted.connect(self.before_wanted)
        self._bar.quote_wanted.connect(self.quote_wanted)
        self._bar.promise_wanted.connect(self.promise_wanted)
        self.moved.connect(self._place_bar)

    def _build_deeds(self) -> dict[Deed, Callable[[], None]]:
        return {
            Deed.SCREEN_DOWN: lambda: self.scroll_screens(1),
            Deed.SCREEN_UP: lambda: self.scroll_screens(-1),
            Deed.STEP_DOWN: lambda: self.scroll_steps(0, 1),
            Deed.STEP_UP: lambda: self.scroll_steps(0, -1),
            Deed.LEFT: lambda: self._go_across(-1),
            Deed.RIGHT: lambda: self._go_across(1),
            Deed.NEXT_PAGE: lambda: self.turn(1),
            Deed.PREVIOUS_PAGE: lambda: self.turn(-1),
            Deed.FIRST_PAGE: lambda: self.show_page(1),
            Deed.LAST_PAGE: lambda: self.show_page(self.page_count),
            Deed.ZOOM_IN: self.zoom_in,
            Deed.ZOOM_OUT: self.zoom_out,
            Deed.LIFE_SIZE: lambda: self.set_zoom(1.0),
            Deed.COPY: self.copy_selection,
            Deed.SELECT_PAGE: self._select_page,
            Deed.LET_GO: self._let_go,
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
            Deed.REGION: self.mark_region,
            Deed.TABLE: self.select_table,
            Deed.COLUMN: self.zoom_to_column,
            Deed.JUMP: self.jump_wanted.emit,
        }

    def _go_across(self, direction: int) -> None:
        """Scroll sideways where the page is wider than the view, and turn pages where not."""
        if self.horizontalScrollBar().maximum():
            self.scroll_steps(direction, 0)
        else:
            self.turn(direction)

    def _let_go(self) -> None:
        self._found = (0, ())
        self._pointer.table.end()
        self._pointer.region.end()
        self.use_region_tool(False)
        self._selecting.clear()
        self.viewport().update()

    @Slot()
    def _place_bar(self) -> None:
        """Let the bar float at the selection, as long as that can be seen."""
        selection = self.selection
        if selection is None or self._pointer.is_dragging:
            self._bar.hide()
            return
        sheets, seen = self._scenery.sheets, self._seen()
        whole = QRectF()
        for page, boxes in ((selection.pdf_page, selection.boxes), *selection.further):
            for box in boxes:
                whole = whole.united(sheets.to_desk(page, box))
        if not whole.intersects(seen):
            self._bar.hide()
            return
        passage = whole.translated(-seen.topLeft()).toAlignedRect()
        self._bar.float_at(passage, self.viewport().rect())
