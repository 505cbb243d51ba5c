"""Opening the window from the command line, with files in it."""

import os
import sys
from pathlib import Path

from scrutinyprep import __main__ as program
from scrutinyprep.cli.main import run


def opened_by(*arguments):
    """Return what the window was opened with, and the exit code that it gave."""
    opened = []

    def open_window(*handed):
        opened.append(handed)
        return 7

    return opened, run(arguments, open_window)


def test_files_are_handed_to_the_window_wherever_it_looks_from(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    opened, code = opened_by("open", "a pack.pdf", str(tmp_path / "b.scrutiny"))
    assert opened == [(folder, [tmp_path / "a pack.pdf", tmp_path / "b.scrutiny"])]
    assert code == 7


def test_open_takes_the_library_that_is_said(tmp_path):
    opened, _ = opened_by("open", "--library", str(tmp_path / "other"))
    assert opened == [(tmp_path / "other", [])]


def frozen(monkeypatch, *arguments):
    """Start the program as an installed one; return the windows that it opened."""
    opened = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["scrutinyprep", *arguments])

    def open_window(*handed):
        opened.append(handed)
        return 0

    monkeypatch.setattr(program, "open_window", open_window)
    assert program.main() == 0
    return opened


def test_files_dropped_on_an_installed_program_are_opened(monkeypatch, folder, tmp_path):
    assert frozen(monkeypatch, str(tmp_path / "p.pdf")) == [(folder, [Path(tmp_path / "p.pdf")])]


def test_programs_that_an_installed_one_starts_find_their_own_libraries(monkeypatch, folder):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/scrutinyprep/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/home/jo/lib")
    assert frozen(monkeypatch) == [(folder,)]
    assert os.environ["LD_LIBRARY_PATH"] == "/home/jo/lib"
    assert frozen(monkeypatch, "open") == [(folder,)]
    assert "LD_LIBRARY_PATH" not in os.environ


def test_an_installed_program_without_a_terminal_can_write_to_nobody(monkeypatch, folder):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    frozen(monkeypatch)
    sys.stdout.write("unheard")
    sys.stdout.close()
    sys.stderr.close()
