"""What is higher than its window is scrolled, so that all of it can be reached."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_LEAST_LINES = 5
"""A strip that is lower shows too little to read in."""


class Reach(QScrollArea):
    """Gives a widget the room there is; where that is too little, a scroll bar.

    So a window keeps the size that a small screen allows, however large its text
    is. Whatever has the focus is brought in sight.
    """

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # What it holds has the focus, and never the frame around it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._held = widget
        self.setWidget(widget)
        # The ground of the window is seen through it.
        self.viewport().setAutoFillBackground(False)
        widget.setAutoFillBackground(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def sizeHint(self) -> QSize:
        """Return the size that what it holds would like to have."""
        return self._held.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the width that what it holds must have, and the height of a few lines."""
        least = self._held.minimumSizeHint()
        lines = _LEAST_LINES * self.fontMetrics().lineSpacing()
        width = least.width()
        if least.height() > lines:
            width += self.verticalScrollBar().sizeHint().width()
        return QSize(width, min(least.height(), lines))

    def event(self, event: QEvent) -> bool:
        """Ask anew for room where what it holds has grown or shrunk."""
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return is_done

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.verticalScrollBar().maximum() and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self.fontMetrics().height())
