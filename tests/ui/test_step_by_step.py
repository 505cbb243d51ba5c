"""Work of the window's own thread that is done in steps."""

import pytest
from PySide6.QtCore import QTimer

from scrutinyprep.ui.step_by_step import StepByStep


def test_what_happens_meanwhile_comes_between_the_steps(qtbot):
    order = []

    def steps():
        order.append("first")
        QTimer.singleShot(0, lambda: order.append("meanwhile"))
        yield
        order.append("second")
        yield
        order.append("third")

    work = StepByStep(steps())
    with qtbot.waitSignal(work.done):
        work.begin()
        assert order == ["first"]
    assert order.index("meanwhile") < order.index("third")
    assert [each for each in order if each != "meanwhile"] == ["first", "second", "third"]


def test_none_is_done_after_it_was_stopped(qtbot):
    order = []

    def steps():
        for step in range(9):
            order.append(step)
            yield

    work = StepByStep(steps())
    work.begin()
    work.stop()
    qtbot.wait(5)
    assert order == [0]


def test_a_step_that_fails_is_the_last(qtbot):
    def steps():
        yield from ()
        raise LookupError("nothing to stand on")

    work = StepByStep(steps())
    with pytest.raises(LookupError), qtbot.assertNotEmitted(work.done, wait=5):
        work.begin()
