"""How large the window is when it is seen for the first time."""

from PySide6.QtCore import QSize

from scrutinyprep.settings import Settings
from scrutinyprep.ui.main_window import MainWindow
from scrutinyprep.ui.starting import FirstSight


def test_a_window_that_is_larger_than_the_screen_fills_it_and_lies_nowhere_below_it(qapp, qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    FirstSight(window, lambda: None).show(qapp, Settings(text_size_percent=300), "")
    room = window.screen().availableSize()
    assert window.isMaximized()
    usual = window.normalGeometry().size()
    assert usual.boundedTo(room) == usual, "also when it is made smaller again"


def test_a_window_comes_back_as_large_as_it_was_left(qapp, qtbot):
    left = MainWindow()
    qtbot.addWidget(left)
    left.resize(500, 400)
    left.show()
    geometry = left.saveGeometry().toBase64().toStdString()
    window = MainWindow()
    qtbot.addWidget(window)
    FirstSight(window, lambda: None).show(qapp, Settings(), geometry)
    assert not window.isMaximized()
    assert window.size() == QSize(500, 400)
