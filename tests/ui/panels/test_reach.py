"""What is scrolled as a whole, and what is not."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.reach import Reach


class _Long(QWidget):
    """Would like to be high, and can be low: a list with a scroll bar of its own."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least

    def sizeHint(self) -> QSize:
        return QSize(100, 2000)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._least)


def a_place(least: int) -> QWidget:
    place = QWidget()
    bar = FlowLayout()
    bar.add(QPushButton("One"), QPushButton("Two"))
    column = QVBoxLayout(place)
    column.addLayout(bar)
    column.addWidget(_Long(least), 1)
    return place


def test_only_what_cannot_be_as_low_as_the_window_is_scrolled_as_a_whole(qtbot):
    low, high = a_place(100), a_place(900)
    turns = QWidget()
    stack = QStackedLayout(turns)
    stack.addWidget(low)
    stack.addWidget(high)
    reach = Reach(turns)
    qtbot.addWidget(reach)
    reach.resize(400, 500)
    reach.show()
    assert reach.verticalScrollBar().maximum() == 0, "neither for its wish nor for the hidden one"
    assert low.height() == 500
    stack.setCurrentWidget(high)
    qtbot.waitUntil(lambda: reach.verticalScrollBar().maximum() > 0)
