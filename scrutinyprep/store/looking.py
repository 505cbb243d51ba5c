"""Looking at a library's file as it lies there, before anything is loaded to open it with."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from urllib.parse import quote

DATABASE = "library.sqlite"
"""The name of the database in a library's folder."""
MIGRATIONS = Path(__file__).parent / "migrations"


def looked_at(database: Path) -> sqlite3.Connection:
    """Open a database so that not a byte of it changes, nor anything beside it.

    Where nobody has it open there is no log beside it, and SQLite must be told
    so, or it would make one; where there is a log, it holds the newest rows.
    """
    log = database.with_name(database.name + "-wal")
    is_open = log.exists() and log.stat().st_size > 0
    path = quote(database.absolute().as_posix())
    slash = "" if path.startswith("/") else "/"
    at_rest = "" if is_open else "&immutable=1"
    return sqlite3.connect(f"file://{slash}{path}?mode=ro{at_rest}", uri=True)


def known_revisions() -> list[str]:
    """Return the revisions that this program knows, the oldest first."""
    names = (re.match(r"\d{4}", file.name) for file in (MIGRATIONS / "versions").glob("*.py"))
    return sorted(name.group() for name in names if name)


def newest_revision() -> str:
    """Return the revision that this program works with."""
    return known_revisions()[-1]
