"""The bar at the top: search, and the few commands that a beginner needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme


class SearchField(LineEdit):
    """Where one types what to look for.

    Signals:
        left: Escape was pressed.
        down: the arrow key that leads into the hits.
    """

    left = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape, go to the hits by the arrow."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class CommandBar(QFrame):
    """Shows the search field, and actions as buttons with words."""

    def __init__(
        self,
        appearance: Appearance,
        plain: Sequence[QAction],
        primary: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.search = SearchField(self)
        self.search.setPlaceholderText(self.tr("Search papers, speeches, minutes and notes"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self._buttons: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        for action in (*plain, primary):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setAccessibleName(action.iconText())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("primary" if action is primary else "flat", True)
            row.addWidget(button)
            self._buttons.append(button)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        for button in self._buttons:
            button.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.search.setMinimumWidth(self.search.fontMetrics().averageCharWidth() * 30)
