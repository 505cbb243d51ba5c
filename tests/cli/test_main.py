"""Options before and after the command, exit codes, pipes that close, and stopping."""

import io
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scrutinyprep.__main__ import open_window
from scrutinyprep.cli import main as cli_main
from scrutinyprep.cli.main import run
from scrutinyprep.cli.output import ProgressLine

PROGRAM = [sys.executable, "-m", "scrutinyprep"]
PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_library_may_be_named_before_or_after_the_command(cli, tmp_path, folder, place):
    other = tmp_path / "other"
    option = ["--library", str(other), "--log-level", "error", "--json"]
    command = [*option, "meetings"] if place == "before" else ["meetings", *option]
    done = cli(*command)
    assert (done.code, done.out) == (0, "[]\n")
    assert (other / "library.sqlite").is_file()
    assert not folder.exists()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_so_it_may_around_a_command_of_two_words(cli, filled, folder, place):
    words = ["question", "add"]
    words[place:place] = ["--library", str(folder), "--json"]
    assert cli(*words, "last", "Why?").out.startswith("{")


def test_without_an_option_the_environment_says_which_library(cli, folder):
    cli("meetings")
    assert (folder / "library.sqlite").is_file()


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["items"], ["search"], ["--log-level", "loud"], ["undertakings", "a", "b"]],
)
def test_wrong_usage_is_told_on_standard_error(cli, folder, arguments):
    done = cli(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "usage:" in done.err
    assert not folder.exists()


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (["--in", "cellar"], "“cellar” is none of: papers, speeches"),
        (["--since", "March"], "“March” is no date; write it as 2024-11-27"),
        (["--limit", "few"], "invalid int value"),
    ],
)
def test_a_wrong_choice_says_what_would_be_right(cli, folder, option, told):
    done = cli("search", "x", *option)
    assert done.code == 2
    assert told in done.err


def test_what_is_not_there_is_refused_with_what_to_do(cli, filled):
    done = cli("items", "nonesuch")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "There is no meeting “nonesuch” in this library. "
        "Look at the list of what there is and choose from that.\n"
    )


def set_revision(folder, revision):
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def test_a_library_by_a_newer_program_is_told_with_what_to_do(cli, folder):
    cli("meetings")
    set_revision(folder, "9999")
    done = cli("meetings", "--json")
    assert (done.code, done.out) == (3, "")
    assert done.err == (
        "This library was last opened by a newer Scrutiny Prep. "
        "Update Scrutiny Prep, or choose another library.\n"
    )


def test_without_a_command_the_window_opens_on_the_library(folder):
    opened = []

    def open_window(place):
        opened.append(place)
        return 0

    assert run([], open_window) == 0
    assert opened == [folder]


def test_where_no_window_can_be_opened_the_commands_are_named(monkeypatch, capsys, folder):
    monkeypatch.setitem(sys.modules, "scrutinyprep.ui.starting", None)
    assert open_window(folder) == 1
    assert "scrutinyprep --help" in capsys.readouterr().err


def test_stopping_says_that_what_was_done_stays(monkeypatch, cli, folder):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli_main, "_run_command", stopped)
    done = cli("meetings")
    assert (done.code, done.err) == (1, "Stopped. What was done before stays done.\n")


def test_a_fault_of_ours_is_not_passed_off_as_a_refusal(monkeypatch, folder):
    def faulty(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(cli_main, "_run_command", faulty)
    with pytest.raises(ZeroDivisionError):
        run(["meetings"], open_window)


@pytest.mark.skipif(os.name != "posix", reason="a closed pipe is no error elsewhere")
@pytest.mark.parametrize("command", [["search", "budget", "--limit", "50"], ["pages", "last"]])
def test_a_reader_who_has_enough_is_not_told_of_an_error(filled, folder, command):
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [*PROGRAM, *command, "--json"],
        cwd=PROJECT,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "SCRUTINYPREP_LIBRARY": str(folder)},
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (0, b"")


def test_every_character_is_printed_on_a_poor_terminal(filled, folder):
    process = subprocess.run(
        [*PROGRAM, "text", "last", "--page", "1"],
        cwd=PROJECT,
        capture_output=True,
        check=False,
        env={**os.environ, "SCRUTINYPREP_LIBRARY": str(folder), "PYTHONIOENCODING": "ascii"},
    )
    assert process.returncode == 1
    assert b"There is no page" in process.stderr
    assert b"?1?" in process.stderr


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_shows_pages_done_and_time_left_on_a_terminal(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    now = iter([0.0, 10.0, 10.1, 20.0])
    monkeypatch.setattr("scrutinyprep.cli.output.time.monotonic", lambda: next(now))
    line = ProgressLine("pack.pdf")
    line(50, 100)
    line(51, 100)
    line(100, 100)
    line.end()
    shown = terminal.getvalue()
    assert "pack.pdf: page 50 of 100, about 10 s left" in shown
    assert "page 51" not in shown
    assert "page 100 of 100" in shown
    assert shown.endswith("\r\x1b[K")


def test_nothing_is_shown_where_nobody_looks(capsys):
    line = ProgressLine("pack.pdf")
    line(1, 2)
    line.end()
    assert capsys.readouterr().err == ""
