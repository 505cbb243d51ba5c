"""Every control of every place has a name and a role, and is large enough to be hit."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
SMALLEST_PX = 24
PLACES = ("meetings", "read", "questions", "past", "follow_up")
NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def controls(window: QWidget) -> list[QWidget]:
    """Return the controls that can be seen, without the parts that Qt makes of them itself."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        # The head of a table is told with each cell, and never has the focus.
        and not isinstance(widget, QScrollBar | QHeaderView)
        and widget.isVisibleTo(window)
        and not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QTabBar)
        and not widget.objectName().startswith("qt_")
    ]


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    return reader


@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name_and_a_role(reader, place):
    getattr(reader.window.actions_, place).trigger()
    reader.settle()
    nameless, roleless = [], []
    found = controls(reader.window)
    assert len(found) > 8
    for widget in found:
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            nameless.append(told(widget))
        if interface.role() in NO_ROLES:
            roleless.append(told(widget))
    assert nameless == []
    assert roleless == []


@pytest.mark.parametrize("place", PLACES)
def test_every_button_is_large_enough_to_be_hit(reader, place):
    getattr(reader.window.actions_, place).trigger()
    reader.settle()
    small = [
        f"{told(widget)} “{widget.text()}” {widget.width()} × {widget.height()}"
        for widget in controls(reader.window)
        if isinstance(widget, QAbstractButton)
        and (widget.width() < SMALLEST_PX or widget.height() < SMALLEST_PX)
    ]
    assert small == []
