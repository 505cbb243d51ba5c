"""The slim rail on the left that leads to the places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from scrutinyprep.ui.theme import Appearance, Step, Theme

_NARROW_EM = 45
"""A window is narrow in which this many letters fill the width: the places need it more."""


class Rail(QFrame):
    """A button for each place, with its icon above its name.

    Where there is no room for the names, in large text or a small window, there
    are the icons alone; the names stay in their tips and for a screen reader.
    """

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
        self._column = column
        self._theme = appearance.theme
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    # Qt's own

    def minimumSizeHint(self) -> QSize:
        """Return the size of the icons alone: it keeps no window from being low or narrow."""
        size, margins = super().minimumSizeHint(), self._column.contentsMargins()
        wide = self._icon_px() + margins.left() + margins.right()
        return QSize(min(size.width(), wide), min(size.height(), self._height_px(with_names=False)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the names, or have them again."""
        super().resizeEvent(event)
        self.fold()

    @Slot()
    def fold(self) -> None:
        """Show the names where the window is high and wide enough for them."""
        is_narrow = self.window().width() < _NARROW_EM * self._theme.type_px(Step.BODY)
        with_names = self._height_px(with_names=True) <= self.height() and not is_narrow
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonTextUnderIcon if with_names else style.ToolButtonIconOnly
        for button in self._buttons:
            button.setToolButtonStyle(wanted)
            button.setMinimumWidth(self._wide_px if with_names else 0)

    def _height_px(self, *, with_names: bool) -> int:
        theme = self._theme
        letters = QFontMetrics(theme.font(Step.TINY, weight=QFont.Weight.DemiBold))
        button = self._icon_px()
        # Between icon and name Qt leaves four pixels, as a rule.
        button += letters.lineSpacing() + 4 if with_names else 0
        margins = self._column.contentsMargins()
        gaps = self._column.spacing() * (len(self._buttons) - 1)
        return len(self._buttons) * button + gaps + margins.top() + margins.bottom()

    def _icon_px(self) -> int:
        """Return how wide and high a button is that shows its icon alone."""
        return self._theme.px(24) + 2 * (self._theme.space(8) + 2)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        # Not the buttons' own font: before they are first shown it is a larger one.
        letters = QFontMetrics(theme.font(Step.TINY, weight=QFont.Weight.DemiBold))
        wide = max(letters.horizontalAdvance(b.text()) for b in self._buttons)
        self._theme, self._wide_px = theme, wide + theme.space(16) + theme.px(6)
        for button in self._buttons:
            button.setIconSize(QSize(theme.px(24), theme.px(24)))
        self.fold()
