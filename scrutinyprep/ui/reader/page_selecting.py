"""Selecting on the pages of a paper, by pointer, by keys and by letters that are typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.ui.reader.caret import Caret, Word, words_in_sight
from scrutinyprep.ui.reader.keys import is_by_words
from scrutinyprep.ui.reader.page_going import PageGoing
from scrutinyprep.ui.reader.passages import Selection
from scrutinyprep.ui.reader.pointer import Pointer
from scrutinyprep.ui.reader.selecting import Selecting
from scrutinyprep.ui.reader.table_grid import TableGrid
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Theme

_FREE_PX = 24
"""Left in sight beyond the line that the caret has come to."""


class PageSelecting(PageGoing):
    """Pages to select words, parts and tables of.

    Signals, besides those of `PageGoing`:
        region_tool_changed: whether the next drag marks out a part of the page.
        tables_wanted: the PDF page of which the tables are to be offered.
    """

    region_tool_changed = Signal(bool)
    tables_wanted = Signal(int)

    def __init__(self, tasks: Tasks, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tasks, theme, parent)
        self._selecting = Selecting(self, self._scenery.texts.on_page)
        self._pointer = Pointer(self._scenery, self._selecting, self)
        self._has_region_tool = False
        self.caret = Caret(self._scenery, self._selecting, self._seen, lambda: self._page)

    @Slot()
    def clear_selection(self) -> None:
        """Select nothing."""
        self._selecting.clear()

    @Slot(bool)
    def use_region_tool(self, is_wanted: bool) -> None:
        """Let the next drag mark out a part of the page, words or no words."""
        if is_wanted != self._has_region_tool:
            self._has_region_tool = is_wanted
            self.viewport().setCursor(
                Qt.CursorShape.CrossCursor if is_wanted else Qt.CursorShape.ArrowCursor
            )
            self.region_tool_changed.emit(is_wanted)

    @Slot()
    def reread_words(self) -> None:
        """Read the words of the pages again: a machine has read some of them meanwhile."""
        self._selecting.clear()
        self._scenery.reread()
        self._on_rest()

    def letter_at(self, place: QPoint) -> tuple[str, int] | None:
        """Return a page's words and which letter of them is at a place of the view; None off words.

        The place is one of the viewport.
        """
        return self._pointer.letter_at(self._to_desk(QPointF(place)))

    @property
    def selection(self) -> Selection | None:
        """What is selected."""
        return self._selecting.selection

    def keep_pictures(self, kept_bytes: int) -> None:
        """Keep no more pictures of pages than take this much memory, from the next one on."""
        self._scenery.drawings.keep(kept_bytes)

    def show_hit(self, hit: WordHit) -> None:
        """Go to one of the hits: a selection by keys begins there."""
        if self.selection is None:
            self._selecting.forget()
        super().show_hit(hit)

    def words_in_sight(self, letters: str) -> list[Word]:
        """Return the words in sight that begin with these letters, the nearest to the eye first."""
        return words_in_sight(self._scenery, self._seen(), letters)

    def show_word(self, word: Word | None) -> None:
        """Set off a word that letters lead to, or none."""
        self._found = (0, ()) if word is None else (word.pdf_page, word.boxes)
        self.viewport().update()

    def begin_at(self, word: Word) -> None:
        """Put the caret before a word."""
        self.show_word(None)
        self._selecting.clear()
        self.caret.put(word)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages, and the caret where it was put by keys."""
        super().paintEvent(event)
        if self.caret.is_shown:
            painter = QPainter(self.viewport())
            self.caret.paint(painter, self._seen().topLeft(), self._theme)
            painter.end()

    def _select_page(self) -> None:
        page = self._scenery.texts.on_page(self._page) if self._page else None
        if page is not None:
            self._selecting.select_all(page)

    def _select_further(self, event: QKeyEvent) -> None:
        """Move the end of the selection; without one, begin where the reader looks."""
        block = self._pointer.table if self._pointer.table.is_begun else self._pointer.region
        if block.is_begun and self.selection is not None:
            key = Qt.Key(event.key())
            block.nudge(key, moves_all=is_by_words(event))
            self._selecting.settle()
            return
        if self.caret.begin():
            self._selecting.move_head(Qt.Key(event.key()), by_words=is_by_words(event))
            self._follow_caret()

    def _move_caret(self, event: QKeyEvent) -> bool:
        """Move the caret that was put by keys; say whether there is one and the key does that."""
        if not self.caret.is_shown or not self.caret.move(Qt.Key(event.key()), event.modifiers()):
            return False
        self._follow_caret()
        self.viewport().update()
        return True

    def _follow_caret(self) -> None:
        """Scroll as far as the end that moves asks for."""
        rect, seen = self.caret.rect, self._seen()
        bar = self.verticalScrollBar()
        if rect is not None and rect.top() < seen.top():
            bar.setValue(round(rect.top()) - _FREE_PX)
        elif rect is not None and rect.bottom() > seen.bottom():
            bar.setValue(round(rect.bottom() - seen.height()) + _FREE_PX)

    @Slot()
    def mark_region(self) -> None:
        """Mark out the middle of what is seen; Shift and the arrow keys change it."""
        if self._page:
            self._pointer.table.end()
            self._selecting.clear()
            self._pointer.region.begin_by_keys(self._page, self._seen())
            self._selecting.settle()

    @Slot()
    def select_table(self) -> None:
        """Select a table of the page that is read, once somebody has told which there are."""
        if self._page:
            self.tables_wanted.emit(self._page)

    def offer_tables(self, pdf_page: int, tables: Sequence[Sequence[Sequence[str]]]) -> bool:
        """Select the first of a page's tables that is seen; the next one, where one is selected.

        Says whether any of them stands on the page as its words tell it.
        """
        page = self._scenery.texts.on_page(pdf_page)
        grids = [TableGrid(page, rows) for rows in tables] if page is not None else []
        found = tuple(grid for grid in grids if grid.is_found)
        if not found or pdf_page != self._page:
            return False
        self._pointer.region.end()
        top = self._scenery.sheets.to_page(pdf_page, self._seen().topLeft())[1]
        self._pointer.table.begin(pdf_page, found, top)
        self._selecting.settle()
        return True
