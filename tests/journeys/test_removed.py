"""What was removed comes back from a page over the places, and that can be undone."""

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QApplication

from scrutinyprep.domain.removed import KEPT_DAYS
from scrutinyprep.services.clock import Clock


def test_a_removed_meeting_is_brought_back_by_keyboard_and_taken_away_again(
    councillor, sample_library
):
    reader = councillor(sample_library)
    meetings = reader.window.meetings
    count = meetings.table.model().rowCount()
    reader.window.activateWindow()
    meetings.remove_chosen()
    reader.wait(lambda: meetings.table.model().rowCount() == count - 1)
    reader.window.actions_.removed.trigger()
    place = reader.window.bringing_back.place
    assert place.isVisible()
    assert place.list.hasFocus()
    reader.wait(lambda: place.list.cards.rows)
    (card,) = place.list.cards.rows
    assert "Meeting" in card.detail
    assert place.back.isEnabled()
    reader.press("Return")
    reader.wait(lambda: place.list.cards.rows == ())
    assert not place.back.isEnabled()
    reader.press("Ctrl+Z")
    reader.wait(lambda: len(place.list.cards.rows) == 1)
    place.back.click()
    reader.wait(lambda: place.list.cards.rows == ())
    assert place.isAncestorOf(QApplication.focusWidget())
    reader.press("Escape")
    assert reader.window._layers.currentWidget() is meetings
    assert meetings.isAncestorOf(QApplication.focusWidget())
    reader.wait(lambda: meetings.table.model().rowCount() == count)


def test_what_was_removed_long_ago_is_shown_where_that_is_wanted(councillor, sample_library):
    reader = councillor(sample_library)
    reader.window.meetings.remove_chosen()
    reader.settle()
    services = reader.window.workroom.services
    services.removed._clock = Clock(lambda: datetime.now(UTC) + timedelta(days=KEPT_DAYS + 1))
    reader.window.actions_.removed.trigger()
    reader.settle()
    place = reader.window.bringing_back.place
    assert not place.list.cards.rows
    place.older.click()
    reader.settle()
    assert len(place.list.cards.rows) == 1
