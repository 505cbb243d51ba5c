"""Passwords of locked files: from a file, from standard input, or typed at the terminal.

Never from an argument: whoever lists the processes of the machine would read it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import TypeVar

from scrutinyprep.cli.output import say
from scrutinyprep.domain.errors import (
    ImportFailed,
    NotUnderstood,
    PasswordNeeded,
    WrongPassword,
)

STANDARD_INPUT = "-"
_MOST_ASKED = 3
"""Wrong answers for one file before it is given up."""
_LONGEST_CHARACTERS = 4096

T = TypeVar("T")


class Passwords:
    """What opens the locked files of one command; the last that did is tried on the next one.

    Args:
        source: the file whose first line is the password, "-" for standard
            input, None to ask at the terminal.
    """

    def __init__(self, source: str | None) -> None:
        self._source = source
        self._known: str | None = None

    def opening(self, path: Path, read: Callable[[str | None], T]) -> T:
        """Return what `read` makes of a file, with a password where it needs one.

        Raises:
            PasswordNeeded: there is no password to be had.
            WrongPassword: none that was given opens it.
            NotUnderstood: the file with the password can't be read.
        """
        try:
            return read(None)
        except PasswordNeeded as error:
            refused: ImportFailed = error
        if self._known is None and self._source is not None:
            self._known = _first_line(self._source)
        if self._known:
            try:
                return read(self._known)
            except WrongPassword as error:
                refused = error
        return self._asked(path, read, refused)

    def _asked(self, path: Path, read: Callable[[str | None], T], refused: ImportFailed) -> T:
        """Ask at the terminal until one opens the file, or whoever sits there gives up."""
        if self._source is not None or not sys.stdin.isatty():
            raise refused
        for _ in range(_MOST_ASKED):
            answer = _typed(path)
            if not answer:
                raise refused
            try:
                found = read(answer)
            except WrongPassword as error:
                refused = error
                say(error)
            else:
                self._known = answer
                return found
        raise refused


def password_in(source: str) -> str:
    """Return the password that a file is to get: the first line of a file, or of standard input.

    Raises:
        NotUnderstood: it can't be read.
    """
    return _first_line(source)


def _typed(path: Path) -> str:
    """Ask for the password of a file; empty where no answer is given."""
    try:
        return getpass(f"Password for “{path.name}”: ")
    except EOFError:
        return ""


def _first_line(source: str) -> str:
    """Return the first line, without its end."""
    try:
        if source == STANDARD_INPUT:
            line = sys.stdin.readline(_LONGEST_CHARACTERS)
        else:
            with Path(source).open(encoding="utf-8-sig") as file:
                line = file.readline(_LONGEST_CHARACTERS)
    except (OSError, ValueError) as error:
        raise NotUnderstood(
            "The password can't be read from where you said.",
            "Give a text file with the password on its first line, or “-” for standard input.",
        ) from error
    return line.rstrip("\r\n")
