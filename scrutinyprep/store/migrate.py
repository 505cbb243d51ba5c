"""Bringing a library's tables up to this program's: Alembic, a copy first, and never backwards."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.domain.errors import LibraryDamaged, LibraryNewer
from scrutinyprep.store.backup import copy_database
from scrutinyprep.store.engine import library_error, open_engine

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"


def newest_revision() -> str:
    """Return the revision that this program works with: the highest number there is."""
    names = (re.match(r"\d{4}", file.name) for file in (_MIGRATIONS / "versions").glob("*.py"))
    return max(name.group() for name in names if name)


def revision_of(database: Path) -> str | None:
    """Return the revision of a library file; None where it has no tables of ours yet.

    Raises:
        LibraryDamaged: it is not a database.
        LibraryLocked: another program holds it.
    """
    if not database.exists() or database.stat().st_size == 0:
        return None
    try:
        with closing(sqlite3.connect(database)) as connection:
            row = connection.execute(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
            ).fetchone()
            if row is None:
                return None
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        told = library_error(database.parent, error)
        if told is None:
            raise
        raise told from error
    return str(found[0]) if found else None


def bring_up_to_date(database: Path) -> None:
    """Make or migrate the tables. A library that had any is copied first.

    The quick way out comes before Alembic is even imported, since nearly
    every start takes it.

    Raises:
        LibraryNewer: the revision is not one of ours; the file is left untouched.
        LibraryDamaged: it is not a database, or rows would have lost what they hang on.
    """
    current = revision_of(database)
    newest = newest_revision()
    if current == newest:
        return
    if current is not None:
        ensure_not_newer(database)
        stamp = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
        folder = database.parent / "backups"
        copy_database(database, folder / f"before-{newest}-{stamp}.sqlite")
    migrate(database, newest)


def ensure_not_newer(database: Path) -> None:
    """Refuse a library whose revision this program does not know.

    Raises:
        LibraryNewer: it was made by a newer program.
        LibraryDamaged: it is not a database.
    """
    current = revision_of(database)
    known = {file.name[:4] for file in (_MIGRATIONS / "versions").glob("*.py")}
    if current is not None and current not in known:
        raise LibraryNewer(database.parent)


def migrate(database: Path, revision: str) -> None:
    """Move a library to a revision, up or down, in one transaction.

    Raises:
        LibraryDamaged: rows would have lost what they hang on; nothing was changed.
    """
    from alembic import command

    current = revision_of(database)
    engine = open_engine(database, foreign_keys=False)
    try:
        with engine.begin() as connection:
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
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
