"""Putting a statement to the index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session


def ask(session: Session, statement: str, values: Mapping[str, Any] | Sequence[Any] = ()) -> Any:
    """Put a statement of ours to SQLite, and return its cursor: rows as plain tuples.

    A search of a few rare words takes SQLite half a millisecond. The rows that SQLAlchemy
    would make of the answer take as long again, and nothing here needs them.

    Raises:
        sqlite3.Error: which `store.engine` turns into an error of the domain.
    """
    connection = session.connection().connection.driver_connection
    if connection is None:
        raise TypeError("a unit of work without a connection can't be asked")
    return connection.execute(statement, values)
