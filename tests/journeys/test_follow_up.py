"""Following up: suggestions decided on, promises answered by a newer pack, the tracker."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.promises import Firmness
from scrutinyprep.domain.undertakings import Promise, Standing
from scrutinyprep.ui.itemmodels.meetings import Column as MeetingsColumn
from scrutinyprep.ui.itemmodels.tracked import Column as TrackerColumn
from scrutinyprep.ui.itemmodels.undertakings import Shown, UndertakingsModel

SUGGESTED = ("I will send round the list of bridges.", "We can look into the tram.")


@pytest.fixture
def with_suggestions(sample_library):
    services = services_for(sample_library, author="Cllr Jo Example")
    past = next(m for m in services.meetings.all() if m.meeting.date == date(2026, 10, 15))
    for words, firmness in zip(SUGGESTED, (Firmness.FIRM, Firmness.WEAK), strict=True):
        promise = Promise(words, "Zed Zebra", standing=Standing.SUGGESTED, firmness=firmness)
        services.undertakings.record(past.meeting.id, promise)
    services.importing._store.close()
    return sample_library


def words_shown(place):
    rows = place.table.model()
    return [rows.index(row, 0).data() for row in range(rows.rowCount())]


def states(reader, *words):
    entries = {
        entry.undertaking.promise.words: entry.undertaking.promise.standing
        for entry in reader.window.follow_up._model.rows
    }
    return [entries[said] for said in words]


def open_follow_up(reader):
    reader.press("Ctrl+5")
    place = reader.window.follow_up
    reader.wait(lambda: place.table.model().rowCount())
    reader.settle()
    return place


def test_suggestions_are_narrowed_down_accepted_together_and_taken_back(
    councillor, with_suggestions
):
    reader = councillor(with_suggestions)
    place = open_follow_up(reader)
    place.view.filter.state.setCurrentIndex(list(Shown).index(Shown.SUGGESTED))
    assert words_shown(place) == list(SUGGESTED)
    assert [one.promise.words for one in place.chosen] == [SUGGESTED[0]]
    place.table.selectAll()
    place.table.setFocus()
    reader.press("Ctrl+Return")
    assert states(reader, *SUGGESTED) == [Standing.OPEN, Standing.OPEN]
    assert words_shown(place) == []
    reader.press("Ctrl+Z")
    reader.wait(lambda: words_shown(place) == list(SUGGESTED))
    assert states(reader, *SUGGESTED) == [Standing.SUGGESTED, Standing.SUGGESTED]


def test_a_dropped_suggestion_is_out_of_sight_and_stays_dropped(councillor, with_suggestions):
    reader = councillor(with_suggestions)
    place = open_follow_up(reader)
    place.view.filter.person.setCurrentIndex(place.view.filter.person.findText("Zed Zebra"))
    assert words_shown(place) == list(SUGGESTED)
    rows = place.table
    below = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=below)
    reader.settle()
    QTest.mouseClick(place.view.drop, Qt.MouseButton.LeftButton)
    reader.settle()
    assert words_shown(place) == [SUGGESTED[0]]
    assert states(reader, SUGGESTED[1]) == [Standing.DROPPED]


def test_a_click_on_an_answer_opens_its_page(councillor, sample_library):
    reader = councillor(sample_library)
    place = open_follow_up(reader)
    model = place.table.model()
    row = next(
        r for r in range(model.rowCount()) if "without a package" in model.index(r, 0).data()
    )
    place.table.setCurrentIndex(model.index(row, 0))
    reader.settle()
    best = place.view.answers.pages[0]
    assert "pack 27 · PDF 29" in best.text()
    QTest.mouseClick(best, Qt.MouseButton.LeftButton)
    reader.wait(lambda: reader.window.read.page.view.current_page == 29)
    assert reader.window._layers.currentWidget() is reader.window.read


def test_meetings_and_the_item_tell_of_what_was_promised_before(councillor, sample_library):
    reader = councillor(sample_library)
    table = reader.window.meetings.table
    reader.settle()
    assert table.model().index(0, MeetingsColumn.UNDERTAKINGS).data() == "12 awaited"
    reader.open_next_meeting()
    reader.read_page(27)
    cards = reader.window.read.agenda._asked.cards.rows
    promised = [card.title for card in cards if card.subject.__class__.__name__ == "Awaited"]
    assert any("went home without a package" in title for title in promised)


def test_a_recommendation_is_tracked_edited_and_taken_back(councillor, sample_library, tmp_path):
    reader = councillor(sample_library)
    place = open_follow_up(reader)
    place.pages.setCurrentIndex(1)
    tracker = place.tracker
    assert len(tracker.model.rows) == 1
    reader.window.activateWindow()
    tracker.choose()
    reader.settle()
    adding = tracker.adding
    assert adding.isVisible()
    assert not adding.add.isEnabled()
    row = adding.table.visualRect(adding.model.index(2, 0))
    where = row.topLeft() + QPoint(row.width() // 2, 12)
    QTest.mouseClick(adding.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    adding.table.setFocus()
    adding.table.setCurrentIndex(adding.model.index(5, 0))
    reader.press("Space")
    assert adding.add.text() == "&Add 2 to the tracker"
    adding.add.click()
    reader.settle()
    assert not adding.isVisible()
    assert len(tracker.model.rows) == 3
    assert len(tracker.chosen) == 2, "those that were added"
    tracker.choose()
    reader.settle()
    tracked = [one for one in adding.model.rows if one.tracked is not None]
    assert len(tracked) == 2
    reader.press("Escape")
    assert not adding.isVisible()
    cell = tracker.model.index(0, TrackerColumn.LEAD)
    tracker.model.setData(cell, "Cllr Oak")
    reader.settle()
    assert "Cllr Oak" in [row.tracking.lead for row in tracker.model.rows]
    tracker.save(tmp_path / "tracker.csv", None, is_word=False)
    reader.settle()
    assert "Cllr Oak" in (tmp_path / "tracker.csv").read_text(encoding="utf-8-sig")
    reader.window.stack.undo()
    reader.window.stack.undo()
    reader.settle()
    assert len(tracker.model.rows) == 1


def test_what_was_recorded_is_no_suggestion(councillor, sample_library):
    place = open_follow_up(councillor(sample_library))
    entry = place.table.model().index(0, 0).data(UndertakingsModel.EntryRole)
    assert replace(entry.undertaking.promise, words="").firmness is None
