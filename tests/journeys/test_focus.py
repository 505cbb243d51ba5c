"""Where the keyboard is when something comes and goes: dialogs, the search, what is removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.ui.tab_order import controls_in_order
from tests.journeys.test_access import dialogs


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.window.activateWindow()
    return reader


def marked(reader):
    return [action.objectName() for action in reader.window.actions_.places if action.isChecked()]


def test_the_rail_marks_the_place_that_is_shown_and_none_under_the_briefing_or_the_search(reader):
    assert marked(reader) == ["read"]
    reader.press("Ctrl+3")
    assert marked(reader) == ["questions"]
    reader.press("Ctrl+P")
    assert reader.window._layers.currentWidget() is reader.window.briefing
    assert marked(reader) == []
    reader.press("Ctrl+Shift+F")
    reader.type("bus")
    assert reader.window._layers.currentWidget() is reader.window.search
    assert marked(reader) == []
    for _ in "bus":
        reader.press("Backspace")
    # Other words may follow: the field keeps the keyboard, and what was shown is shown again.
    assert QApplication.focusWidget() is reader.window.frame.bar.search
    assert reader.window._layers.currentWidget() is reader.window.briefing
    reader.type("bus")
    reader.press("Escape")
    assert reader.window.briefing.isAncestorOf(QApplication.focusWidget())
    reader.press("Escape")
    assert marked(reader) == ["questions"]
    # Who clicks on where they are stays there.
    reader.window.actions_.questions.trigger()
    assert marked(reader) == ["questions"]
    assert reader.window.memory.place == "questions"


def test_the_keyboard_goes_with_the_user_to_a_place_and_back_to_where_it_was_there(reader):
    window = reader.window
    was = {}
    for action, place in window.places.items():
        action.trigger()
        reader.settle()
        focused = QApplication.focusWidget()
        # On something to use, and not on what holds it, where no ring would show it.
        assert focused in controls_in_order(place), action.objectName()
        was[action] = focused
    was[window.actions_.questions] = window.questions.view._filter
    window.actions_.questions.trigger()
    window.questions.view._filter.setFocus()
    for action, focused in was.items():
        action.trigger()
        assert QApplication.focusWidget() is focused, action.objectName()


def test_the_keyboard_is_back_where_it_was_after_every_dialog(reader):
    reader.press("Ctrl+4")
    reader.wait(lambda: reader.window.past._text)
    reader.press("Ctrl+2")
    reader.window.read.desk.questions._list.setFocus()
    was = QApplication.focusWidget()
    count = 0
    for dialog in dialogs(reader):
        dialog.activateWindow()
        focused = QApplication.focusWidget()
        assert focused is not None, dialog.windowTitle()
        assert dialog.isAncestorOf(focused), dialog.windowTitle()
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
        assert not dialog.isVisible(), f"Escape does not close {dialog.windowTitle()}"
        reader.window.activateWindow()
        reader.wait(QApplication.focusWidget)
        assert QApplication.focusWidget() is was, dialog.windowTitle()
        count += 1
    assert count >= 9


@pytest.mark.parametrize("place", ["questions", "follow_up", "meetings"])
def test_after_a_removal_the_neighbour_is_chosen_and_has_the_keyboard(reader, place):
    getattr(reader.window.actions_, place).trigger()
    reader.settle()
    shown = getattr(reader.window, place)
    view = shown.list_ if place == "questions" else shown._table
    view.setFocus()
    model = view.model()
    at = next(row for row in range(model.rowCount() // 2, 99) if _can_be_chosen(model, row))
    view.setCurrentIndex(model.index(at, 0))
    before = reader.window.stack.count()
    removed = QSignalSpy(model.rowsRemoved)
    shown.remove_chosen()
    reader.wait(removed.count)
    reader.settle()
    assert reader.window.stack.count() == before + 1
    assert QApplication.focusWidget() is view
    chosen = {index.row() for index in view.selectionModel().selectedIndexes()}
    assert len(chosen) == 1
    assert abs(chosen.pop() - at) <= 1
    assert view.selectionModel().isSelected(view.currentIndex())


def _can_be_chosen(model, row):
    return bool(model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable)
