"""The engine on a library's file, and the unit of work: one session, one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import (
    LibraryDamaged,
    LibraryFull,
    LibraryLocked,
    LibraryUnusable,
)

BUSY_TIMEOUT_S = 5.0
_BEGIN = "scrutiny_begin"
_ROOM_KIB = 16 << 10
_USUAL_KIB = 2000
"""What SQLite holds in memory unless it is told otherwise.

Source: https://www.sqlite.org/pragma.html, "PRAGMA cache_size".
"""


def open_engine(database: Path, *, foreign_keys: bool = True) -> Engine:
    """Return an engine on the library file; the file is made on first use.

    Only migrations pass `foreign_keys=False`: SQLite alters a table by
    dropping and remaking it, and with foreign keys on, the drop would delete
    the rows that hang on it.
    """
    engine = create_engine(
        # Not as text: a folder's name may hold what a URL gives a meaning to.
        URL.create("sqlite", database=str(database)),
        connect_args={"timeout": BUSY_TIMEOUT_S, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: Any) -> None:
        # Transactions are begun below, by us: sqlite3's own habit of beginning
        # at the first write would let two writers read first and collide.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        # A question typed a second ago must survive a battery that dies.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA temp_store = MEMORY")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        how = connection.get_execution_options().get(_BEGIN, "")
        connection.exec_driver_sql(f"BEGIN {how}")

    return engine


@contextmanager
def writing(engine: Engine, library: Path, *, is_long: bool = False) -> Iterator[Session]:
    """Open a session that may write. It commits at the end of the block, or changes nothing.

    One that `is_long` holds more of what it changes in memory until it is committed.

    Raises:
        LibraryUnusable: the file is locked, damaged, full or may not be written.
    """
    with (
        errors_told(library),
        engine.connect().execution_options(**{_BEGIN: "IMMEDIATE"}) as connection,
        _with_room(connection) if is_long else nullcontext(),
        Session(connection, expire_on_commit=False) as session,
    ):
        yield session
        session.commit()


@contextmanager
def _with_room(connection: Connection) -> Iterator[None]:
    """Let SQLite hold as much in memory as the index of a thousand pages fills.

    In what is enough otherwise, its pages would be put away and fetched many times over.
    """
    driver = connection.connection
    driver.cursor().execute(f"PRAGMA cache_size = {-_ROOM_KIB}")
    try:
        yield
    finally:
        driver.cursor().execute(f"PRAGMA cache_size = {-_USUAL_KIB}")


@contextmanager
def reading(engine: Engine, library: Path) -> Iterator[Session]:
    """Open a session that sees the library as it is at this moment.

    Raises:
        LibraryUnusable: the file is locked or damaged.
    """
    with errors_told(library), Session(engine, expire_on_commit=False) as session:
        yield session


@contextmanager
def errors_told(library: Path) -> Iterator[None]:
    """Turn what SQLite says into our errors; anything else is a fault of ours and passes.

    Raises:
        LibraryUnusable: the file is locked, damaged, full or may not be written.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        told = library_error(library, error)
        if told is None:
            raise
        raise told from error


def library_error(library: Path, error: DBAPIError | sqlite3.Error) -> LibraryUnusable | None:
    """Return the domain's error for one of SQLite's; None where it is a fault of ours.

    Source: https://www.sqlite.org/rescode.html
    """
    original = error.orig if isinstance(error, DBAPIError) else error
    # Where Python itself refuses, as after a file was found to be no database, there is no name.
    name = getattr(original, "sqlite_errorname", "")
    match name.removeprefix("SQLITE_").partition("_")[0]:
        case "BUSY" | "LOCKED" | "PROTOCOL":
            return LibraryLocked(library)
        case "FULL":
            return LibraryFull(library, "the disk has no room left")
        case "READONLY" | "PERM":
            return LibraryFull(library, "the folder may not be written")
        case "CANTOPEN" | "IOERR":
            return LibraryFull(library, "the folder can't be opened or written")
        case "CORRUPT" | "NOTADB":
            return LibraryDamaged(library)
    return None
