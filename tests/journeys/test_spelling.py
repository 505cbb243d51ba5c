"""A slip in a question, seen and mended by keys; a word of one's own, kept for the next start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

# What Qt says of every menu where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def marked(reader, field):
    return [slip.word for slip in reader.window.spelling.fields[field].slips]


def choose(reader, field, words):
    """Go to the next mark by key, and choose what its menu calls so."""
    reader.press("Alt+F7")
    (menu,) = [menu for menu in field.findChildren(QMenu) if menu.isVisible()]
    assert menu.activeAction() is menu.actions()[0]
    while menu.activeAction().text() != words:
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    reader.settle()


def test_a_slip_is_mended_and_a_word_learnt_by_keys_and_both_are_taken_back(
    councillor, sample_library
):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.press("Ctrl+N")
    field = reader.window.focusWidget()
    reader.type("Will Cllr Nwosu recieve the zibblement of the reablement team?")
    reader.wait(lambda: marked(reader, field) == ["recieve", "zibblement"])
    field.moveCursor(field.textCursor().MoveOperation.Start)
    choose(reader, field, "receive")
    assert reader.window.read.questions.editor.question.said.words.startswith("Will Cllr Nwosu rec")
    assert "receive" in field.toPlainText()
    choose(reader, field, "Add “zibblement” to my words")
    reader.wait(lambda: marked(reader, field) == [])
    reader.press("Ctrl+Z")
    reader.wait(lambda: marked(reader, field) == ["zibblement"])
    reader.press("Ctrl+Z")
    assert "receive" not in field.toPlainText()
    reader.press("Ctrl+Y")
    reader.press("Ctrl+Y")
    reader.wait(lambda: marked(reader, field) == [])
    reader.window.actions_.check_spelling.trigger()
    reader.press("Ctrl+Shift+N")
    note = reader.window.focusWidget()
    reader.type("Wich one ")
    assert marked(reader, note) == []
    reader.window.actions_.check_spelling.trigger()
    reader.wait(lambda: marked(reader, note) == ["Wich"])
