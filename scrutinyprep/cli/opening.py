"""The command that opens the window with files in it, as a double click on them does."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

COMMAND = "open"


def add_commands(commands: Any, everywhere: argparse.ArgumentParser) -> None:
    """Add the command of this file. It runs no service: whoever shows the window is asked."""
    help_ = "open the window, and in it files as if they were dropped there"
    opening = commands.add_parser(COMMAND, help=help_, description=help_, parents=[everywhere])
    opening.add_argument("files", nargs="*", type=Path, metavar="PATH")


def files_to_open(options: argparse.Namespace) -> list[Path]:
    """Return the files, wherever the window may be."""
    return [file.absolute() for file in options.files]
