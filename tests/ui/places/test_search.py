"""Searching while typing: the newest words win, and what is searched for in vain is given up."""

from threading import Event
from time import sleep
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import Cancelled
from scrutinyprep.ui.places.search import SearchPlace
from scrutinyprep.ui.tasks import Task
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.workroom import Workroom
from tests.store.made_up import a_pack, a_transcript, add, clock

if TYPE_CHECKING:
    from scrutinyprep.ui.deeds import Deeds

PATIENCE_MS = 5000


@pytest.fixture
def searching(tmp_path, monkeypatch):
    """The search of a library, whose first answer is not given before it is stopped."""
    services = services_for(tmp_path / "library", clock=clock())
    for parsed in (a_pack(), a_transcript()):
        add(services.importing, tmp_path, parsed)
    began, stopped = Event(), Event()
    find = services.searching.find

    def find_slowly(wanted, is_stopped):
        if wanted.words == "reserves":
            began.set()
            while not is_stopped():
                sleep(0.001)
            stopped.set()
            raise Cancelled
        return find(wanted, is_stopped)

    monkeypatch.setattr(services.searching, "find", find_slowly)
    yield SimpleNamespace(services=services, began=began, stopped=stopped)
    services.importing._store.close()


@pytest.fixture
def place(qtbot, tasks, searching, qapp):
    appearance = Appearance(qapp)
    place = SearchPlace(Workroom(searching.services, cast("Deeds", None), tasks, appearance))
    qtbot.addWidget(place)
    return place


def test_typing_on_gives_up_the_search_that_runs(place, tasks, searching, qtbot):
    ended: list[Task] = []
    tasks.ended.connect(ended.append)
    place.look_for("reserves")
    assert searching.began.wait(PATIENCE_MS / 1000)
    place.look_for("potholes")
    assert tasks.wait_idle(PATIENCE_MS)
    assert searching.stopped.is_set()
    assert [task.state.name for task in ended] == ["CANCELLED", "DONE"]
    assert [row.subject.text for row in place.hits.cards.rows if not row.is_heading] == [
        "2.1 Potholes cost us dear."
    ]


def test_clearing_the_field_gives_up_the_search_that_runs(place, tasks, searching):
    place.look_for("reserves")
    assert searching.began.wait(PATIENCE_MS / 1000)
    place.look_for("")
    assert tasks.wait_idle(PATIENCE_MS)
    assert searching.stopped.is_set()
    assert list(place.hits.cards.rows) == []


def test_the_window_goes_on_while_a_search_runs(place, tasks, searching, qtbot):
    beats = []
    place.look_for("reserves")
    assert searching.began.wait(PATIENCE_MS / 1000)
    assert not tasks.is_idle
    place.startTimer(1)
    place.timerEvent = lambda _event: beats.append(tasks.is_idle)
    qtbot.waitUntil(lambda: len(beats) > 5, timeout=PATIENCE_MS)
    assert not any(beats[:5])
    place.look_for("")
    assert tasks.wait_idle(PATIENCE_MS)
