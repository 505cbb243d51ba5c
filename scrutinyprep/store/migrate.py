"""Bringing a library's tables up to this program's: Alembic, a copy first, and never backwards."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from scrutinyprep.domain.errors import (
    LibraryDamaged,
    LibraryFull,
    LibraryLocked,
    LibraryNewer,
)
from scrutinyprep.store import looking
from scrutinyprep.store.copying import copy_database
from scrutinyprep.store.engine import errors_told, open_engine
from scrutinyprep.store.looking import known_revisions, looked_at, newest_revision

if TYPE_CHECKING:
    from alembic.config import Config

_LOCK_WAIT_S = 30


def revision_of(database: Path) -> str | None:
    """Return the revision of a library file; None where it has no tables of ours yet.

    The file is not changed, nor anything beside it.

    Raises:
        LibraryDamaged: it is not a database.
        LibraryLocked: another program holds it.
    """
    if not database.exists() or database.stat().st_size == 0:
        return None
    with errors_told(database.parent), closing(looked_at(database)) as connection:
        row = connection.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        ).fetchone()
        if row is None:
            return None
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(found[0]) if found else None


def bring_up_to_date(database: Path) -> None:
    """Make or migrate the tables. A library that had any is copied first.

    The quick way out comes before Alembic is even imported, since nearly
    every start takes it.

    Raises:
        LibraryNewer: the revision is not one of ours; the file is left untouched.
        LibraryDamaged: it is not a database, or rows would have lost what they hang on.
        LibraryFull: the folder can't be written.
        LibraryLocked: another program is migrating it.
    """
    newest = newest_revision()
    if revision_of(database) == newest:
        return
    ensure_not_newer(database)
    lock = FileLock(database.with_name("migrating.lock"), timeout=_LOCK_WAIT_S)
    try:
        with lock:
            # Whoever held the lock before may have done it.
            current = revision_of(database)
            if current == newest:
                return
            if current is not None:
                stamp = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
                folder = database.parent / "backups"
                copy_database(database, folder / f"before-{newest}-{stamp}.sqlite")
            migrate(database, newest)
    except Timeout as error:
        raise LibraryLocked(database.parent) from error
    except OSError as error:
        raise LibraryFull(database.parent, error.strerror or str(error)) from error


def ensure_not_newer(database: Path) -> None:
    """Refuse a library whose revision this program does not know.

    Raises:
        LibraryNewer: it was made by a newer program.
        LibraryDamaged: it is not a database.
    """
    current = revision_of(database)
    if current is not None and current not in known_revisions():
        raise LibraryNewer(database.parent)


def migrate(database: Path, revision: str) -> None:
    """Move a library to a revision, up or down ("base": to no tables), in one transaction.

    Raises:
        LibraryDamaged: rows would have lost what they hang on; nothing was changed.
        LibraryFull: the folder can't be written.
    """
    from alembic import command

    current = revision_of(database)
    engine = open_engine(database, foreign_keys=False)
    try:
        with errors_told(database.parent), engine.begin() as connection:
            config = alembic_config()
            config.attributes["connection"] = connection
            goes_down = (current or "") > ("" if revision == "base" else revision)
            (command.downgrade if goes_down else command.upgrade)(config, revision)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                raise LibraryDamaged(database.parent)
    finally:
        engine.dispose()


def alembic_config() -> Config:
    """Return Alembic's settings: only where our migrations are."""
    from alembic.config import Config

    config = Config()
    # Alembic's settings give "%" a meaning, and a folder's name may hold one.
    config.set_main_option("script_location", str(looking.MIGRATIONS).replace("%", "%%"))
    return config
