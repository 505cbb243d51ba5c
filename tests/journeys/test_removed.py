"""What was removed comes back from the list beside the window, and that can be undone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def test_a_removed_meeting_is_brought_back_by_keyboard_and_taken_away_again(
    councillor, sample_library
):
    reader = councillor(sample_library)
    meetings = reader.window.meetings
    count = meetings.table.model().rowCount()
    meetings.remove_chosen()
    reader.wait(lambda: meetings.table.model().rowCount() == count - 1)
    reader.window.actions_.removed.trigger()
    dialog = reader.window.bringing_back.dialog
    assert dialog.isVisible()
    reader.wait(lambda: dialog.list.cards.rows)
    (card,) = dialog.list.cards.rows
    assert "Meeting" in card.detail
    assert dialog.back.isEnabled()
    dialog.back.click()
    reader.wait(lambda: meetings.table.model().rowCount() == count)
    reader.wait(lambda: dialog.list.cards.rows == ())
    assert not dialog.back.isEnabled()
    dialog.activateWindow()
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.wait(lambda: meetings.table.model().rowCount() == count - 1)
    reader.wait(lambda: len(dialog.list.cards.rows) == 1)
    dialog.close()
