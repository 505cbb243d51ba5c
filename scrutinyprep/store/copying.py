"""A database copied while it is in use, whole under its name or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from scrutinyprep.domain.errors import CannotWrite, LibraryDamaged, LibraryLocked
from scrutinyprep.domain.obstacles import Obstacle, obstacle_of
from scrutinyprep.store.engine import library_error


def copy_database(database: Path, target: Path) -> int:
    """Copy a library's database by SQLite's backup interface; return the copy's size in bytes.

    Raises:
        CannotWrite: the target can't be written.
        LibraryDamaged: the database can't be read.
        LibraryLocked: another program holds it for too long.
    """
    unfinished = unfinished_name(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with (
            closing(sqlite3.connect(database)) as source,
            closing(sqlite3.connect(unfinished)) as copy,
        ):
            source.backup(copy)
            # The copy must be one file: with WAL it could leave its newest rows in another.
            copy.execute("PRAGMA journal_mode = DELETE")
        put_in_place(unfinished, target)
    except OSError as error:
        raise CannotWrite(target, obstacle_of(error)) from error
    except sqlite3.Error as error:
        told = library_error(database.parent, error)
        if isinstance(told, (LibraryLocked, LibraryDamaged)):
            raise told from error
        raise CannotWrite(target, _why(error)) from error
    finally:
        give_up(unfinished)
    return target.stat().st_size


def _why(error: sqlite3.Error) -> str:
    """Return what stood in SQLite's way, which it says by numbers of its own."""
    if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
        return Obstacle.NO_ROOM
    if error.sqlite_errorcode in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
        return Obstacle.NOT_ALLOWED
    return str(error)


def unfinished_name(target: Path) -> Path:
    """Return the name under which a file is written until it is whole.

    Two programs may be writing the same backup at once, so each has its own.
    """
    return target.with_name(f"{target.name}.{os.getpid()}.part")


def give_up(unfinished: Path) -> None:
    """Take away what was not finished, if it is there at all."""
    with suppress(OSError):
        unfinished.unlink()


def put_in_place(unfinished: Path, target: Path) -> None:
    """Let a finished file take its name, once its bytes are on the disk.

    Raises:
        OSError: it can't be done; what stood there before is untouched.
    """
    with unfinished.open("rb+") as stream:
        os.fsync(stream.fileno())
    unfinished.replace(target)
    if os.name == "posix":
        # The name is on the disk only when its folder is.
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
