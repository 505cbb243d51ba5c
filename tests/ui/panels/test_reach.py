"""What is scrolled as a whole, and what is not."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.reach import Reach, Scrolled


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


class _Broad(Scrolled):
    """Is lower where it is narrower: it fits beside a scroll bar, and not without one."""

    LOW_BELOW_PX = 395

    def minimumSizeHint(self) -> QSize:
        held = self.parentWidget()
        return QSize(100, 400 if held is None or held.width() < self.LOW_BELOW_PX else 600)


def test_what_is_lower_where_it_is_narrower_is_not_fitted_for_ever(qtbot):
    reach = Reach(_Broad())
    qtbot.addWidget(reach)
    reach.show()
    for width in range(380, 420):
        reach.resize(width, 500)
        reach.widget().layout().invalidate()
        reach.resize(width, 501)
    assert reach.widget().width() > reach.viewport().width() - 100
