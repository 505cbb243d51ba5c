"""Minutes are shown as they are said."""

from pytestqt.qtbot import QtBot

from scrutinyprep.ui.panels.minutes_edit import MinutesEdit


def test_whole_minutes_have_no_decimal_and_half_ones_have_one(qtbot: QtBot) -> None:
    field = MinutesEdit()
    qtbot.addWidget(field)
    field.show_minutes(3.0)
    assert field.text() == "3"
    field.show_minutes(2.5)
    assert field.text() == "2.5"
    field.show_minutes(None)
    assert field.text() == "not said"
