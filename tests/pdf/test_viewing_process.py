"""The process that draws, started before anyone knows what it is to draw."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import Unreadable
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.pdf.viewing_process import ReadyDrawer
from tests.pdf.papers import drawn, words_at


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return drawn(tmp_path / "paper.pdf", *(words_at(f"Sheet {n}", 72, 700) for n in (1, 2)))


@pytest.fixture
def ready() -> Iterator[ReadyDrawer]:
    ready = ReadyDrawer()
    yield ready
    ready.give_up()


def test_a_process_that_is_ready_draws_one_paper_and_no_other(
    ready: ReadyDrawer, paper: Path
) -> None:
    ready.prepare()
    assert ready.is_ready
    with PageReader(paper, take=ready.take) as first, PageReader(paper, take=ready.take) as second:
        assert ready._ready is None
        assert first.picture(1, 1.0) == second.picture(1, 1.0)
        assert first._running.pid != second._running.pid


def test_a_process_that_died_while_it_was_ready_is_not_handed_over(
    ready: ReadyDrawer, paper: Path
) -> None:
    ready.prepare()
    dead = ready._ready.child
    dead._process.kill()
    dead._process.wait()
    with PageReader(paper, take=ready.take) as reader:
        assert reader.letters(2).text == "Sheet 2"


def test_to_prepare_twice_starts_one_process_and_to_give_up_ends_it(ready: ReadyDrawer) -> None:
    ready.prepare()
    child = ready._ready.child
    ready.prepare()
    assert ready._ready.child is child
    ready.give_up()
    ready.give_up()
    assert not child.is_alive
    assert not ready.is_ready


def test_a_paper_that_cannot_be_opened_ends_the_process_that_was_ready(
    ready: ReadyDrawer, tmp_path: Path
) -> None:
    ready.prepare()
    child = ready._ready.child
    with pytest.raises(Unreadable):
        PageReader(tmp_path / "gone.pdf", take=ready.take)
    assert not child.is_alive
    assert not ready.is_ready
