"""The wheel scrolls a form, and changes nothing that is chosen in it."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget

from scrutinyprep.ui.panels.reach import Reach
from scrutinyprep.ui.panels.still_choices import StillChoices


@pytest.mark.parametrize("has_focus", [False, True])
def test_the_wheel_over_a_field_scrolls_the_form_and_leaves_the_value(qtbot, has_focus):
    form = QWidget()
    column = QVBoxLayout(form)
    choice, number = QComboBox(), QSpinBox()
    choice.addItems(["As usual", "None"])
    number.setValue(5)
    for field in (choice, number):
        column.addWidget(field)
    column.addSpacing(900)
    StillChoices(form)
    reach = Reach(form)
    qtbot.addWidget(reach)
    reach.resize(200, 200)
    reach.show()
    qtbot.waitExposed(reach)
    for field in (choice, number):
        reach.verticalScrollBar().setValue(0)
        if has_focus:
            field.setFocus()
        at = field.mapTo(reach, QPoint(5, 5))
        QTest.wheelEvent(reach.windowHandle(), QPointF(at), QPoint(0, -120))
        assert reach.verticalScrollBar().value() > 0
    assert (choice.currentText(), number.value()) == ("As usual", 5)
