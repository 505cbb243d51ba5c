"""What was removed comes back from the list beside the window, and that can be undone."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrutinyprep.domain.removed import KEPT_DAYS
from scrutinyprep.services.clock import Clock


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


def test_what_was_removed_long_ago_is_shown_where_that_is_wanted(councillor, sample_library):
    reader = councillor(sample_library)
    reader.window.meetings.remove_chosen()
    reader.settle()
    services = reader.window.workroom.services
    services.removed._clock = Clock(lambda: datetime.now(UTC) + timedelta(days=KEPT_DAYS + 1))
    reader.window.actions_.removed.trigger()
    reader.settle()
    dialog = reader.window.bringing_back.dialog
    assert not dialog.list.cards.rows
    dialog.older.click()
    reader.settle()
    assert len(dialog.list.cards.rows) == 1
    dialog.close()
