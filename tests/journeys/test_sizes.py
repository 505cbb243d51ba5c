"""The window fits a small screen in large text, and no words of a button or a label are cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

from scrutinyprep.ui.panels.page_bar import ElidedLabel
from scrutinyprep.ui.theme import Look
from tests.journeys.test_access import told

PLACES = ("meetings", "read", "questions", "past", "follow_up")
SCREENS = ((80, 1024), (100, 1024), (150, 1366), (200, 1440), (300, 1920))
"""The size of text in per cent, and a screen on which the window must fit, in pixels."""


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    return reader


def cut(window: QWidget) -> list[str]:
    """Return the buttons and lines that have less room than their words take."""
    return [
        f"{told(widget)} “{widget.text()[:40]}” has {widget.width()}, wants {wanted_px(widget)}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel)
        and widget.isVisibleTo(window)
        and wanted_px(widget) > widget.width()
    ]


def wanted_px(widget: QAbstractButton | QLabel) -> int:
    if isinstance(widget, ElidedLabel) or (isinstance(widget, QLabel) and widget.wordWrap()):
        return 0
    if isinstance(widget, QToolButton) and (
        widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return 0
    return widget.fontMetrics().horizontalAdvance(widget.text().replace("&", ""))


def test_the_window_fits_its_screen_and_cuts_no_words(reader):
    window, found = reader.window, {}
    for percent, width in SCREENS:
        window._appearance.wear(Look.LIGHT, percent)
        for place in PLACES:
            getattr(window.actions_, place).trigger()
            window.resize(width, 700)
            reader.settle()
            found[percent, place] = cut(window)
            if window.width() > width:
                found[percent, place].append(f"the window is {window.width()} wide")
    window._appearance.wear(Look.LIGHT)
    assert {where: words for where, words in found.items() if words} == {}
