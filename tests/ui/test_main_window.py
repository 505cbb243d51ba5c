"""The window as a whole: what reaches it from anywhere, and what it says of itself everywhere."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QUndoCommand
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from scrutinyprep.settings import guide_folder
from scrutinyprep.ui.app import Application


@pytest.fixture
def application(qapp, qtbot, tmp_path):
    """The program on a library with nothing in it."""
    made = Application(qapp, tmp_path / "library", tmp_path / "settings.json")
    made.start()
    qtbot.waitUntil(lambda: bool(made.window.places), timeout=20_000)
    yield made
    made.window.close()
    made.close()


@pytest.mark.parametrize("where", ["meetings", "search"])
def test_a_file_whose_path_is_pasted_is_opened(application, pack_pdf, where, qtbot):
    window = application.window
    data = QMimeData()
    data.setText(str(pack_pdf))
    QGuiApplication.clipboard().setMimeData(data)
    target = window.meetings if where == "meetings" else window.frame.bar.search
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    services = window.workroom.services
    qtbot.waitUntil(lambda: bool(services.meetings.all()), timeout=20_000)
    assert application.tasks.wait_idle(20_000)
    assert not window.frame.bar.search.text()


def test_f1_has_a_page_for_every_pane(application):
    panes = [pane for pane in application.window.findChildren(QWidget) if pane.property("guide")]
    pages = {path.stem for path in guide_folder().glob("*.md")}
    assert len(panes) > 10
    assert {pane.property("guide") for pane in panes} <= pages
    for pane in (*application.window.places.values(), application.window.read.questions):
        assert pane in panes


def test_every_button_of_a_command_tells_its_keys(application):
    window = application.window
    told = 0
    for button in window.findChildren(QToolButton):
        action = button.defaultAction()
        if isinstance(action, QAction) and action.shortcuts():
            keys = action.shortcuts()[0].toString(QKeySequence.SequenceFormat.NativeText)
            assert keys in button.toolTip(), button.text()
            told += 1
    assert told > 5
    (undo, redo) = window.frame.bar._undo, window.frame.bar._redo
    window.stack.push(QUndoCommand("note"))
    assert undo.toolTip() == "Undo note (Ctrl+Z)"
    assert redo.toolTip() == "Redo (Ctrl+Shift+Z)"
