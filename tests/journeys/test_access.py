"""Every control of every place and dialog has a name and a role, and is large enough to be hit."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from scrutinyprep.ui.dialogs.crash import CrashDialog
from scrutinyprep.ui.dialogs.password import PasswordDialog
from scrutinyprep.ui.exits import Exit
from tests.journeys.laid_over import laid_over

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
PLACES = ("meetings", "read", "questions", "past", "follow_up", "brief")
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


def small(window: QWidget) -> list[str]:
    """Return the buttons that are hard to hit, with their sizes in pixels."""
    return [
        f"{told(widget)} “{widget.text()}” {widget.width()} × {widget.height()}"
        for widget in controls(window)
        if isinstance(widget, QAbstractButton)
        and (widget.width() < SMALLEST_PX or widget.height() < SMALLEST_PX)
    ]


def lacking(window: QWidget) -> list[str]:
    """Return the controls that have no name or no role."""
    without = []
    for widget in controls(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not name_of(widget, interface).strip():
            without.append(f"{told(widget)} has no name")
        if interface.role() in NO_ROLES:
            without.append(f"{told(widget)} has no role")
    return without


def name_of(widget: QWidget, interface: QAccessibleInterface) -> str:
    """Return what a screen reader calls a control.

    On Linux, Qt itself tells of a combo box what is chosen in it; its name comes
    only by the label that belongs to it.
    """
    if not isinstance(widget, QComboBox):
        return interface.text(QAccessible.Text.Name)
    labels = interface.relations(QAccessible.RelationFlag.Label)
    return "".join(label.text(QAccessible.Text.Name) for label, _ in labels)


def lacks(dialog: QWidget) -> list[str]:
    """Return what is wrong with the controls of a dialog: no name, no role, or hard to hit."""
    assert controls(dialog), dialog.windowTitle()
    return lacking(dialog) + small(dialog)


def dialogs(reader) -> Iterator[QDialog]:
    """Open each dialog that the window has, one after the other, as its command does."""
    window, actions = reader.window, reader.window.actions_
    font = window._appearance
    openings = (
        *(a.trigger for a in (actions.about, actions.shortcuts, actions.guide)),
        actions.put_agenda_right.trigger,
        # E-mail shows the briefing, which is a place.
        *(window.exit_menu.ways[way].trigger for way in Exit if way is not Exit.EMAIL),
        lambda: PasswordDialog(font, "Pack.pdf", was_wrong=True, parent=window).open(),
        lambda: CrashDialog(ValueError("a fault"), window).open(),
    )
    for number, opening in enumerate(openings):
        opening()
        reader.wait(open_dialogs)
        reader.settle()
        for dialog in open_dialogs():
            assert dialog.windowTitle(), number
            yield dialog
            if isValid(dialog):
                dialog.reject()
        reader.settle()


def open_dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


@pytest.mark.parametrize("place", PLACES)
def test_every_control_of_a_place_has_a_name_and_a_role_and_can_be_hit(reader, place):
    getattr(reader.window.actions_, place).trigger()
    reader.settle()
    assert len(controls(reader.window)) > 8
    assert lacking(reader.window) == []
    assert small(reader.window) == []


def test_every_control_of_what_stands_in_place_of_a_dialog_has_a_name_and_a_role(reader):
    found = {}
    for name in laid_over(reader):
        reader.settle()
        found[name] = lacks(reader.window)
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_part_of_the_editor_of_a_question_has_names_and_roles(reader):
    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: place.questions)
    place.list_.choose(place.questions[0].id)
    for section in place.editor.sections:
        section.open()
    for open_further in (lambda: None, place.view._covered.click, place.view._lined.click):
        open_further()
        reader.settle()
        assert lacking(reader.window) == []
        assert small(reader.window) == []


def test_every_control_of_every_dialog_has_a_name_and_a_role_and_can_be_hit(reader):
    reader.press("Ctrl+4")
    reader.wait(lambda: reader.window.past._text)
    reader.press("Ctrl+2")
    seen = {}
    for dialog in dialogs(reader):
        seen[dialog.windowTitle()] = lacks(dialog)
    assert {title: faults for title, faults in seen.items() if faults} == {}
    assert len(seen) >= 8
