"""Work beside a block: it is over when the block is, and its failures are not lost."""

from threading import Event

import pytest

from scrutinyprep.store.beside import beside


def test_the_block_goes_on_while_the_work_does_and_waits_when_it_asks():
    may_end, done = Event(), []

    def work():
        may_end.wait(10)
        done.append("work")

    with beside(work) as wait:
        assert done == []
        may_end.set()
        wait()
        assert done == ["work"]


def test_the_work_is_over_when_a_block_ends_that_never_waited():
    done = []
    with beside(lambda: done.append("work")):
        pass
    assert done == ["work"]


def fail():
    raise OSError("no room")


def test_a_failure_of_the_work_is_raised_where_the_block_waits():
    went_on = []

    def block():
        with beside(fail) as wait:
            wait()
            went_on.append("the block")

    with pytest.raises(OSError, match="no room"):
        block()
    assert went_on == []


def test_a_failure_of_the_work_is_raised_at_the_end_of_a_block_that_never_waits():
    with pytest.raises(OSError, match="no room"), beside(fail):
        pass


def test_a_failure_of_the_block_passes_after_the_work_is_over():
    may_end, done = Event(), []

    def work():
        may_end.wait(10)
        done.append("work")

    def block():
        with beside(work):
            may_end.set()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        block()
    assert done == ["work"]
