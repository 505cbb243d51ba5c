"""Which row of a list somebody may open next."""

import pytest
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from scrutinyprep.ui.panels.row_wish import RowWish


@pytest.fixture
def rows(qtbot):
    view = QListView()
    view.setModel(QStringListModel(["one", "two", "three"], view))
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def told(rows):
    wishes = []
    wish = RowWish(rows, int(Qt.ItemDataRole.DisplayRole))
    wish.changed.connect(lambda view, thing: wishes.append(thing))
    return wishes


def centre_of(rows, row):
    return rows.visualRect(rows.model().index(row, 0)).center()


def test_a_row_that_is_pressed_is_wished_for_before_the_button_is_let_go(rows, told):
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre_of(rows, 1))
    assert told[-1] == "two"


def test_a_row_that_the_keys_walk_to_is_wished_for(rows, told):
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert told[-1] == "two"


def test_a_row_that_is_chosen_to_follow_the_reader_is_no_wish(rows, told):
    rows.clearFocus()
    rows.setCurrentIndex(rows.model().index(2, 0))
    assert told == []


def test_a_list_that_is_walked_through_from_a_field_has_wishes_without_the_focus(rows, told):
    rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rows.setCurrentIndex(rows.model().index(2, 0))
    assert told == ["three"]


def test_a_pointer_that_passes_over_rows_wishes_for_the_one_where_it_rests(rows, told, qtbot):
    QTest.mouseMove(rows.viewport(), centre_of(rows, 0))
    for row in (1, 2):
        rows.entered.emit(rows.model().index(row, 0))
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == "three"
    assert "two" not in told
    QApplication.sendEvent(rows.viewport(), QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: told[-1] is None)


def test_a_list_that_is_hidden_wishes_for_nothing(rows, told, qtbot):
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre_of(rows, 0))
    rows.hide()
    qtbot.waitUntil(lambda: told[-1] is None)
