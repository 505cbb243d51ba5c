"""What is seen while files are dragged over the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.theme import Appearance, Step

_VEIL = 225
"""How much the window behind is hidden, of 255: enough to read the words on top."""


class DropOverlay(QWidget):
    """Lies over the window, and says that files can be dropped."""

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self.words = self.tr("Drop to open")
        self.setAccessibleName(self.words)
        # What is dropped is meant for the window below.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Cover the window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and go when the files leave it."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a veil, a frame and the words."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.palette.accent_soft)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        accent = QColor(theme.palette.accent)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        edge = theme.space(24)
        frame = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(frame, theme.space(8), theme.space(8))
        painter.setFont(theme.font(Step.TITLE, weight=QFont.Weight.DemiBold))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.words)
