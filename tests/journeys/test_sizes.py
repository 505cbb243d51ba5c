"""Nothing is cut off in any size of text, on a small screen or in longer words."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.theme import Look
from tests.journeys.cut_off import cut_off
from tests.journeys.states import PLACES, State, places_of, states_of
from tests.ui.places.test_large_text import Twice

SMALL, LARGE = (1366, 768), (1920, 1080)
SIZES = ((80, SMALL), (200, SMALL), (300, LARGE))
"""The size of text in per cent, and the screen in pixels; 300 on the small one is tried below."""


@pytest.fixture
def open_reader(qapp, councillor, sample_library, settings, tmp_path):
    """Return what opens the window in a language and a size of text, on a small screen."""
    before = set(qapp.findChildren(QTranslator))

    def open_one(language="en", percent=100, *, is_filled=True):
        write_settings(
            Settings(theme="light", language=language, text_size_percent=percent), settings
        )
        reader = councillor(sample_library if is_filled else tmp_path / "empty")
        reader.window.resize(*SMALL)
        if is_filled:
            reader.open_next_meeting()
        return reader

    yield open_one
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)


def faults(reader, states: Iterable[State], screen: tuple[int, int]) -> dict[str, list[str]]:
    """Return what is cut off, by the state in which it first is."""
    found: dict[str, list[str]] = {}
    known: set[str] = set()
    for name, window in states:
        if window is reader.window:
            # What took more room before may have gone.
            window.resize(*screen)
            reader.settle()
        here = [fault for fault in cut_off(window) if fault not in known]
        room = QApplication.primaryScreen().size().expandedTo(reader.window.size())
        widest = screen[0] if window is reader.window else room.width()
        highest = screen[1] if window is reader.window else room.height()
        if window.width() > widest or window.height() > highest:
            here.append(f"is {window.width()} × {window.height()}")
        known.update(here)
        if here:
            found[name] = here
    return found


def test_every_place_fits_its_screen_in_every_size_of_text(open_reader):
    reader, found = open_reader(), {}
    for percent, screen in SIZES:
        reader.window._appearance.wear(Look.LIGHT, percent)
        found |= {
            (percent, screen, place): cut
            for place, cut in faults(reader, places_of(reader), screen).items()
        }
    reader.window._appearance.wear(Look.LIGHT, 100)
    assert found == {}


def test_nothing_in_any_state_is_cut_off_in_welsh_three_times_as_large(open_reader):
    reader = open_reader("cy", 300)
    assert reader.window.actions_.read.iconText() == "Darllen"
    found = faults(reader, states_of(reader), SMALL)
    reader.window._appearance.wear(Look.LIGHT, 100)
    assert found == {}


def test_nothing_in_any_state_is_cut_off_in_words_twice_as_long(qapp, open_reader):
    twice = Twice()
    qapp.installTranslator(twice)
    reader = open_reader()
    found = faults(reader, states_of(reader), SMALL)
    qapp.removeTranslator(twice)
    assert found == {}


def test_an_empty_library_is_cut_off_nowhere(open_reader):
    reader = open_reader("cy", 300, is_filled=False)
    found = faults(reader, places_of(reader), SMALL)
    reader.window._appearance.wear(Look.LIGHT, 100)
    assert len(PLACES) == 6
    assert found == {}
