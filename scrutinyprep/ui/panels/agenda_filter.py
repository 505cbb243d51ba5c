"""The line above the agenda in which one types what to find in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from scrutinyprep.ui.announcing import Announcer
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import set_role


class AgendaFilter(QWidget):
    """Asks for words, and says how many rows have them.

    Signals:
        words_changed: the words, with each key.
        taken: the row that is chosen is to be opened.
        tree_wanted: the user wants to walk the rows that were found.
        left: the user wants to read on.
    """

    words_changed = Signal(str)
    taken = Signal()
    tree_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = LineEdit(self)
        self._line.setPlaceholderText(self.tr("Find in the agenda"))
        self._line.setAccessibleName(self.tr("Find in the agenda"))
        self._line.setAccessibleDescription(
            self.tr("Return opens the first row, Down goes to the rows, Escape shows all again")
        )
        self._line.setClearButtonEnabled(True)
        for button in self._line.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
        self._count = QLabel(self)
        set_role(self._count, "soft")
        self._count.hide()
        self._announcer = Announcer(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 8)
        row.addWidget(self._line, 1)
        row.addWidget(self._count)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self.words_changed)
        self._line.returnPressed.connect(self._on_return)

    @property
    def words(self) -> str:
        """What is looked for; empty where the whole agenda is shown."""
        return self._line.text()

    @Slot()
    def ask(self) -> None:
        """Let the user type."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    @Slot()
    def clear(self) -> None:
        """Look for nothing."""
        self._line.clear()

    def say_found(self, count: int) -> None:
        """Say how many rows have the words."""
        self._count.setVisible(bool(self.words.strip()))
        self._count.setText(self.tr("none") if not count else str(count))
        if self.words.strip():
            said = self.tr("{count} in the agenda").format(count=count or self.tr("none"))
            self._announcer.say(said)
        else:
            self._announcer.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, and go down into the rows: what the line itself makes nothing of."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
            case Qt.Key.Key_Down:
                self.tree_wanted.emit()
            case _:
                super().keyPressEvent(event)

    @Slot()
    def _on_return(self) -> None:
        if self.words.strip():
            self.taken.emit()
