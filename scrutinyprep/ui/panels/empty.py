"""What a place shows while there is nothing in it: one sentence, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.ui.theme import Appearance, set_role

_WIDTH_PX = 460


class Empty(QWidget):
    """A title, a sentence, and at most two things to do; the first is the one expected."""

    def __init__(
        self,
        appearance: Appearance,
        title: str,
        sentence: str,
        *actions: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        self._title = QLabel(title, self)
        set_role(self._title, "title")
        self._sentence = QLabel(sentence, self)
        for label in (self._title, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMinimumWidth(appearance.theme.px(_WIDTH_PX))
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for place, action in enumerate(actions):
            button = QPushButton(action.text().replace("…", ""), self)
            button.setAccessibleDescription(action.toolTip())
            if place == 0:
                button.setProperty("primary", True)
            button.clicked.connect(action.trigger)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
