"""A bar of controls that takes more lines, instead of widening the window, where text is large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QWidget


class FoldedBar(QFrame):
    """Has its groups of controls side by side; one below the other where they don't fit so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[QHBoxLayout] = []
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(8, 6, 8, 6)
        # Whatever it holds, it does not keep the window from being narrow.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add_group(self, *widgets: QWidget, stretched: QWidget | None = None) -> None:
        """Add controls that stay together; one of them may take the room that is left."""
        group = QHBoxLayout()
        group.setSpacing(4)
        for widget in widgets:
            group.addWidget(widget, 1 if widget is stretched else 0)
        if stretched is None:
            group.addStretch(1)
        # On one line the first takes the room that is left, and the last stands at the right.
        self._lines.addLayout(group, 0 if self._groups else 1)
        self._groups.append(group)

    def set_margins(self, across: int, down: int) -> None:
        """Keep so many pixels free at the sides, and above and below."""
        self._lines.setContentsMargins(across, down, across, down)

    @property
    def is_folded(self) -> bool:
        """Whether its groups stand one below the other."""
        return self._lines.direction() is QBoxLayout.Direction.TopToBottom

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold for the width there is now."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Fold anew where a control has come, gone or grown."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        margins = self._lines.contentsMargins()
        spaces = max(0, self._lines.spacing()) * (len(self._groups) - 1)
        needed = margins.left() + margins.right() + spaces + _width_of(self._groups)
        is_narrow = needed > self.width()
        if is_narrow != self.is_folded:
            direction = QBoxLayout.Direction
            self._lines.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)


def _width_of(groups: Sequence[QHBoxLayout]) -> int:
    return sum(group.minimumSize().width() for group in groups)
