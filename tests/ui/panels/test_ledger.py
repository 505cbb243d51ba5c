"""A ledger is a table where there is room for its columns, else the same rows as cards."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from scrutinyprep.domain.undertakings import Promise, Standing
from scrutinyprep.ui.itemmodels.undertakings import Column, Entry, LedgerRows, UndertakingsModel
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.theme import Appearance, Look
from tests.ui.made import TODAY, a_meeting, an_undertaking

WIDTHS: dict[int, int] = {Column.WHO: 160, Column.SAID: 190, Column.AT: 80, Column.DUE: 150}
WIDTHS |= {Column.CHASE: 120, Column.STANDING: 120}
LONG = "I will bring the waiting list back to this committee, by locality and by month. " * 3
PROMISES = (
    Promise(LONG, "Helen Bright", due=date(2026, 9, 12)),
    Promise("We will circulate the list.", "Zed Zebra", due=date(2027, 3, 1)),
    Promise("We can look into the tram.", None, standing=Standing.MET),
)


@pytest.fixture
def shown(qtbot, qapp):
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    model = UndertakingsModel(TODAY)
    rows = LedgerRows(TODAY)
    rows.setSourceModel(model)
    table = Ledger(
        appearance,
        "Undertakings",
        choices_role=UndertakingsModel.ChoicesRole,
        whole=(Column.DUE, Column.CHASE),
        marked_role=UndertakingsModel.MarkedRole,
    )
    qtbot.addWidget(table)
    table.setModel(rows)
    table.setSelectionMode(Ledger.SelectionMode.ExtendedSelection)
    table.sortByColumn(Column.DUE, Qt.SortOrder.AscendingOrder)
    table.lay_columns(appearance, WIDTHS, Column.WORDS)
    model.show_rows(
        [
            Entry(replace(an_undertaking(id=f"u{at}"), promise=promise), a_meeting())
            for at, promise in enumerate(PROMISES)
        ]
    )
    table.resize(1200, 600)
    table.show()
    qtbot.waitExposed(table)
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    return SimpleNamespace(table=table, model=model, appearance=appearance)


def make_narrow(table, width=500):
    table.resize(width, 600)
    assert table.is_stacked
    return table


def words_at(table, row, column):
    return table.indexAt(table.visualRect(table.model().index(row, column)).center())


def test_rows_are_cards_where_the_columns_need_more_than_there_is_and_never_scroll_sideways(shown):
    table = shown.table
    assert not table.is_stacked
    for width, percent in ((700, 100), (1200, 100), (1200, 300), (1200, 100), (240, 100)):
        shown.appearance.wear(Look.LIGHT, percent)
        table.resize(width, 600)
        assert table.is_stacked == (width < 1000 or percent > 100), (width, percent)
        assert not table.horizontalScrollBar().maximum(), (width, percent)


def test_what_is_chosen_and_where_keys_go_stay_when_rows_become_cards_and_back(shown):
    table = shown.table
    table.setCurrentIndex(table.model().index(1, Column.DUE))
    chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().select(table.model().index(2, 0), chosen)
    for width in (500, 1200):
        table.resize(width, 600)
        rows = {index.row() for index in table.selectionModel().selectedRows()}
        assert (table.is_stacked, rows) == (width == 500, {1, 2})
        assert (table.currentIndex().row(), table.currentIndex().column()) == (1, Column.DUE)


def test_a_card_has_the_words_first_and_everything_in_a_place_of_its_own(shown):
    table = make_narrow(shown.table)
    card = table._card(0)
    assert card.said[0].column == Column.WORDS
    assert [one.label for one in card.said[1:4]] == ["Who promised: ", "When said: ", "At: "]
    boxes = [one.rect for one in card.said]
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])
    assert all(box.left() >= 0 and box.right() < table.viewport().width() for box in boxes)
    for one in card.said:
        assert words_at(table, 0, one.column) == table.model().index(0, one.column)


def test_keys_lead_through_a_card_and_from_card_to_card(shown):
    table = make_narrow(shown.table)
    table.setCurrentIndex(table.model().index(0, Column.WORDS))
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
    for key in keys:
        QTest.keyClick(table, key)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, Column.SAID)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1, 2]
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, Column.WORDS)


def test_a_click_on_what_a_card_says_is_a_click_on_that_cell(shown, qtbot):
    table = make_narrow(shown.table)
    there = table.visualRect(table.model().index(1, Column.WHO)).center()
    with qtbot.waitSignal(table.clicked) as clicked:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert (clicked.args[0].row(), clicked.args[0].column()) == (1, Column.WHO)


def test_what_is_not_known_yet_can_be_typed_in_a_card_with_room_for_it(shown, qtbot):
    table = make_narrow(shown.table)
    table.setCurrentIndex(table.model().index(1, Column.CHASE))
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    assert editor.accessibleName() == "Chase on"
    assert editor.width() >= shown.appearance.theme.px(160)
    assert table.viewport().rect().contains(editor.geometry())
    with qtbot.waitSignal(shown.model.revised) as revised:
        QTest.keyClicks(editor, "1 March 2027")
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert revised.args[1] == {"chase": date(2027, 3, 1)}


def test_cards_are_sorted_by_a_menu_of_what_the_columns_are_called(shown):
    table = make_narrow(shown.table)
    button = table._sorting
    assert button.isVisible()
    assert button.text() == "Sorted by: Due"
    button._fill()
    by_name = {action.text(): action for action in button.menu().actions()}
    by_name["Who promised"].trigger()
    who = [table.model().index(row, Column.WHO).data() for row in range(3)]
    assert who == sorted(who)
    by_name["The other way &round"].trigger()
    assert [table.model().index(row, Column.WHO).data() for row in range(3)] == who[::-1]
    assert button.text() == "Sorted by: Who promised"


def test_a_screen_reader_is_told_of_each_cell_of_a_card_with_the_heading_of_its_column(shown):
    table = make_narrow(shown.table)
    told = QAccessible.queryAccessibleInterface(table)
    names = [
        (told.child(at).role(), told.child(at).text(QAccessible.Text.Name))
        for at in range(told.childCount())
    ]
    assert (QAccessible.Role.ColumnHeader, "Who promised") in names
    assert (QAccessible.Role.Cell, "Helen Bright") in names


def test_what_is_overdue_comes_first_and_is_told_apart_in_grey_too(shown):
    for width in (1200, 500):
        shown.table.resize(width, 600)
        QTest.qWait(20)
        table = shown.table
        model = table.model()
        due = model.index(0, Column.DUE)
        assert due.data().endswith("overdue")
        assert due.data(Qt.ItemDataRole.FontRole).weight() > 400
        picture = QPixmap(table.viewport().size())
        table.viewport().render(picture)
        image = picture.toImage()
        middles = [table.rowViewportPosition(row) + table.rowHeight(row) // 2 for row in range(2)]
        greys = [QColor(image.pixel(QPoint(1, y))).lightness() for y in middles]
        assert abs(greys[0] - greys[1]) > 100


def test_rows_that_are_not_measured_yet_are_as_high_as_the_last_that_is(shown):
    table = shown.table
    table.sortByColumn(Column.DUE, Qt.SortOrder.DescendingOrder)
    own = [table.sizeHintForRow(row) for row in range(3)]
    assert own[0] != own[2]
    table.measure(1)
    assert [table.sizeHintForRow(row) for row in range(3)] == [own[0]] * 3
    assert [table.measure_more(1) for _ in range(3)] == [True, True, False]
    assert [table.sizeHintForRow(row) for row in range(3)] == own
