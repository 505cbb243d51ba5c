"""Controls side by side that go on in the next line where they do not fit, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Lays controls out in lines, and asks for no more width than the widest of them.

    So a bar of many controls keeps no window from being narrow, however large
    the text is. One control may take what is left of its line.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        """By the width, until something changes: Qt asks two hundred times when a line is added."""
        self._stretched: QWidget | None = None
        self._belonging: QWidget | None = None
        self._space = spacing
        self.setContentsMargins(0, 0, 0, 0)

    @property
    def space(self) -> int:
        """How many pixels stand between two controls."""
        return self._space

    def add(
        self,
        *widgets: QWidget,
        stretched: QWidget | None = None,
        belonging: QWidget | None = None,
    ) -> None:
        """Add controls in their order; one of them may take the room that is left in its line.

        What is `belonging` to that one stands right after it, where it takes less than all.
        """
        for widget in widgets:
            self.addWidget(widget)
        self._stretched = stretched or self._stretched
        self._belonging = belonging or self._belonging

    # Qt's own

    def addItem(self, item: QLayoutItem) -> None:
        """Take what stands at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many controls there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """Return a control; None past the last, which is how Qt counts them."""
        # Qt asks for the one after the last, though its types do not say so.
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Give a control away; None past the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more height than the lines have."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow bar is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at this width, in pixels."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), is_meant=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was measured: a control has come, gone or changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put every control in its place."""
        super().setGeometry(rect)
        self._lay_out(rect, is_meant=True)

    def sizeHint(self) -> QSize:
        """Return the size in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._space * max(0, len(sizes) - 1)
        return self._framed(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """Return the size of the widest and the highest control."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return self._framed(least)

    def _framed(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay_out(self, rect: QRect, *, is_meant: bool) -> int:
        """Return the height that all lines take; put the controls there where that is meant."""
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        top = inside.top()
        for line in self._lines(inside.width()):
            height = max(size.height() for _, size in line)
            if is_meant:
                self._place(line, QRect(inside.left(), top, inside.width(), height))
            top += height + self._space
        end = max(inside.top(), top - self._space)
        return end - rect.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the controls line by line, each with the size that it gets."""
        lines: list[list[tuple[QLayoutItem, int]]] = []
        room = 0
        for item in self._shown():
            least = item.minimumSize().width()
            wanted = least if self._gives_way(item) else max(item.sizeHint().width(), least)
            across = min(wanted, max(width, least))
            if not lines or across + self._space > room:
                lines.append([])
                room = width + self._space
            lines[-1].append((item, across))
            room -= across + self._space
        return [self._shared(line, width) for line in lines]

    def _shared(
        self, line: list[tuple[QLayoutItem, int]], width: int
    ) -> list[tuple[QLayoutItem, QSize]]:
        """Give what is left of a line to the control that takes it, and each its height."""
        left = width - sum(across for _, across in line) - self._space * (len(line) - 1)
        sized = []
        for item, across in line:
            taken = across + max(0, left) if self._is_stretched(item) else across
            seen = min(taken, item.maximumSize().width())
            height = item.sizeHint().expandedTo(item.minimumSize()).height()
            if item.hasHeightForWidth():
                # Words that wrap are higher in a narrow line than in a wide one.
                height = item.heightForWidth(seen)
            sized.append((item, QSize(taken, height)))
        return sized

    def _place(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        left, spare = rect.left(), 0
        for item, size in line:
            seen = min(size.width(), item.maximumSize().width())
            if not self._belongs(item):
                left, spare = left + spare, 0
            at = QPoint(left, rect.top() + (rect.height() - size.height()) // 2)
            item.setGeometry(QRect(at, QSize(seen, size.height())))
            left += seen + self._space
            spare += size.width() - seen

    def _gives_way(self, item: QLayoutItem) -> bool:
        """Say whether it takes what is left, and says itself how little will do.

        Then a line is too full only where not even that fits.
        """
        field = self._stretched
        return field is not None and self._is_stretched(item) and field.minimumWidth() > 0

    def _belongs(self, item: QLayoutItem) -> bool:
        return self._belonging is not None and item.widget() is self._belonging

    def _is_stretched(self, item: QLayoutItem) -> bool:
        return (
            isinstance(item, QWidgetItem)
            and self._stretched is not None
            and item.widget() is self._stretched
        )
