"""The commands, their options, and what they exit with."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.cli.commands import files_for, parser_of
from scrutinyprep.settings import library_folder, read_settings, settings_file

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.pdf.isolated import Child

DONE, REFUSED, WRONG_USAGE, LIBRARY_UNUSABLE = 0, 1, 2, 3
"""Exit codes, as the command line's contract has them."""

_OBJECTS_BETWEEN_LOOKS = 50_000
_WITH_IMPORT = ("library",)
"""The file of commands that `import` is in."""
Command = Callable[["Services", argparse.Namespace], int]


def run(arguments: Sequence[str], open_window: Callable[..., int]) -> int:
    """Run one command; return the exit code.

    Where there is none, `open_window` is handed the library's folder, and for
    `open` the files as well: this face of the program does not know the other.
    """
    options = _usual_options()
    files = files_for(arguments, options)
    with _early_reader(arguments, files) as early:
        if files is not None:
            options = parser_of(files).parse_args(arguments, _usual_options())
        options.early = early
        _set_up_streams()
        logging.basicConfig(level=options.log_level.upper(), format="%(levelname)s %(message)s")
        folder = library_folder(options.library)
        match options.command:
            case None:
                return open_window(folder)
            case "open":
                from scrutinyprep.cli.opening import files_to_open

                return open_window(folder, files_to_open(options))
        return _exit_code_of(options, folder)


@contextmanager
def _early_reader(arguments: Sequence[str], files: Sequence[str] | None) -> Iterator[Child | None]:
    """Start what reads a file, where one is to be imported: it gets ready while options are read.

    Whatever comes of it, it ends with the block.
    """
    if files != _WITH_IMPORT or "import" not in arguments:
        yield None
        return
    from scrutinyprep.importers.early import reading_process

    early = reading_process()
    try:
        yield early
    finally:
        early.kill()


def _usual_options() -> argparse.Namespace:
    """Return what holds where nothing else is said.

    Not argparse's own defaults: the commands share these options with the
    program, and a default of theirs would undo what was said before them.
    """
    return argparse.Namespace(
        library=None, log_level="warning", command=None, json=False, begin=None
    )


def _exit_code_of(options: argparse.Namespace, folder: Path) -> int:
    """Run the command that was chosen, and say what goes wrong with it."""
    # Not loaded for the window, which has its own way to say things.
    from scrutinyprep.cli.output import say
    from scrutinyprep.domain.errors import LibraryUnusable, ScrutinyError

    try:
        done = _run_command(options, folder)
        # Here, where a reader who has gone away can still be told from a fault.
        sys.stdout.flush()
    except LibraryUnusable as error:
        say(error)
        return LIBRARY_UNUSABLE
    except ScrutinyError as error:
        say(error)
        return REFUSED
    except KeyboardInterrupt:
        print("Stopped. What was done before stays done.", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # Whoever read our output has enough of it; what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return done


def _run_command(options: argparse.Namespace, folder: Path) -> int:
    # What a command loads stays to its end, and makes up most of what there is: to look through
    # it for what is dead after every few hundred new objects takes a tenth of a short command.
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS, 50, 50)
    with ExitStack() as begun:
        if options.begin is not None:
            options.ahead = begun.enter_context(options.begin(options))
            options.ahead.give_way()
        return _run_on_library(options, folder)


def _run_on_library(options: argparse.Namespace, folder: Path) -> int:
    from scrutinyprep.bootstrap import services_for

    command: Command = options.run
    services = services_for(folder, author=read_settings(settings_file()).author)
    try:
        return command(services, options)
    finally:
        services.library.close()


def _set_up_streams() -> None:
    """Print every character on every terminal: what it can't show, it shows as a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
