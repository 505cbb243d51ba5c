"""What is higher than its window is scrolled, so that all of it can be reached."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QFrame,
    QLayout,
    QLayoutItem,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

_LEAST_LINES = 4
"""Of a list or a text are to be seen at once: in fewer nobody can read."""
_FITS_MOST = 3
"""What is held is fitted into its window at most so often in one go."""


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
        # In the same window all the time: in one of its own it would lose its place in the order
        # of the Tab key.
        self._held = _Held(widget, self.viewport())
        self.setWidget(self._held)
        # The ground of the window is seen through it.
        self.viewport().setAutoFillBackground(False)
        self._held.setAutoFillBackground(False)
        self._asked_before = (QSize(), QSize())
        self._depth = 0
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit what is held into the window, but not for ever.

        Qt fits it anew at each size that it gets. What is lower where it is narrower fits beside
        a scroll bar, and has none then, and is too wide to fit without: one in another until the
        stack is full.
        """
        if watched is not self._held or event.type() is not QEvent.Type.Resize:
            return super().eventFilter(watched, event)
        if self._depth == _FITS_MOST:
            return False
        self._depth += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._depth -= 1

    def event(self, event: QEvent) -> bool:
        """Ask anew for room where what is asked for is not what it was.

        All else is a matter of scrolling: a new line in a field would have everything around it
        laid out, up to the window.
        """
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            asked = self._asked()
            if asked != self._asked_before:
                self._asked_before = asked
                self.updateGeometry()
        return is_done

    def _asked(self) -> tuple[QSize, QSize]:
        """Return the least size and the wish that whoever holds it goes by."""
        # A splitter goes by what the user gave each of its parts, and by no wish.
        is_split = isinstance(self.parentWidget(), QSplitter)
        return self.minimumSizeHint(), QSize() if is_split else self.sizeHint()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.verticalScrollBar().maximum() and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self.fontMetrics().height())


class Scrolled(QWidget):
    """Says itself how high it must be: what it holds is scrolled, part by part."""


class _Held(QWidget):
    """Asks for the least height in which everything can be used, not for what all would like."""

    def __init__(self, widget: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = _Column(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """Return the least width, and the least height at the width that there is."""
        least = super().minimumSizeHint()
        width = max(least.width(), self.width())
        return QSize(least.width(), self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the least height at this width, in pixels."""
        return self._column.least_height(width)


class _Column(QVBoxLayout):
    """Knows its least heights until something in it changes, as Qt does with what it asks itself.

    Qt asks several times over for each line that a field gets, and one may hold another.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}

    def least_height(self, width: int) -> int:
        """Return the least height at this width, in pixels."""
        if width not in self._heights:
            self._heights[width] = least_height(self, width)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget them."""
        self._heights.clear()
        super().invalidate()


def least_height(item: QLayoutItem, width: int) -> int:
    """Return the height without which some of this is cut off at a width, in pixels.

    Qt's own answer takes what a list would like to have for what it must have.
    """
    widget = item.widget()
    if widget is not None:
        return _of_widget(widget, width)
    layout = item.layout()
    if layout is None:
        return item.minimumSize().height()
    margins = layout.contentsMargins()
    around = margins.top() + margins.bottom()
    inside = width - margins.left() - margins.right()
    if isinstance(layout, QStackedLayout):
        shown = layout.itemAt(layout.currentIndex())
        return around + (least_height(shown, inside) if shown is not None else 0)
    if isinstance(layout, QBoxLayout) and _is_column(layout):
        heights = [least_height(each, inside) for each in _items(layout)]
        gaps = max(0, len(heights) - 1) * max(0, layout.spacing())
        return around + sum(heights) + gaps
    wraps = layout.hasHeightForWidth()
    return layout.minimumHeightForWidth(width) if wraps else layout.minimumSize().height()


def _of_widget(widget: QWidget, width: int) -> int:
    if widget.isHidden():
        return 0
    layout = widget.layout()
    if isinstance(widget, QTabWidget):
        shown = _of_widget(widget.currentWidget(), width) if widget.count() else 0
        height = widget.tabBar().sizeHint().height() + shown
    elif isinstance(widget, QSplitter):
        height = _of_split(widget, width)
    elif isinstance(widget, QAbstractScrollArea):
        height = QWidgetItem(widget).minimumSize().height()
        if not isinstance(widget, Reach | QPlainTextEdit):
            # Its headings and scroll bars come on top.
            around = max(0, widget.height() - widget.viewport().height())
            height = max(height, _LEAST_LINES * widget.fontMetrics().lineSpacing() + around)
    elif layout is not None and not isinstance(widget, Scrolled):
        height = least_height(layout, width)
    elif widget.hasHeightForWidth():
        height = widget.heightForWidth(width)
    else:
        height = QWidgetItem(widget).minimumSize().height()
    return min(max(height, widget.minimumHeight()), widget.maximumHeight())


def _of_split(split: QSplitter, width: int) -> int:
    parts = [each for at in range(split.count()) if (each := split.widget(at)) is not None]
    if split.orientation() is Qt.Orientation.Vertical:
        return sum(_of_widget(part, width) for part in parts)
    shown = [part for part in parts if part.isVisible()]
    if len(shown) == 1:
        # It may not have been given its width yet.
        return _of_widget(shown[0], width)
    return max((_of_widget(part, part.width()) for part in shown), default=0)


def _is_column(layout: QBoxLayout) -> bool:
    upright = (QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop)
    return layout.direction() in upright


def _items(layout: QLayout) -> list[QLayoutItem]:
    """Return what is shown in a layout."""
    found = (layout.itemAt(at) for at in range(layout.count()))
    return [
        each for each in found if each is not None and (each.spacerItem() or not each.isEmpty())
    ]
