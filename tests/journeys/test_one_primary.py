"""Whatever the window shows, one action of it is the primary one."""

from PySide6.QtWidgets import QAbstractButton

from tests.journeys.states import places_of, states_of


def primary_in(reader):
    # Which is the primary one is looked at when all else is done.
    reader.settle()
    buttons = reader.window.findChildren(QAbstractButton)
    return [
        b.text() or b.accessibleName() for b in buttons if b.property("primary") and b.isVisible()
    ]


def test_each_place_of_an_empty_library_has_one_primary_action(councillor, tmp_path):
    reader = councillor(tmp_path / "library")
    for name, _ in places_of(reader):
        assert len(primary_in(reader)) == 1, (name, primary_in(reader))


def test_each_place_has_one_primary_action_whatever_is_open_in_it(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    found = {name: primary_in(reader) for name, _ in places_of(reader)}
    assert found["meetings"] == ["Read"]
    assert found["questions"] == ["Write the briefing"]
    for name, window in states_of(reader):
        if window is reader.window:
            found[name] = primary_in(reader)
    assert {name: found[name] for name in found if len(found[name]) != 1} == {}
