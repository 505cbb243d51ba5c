"""Selecting words on a page, by pointer and by keys."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal, Slot

from scrutinyprep.ui.reader.passages import PageText, Selection


class Grain(Enum):
    """What a drag selects whole."""

    LETTER = auto()
    QUOTE = auto()
    """Letters inside one word, whole words beyond it: half a word is no quotation."""
    WORD = auto()
    LINE = auto()


_BY_LETTERS = (Grain.LETTER, Grain.QUOTE)


class Selecting(QObject):
    """Holds the selection of the page view: one run of letters on one page.

    Signals:
        changed: it became another, while dragging too.
        settled: the user is done with it for now; the Selection or None.
    """

    changed = Signal()
    settled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: PageText | None = None
        self._anchor = (0, 0)
        """Where it began: a run, so that a drag from a word keeps the word whole."""
        self._head = 0
        self._grain = Grain.LETTER
        self.selection: Selection | None = None

    @property
    def page(self) -> PageText | None:
        """The page that it is on, or that the caret is on."""
        return self._page

    @property
    def head(self) -> int:
        """The end that moves: where the pointer or the caret is."""
        return self._head

    def begin(self, page: PageText, position: int, grain: Grain = Grain.LETTER) -> None:
        """Begin anew at a position; by words or lines the first one is selected at once."""
        self._page, self._grain = page, grain
        self._anchor = self._run_at(position)
        self._head = self._anchor[1]
        self._update()

    def extend(self, position: int) -> None:
        """Move the other end here; by words or lines to the end of the one it is in."""
        if self._page is None:
            return
        start, end = self._run_at(position)
        self._head = start if position < self._anchor[0] else max(end, self._anchor[1])
        if self._grain in _BY_LETTERS:
            self._head = position
        self._update()

    def settle(self) -> None:
        """Say that the user is done for now."""
        self.settled.emit(self.selection)

    def clear(self) -> None:
        """Select nothing."""
        was_any = self.selection is not None
        self._page, self.selection = None, None
        if was_any:
            self.changed.emit()
            self.settled.emit(None)

    @Slot(object)
    def show_region(self, selection: Selection | None) -> None:
        """Select a part of a page's picture in place of words."""
        self._page, self.selection = None, selection
        self.changed.emit()

    def select_all(self, page: PageText) -> None:
        """Select every word of a page."""
        self.begin(page, 0)
        self.extend(len(page.text))
        self.settle()

    def move_head(self, key: Qt.Key, *, by_words: bool) -> None:
        """Move the end that moves, as an arrow key with Shift does."""
        page = self._page
        if page is None:
            return
        self._take_as_seen()
        head, line = self._head, page.line_of(self._head)
        match key:
            case Qt.Key.Key_Left:
                head = page.previous_word(head) if by_words else head - 1
            case Qt.Key.Key_Right:
                head = page.next_word(head) if by_words else head + 1
            case Qt.Key.Key_Up:
                head = page.position_below(head, -1)
            case Qt.Key.Key_Down:
                head = page.position_below(head, 1)
            case Qt.Key.Key_Home if line is not None:
                head = line.start
            case Qt.Key.Key_End if line is not None:
                head = line.end
        self.extend(min(len(page.text), max(0, head)))
        self.settle()

    def _take_as_seen(self) -> None:
        """Go on by letters from what is selected now, whole words included."""
        if self._grain is not Grain.LETTER and self.selection is not None:
            start, end = self.selection.start, self.selection.end
            is_backwards = self._head < self._anchor[0]
            self._head = start if is_backwards else end
            self._anchor = (end, end) if is_backwards else (start, start)
        self._grain = Grain.LETTER

    def _run_at(self, position: int) -> tuple[int, int]:
        if self._page is None or self._grain in _BY_LETTERS:
            return position, position
        if self._grain is Grain.WORD:
            return self._page.word_around(position)
        line = self._page.line_of(position)
        return (line.start, line.end) if line is not None else (position, position)

    def _update(self) -> None:
        if self._page is None:
            return
        start, end = self._anchor
        one, other = sorted((end if self._head < start else start, self._head))
        if self._grain is Grain.QUOTE:
            one, other = self._page.whole_words(one, other)
        self.selection = self._page.select(one, other)
        self.changed.emit()
