"""Fields whose words are saved as they are typed."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrutinyprep.ui.panels.words_edit import LineEdit, WordsEdit


class Asked(QObject):
    """Counts the events of a kind that a widget gets."""

    def __init__(self, kind):
        super().__init__()
        self.kind, self.times = kind, 0

    def eventFilter(self, watched, event):
        self.times += event.type() is self.kind
        return False


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


def test_a_line_that_gets_longer_has_nothing_around_it_laid_out_again(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    edit = WordsEdit(window)
    column.addWidget(edit)
    with qtbot.waitExposed(window):
        window.show()
    window.resize(400, 200)
    QTest.qWait(0)
    asked = Asked(QEvent.Type.LayoutRequest)
    window.installEventFilter(asked)
    qtbot.keyClicks(edit, "as long as this")
    QTest.qWait(0)
    assert asked.times == 0
    qtbot.keyClicks(edit, " and by now it is much longer than any line of this field can be")
    QTest.qWait(0)
    assert asked.times >= 1


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
