"""Nothing is cut off in large text, and every control can be named by a screen reader."""

import pytest
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
QTS_OWN = ("QHeaderView", "QTabBar", "QTableCornerButton", "QMenuBarExtension")


@pytest.fixture
def window(qapp, qtbot, tmp_path):
    application = Application(qapp, tmp_path / "library", tmp_path / "s.json")
    application.start()
    qtbot.waitUntil(lambda: bool(application.window.places), timeout=20_000)
    application.tasks.wait_idle()
    yield application.window
    application.window.close()
    application.tasks.wait_idle()
    application.close()


def is_qts_own(widget: QWidget) -> bool:
    """Say whether it is a part of a control, which speaks for it."""
    own = any(widget.inherits(name) for name in QTS_OWN) or widget.objectName().startswith("qt_")
    parent = widget.parent()
    in_popup = parent is not None and parent.inherits("QComboBoxPrivateContainer")
    parts = QAbstractSpinBox | QComboBox | QAbstractItemView
    return own or in_popup or isinstance(parent, parts)


def test_every_control_has_a_name(window):
    nameless = [
        (type(widget).__name__, type(widget.parent()).__name__)
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not is_qts_own(widget)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


@pytest.mark.parametrize("percent", [100, 200])
def test_a_button_is_as_wide_as_its_words(window, qtbot, percent):
    window._appearance.wear(Look.LIGHT, percent)
    window.resize(1366, 768)
    for action in window.actions_.places:
        action.trigger()
        qtbot.wait(1)
        narrow = [
            button.text()
            for button in window.findChildren(QAbstractButton)
            if button.isVisible() and words_px(button) > button.width()
        ]
        assert narrow == []
    window._appearance.wear(Look.LIGHT, 100)


def words_px(button: QAbstractButton) -> int:
    return button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
