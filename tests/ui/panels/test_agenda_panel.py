"""The agenda beside the page: finding in it while one types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.panels.agenda_panel import AgendaPanel
from scrutinyprep.ui.theme import Appearance

FILE = DocumentId("pack")


def row(key, title, first, last, *below):
    return Branch(Card(key=key, title=title), FILE, PageRange(first, last), branches=below)


TREE = (
    row("roads", "Roads", 1, 4, row("streets", "Appendix 1 Streets", 3, 4)),
    row("trees", "Trees", 5, 9, row("oaks", "Appendix 2 Oaks", 7, 9)),
)


@pytest.fixture
def panel(qtbot, qapp):
    panel = AgendaPanel(Appearance(qapp))
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    panel.show_tree(TREE)
    panel.show()
    return panel


def current(panel):
    return panel.tree.currentIndex().data(Qt.ItemDataRole.DisplayRole)


def is_unfolded(panel, row):
    return panel.tree.isExpanded(panel.tree.model().index(row, 0))


def test_typing_shows_what_fits_and_return_opens_it(panel, qtbot):
    panel.filter.ask()
    QTest.keyClicks(panel.filter.focusProxy(), "oak")
    assert panel.tree.model().rowCount() == 1
    assert is_unfolded(panel, 0)
    assert "Oaks" in current(panel)
    with qtbot.waitSignal(panel.left), qtbot.waitSignal(panel.branch_opened) as opened:
        QTest.keyClick(panel.filter.focusProxy(), Qt.Key.Key_Return)
    assert opened.args[0].card.key == "oaks"


def test_escape_shows_all_of_it_again_folded_as_it_was(panel, qtbot):
    panel.tree.expand(panel.tree.model().index(0, 0))
    QTest.keyClicks(panel.filter.focusProxy(), "app")
    assert is_unfolded(panel, 1)
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel.filter.focusProxy(), Qt.Key.Key_Escape)
    assert panel.filter.words == ""
    assert [is_unfolded(panel, row) for row in (0, 1)] == [True, False]


def test_the_page_says_where_it_is_though_its_row_is_not_shown(panel):
    QTest.keyClicks(panel.filter.focusProxy(), "oak")
    assert [one.card.key for one in panel.follow(FILE, 3)] == ["roads", "streets"]
    assert "Oaks" in current(panel), "what was found stays chosen"
    QTest.keyClicks(panel.filter.focusProxy(), "x")
    assert panel.tree.model().rowCount() == 0


def test_down_goes_to_the_rows(panel, qtbot):
    panel.activateWindow()
    panel.filter.ask()
    QTest.keyClicks(panel.filter.focusProxy(), "app")
    QTest.keyClick(panel.filter.focusProxy(), Qt.Key.Key_Down)
    qtbot.waitUntil(panel.tree.hasFocus)


def test_the_chosen_row_stays_in_sight_when_what_is_below_takes_its_room(panel):
    panel.show_tree(tuple(row(n, f"Item {n}", n, n) for n in range(1, 21)))
    tree = panel.tree
    last = max(
        (tree.model().index(n, 0) for n in range(20)),
        key=lambda index: (
            tree.visualRect(index).bottom() <= tree.viewport().height() and index.row()
        ),
    )
    tree.setCurrentIndex(last)
    panel.resize(300, 350)
    seen = tree.visualRect(last)
    assert tree.viewport().rect().contains(seen.center())
    assert seen.bottom() <= tree.viewport().height()
