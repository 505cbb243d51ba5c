"""What follows the reader to another page: after the page itself."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.reader.drawings import Drawings
from scrutinyprep.ui.reader.following import Following


class Canvas(QWidget):
    """Notes when it is painted, and whether all was drawn by then."""

    def __init__(self):
        super().__init__()
        self.is_sharp = False
        self.happened = []

    def paintEvent(self, event):
        self.happened.append("painted sharp" if self.is_sharp else "painted")


@pytest.fixture
def canvas(qtbot):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    QTest.qWait(0)
    canvas.happened.clear()
    return canvas


@pytest.fixture
def drawings(tasks):
    return Drawings(tasks)


@pytest.fixture
def following(canvas, drawings):
    following = Following(
        drawings,
        canvas,
        is_sharp=lambda: canvas.is_sharp,
        is_in_sight=lambda page: page in (4, 5, 6),
    )
    following.due.connect(canvas.happened.append)
    return following


def test_a_page_is_painted_at_once_when_it_is_drawn_and_the_rest_follows(
    canvas, drawings, following
):
    following.turn_to(4)
    canvas.is_sharp = True
    drawings.drawn.emit(4)
    assert canvas.happened == ["painted sharp"]
    drawings.went_on.emit()
    assert canvas.happened == ["painted sharp", 4]


def test_a_page_that_is_there_already_is_painted_before_the_rest_follows(canvas, following, qtbot):
    canvas.is_sharp = True
    canvas.update()
    with qtbot.waitSignal(following.due):
        following.turn_to(4)
        assert canvas.happened == []
    assert canvas.happened == ["painted sharp", 4]


def test_for_a_page_that_takes_long_nobody_is_kept_waiting(canvas, following, qtbot):
    with qtbot.waitSignal(following.due):
        for page in (4, 5, 6):
            following.turn_to(page)
    assert [each for each in canvas.happened if isinstance(each, int)] == [6]


def test_pages_drawn_ahead_have_nothing_painted(canvas, drawings, following):
    canvas.is_sharp = True
    drawings.drawn.emit(7)
    drawings.went_on.emit()
    QTest.qWait(0)
    assert canvas.happened == []


def test_nobody_is_told_of_a_page_of_a_paper_that_was_closed(canvas, following, qtbot):
    following.turn_to(4)
    following.forget()
    with qtbot.assertNotEmitted(following.due, wait=25):
        pass
