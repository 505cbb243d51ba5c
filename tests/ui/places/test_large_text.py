"""A screen reader can name every control, in every look."""

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from scrutinyprep.ui.app import Application
from scrutinyprep.ui.dialogs.about import AboutDialog
from scrutinyprep.ui.dialogs.shortcuts import ShortcutsDialog
from scrutinyprep.ui.theme import Look

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
DUMB_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
QTS_OWN = ("QHeaderView", "QTabBar", "QTableCornerButton", "QMenuBarExtension")


class Twice(QTranslator):
    """A language whose words are twice as long."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"{text} {text.replace('&', '')}" if text else ""

    def isEmpty(self):
        return False


@pytest.fixture
def open_window(qapp, qtbot, tmp_path):
    opened = []

    def open_one():
        application = Application(qapp, tmp_path / "library", tmp_path / "s.json")
        opened.append(application)
        application.start()
        qtbot.waitUntil(lambda: bool(application.window.places), timeout=20_000)
        application.tasks.wait_idle()
        return application.window

    yield open_one
    for application in opened:
        application.window.close()
        application.tasks.wait_idle()
        application.close()


@pytest.fixture
def window(open_window):
    return open_window()


def is_qts_own(widget: QWidget) -> bool:
    """Say whether it is a part of a control, which speaks for it."""
    own = any(widget.inherits(name) for name in QTS_OWN) or widget.objectName().startswith("qt_")
    parent = widget.parent()
    in_popup = parent is not None and parent.inherits("QComboBoxPrivateContainer")
    parts = QAbstractSpinBox | QComboBox | QAbstractItemView
    return own or in_popup or isinstance(parent, parts)


@pytest.mark.parametrize("look", list(Look))
def test_every_control_has_a_name_in_every_look(window, qtbot, look):
    window._appearance.wear(look)
    ShortcutsDialog(window._appearance, window.actions_.keys(), window)
    AboutDialog(window._appearance, window._folder, window)
    nameless = [
        (type(widget).__name__, type(widget.parent()).__name__)
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not is_qts_own(widget)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    window._appearance.wear(Look.LIGHT)
    assert nameless == []


@pytest.mark.parametrize("look", list(Look))
def test_every_control_has_a_role_and_is_spoken(window, look):
    window._appearance.wear(look)
    dumb = []
    for action in window.actions_.places:
        action.trigger()
        for widget in window.findChildren(QWidget):
            if isinstance(widget, CONTROLS) and widget.isVisible() and not is_qts_own(widget):
                spoken = QAccessible.queryAccessibleInterface(widget)
                if not spoken.text(QAccessible.Text.Name) or spoken.role() in DUMB_ROLES:
                    dumb.append(type(widget).__name__)
    window._appearance.wear(Look.LIGHT)
    assert dumb == []
