"""Jumping to a word in sight: a stroke, then some of its letters, puts the caret there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QLabel

from scrutinyprep.ui.announcing import Announcer, announce
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.reader.caret import Word
from scrutinyprep.ui.theme import Appearance, Theme, set_role

_EDGE_PX = 8
_LETTERS_SHOWN = 20


class WordsView(Protocol):
    """A view whose words in sight can be gone to by their letters."""

    def words_in_sight(self, letters: str) -> Sequence[Word]:
        """Return the words in sight that begin with these letters, the nearest first."""
        ...

    def show_word(self, word: Word | None) -> None:
        """Set off a word, or none."""
        ...

    def begin_at(self, word: Word) -> None:
        """Put the caret before a word."""
        ...


class _Field(LineEdit):
    """Where the letters are typed.

    Signals:
        stepped: another of the words that begin so is wanted, so many on.
        left: Escape was pressed, or the focus went elsewhere.
    """

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, leave or type."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self.stepped.emit(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self.stepped.emit(-1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of a click elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class Jumping(QObject):
    """Asks for letters at the foot of a view, and leads to the words that begin with them."""

    def __init__(self, area: QAbstractScrollArea, view: WordsView, appearance: Appearance) -> None:
        super().__init__(area)
        self._area, self._view = area, view
        self._words: tuple[Word, ...] = ()
        self._at = 0
        self._frame = QFrame(area.viewport())
        self._frame.setProperty("role", "floating")
        self._frame.setCursor(Qt.CursorShape.ArrowCursor)
        self.field = _Field(self._frame)
        self.field.setAccessibleName(self.tr("Jump to a word in sight"))
        self.field.setAccessibleDescription(
            self.tr("Its first letters; Down for the next such word, Return to begin there")
        )
        self.field.setPlaceholderText(self.tr("Jump to letters…"))
        self._said = QLabel(self._frame)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._said, "soft")
        self._voice = Announcer(self.field)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.field)
        row.addWidget(self._said)
        self._frame.hide()
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self.field.stepped.connect(self._step)
        self.field.left.connect(self.leave)
        area.viewport().installEventFilter(self)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @property
    def is_asking(self) -> bool:
        """Whether letters are asked for now."""
        return not self._frame.isHidden()

    @property
    def said(self) -> str:
        """What is said of the words found."""
        return self._said.text()

    @Slot()
    def begin(self) -> None:
        """Ask for letters."""
        self.field.clear()
        self._words, self._at = (), 0
        self._said.clear()
        self._frame.show()
        self._place()
        self._frame.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave(self) -> None:
        """Ask no more, and go on reading."""
        if not self.is_asking:
            return
        had_focus = self.field.hasFocus()
        self._frame.hide()
        self._view.show_word(None)
        self._voice.forget()
        if had_focus:
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the view."""
        if event.type() is QEvent.Type.Resize and self.is_asking:
            self._place()
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_typed(self, letters: str) -> None:
        self._words = tuple(self._view.words_in_sight(letters)) if letters.strip() else ()
        self._at = 0
        self._tell(bool(letters.strip()))

    @Slot(int)
    def _step(self, by: int) -> None:
        if self._words:
            self._at = (self._at + by) % len(self._words)
            self._tell(is_asked=True)

    @Slot()
    def _on_return(self) -> None:
        word = self._words[self._at] if self._words else None
        self.leave()
        if word is not None:
            self._view.begin_at(word)
            said = self.tr("At: {words}. Shift and the arrow keys select.").format(words=word.line)
            announce(self._area, said, at_once=True)

    def _tell(self, is_asked: bool) -> None:
        word = self._words[self._at] if self._words else None
        self._view.show_word(word)
        if word is not None:
            words = self.tr("{at} of {count}").format(at=self._at + 1, count=len(self._words))
            self._voice.say(f"{words}: {word.line}")
        else:
            words = self.tr("Not in sight") if is_asked else ""
            self._voice.say(words)
        self._said.setText(words)
        self._place()

    def _place(self) -> None:
        self._frame.adjustSize()
        port = self._area.viewport().rect()
        width = min(self._frame.sizeHint().width(), port.width() - 2 * _EDGE_PX)
        height = self._frame.sizeHint().height()
        self._frame.setGeometry(_EDGE_PX, port.height() - height - _EDGE_PX, width, height)

    @Slot(object)
    def _wear(self, _theme: Theme) -> None:
        letters = self.field.fontMetrics()
        self.field.setFixedWidth(letters.averageCharWidth() * _LETTERS_SHOWN)
        if self.is_asking:
            self._place()
