"""A question to the user that is answered in place, beside what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import set_role

Answered = Callable[[str], str]
"""Gets what was answered, and returns why that can't be; nothing where it is done."""


class AskingLine(QFrame):
    """Asks for one line of words. Nothing waits for the answer: one may read on, or leave it.

    Signals:
        left: the question was answered or left, and the keyboard is to go back.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._then: Answered | None = None
        self._question, self._why = QLabel(self), QLabel(self)
        for label, role in ((self._question, "strong"), (self._why, "warning")):
            set_role(label, role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._line = LineEdit(self)
        self._choice = QComboBox(self)
        self._choice.setEditable(True)
        self._choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line.setAccessibleName(self.tr("Answer"))
        self._keep = QPushButton(self.tr("&Keep"), self)
        self._keep.setProperty("primary", True)
        self._leave = QPushButton(self.tr("Leave it"), self)
        self._leave.setToolTip(self.tr("Changes nothing (Esc)"))
        self._lay_out()
        self._choice_name = name_choice(self._choice, self.tr("Answer"))
        for field in self._fields:
            field.returnPressed.connect(self._on_keep)
            field.textChanged.connect(self._why.hide)
        self._keep.clicked.connect(self._on_keep)
        self._leave.clicked.connect(self.leave)
        self.hide()

    @property
    def question(self) -> str:
        """What is asked; empty where nothing is."""
        return self._question.text() if self._then is not None else ""

    @property
    def field(self) -> QLineEdit:
        """Where the answer is typed."""
        return self._fields[self._answers.currentIndex()]

    def ask(self, question: str, now: str, then: Answered, offered: Sequence[str] = ()) -> None:
        """Ask a question, in the place of one that is still open.

        Args:
            question: a sentence for the user.
            now: what the answer is as things stand.
            then: what is done with the answer.
            offered: answers to choose from; any other can be typed.
        """
        self._then = then
        self._question.setText(question)
        self._why.hide()
        self._choice.clear()
        self._choice.addItems(list(offered))
        self._answers.setCurrentIndex(1 if offered else 0)
        self.field.setText(now)
        for widget in (self.field, self._choice):
            widget.setAccessibleName(question)
        self._choice_name.setText(question)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot()
    def leave(self) -> None:
        """Ask no more, and change nothing."""
        if self._then is not None:
            self._then = None
            # The keyboard goes first: Qt would pass it on to whatever comes next.
            self.left.emit()
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the question on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_keep(self) -> None:
        if self._then is None:
            return
        why = self._then(self.field.text().strip())
        self._why.setText(why)
        self._why.setVisible(bool(why))
        if not why:
            self.leave()

    def _lay_out(self) -> None:
        self.setProperty("role", "editor")
        self._answers = QStackedWidget(self)
        self._answers.addWidget(self._line)
        self._answers.addWidget(self._choice)
        chosen = self._choice.lineEdit()
        self._fields: tuple[QLineEdit, ...] = (self._line, chosen) if chosen else (self._line,)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._question, 0, 0, 1, 3)
        for column, widget in enumerate((self._answers, self._keep, self._leave)):
            grid.addWidget(widget, 1, column, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._why, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
