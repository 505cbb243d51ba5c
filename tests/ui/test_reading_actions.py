"""The menus of reading a paper."""

from PySide6.QtWidgets import QMainWindow, QMenu

from scrutinyprep.ui.reading_actions import ReadingActions

_SMALL_SCREEN_PX = 768


def test_every_menu_is_lower_than_a_small_screen(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    help_menu = window.menuBar().addMenu("Help")
    ReadingActions(window).fill(window.menuBar(), help_menu.menuAction())
    menus = window.menuBar().findChildren(QMenu)
    assert {"&Page", "&Mark"} <= {menu.title() for menu in menus}
    assert max(menu.sizeHint().height() for menu in menus) < _SMALL_SCREEN_PX - 100
