"""One window to a library: whoever comes second writes to it, and a kill leaves nothing behind."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from scrutinyprep.ui.app import Application
from scrutinyprep.ui.callers import Callers
from scrutinyprep.ui.main_window import MainWindow
from scrutinyprep.ui.one_window import Letter, Seat
from scrutinyprep.ui.places.waiting import WaitingPlace
from scrutinyprep.ui.theme import Appearance

PROJECT = Path(__file__).resolve().parents[2]
ANSWER_S = 0.3


@contextmanager
def somebody_else(folder, last_words=""):
    """Another process that has the place at a library."""
    script = (
        "import sys; from pathlib import Path; from scrutinyprep.ui.one_window import Seat;"
        f"seat = Seat(Path({str(folder)!r})); print(seat.take(), flush=True); {last_words}"
        "sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "True\n"
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_library_has_one_place_and_a_killed_program_does_not_keep_it(tmp_path):
    seat = Seat(tmp_path / "library")
    with somebody_else(tmp_path / "library") as other:
        assert not seat.take()
        assert seat.holder().process == other.pid
        assert seat.holder().is_here
        other.kill()
        other.wait()
        assert seat.take()
    assert seat.take(), "it is ours as long as we do not leave it"
    assert seat.holder().process == os.getpid()


def test_a_letter_comes_with_its_files_and_is_taken_once(tmp_path, qtbot, monkeypatch):
    mine, second = Seat(tmp_path), Seat(tmp_path)
    assert mine.take()
    window = MainWindow()
    qtbot.addWidget(window)
    callers = Callers(mine, window)
    callers.begin()
    second._post(Letter((tmp_path / "Pack.pdf",)))
    (mine.box / "torn.json").write_text('{"files": 3}')
    with qtbot.waitSignal(callers.brought, timeout=3000) as brought:
        callers.look()
    assert brought.args == [[tmp_path / "Pack.pdf"]]
    assert window.isVisible()
    assert mine.letters() == []
    assert list(mine.box.iterdir()) == []


def test_who_gets_no_answer_takes_the_letter_back(tmp_path):
    with somebody_else(tmp_path):
        assert not Seat(tmp_path).hand_over([tmp_path / "Pack.pdf"], answer_s=ANSWER_S)
    assert list((tmp_path / "letters").iterdir()) == []


def test_nobody_writes_to_another_computer_and_the_user_is_told_which_it_is(tmp_path, qtbot, qapp):
    with somebody_else(tmp_path):
        told = json.loads((tmp_path / "window.lock").read_bytes())
        (tmp_path / "window.lock").write_text(json.dumps({**told, "computer": "HALL-7"}))
        seat = Seat(tmp_path)
        assert not seat.hand_over([], answer_s=ANSWER_S)
        assert not (tmp_path / "letters").exists()
        place = WaitingPlace(Appearance(qapp))
        qtbot.addWidget(place)
        place.show_taken(seat.holder(), str(tmp_path))
        assert "HALL-7" in place.words
        assert told["account"] in place._details.text()
        assert not place._anyway.isHidden()
        assert place._backup.isHidden()
        place.show_taken(replace(seat.holder(), computer="", account="", since=""), "x")
        assert "Another window" in place.words


def test_a_folder_that_cannot_be_locked_stands_in_nobodys_way(tmp_path):
    (tmp_path / "library").write_text("no folder at all")
    assert Seat(tmp_path / "library").take()
    assert Seat(tmp_path / "library").holder().process == 0


def test_who_finds_a_library_open_elsewhere_opens_it_once_it_is_closed_there(tmp_path, qtbot, qapp):
    folder = tmp_path / "library"
    with somebody_else(folder) as other:
        application = Application(qapp, folder, tmp_path / "s.json", seat=Seat(folder))
        application.start()
        waiting = application.window.frame.waiting
        assert "Open in another window" in waiting.words
        waiting._again.click()
        assert "Open in another window" in waiting.words
        assert not (folder / "library.sqlite").exists()
        other.kill()
        other.wait()
        waiting._again.click()
        qtbot.waitUntil(lambda: bool(application.window.places), timeout=20_000)
    application.window.close()
    application.tasks.wait_idle()
    application.close()


@contextmanager
def a_window(folder, home, *arguments):
    process = started(folder, home, *arguments)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def started(folder, home, *arguments):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    return subprocess.Popen(
        [sys.executable, "-m", "scrutinyprep", "--library", str(folder), *arguments],
        cwd=PROJECT,
        env={**environment, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def waits_for(so, seconds=20):
    until = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < until
        time.sleep(0.05)


def meetings_in(folder):
    try:
        with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
            return connection.execute("SELECT count(*) FROM meeting").fetchone()[0]
    except sqlite3.Error:
        return 0


@pytest.mark.skipif(os.name != "posix", reason="it kills as only POSIX can")
def test_a_second_start_hands_its_files_to_the_window_and_ends(
    tmp_path,
):
    folder, paper = tmp_path / "library", tmp_path / "Said.txt"
    paper.write_text(
        "Anyshire County Council\nScrutiny Committee\nMinutes of the meeting held on "
        "14 January 2025\n\nPresent: Cllr A Bee\n\n1. Apologies\nNone.\n"
    )
    with a_window(folder, tmp_path) as first:
        waits_for((folder / "letters").is_dir)
        second = started(folder, tmp_path, "open", str(paper))
        assert second.wait(20) == 0
        waits_for(lambda: meetings_in(folder) == 1)
        assert first.poll() is None
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert Seat(folder).take()
