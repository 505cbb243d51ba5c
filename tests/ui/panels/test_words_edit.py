"""Fields whose words are saved as they are typed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrutinyprep.ui.panels.words_edit import LineEdit, WordsEdit


@pytest.fixture
def edit(qtbot):
    edit = WordsEdit()
    qtbot.addWidget(edit)
    edit.resize(240, 60)
    edit.show()
    return edit


def test_each_key_is_told_and_words_from_elsewhere_are_not(edit, qtbot):
    told = []
    edit.typed.connect(told.append)
    edit.show_words("from elsewhere")
    qtbot.keyClicks(edit, "ab")
    assert told == ["from elsewherea", "from elsewhereab"]


def test_the_caret_stays_where_the_same_words_are_shown_again(edit, qtbot):
    qtbot.keyClicks(edit, "abc")
    qtbot.keyClick(edit, Qt.Key.Key_Left)
    edit.show_words("abc")
    assert edit.textCursor().position() == 2


def test_enter_is_the_end_and_shift_enter_a_new_line(edit, qtbot):
    with qtbot.waitSignal(edit.entered):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert edit.toPlainText() in ("\n", "\u2028")


def test_it_grows_with_its_words(edit):
    one = edit.sizeHint().height()
    edit.show_words("word " * 30)
    assert edit.sizeHint().height() > one + 2 * edit.fontMetrics().lineSpacing()


@pytest.mark.parametrize("kind", [WordsEdit, LineEdit])
def test_undo_is_left_to_the_window(qtbot, kind):
    window = QWidget()
    qtbot.addWidget(window)
    field = kind(window)
    QVBoxLayout(window).addWidget(field)
    undo = QAction("Undo", window)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    window.addAction(undo)
    undone = []
    undo.triggered.connect(lambda: undone.append(1))
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    control = Qt.KeyboardModifier.ControlModifier
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
    field.event(asked)
    assert not asked.isAccepted()
    qtbot.keyClick(field, Qt.Key.Key_Z, control)
    assert undone == [1]
