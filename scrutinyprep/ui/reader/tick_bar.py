"""A scroll bar that shows where on the way down there is something to see."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

_TICK_PX = 2


class TickBar(QScrollBar):
    """A vertical scroll bar with ticks for the hits of a search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks: tuple[float, ...] = ()
        self._current: float | None = None
        self._colour, self._strong = QColor(), QColor()

    def wear(self, colour: str, strong: str) -> None:
        """Draw ticks in this colour, and the current one in the strong one."""
        self._colour, self._strong = QColor(colour), QColor(strong)
        self.update()

    def set_ticks(self, ticks: Sequence[float], current: float | None = None) -> None:
        """Show ticks at these shares of the whole way, from 0 to 1."""
        self._ticks, self._current = tuple(ticks), current
        self.update()

    @property
    def ticks(self) -> tuple[float, ...]:
        """Where the ticks are."""
        return self._ticks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, and the ticks over it."""
        super().paintEvent(event)
        if not self._ticks:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        groove = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarGroove, self
        )
        painter = QPainter(self)
        # Several thousand hits fall on some hundred rows of pixels.
        for row in sorted({round(groove.top() + tick * groove.height()) for tick in self._ticks}):
            painter.fillRect(QRectF(1, row, self.width() - 2, _TICK_PX), self._colour)
        if self._current is not None:
            row = round(groove.top() + self._current * groove.height())
            painter.fillRect(QRectF(0, row - 1, self.width(), _TICK_PX + 2), self._strong)
        painter.end()
