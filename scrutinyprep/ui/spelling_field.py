"""The misspelt words of one field: their underlines, their menu, what a screen reader hears."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit

from scrutinyprep.domain.spelling import Slip, slips_in, words_in
from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.positions import from_qt, to_qt
from scrutinyprep.ui.spelling_known import KnownSpelling

_LAYER = "spelling"


class SpelledField(QObject):
    """Marks what is probably misspelt in a field, but never the word that is being typed."""

    def __init__(self, field: WordsEdit, known: KnownSpelling) -> None:
        super().__init__(field)
        self._field = field
        self._known = known
        self._slips: tuple[Slip, ...] = ()
        self._text = ""
        """The words of the field when they were last looked at."""
        self._found: tuple[tuple[int, str], ...] = ()
        """Those of them that can be judged, each with its place in code points."""
        self._at_caret = ""
        self._description = field.accessibleDescription()
        field.textChanged.connect(self._on_text)
        field.cursorPositionChanged.connect(self._on_caret)
        field.left.connect(self.look)
        field.menu_opening.connect(self._fill_menu)
        known.judged.connect(self.mark)
        known.outdated.connect(self.look)

    @property
    def slips(self) -> tuple[Slip, ...]:
        """What is marked now."""
        return self._slips

    @property
    def words(self) -> frozenset[str]:
        """The words of the field, but for the one that is being typed."""
        self._see()
        caret = self._caret
        return frozenset(
            word for start, word in self._found if caret is None or start + len(word) != caret
        )

    @Slot()
    def look(self) -> None:
        """Mark what is known to be wrong, and have judged what nobody knows yet."""
        if self._known.is_on:
            self._known.want(self.words)
        self.mark()

    @Slot()
    def mark(self) -> None:
        """Mark what is known to be wrong."""
        self._see()
        text, caret = self._text, self._caret
        self._at_caret = self._word_that_ends(caret)
        slips = tuple(slip for slip in self._wrong() if slip.end != caret)
        if slips or self._slips:
            self._tell(slips)
            self._slips = slips
            self._field.show_marks(_LAYER, [self._underlined(slip, text) for slip in slips])

    def go_to_next(self, *, after_caret: bool) -> bool:
        """Put the caret before the next word that is marked and show its menu, if there is one."""
        text = self._field.toPlainText()
        caret = from_qt(text, self._field.textCursor().position()) if after_caret else -1
        slip = next((slip for slip in self._slips if slip.start > caret), None)
        if slip is None:
            return False
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self._selected(slip, text)
        cursor.setPosition(cursor.selectionStart())
        self._field.setTextCursor(cursor)
        self._field.show_menu()
        return True

    def _see(self) -> None:
        """Look where its words are, once for each key."""
        text = self._field.toPlainText()
        if text != self._text:
            self._text, self._found = text, tuple(words_in(text))

    def _wrong(self) -> tuple[Slip, ...]:
        """Return what is known to be wrong in the words that were looked at last."""
        verdicts = self._known.verdicts
        if self._known.is_on and any(verdicts.get(word) for _, word in self._found):
            return slips_in(self._text, verdicts)
        return ()

    def _word_that_ends(self, caret: int | None) -> str:
        """Return the word that ends at the caret, in the words that were looked at last."""
        if caret is None:
            return ""
        ends = (word for start, word in self._found if start + len(word) == caret)
        return next(ends, "")

    @property
    def _caret(self) -> int | None:
        """The place of the caret in code points; None where nobody types here."""
        if not self._field.hasFocus():
            return None
        return from_qt(self._field.toPlainText(), self._field.textCursor().position())

    def _underlined(self, slip: Slip, text: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(self._known.colour))
        selection.cursor, selection.format = self._selected(slip, text), form
        return selection

    def _selected(self, slip: Slip, text: str) -> QTextCursor:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(to_qt(text, slip.start))
        cursor.setPosition(to_qt(text, slip.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _tell(self, slips: Iterable[Slip]) -> None:
        """Let a screen reader know what is marked, and say what is new."""
        words = list(dict.fromkeys(slip.word for slip in slips))
        before = {slip.word for slip in self._slips}
        if words != list(dict.fromkeys(slip.word for slip in self._slips)):
            told = self.tr("May be misspelt: {words}").format(words=", ".join(words))
            parts = (self._description, told if words else "")
            self._field.setAccessibleDescription(". ".join(part for part in parts if part))
        new = [word for word in words if word not in before]
        if new and self._field.hasFocus():
            said = self.tr("May be misspelt: {words}").format(words=", ".join(new))
            announce(self._field, said)

    @Slot()
    def _on_text(self) -> None:
        self.look()

    @Slot()
    def _on_caret(self) -> None:
        # A key that writes moves the caret too, and is looked at once it has written.
        is_same = self._field.toPlainText() == self._text
        if is_same and self._word_that_ends(self._caret) != self._at_caret:
            self.look()

    @Slot(QMenu, int)
    def _fill_menu(self, menu: QMenu, position: int) -> None:
        """Put at its top what can be done with the word at a place, counted as Qt counts."""
        if not self._known.is_on:
            return
        at = from_qt(self._field.toPlainText(), position)
        # Also one that is not marked because the caret is at its end.
        slips = slips_in(self._field.toPlainText(), self._known.verdicts)
        slip = next((slip for slip in slips if slip.start <= at <= slip.end), None)
        first = menu.insertSeparator(menu.actions()[0])
        if slip is not None:
            for suggestion in slip.suggestions:
                action = menu.addAction(suggestion, partial(self._put, slip, suggestion))
                font = action.font()
                font.setBold(True)
                action.setFont(font)
                menu.insertAction(first, action)
            if slip.suggestions:
                menu.insertSeparator(first)
        for words, do in self._known.deeds_on(slip.word if slip else self._word_at(at), slip):
            menu.insertAction(first, menu.addAction(words, do))

    def _word_at(self, at: int) -> str:
        found = words_in(self._field.toPlainText())
        return next((word for start, word in found if start <= at <= start + len(word)), "")

    def _put(self, slip: Slip, suggestion: str) -> None:
        """Put a suggestion in place of a slip, as if it were typed: undo takes it back."""
        text = self._field.toPlainText()
        if text[slip.start : slip.end] == slip.word:
            self._selected(slip, text).insertText(suggestion)
