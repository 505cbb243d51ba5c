"""Parts of the question editor that open one by one, each saying what it holds while closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.theme import Appearance

_LEAST_PX = 132
_AROUND_WORDS = 3
"""Arrow and edges of a heading, in heights of a letter."""


class _Head(QToolButton):
    """A button whose words are cut where there is no room for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Say these words, as far as they go."""
        self._whole = words
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        around = self.fontMetrics().height() * _AROUND_WORDS
        self.setText(
            self.fontMetrics().elidedText(
                self._whole, Qt.TextElideMode.ElideRight, max(0, self.width() - around)
            )
        )


class Section(QWidget):
    """A heading that is pressed, and what it opens.

    Signals:
        toggled: whether it is open now.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._head = _Head(self)
        self._holds = ""
        self._head.setCheckable(True)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setProperty("flat", True)
        self._head.toggled.connect(self._on_toggled)
        self.body = body
        """What is shown while it is open."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(body)
        self._on_toggled(False)

    @property
    def head(self) -> QToolButton:
        """What is pressed to open it."""
        return self._head

    @property
    def is_open(self) -> bool:
        """Whether its body is shown."""
        return self._head.isChecked()

    def open(self) -> None:
        """Show the body."""
        self._head.setChecked(True)

    def say(self, holds: str) -> None:
        """Say in a few words what it holds; shown while it is closed."""
        self._holds = holds
        self._head.setAccessibleName(self._title)
        self._head.setAccessibleDescription(holds)
        is_told = bool(holds) and not self.is_open
        self._head.say(f"{self._title} · {holds}" if is_told else self._title)

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self._head.setArrowType(arrow)
        self.body.setVisible(is_open)
        self.say(self._holds)
        self.toggled.emit(is_open)


class Grown(QScrollArea):
    """Shows a column of widgets as high as it likes to be, and scrolls where there is no room."""

    def __init__(
        self, appearance: Appearance, column: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = appearance.theme
        self._column = column
        self._brought: QWidget | None = None
        self.setWidget(column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        column.installEventFilter(self)

    def bring(self, part: QWidget) -> None:
        """Scroll as far as it takes to see a part, its beginning at least, once it is laid out."""
        self._brought = part
        QTimer.singleShot(0, self, self._bring)

    @Slot()
    def _bring(self) -> None:
        part, self._brought = self._brought, None
        if part is not None:
            bar, top = self.verticalScrollBar(), part.y()
            bottom = top + part.height() - self.viewport().height()
            bar.setValue(min(top, max(bar.value(), bottom)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when what is inside grows or shrinks."""
        if watched is self._column and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the height of everything inside."""
        inside = self._column.sizeHint()
        width = self.viewport().width() or inside.width()
        height = self._column.heightForWidth(width) if self._column.hasHeightForWidth() else -1
        return QSize(inside.width(), height if height > 0 else inside.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a field or two: the rest is scrolled to."""
        return QSize(0, min(self._theme.px(_LEAST_PX), self.sizeHint().height()))
