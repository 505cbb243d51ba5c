"""The words in sight of a paper shown as text, to be gone to by their letters."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

from scrutinyprep.ui.positions import to_qt
from scrutinyprep.ui.reader.caret import Word, begun_with
from scrutinyprep.ui.reader.text_view_leads import TextLeads

_EYE_AT = 0.3
"""So far down the view somebody reads."""
_CARET_PX = 2
_LINE_LETTERS = 80


class TextWords(TextLeads):
    """Running text whose caret can be put by keys."""

    def words_in_sight(self, letters: str) -> list[Word]:
        """Return the words in sight that begin with these letters, the nearest to the eye first."""
        port = self.viewport().rect()
        first = self.cursorForPosition(port.topLeft())
        first.movePosition(QTextCursor.MoveOperation.StartOfLine)
        last = self.cursorForPosition(port.bottomRight())
        last.movePosition(QTextCursor.MoveOperation.EndOfLine)
        cursor = QTextCursor(self.document())
        cursor.setPosition(first.position())
        cursor.setPosition(last.position(), QTextCursor.MoveMode.KeepAnchor)
        # Qt parts paragraphs by a sign of its own, which is white space as well.
        text = cursor.selectedText()
        eye = QPoint(port.center().x(), round(port.height() * _EYE_AT))
        found: list[tuple[int, Word]] = []
        for start, end in begun_with(letters, text):
            at, until = (first.position() + to_qt(text, place) for place in (start, end))
            place = self._rect_of(at)
            if port.contains(place):
                line = text[start : start + _LINE_LETTERS].partition("\u2029")[0]
                found.append(
                    ((place.center() - eye).manhattanLength(), Word(0, at, until, (), line))
                )
        return [word for _, word in sorted(found, key=lambda one: one[0])]

    def begin_at(self, word: Word) -> None:
        """Put the caret before a word."""
        self.show_word(None)
        self._put_caret(word.start)
        self.setCursorWidth(_CARET_PX)

    def show_word(self, word: Word | None) -> None:
        """Set off a word that letters lead to, or none; who has marks does it."""

    def _put_caret(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
