"""What a command writes while the window is open is seen in the window."""

import os
import subprocess
import sys
from pathlib import Path

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.changes import EVERYTHING
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.elsewhere import Elsewhere
from tests.store.made_up import a_pack, add, clock

PROJECT = Path(__file__).resolve().parents[2]


def test_own_writes_change_nothing_elsewhere_and_those_of_others_are_told_once(
    tmp_path, tasks, qtbot
):
    mine, other = (services_for(tmp_path / "library", clock=clock()) for _ in range(2))
    meeting = add(mine.importing, tmp_path, a_pack()).meeting.id
    elsewhere, told = Elsewhere(mine, tasks, tasks), []
    tasks.changed.connect(told.append)

    def asked():
        told.clear()
        elsewhere.ask()
        assert tasks.wait_idle()
        return [change.kinds for change in told]

    assert asked() == []
    mine.notes.note(meeting, "What does it cost?")
    assert asked() == []
    other.notes.note(meeting, "And who pays?")
    assert asked() == [EVERYTHING]
    assert asked() == []
    for services in (mine, other):
        services.library.close()


def test_a_note_that_a_command_writes_is_counted_in_the_window(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("scrutinyprep.ui.elsewhere._ASK_EVERY_MS", 100)
    folder = tmp_path / "library"
    services = services_for(folder, clock=clock())
    meeting = add(services.importing, tmp_path, a_pack()).meeting.id
    services.library.close()
    application = Application(qapp, folder, tmp_path / "s.json")
    application.start()
    window = application.window
    qtbot.waitUntil(lambda: bool(window.places), timeout=20_000)
    application.tasks.wait_idle()
    subprocess.run(
        [sys.executable, "-m", "scrutinyprep", "note", "add", meeting, "What does it cost?"],
        cwd=PROJECT,
        env={**os.environ, "SCRUTINYPREP_LIBRARY": str(folder), "HOME": str(tmp_path)},
        check=True,
        capture_output=True,
    )

    def notes():
        return [summary.notes for summary in window.meetings._model.rows]

    qtbot.waitUntil(lambda: notes() == [1], timeout=10_000)
    window.close()
    application.tasks.wait_idle()
    application.close()
