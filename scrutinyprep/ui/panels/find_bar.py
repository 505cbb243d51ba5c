"""The bar that finds words in the paper that is read, and steps from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from scrutinyprep.ui.announcing import Announcer
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme


class FindBar(QFrame):
    """Asks for words, and says how many there are. It finds nothing itself.

    Signals:
        words_changed: what is looked for now.
        next_wanted, previous_wanted: the user wants to go to another hit.
        list_wanted: whether all places are to be listed.
        list_entered: the user wants to walk through that list.
        closed: the user has done.
    """

    words_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    list_wanted = Signal(bool)
    list_entered = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("role", "bar")
        self.setAccessibleName(self.tr("Find in this paper"))
        self._field = LineEdit(self)
        self._field.setPlaceholderText(self.tr("Find in this paper"))
        self._field.setAccessibleName(self.tr("Find in this paper"))
        self._field.setAccessibleDescription(
            self.tr(
                "Return goes on to the next place, Shift and Return back, "
                "Down lists all places, Escape closes"
            )
        )
        self._count = QLabel(self)
        self._voice = Announcer(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("role", "soft")
        self._previous = self._button(self.tr("Previous place (Shift+F3)"), self.previous_wanted)
        self._next = self._button(self.tr("Next place (F3)"), self.next_wanted)
        self.listing = self._button(self.tr("List all places (Down)"), self.list_wanted)
        self.listing.setCheckable(True)
        self.listing.setText(self.tr("All places"))
        self.listing.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._close = self._button(self.tr("Close (Esc)"), self.closed)
        row = FlowLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.add(self._field, self._count, stretched=self._field)
        row.add(self._previous, self._next, self.listing, self._close)
        self._field.textChanged.connect(self.words_changed)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)
        self.say(None, 0)
        self.hide()

    @property
    def words(self) -> str:
        """What is looked for; empty where nothing is."""
        return "" if self.isHidden() else self._field.text()

    @property
    def said(self) -> str:
        """What is said of the hits."""
        return self._count.text()

    def ask(self, words: str = "") -> None:
        """Let the user type what to find, or find these words at once."""
        was_hidden = self.isHidden()
        self.show()
        if words:
            self._field.setText(words)
        elif was_hidden and self._field.text():
            self.words_changed.emit(self._field.text())
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot()
    def go_on_typing(self) -> None:
        """Let the user type on where the words end."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, at: int | None, count: int, where: str = "") -> None:
        """Say which of how many hits is shown, counted from 1; None where none is yet.

        `where` it is, is told to a screen reader: who sees has the page before them.
        """
        if not self._field.text().strip():
            words = ""
        elif not count:
            words = self.tr("Not found")
        elif at is None:
            words = self.tr("{count} places").format(count=count)
        else:
            words = self.tr("{at} of {count}").format(at=at, count=count)
        self._count.setText(words)
        told = ", ".join(part for part in (words, where) if part)
        self._count.setAccessibleName(told)
        self._voice.say(told)
        for button in (self._previous, self._next):
            button.setEnabled(count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the hits by Return, and close by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_wanted if is_back else self.next_wanted).emit()
        elif event.key() == Qt.Key.Key_Down:
            self.list_entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        icons = self._appearance.icons
        for button, icon in (
            (self._previous, "chevron-up"),
            (self._next, "chevron-down"),
            (self.listing, "agenda"),
            (self._close, "close"),
        ):
            button.setIcon(icons.icon(icon))
            button.setIconSize(QSize(theme.px(18), theme.px(18)))
        self._count.setMinimumWidth(theme.px(90))

    def _button(self, says: str, wanted: object) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("flat", True)
        button.setToolTip(says)
        button.setAccessibleName(says)
        button.clicked.connect(wanted)
        return button
