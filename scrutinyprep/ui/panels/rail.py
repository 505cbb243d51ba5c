"""The slim rail on the left that leads to the places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from scrutinyprep.ui.theme import Appearance, Step, Theme


class Rail(QFrame):
    """A button for each place, with its icon above its name."""

    def __init__(
        self, appearance: Appearance, actions: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Places"))
        self._buttons: list[QToolButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 12)
        column.setSpacing(6)
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setAccessibleName(action.iconText())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setProperty("rail", True)
            column.addWidget(button)
            self._buttons.append(button)
        column.addStretch(1)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        # Not the buttons' own font: before they are first shown it is a larger one.
        letters = QFontMetrics(theme.font(Step.TINY, weight=QFont.Weight.DemiBold))
        wide = max(letters.horizontalAdvance(b.text()) for b in self._buttons)
        for button in self._buttons:
            button.setIconSize(QSize(theme.px(24), theme.px(24)))
            button.setMinimumWidth(wide + theme.space(16))
