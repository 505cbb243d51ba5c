"""Where a selection by keys begins on the pages: where the reader looks, or types letters to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from scrutinyprep.domain.anchors import Run
from scrutinyprep.domain.word_hits import hits_in
from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.reader.passages import PageText, boxes_of
from scrutinyprep.ui.reader.scenery import Scenery
from scrutinyprep.ui.reader.selecting import Selecting, moved
from scrutinyprep.ui.theme import Theme

_WIDE_PX = 2.0
_EYE_AT = 0.3
"""So far down the view somebody reads."""
_Key = Qt.Key
_MOVES = (_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End)


@dataclass(frozen=True, slots=True)
class Word:
    """A word in sight that letters may lead to."""

    pdf_page: int
    start: int
    """Code points before it in the text of the page's letters; in running text, its position."""
    end: int
    """After the letters that were typed."""
    boxes: tuple[Box, ...]
    """Of those letters; empty in running text."""
    line: str
    """The line that it stands on, from the word on."""


class Caret:
    """Puts the place where a selection by keys begins, and shows it where it was put by keys."""

    def __init__(
        self,
        scenery: Scenery,
        selecting: Selecting,
        seen: Callable[[], QRectF],
        current_page: Callable[[], int],
    ) -> None:
        """Take what tells the part of the desk that is seen, and the page that is read."""
        self._scenery, self._selecting = scenery, selecting
        self._seen, self._current_page = seen, current_page
        self.row_led: Callable[[], QRectF] = QRectF
        """Where in the view the row is that the reader is led along; empty for none."""
        self._is_put = False

    @property
    def is_shown(self) -> bool:
        """Whether it stands where keys have put it, and nothing is selected from there."""
        self._is_put = self._is_put and self._selecting.page is not None
        return self._is_put and self._selecting.selection is None

    @property
    def rect(self) -> QRectF | None:
        """Where on the desk the end that moves is; None where nothing was begun."""
        page = self._selecting.head_page
        return self._rect(page, self._selecting.head) if page is not None else None

    def put(self, word: Word) -> None:
        """Stand before a word."""
        page = self._scenery.texts.on_page(word.pdf_page)
        if page is not None:
            self._selecting.begin(page, word.start)
            self._is_put = True

    def move(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Move as an arrow key asks, by words with Ctrl; say whether the key asks for that."""
        page = self._selecting.head_page
        others = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        by_words = others == Qt.KeyboardModifier.ControlModifier
        if page is None or key not in _MOVES or not (by_words or not others):
            return False
        self._selecting.begin(page, moved(page, self._selecting.head, key, by_words=by_words))
        return True

    def begin(self) -> bool:
        """Let a selection begin where the reader looks; say whether there are words at all.

        That is where it was begun already, at the last click or where the last
        selection ended, at the hit that was gone to, at the row of the ruler, or
        at the top, whichever of these comes first and is in sight.
        """
        selecting = self._selecting
        if selecting.selection is not None or self._is_in_sight(
            selecting.head_page, selecting.head
        ):
            return True
        left = selecting.left_at
        if left is not None and self._is_in_sight(*left):
            selecting.begin(*left)
            return True
        place = self._at_hit() or self._at_row() or self._at_top()
        if place is not None:
            selecting.begin(*place)
        return place is not None

    def paint(self, painter: QPainter, origin: QPointF, theme: Theme) -> None:
        """Draw it, on the pages that are drawn from this place of the desk on."""
        rect = self.rect
        if rect is not None:
            rect.setWidth(_WIDE_PX)
            painter.fillRect(rect.translated(-origin), QColor(theme.palette.paper_accent))

    def _at_hit(self) -> tuple[PageText, int] | None:
        hit = self._scenery.hits.current
        boxes = self._scenery.hits.current_on(hit.pdf_page) if hit is not None else ()
        page = self._scenery.texts.on_page(hit.pdf_page) if hit is not None else None
        if not boxes or page is None:
            return None
        position = page.position_at(boxes[0].left, (boxes[0].top + boxes[0].bottom) / 2)
        return (page, position) if self._is_in_sight(page, position) else None

    def _at_row(self) -> tuple[PageText, int] | None:
        row = self.row_led()
        if row.isEmpty():
            return None
        middle = row.center() + self._seen().topLeft()
        return self._at(QPointF(self._seen().left(), middle.y()))

    def _at_top(self) -> tuple[PageText, int] | None:
        page = self._scenery.texts.on_page(self._current_page())
        if page is None:
            return None
        corner = self._scenery.sheets.to_page(self._current_page(), self._seen().topLeft())
        return page, page.position_at(*corner)

    def _at(self, place: QPointF) -> tuple[PageText, int] | None:
        sheets = self._scenery.sheets
        page = self._scenery.texts.on_page(sheets.page_at(place.y())) if len(sheets) else None
        if page is None or not page.lines:
            return None
        return page, page.position_at(*sheets.to_page(page.letters.pdf_page, place))

    def _is_in_sight(self, page: PageText | None, position: int) -> bool:
        rect = self._rect(page, position) if page is not None else None
        return rect is not None and self._seen().intersects(rect)

    def _rect(self, page: PageText, position: int) -> QRectF | None:
        """Return where a position stands on the desk: the left edge of its letter."""
        boxes = page.letters.boxes
        at = next((box for box in boxes[position : position + 1] if box is not None), None)
        before = boxes[position - 1] if 0 < position <= len(boxes) else None
        if at is not None:
            box = Box(at.left, at.top, at.left, at.bottom)
        elif before is not None:
            box = Box(before.right, before.top, before.right, before.bottom)
        else:
            return None
        rect = self._scenery.sheets.to_desk(page.letters.pdf_page, box)
        return rect.adjusted(0, 0, 1, 0)


def words_in_sight(scenery: Scenery, seen: QRectF, letters: str) -> list[Word]:
    """Return the words in sight that begin with these letters, the nearest to the eye first."""
    eye = QPointF(seen.center().x(), seen.top() + seen.height() * _EYE_AT)
    found: list[tuple[float, Word]] = []
    for number in scenery.sheets.pages_between(seen.top(), seen.bottom()):
        page = scenery.texts.on_page(number)
        for start, end in begun_with(letters, page.text) if page is not None else ():
            boxes = boxes_of(page.letters, Run(start, end)) if page is not None else ()
            place = scenery.sheets.to_desk(number, boxes[0]) if boxes else QRectF()
            if page is not None and boxes and seen.contains(place):
                way = (place.center() - eye).manhattanLength()
                line = page.line_of(start)
                words = page.text[start : line.end if line is not None else end]
                found.append((way, Word(number, start, end, boxes, words)))
    return [word for _, word in sorted(found, key=lambda one: one[0])]


def begun_with(letters: str, text: str) -> list[tuple[int, int]]:
    """Return where a word of a text begins with these letters, capitals or not."""
    return [
        (run.start, run.end)
        for run in hits_in(letters, text)
        if not (run.start and text[run.start - 1].isalnum())
    ]
