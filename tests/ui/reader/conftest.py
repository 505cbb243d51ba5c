"""A page view over a real PDF."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.page_view import PageView
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance, Look


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The light look at 100%, taken off again."""
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    yield appearance
    qapp.setStyleSheet("")


@pytest.fixture
def reader(pack_pdf: Path) -> Iterator[PageReader]:
    """A reader of the six pages."""
    with PageReader(pack_pdf) as reader:
        yield reader


@pytest.fixture
def empty_view(tasks: Tasks, appearance: Appearance) -> Iterator[PageView]:
    """A view without a paper. It is not left to qtbot, which deletes before the paper is closed."""
    view = PageView(tasks, appearance)
    view.resize(700, 600)
    view.show()
    yield view
    view.close_paper()
    tasks.wait_idle()
    view.close()
    view.deleteLater()


@pytest.fixture
def view(empty_view: PageView, tasks: Tasks, pack_pdf: Path, qtbot: QtBot) -> PageView:
    """A view of the six pages, drawn and with its words read."""
    with qtbot.waitSignal(empty_view.opened):
        empty_view.open(partial(PageReader, pack_pdf))
    assert tasks.wait_idle(10_000)
    return empty_view
