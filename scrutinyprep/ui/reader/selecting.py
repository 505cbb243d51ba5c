"""Selecting words on a page, by pointer and by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
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
_OVER = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
"""Which keys lead over the end of a page, and which way."""


class Selecting(QObject):
    """Holds the selection of the page view: a run of letters, which may go on over pages.

    Signals:
        changed: it became another, while dragging too.
        settled: the user is done with it for now; the Selection or None.
    """

    changed = Signal()
    settled = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        on_page: Callable[[int], PageText | None] = lambda _: None,
    ) -> None:
        """Take what tells the words of other pages; None of those that are not known yet."""
        super().__init__(parent)
        self._on_page = on_page
        self._page: PageText | None = None
        self._head_page: PageText | None = None
        """The page that the end that moves is on."""
        self._anchor = (0, 0)
        """Where it began: a run, so that a drag from a word keeps the word whole."""
        self._head = 0
        self._grain = Grain.LETTER
        self.selection: Selection | None = None
        self.left_at: tuple[PageText, int] | None = None
        """Where the end that moved was when the selection was last given up."""

    @property
    def page(self) -> PageText | None:
        """The page that it is on, or that the caret is on."""
        return self._page

    @property
    def head(self) -> int:
        """The end that moves, on its page: where the pointer or the caret is."""
        return self._head

    @property
    def head_page(self) -> PageText | None:
        """The page that the end that moves is on."""
        return self._head_page

    def begin(self, page: PageText, position: int, grain: Grain = Grain.LETTER) -> None:
        """Begin anew at a position; by words or lines the first one is selected at once."""
        self._page = self._head_page = page
        self._grain = grain
        self._anchor = self._run_at(position)
        self._head = self._anchor[1]
        self._update()

    def extend(self, position: int, page: PageText | None = None) -> None:
        """Move the other end here; by words or lines to the end of the one it is in.

        With another page it goes over the end of its own, as far as the words
        of the pages between are known.
        """
        if self._page is None:
            return
        if page is not None and page.letters.pdf_page != self._page.letters.pdf_page:
            self._head_page, self._head = page, position
            self._update()
            return
        self._head_page = self._page
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
        if self._head_page is not None:
            self.left_at = self._head_page, self._head
        self._page = self._head_page = None
        self.selection = None
        if was_any:
            self.changed.emit()
            self.settled.emit(None)

    def forget(self) -> None:
        """Forget where it began and where it was given up: another place counts now."""
        self.left_at = None
        if self.selection is None:
            self._page = self._head_page = None

    @Slot(object)
    def show_region(self, selection: Selection | None) -> None:
        """Select a part of a page's picture in place of words."""
        self._page = self._head_page = None
        self.selection = selection
        self.changed.emit()

    def select_all(self, page: PageText) -> None:
        """Select every word of a page."""
        self.begin(page, 0)
        self.extend(len(page.text))
        self.settle()

    def move_head(self, key: Qt.Key, *, by_words: bool) -> None:
        """Move the end that moves, as an arrow key with Shift does."""
        page = self._head_page
        if page is None:
            return
        self._take_as_seen()
        step = _OVER.get(key, 0)
        if step and self._head == (len(page.text) if step > 0 else 0):
            self._go_over(page, step)
            return
        self.extend(moved(page, self._head, key, by_words=by_words), page)
        self.settle()

    def _go_over(self, page: PageText, step: int) -> None:
        """Select on to the first line of the next page, or the last one of the page before."""
        other = self._on_page(page.letters.pdf_page + step)
        if other is not None and other.lines:
            self.extend(other.lines[0].end if step > 0 else other.lines[-1].start, other)
            self.settle()

    def _take_as_seen(self) -> None:
        """Go on by letters from what is selected now, whole words included."""
        is_over = self.selection is not None and bool(self.selection.further)
        if self._grain is not Grain.LETTER and self.selection is not None and not is_over:
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
        if self._head_page is not None and self._head_page is not self._page:
            self.selection = self._over_pages(self._page, self._head_page)
            self.changed.emit()
            return
        start, end = self._anchor
        one, other = sorted((end if self._head < start else start, self._head))
        if self._grain is Grain.QUOTE:
            one, other = self._page.whole_words(one, other)
        self.selection = self._page.select(one, other)
        self.changed.emit()

    def _over_pages(self, begun: PageText, head: PageText) -> Selection | None:
        """Return the selection from one page to another; as it was, while a page is not known."""
        is_down = begun.letters.pdf_page < head.letters.pdf_page
        first, last = (begun, head) if is_down else (head, begun)
        start, end = (self._anchor[0], self._head) if is_down else (self._head, self._anchor[1])
        if self._grain is not Grain.LETTER:
            start, end = first.word_around(start)[0], last.word_around(max(0, end - 1))[1]
        between = [
            self._on_page(number)
            for number in range(first.letters.pdf_page + 1, last.letters.pdf_page)
        ]
        known = [page for page in between if page is not None]
        if len(known) < len(between):
            return self.selection
        found = (
            first.select(start, len(first.text)),
            *(page.select(0, len(page.text)) for page in known),
            last.select(0, end),
        )
        parts = [part for part in found if part is not None]
        if not parts:
            return None
        return replace(
            parts[0],
            text="\n".join(part.text for part in parts),
            further=tuple((part.pdf_page, part.boxes) for part in parts[1:]),
        )


def moved(page: PageText, position: int, key: Qt.Key, *, by_words: bool) -> int:
    """Return the position on a page that an arrow key, Home or End leads to from another."""
    line = page.line_of(position)
    match key:
        case Qt.Key.Key_Left:
            position = page.previous_word(position) if by_words else position - 1
        case Qt.Key.Key_Right:
            position = page.next_word(position) if by_words else position + 1
        case Qt.Key.Key_Up:
            position = page.position_below(position, -1)
        case Qt.Key.Key_Down:
            position = page.position_below(position, 1)
        case Qt.Key.Key_Home if line is not None:
            position = line.start
        case Qt.Key.Key_End if line is not None:
            position = line.end
    return min(len(page.text), max(0, position))
