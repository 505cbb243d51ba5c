"""Which file knows which command, so that one command is not kept waiting for all the others."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from scrutinyprep import __version__

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "library": ("import", "sample", "check", "backup", "restore"),
    "meetings": ("meetings", "items", "recommendations", "speeches"),
    "ahead": ("ahead",),
    "briefing": ("brief",),
    "promises": ("undertakings", "undertaking", "tracker", "track", "tracked"),
    "people": ("people", "renderings", "show-rendering"),
    "recordings": ("recording",),
    "removed": ("removed", "bring-back"),
    "paper_pages": ("pages", "text", "tables", "sections"),
    "pages_out": ("pages-out",),
    "reading": ("where", "find"),
    "cross_references": ("leads",),
    "searching": ("search", "named"),
    "marks": ("notes", "note"),
    "questions": ("questions", "question"),
    "plan": ("lines", "plan", "coverage", "prompts"),
    "scans": ("ocr",),
    "findings": ("references",),
    "glossary": ("glossary",),
    "said_before": ("said-before",),
    "spelling": ("spelling",),
    "figures": ("figures",),
    "sharing": ("share", "offers"),
    "ways_out": ("export",),
    "mailing": ("email",),
    "item_map": ("item-map",),
    "opening": ("open",),
    "licences": ("licences",),
}
"""The files of this room with the commands that each adds, in the order of the help."""


def files_for(
    arguments: Sequence[str], said: argparse.Namespace | None = None
) -> tuple[str, ...] | None:
    """Return the files that must be loaded to understand some arguments.

    Every one of them where it is not plain which command is meant, as for help. None where no
    command is meant, so that the window opens; `said` holds the options then.
    """
    options = argparse.ArgumentParser(
        add_help=False, allow_abbrev=False, exit_on_error=False, parents=[_everywhere()]
    )
    try:
        _, rest = options.parse_known_args(arguments, said)
    except argparse.ArgumentError:
        # The whole parser says it, with all that could have been meant.
        return tuple(COMMANDS)
    if not rest:
        return None
    meant = tuple(file for file, names in COMMANDS.items() if rest[0] in names)
    return meant or tuple(COMMANDS)


def parser_of(files: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of the program with the commands that these files add."""
    everywhere = _everywhere()
    parser = argparse.ArgumentParser(
        prog="scrutinyprep",
        description="Read council papers and prepare questions for scrutiny. "
        "Without a command, the window opens.",
        parents=[everywhere],
    )
    parser.add_argument("--version", action="version", version=f"scrutinyprep {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, help_: str, run_: Callable[..., int]) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=help_, description=help_, parents=[everywhere])
        command.set_defaults(run=run_)
        return command

    wanted: Mapping[str, tuple[Any, ...]] = {
        "people": (add, everywhere),
        "marks": (add, commands, everywhere),
        "questions": (add, commands, everywhere),
        "opening": (commands, everywhere),
    }
    for file in files:
        # By name: each of them loads a part of the domain, 0.1 s for all of them.
        module = import_module(f"scrutinyprep.cli.{file}")
        module.add_commands(*wanted.get(file, (add,)))
    return parser


def _everywhere() -> argparse.ArgumentParser:
    """Return the options that the program and each of its commands have."""
    everywhere = argparse.ArgumentParser(add_help=False)
    everywhere.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the library's folder (or set SCRUTINYPREP_LIBRARY)",
    )
    everywhere.add_argument(
        "--log-level",
        choices=("debug", "info", "warning", "error"),
        default=argparse.SUPPRESS,
        help="how much to tell on standard error",
    )
    everywhere.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        help="print machine-readable results on standard output",
    )
    return everywhere
