"""What the palette finds among the commands of the menus."""

import pytest
from PySide6.QtWidgets import QMenuBar

from scrutinyprep.ui.itemmodels.found import command_cards


@pytest.fixture
def bar(qtbot):
    bar = QMenuBar()
    qtbot.addWidget(bar)
    file = bar.addMenu("&File")
    file.addAction("&Open a pack…")
    file.addSeparator()
    export = file.addMenu("E&xport")
    export.addAction("Questions for a &colleague…")
    export.addAction("A table").setEnabled(False)
    return bar


def told(bar, typed):
    return [(card.title, card.detail) for card in command_cards(bar, typed)[1:]]


def test_a_command_within_a_submenu_is_found_with_the_way_to_it(bar):
    assert told(bar, "collea") == [("Questions for a colleague", "File › Export")]
    assert told(bar, "export") == [("Questions for a colleague", "File › Export")]


def test_what_cannot_be_done_now_is_not_offered(bar):
    assert [title for title, _ in told(bar, "")] == ["Open a pack", "Questions for a colleague"]


def test_undo_is_not_found_by_the_name_of_what_it_would_take_away(bar):
    undo = bar.addMenu("&Edit").addAction("Undo import of Cabinet.pdf")
    undo.setProperty("called", "Undo")
    assert told(bar, "cabinet") == []
    assert [title for title, _ in told(bar, "und")] == ["Undo import of Cabinet.pdf"]
