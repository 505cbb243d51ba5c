"""Sorting a meeting's items into those for the evening and those that can wait."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.planning import Triage


def planned(reader, number):
    services = services_for(reader.library)
    meeting = reader.window.read.meeting
    item = next(i for i in services.meetings.agenda(meeting) if i.number == number)
    return services.planning.planned(item.id)


def row(reader, number):
    return next(b for b in reader.window.read.agenda._model.tree if b.card.number == number)


def test_an_item_is_sorted_by_keys_timed_by_typing_and_taken_back(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.press("Ctrl+G")
    reader.type("item 5")
    reader.press("Return")
    reader.press("Alt+1")
    assert planned(reader, "5").triage is Triage.DEEP
    assert row(reader, "5").card.detail.startswith("Deep · ")

    strip = reader.window.read.agenda.triage
    field = strip._minutes
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "15")
    QTest.keyClick(field, Qt.Key.Key_Return)
    reader.settle()
    assert planned(reader, "5").minutes == 15
    assert strip.words == "Deep 1 · 15 min"
    assert row(reader, "5").card.detail.startswith("Deep · 15 min · ")

    reader.press("Ctrl+Z")
    assert planned(reader, "5").minutes is None
    reader.press("Ctrl+Z")
    assert planned(reader, "5").triage is None
    assert strip.words == ""


def test_a_button_sorts_the_item_and_lets_go_of_it_again(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.read_page(28)
    skip = reader.window.read.agenda.triage._buttons[Triage.SKIP]
    skip.click()
    reader.settle()
    assert planned(reader, "6").triage is Triage.SKIP
    skip.click()
    reader.settle()
    assert planned(reader, "6").triage is None
