"""The head of a page that lies over a place for a while: its way back, and what it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from scrutinyprep.ui.theme import Appearance, Theme, set_role

_ICON_PX = 16


class PageHead(QWidget):
    """Tells where one is and leads back; Escape does the same wherever the page has the keyboard.

    Signals:
        left: the user wants to go back.
    """

    left = Signal()

    def __init__(
        self,
        appearance: Appearance,
        title: str,
        about: str,
        back: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.back = QToolButton(self)
        self.back.setText(back)
        self.back.setAccessibleName(back)
        self.back.setToolTip(self.tr("{where} (Esc)").format(where=back))
        self.back.setProperty("flat", True)
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(self.left)
        heading, told = QLabel(title, self), QLabel(about, self)
        for label, role in ((heading, "heading"), (told, "soft")):
            set_role(label, role)
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(heading)
        column.addWidget(told)
        self._wear(appearance.theme)
        appearance.changed.connect(self._wear)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        side = theme.px(_ICON_PX)
        self.back.setIconSize(QSize(side, side))
        self.back.setIcon(self._appearance.icons.icon("back", theme.palette.text))
