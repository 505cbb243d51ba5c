"""The field for whom a question is put to."""

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.ui.panels.addressee_edit import AddresseeEdit

# Of the offscreen platform, which has no keyboard to give a list that pops up.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

NAMES = ("Cllr Ann Pryce, Cabinet Member", "Mary Jones, Head of SEND")


@pytest.fixture
def field(qtbot):
    made = AddresseeEdit()
    qtbot.addWidget(made)
    made.offer(NAMES)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def offered(field):
    model = field.completer().completionModel()
    return tuple(model.index(row, 0).data() for row in range(model.rowCount()))


def test_names_are_found_by_any_part_of_them(qtbot, field):
    qtbot.keyClicks(field, "send")
    assert offered(field) == (NAMES[1],)


def test_down_in_an_empty_field_shows_every_name(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.completer().popup().isVisible()
    assert offered(field) == NAMES
    field.completer().popup().hide()


def test_a_chosen_name_is_said_like_a_typed_one(qtbot, field):
    said = []
    field.said.connect(said.append)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    popup = field.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert said[-1] == NAMES[0]
    assert field.text() == NAMES[0]


def test_anyone_else_can_be_typed(qtbot, field):
    said = []
    field.said.connect(said.append)
    qtbot.keyClicks(field, "The Mayor")
    assert said[-1] == "The Mayor"
    field.completer().popup().hide()


def test_a_click_in_the_empty_field_shows_the_names_whole_and_on_the_screen(qtbot, field):
    right = field.screen().availableGeometry().right()
    field.move(right - field.width(), 0)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    popup = field.completer().popup()
    assert popup.isVisible()
    assert popup.viewport().width() >= popup.fontMetrics().horizontalAdvance(NAMES[0])
    assert popup.geometry().right() <= right
    popup.hide()
    field.show_words("Mary")
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert not popup.isVisible(), "who has a name there may want to correct it"
