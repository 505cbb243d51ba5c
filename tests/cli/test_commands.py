"""Which file knows which command."""

import argparse
import subprocess
import sys

import pytest

from scrutinyprep.cli.commands import COMMANDS, files_for, parser_of


def added_by(file):
    actions = parser_of([file])._actions
    return next(a for a in actions if isinstance(a, argparse._SubParsersAction)).choices


@pytest.mark.parametrize("file", COMMANDS)
def test_each_file_adds_the_commands_that_are_told_of_it(file):
    assert tuple(added_by(file)) == COMMANDS[file]


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([], None),
        (["--library", "x"], None),
        (["meetings"], ("meetings",)),
        (["--library", "x", "search", "--json", "roads"], ("searching",)),
        (["--lib", "x", "meetings"], tuple(COMMANDS)),
        (["--help"], tuple(COMMANDS)),
        (["--library"], tuple(COMMANDS)),
        (["fly"], tuple(COMMANDS)),
    ],
)
def test_only_the_file_of_the_command_is_loaded_where_that_is_plain(arguments, files):
    assert files_for(arguments) == files


def test_the_window_loads_no_command():
    code = (
        "import sys\n"
        "from scrutinyprep.cli.main import run\n"
        "run([], lambda folder: 0)\n"
        "print(*sorted(m for m in sys.modules if m.startswith('scrutinyprep.')))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(said.stdout.split()) <= {
        "scrutinyprep.cli",
        "scrutinyprep.cli.commands",
        "scrutinyprep.cli.main",
        "scrutinyprep.settings",
    }
