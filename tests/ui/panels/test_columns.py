"""Columns stand side by side where there is room, and take turns where there is none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.ui.panels.columns import Column, Columns
from scrutinyprep.ui.panels.reach import Reach
from scrutinyprep.ui.panels.wrapped_button import WrappedButton
from scrutinyprep.ui.theme import Appearance, Look

WIDE, NARROW = 900, 500


def pane(rows: int) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    for _ in range(rows):
        column.addWidget(QLineEdit(widget))
    return widget


@pytest.fixture
def columns(qapp, qtbot):
    """Three columns that need 600 pixels together, the middle one the main one."""
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    panes = [pane(2) for _ in range(3)]
    made = Columns(
        appearance,
        [Column(each, name, 300, 200) for each, name in zip(panes, "ABC", strict=True)],
        panes[1],
        "tried",
    )
    qtbot.addWidget(made)
    made.resize(WIDE, 400)
    made.show()
    return made


def panes_of(columns):
    return [column.pane for column in columns._columns]


def seen(columns):
    return [pane.isVisible() for pane in panes_of(columns)]


def test_all_are_seen_where_there_is_room_and_one_where_there_is_none(columns):
    assert seen(columns) == [True, True, True]
    assert not columns.switch.isVisible()
    columns.resize(NARROW, 400)
    assert seen(columns) == [False, True, False]
    assert [columns.switch.tabText(at) for at in range(3)] == ["A", "B", "C"]
    columns.switch.setCurrentIndex(0)
    assert seen(columns) == [True, False, False]
    columns.bring(panes_of(columns)[2])
    assert seen(columns) == [False, False, True]
    assert columns.switch.currentIndex() == 2
    columns.resize(WIDE, 400)
    assert seen(columns) == [True, True, True]


@pytest.mark.parametrize("percent", [120, 200])
def test_columns_are_as_wide_as_before_when_the_text_is_as_large_as_before(columns, qtbot, percent):
    columns.resize(1000, 400)
    columns._split.setSizes([220, 500, 270])
    before = columns._split.sizes()
    columns._appearance.wear(Look.LIGHT, percent)
    qtbot.waitUntil(lambda: columns.is_narrow is (percent == 200))
    columns._appearance.wear(Look.LIGHT)
    qtbot.waitUntil(lambda: not columns.is_narrow)
    qtbot.waitUntil(lambda: columns._split.sizes() == pytest.approx(before, abs=2))


def test_columns_have_their_usual_widths_after_a_time_without_room(columns, qtbot):
    columns.hide()
    columns.resize(120, 40)
    columns.show()
    columns.resize(1000, 400)
    qtbot.waitUntil(lambda: not columns.is_narrow)
    first, _, last = columns._split.sizes()
    assert (first, last) == pytest.approx((300, 300), abs=2)


def test_one_that_is_not_wanted_has_no_tab_and_leaves_its_room(columns):
    columns.resize(NARROW, 400)
    columns.show_pane(panes_of(columns)[0], is_wanted=False)
    # The two that are left fit side by side.
    assert seen(columns) == [False, True, True]
    columns.resize(NARROW - 150, 400)
    assert seen(columns) == [False, True, False]
    assert columns.switch.count() == 2
    columns.show_pane(panes_of(columns)[0], is_wanted=True)
    assert seen(columns) == [True, False, False]


def test_what_is_too_high_is_scrolled_and_the_focus_brought_in_sight(qtbot):
    held = pane(12)
    reach = Reach(held)
    qtbot.addWidget(reach)
    reach.resize(300, 1000)
    reach.show()
    assert reach.verticalScrollBar().maximum() == 0
    reach.resize(300, 120)
    assert reach.verticalScrollBar().maximum() > 0
    assert reach.horizontalScrollBar().maximum() == 0
    last = held.findChildren(QLineEdit)[-1]
    reach.activateWindow()
    qtbot.waitUntil(reach.isActiveWindow)
    last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_a_button_of_many_words_is_higher_where_it_is_narrower(qtbot):
    button = WrappedButton("Item 5, pack 10 & PDF 12, People Scrutiny Committee, 10 Dec 2026")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    lines = [button.heightForWidth(width) for width in (wide, wide // 2, wide // 3)]
    assert lines == sorted(set(lines))
    assert button.minimumSizeHint().width() < wide / 2
    plain = QPushButton("x")
    qtbot.addWidget(plain)
    assert lines[0] == pytest.approx(plain.sizeHint().height(), abs=4)
