"""What a place shows while there is nothing in it: one sentence, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.ui.theme import Appearance, Theme, set_role

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
        # A column of its own: words that wrap are only as high as they need be
        # where their layout knows how wide they are.
        self._column = QWidget(self)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._title = QLabel(title, self._column)
        set_role(self._title, "title")
        self._sentence = QLabel(sentence, self._column)
        for label in (self._title, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        for place, action in enumerate(actions):
            button = QPushButton(action.text().replace("…", ""), self._column)
            button.setAccessibleDescription(action.toolTip())
            if place == 0:
                button.setProperty("primary", True)
            button.clicked.connect(action.trigger)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()
        middle.addStretch(1)
        # As wide as it may be, before anything else is.
        middle.addWidget(self._column, 1000)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._column.setMaximumWidth(theme.px(_WIDTH_PX))
