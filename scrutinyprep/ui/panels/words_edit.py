"""A field for words that are saved as they are typed, and taken back by the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

_MOST_LINES = 9


class WordsEdit(QPlainTextEdit):
    """Begins as one line and grows with its words. Enter is left to whoever holds it.

    Undo and redo belong to the window, which knows every change there is; a
    field with an undo of its own would take back less than the user sees.

    Signals:
        typed: the words, after each key; not when they are shown from elsewhere.
        entered: Enter was pressed; Shift+Enter makes a new line.
        left: the focus went elsewhere.
        menu_opening: the QMenu that is about to be shown, and the place in the words that it is
            for, as Qt counts. Whoever knows more to be done there adds to it.
    """

    typed = Signal(str)
    entered = Signal()
    left = Signal()
    menu_opening = Signal(QMenu, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self._room: tuple[int, bool] | None = None
        """The height that was last asked for, and whether that shows all of the words."""
        self._marks: dict[str, Sequence[QTextEdit.ExtraSelection]] = {}
        self.takes_lines = False
        """Enter makes a new line here, as Shift+Enter does everywhere."""
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        # A file that is dropped here is meant for the window.
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_grown)

    def show_words(self, words: str) -> None:
        """Show words from elsewhere; the caret stays where the words are the same."""
        if words == self.toPlainText():
            return
        self._is_showing = True
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_showing = False

    def show_marks(self, layer: str, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Mark runs of the words, in place of the marks that the same layer showed before."""
        self._marks[layer] = marks
        self.setExtraSelections([mark for each in self._marks.values() for mark in each])

    def sizeHint(self) -> QSize:
        """Return a size for the words as they are now."""
        line = self.fontMetrics().lineSpacing()
        lines = min(_MOST_LINES, max(1, round(self.document().size().height())))
        edges = self.contentsMargins().top() + self.contentsMargins().bottom()
        frame = round(2 * self.document().documentMargin()) + edges
        return QSize(super().sizeHint().width(), lines * line + frame)

    def minimumSizeHint(self) -> QSize:
        """Return the same: less would cut words off."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the end of the line of words."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if is_enter and is_plain and not self.takes_lines:
            self.entered.emit()
            return
        if not is_plain and event.key() == Qt.Key.Key_F10 and sys.platform != "win32":
            # Windows asks for the menu itself; elsewhere Qt knows the menu key only.
            self.show_menu()
            return
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        ):
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the lines break elsewhere."""
        super().resizeEvent(event)
        self._on_grown()
        if self.document().size().height() <= _MOST_LINES:
            self.verticalScrollBar().setValue(0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done at the pointer or, asked for by keys, at the caret."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.show_menu()
        else:
            menu = self._menu(self.cursorForPosition(event.pos()))
            menu.popup(event.globalPos())

    def show_menu(self) -> None:
        """Show what can be done at the caret, below its line or above it but never over it."""
        menu = self._menu(self.textCursor())
        line = self.cursorRect()
        where = self.viewport().mapToGlobal(line.bottomLeft())
        height = menu.sizeHint().height()
        if where.y() + height > self.screen().availableGeometry().bottom():
            where = self.viewport().mapToGlobal(line.topLeft()) - QPoint(0, height)
        menu.popup(where)
        # Enter takes what comes first, and a screen reader says it.
        menu.setActiveAction(next(one for one in menu.actions() if not one.isSeparator()))

    def _menu(self, place: QTextCursor) -> QMenu:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            # The window undoes: here, Qt's own two could only ever be grey.
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)
        if menu.actions()[0].isSeparator():
            menu.removeAction(menu.actions()[0])
        self.menu_opening.emit(menu, place.position())
        return menu

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the user went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    @Slot()
    def _on_changed(self) -> None:
        if not self._is_showing:
            self.typed.emit(self.toPlainText())

    @Slot()
    def _on_grown(self) -> None:
        # A bar that comes and goes would take the width that the lines were
        # broken for.
        policy = Qt.ScrollBarPolicy
        fits = self.document().size().height() <= _MOST_LINES
        room = (self.sizeHint().height(), fits)
        if room == self._room:
            # A longest line that grows is told of at each key, and would have the whole window
            # laid out again.
            return
        self._room = room
        bar = policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(bar)
        self.updateGeometry()


class LineEdit(QLineEdit):
    """One line of words, saved as typed; undo and redo belong to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)

    def sizeHint(self) -> QSize:
        """Return a size in which what the empty field asks for can be read whole."""
        size = super().sizeHint()
        asked = self.fontMetrics().horizontalAdvance(f"{self.placeholderText()}mmm")
        return QSize(max(size.width(), asked), size.height())

    def show_words(self, words: str) -> None:
        """Show words from elsewhere; the caret stays where the words are the same."""
        if words != self.text():
            self.setText(words)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo and redo to the window."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        ):
            event.ignore()
            return
        super().keyPressEvent(event)


def is_undo_or_redo(event: QEvent) -> bool:
    """Say whether a field is asked to keep one of these keys from the window."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.ShortcutOverride
        and (
            event.matches(QKeySequence.StandardKey.Undo)
            or event.matches(QKeySequence.StandardKey.Redo)
        )
    )
