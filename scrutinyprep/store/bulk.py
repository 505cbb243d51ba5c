"""Adding thousands of rows at once, with as few steps for each as there can be."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, Dialect, insert
from sqlalchemy.orm import Session

from scrutinyprep.models import table_of
from scrutinyprep.models.base import Base


def add_rows(session: Session, kind: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows to the table of a mapping. All of them name the same columns.

    SQLAlchemy takes the values of each row apart several times over before
    SQLite gets them, which takes longer than SQLite does. Here that is done
    once for each column.

    Raises:
        KeyError: a row leaves out what another has, or a column that has a default.
    """
    if not rows:
        return
    connection = session.connection()
    table = table_of(kind)
    statement = insert(table).compile(dialect=connection.dialect, column_keys=list(rows[0]))
    names = statement.positiontup or ()
    columns = (_stored(table.columns[name], rows, connection.dialect) for name in names)
    connection.exec_driver_sql(str(statement), list(zip(*columns, strict=True)))


@contextmanager
def collecting_later() -> Iterator[None]:
    """Look for rings of dead objects after the block, not in it.

    A pack of a thousand pages is a hundred thousand objects, none of them dead,
    which Python would look through several times while its rows are made: a
    quarter of the time that adding it takes.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _stored(
    column: Column[Any], rows: Sequence[Mapping[str, Any]], dialect: Dialect
) -> Iterable[Any]:
    """Return a column's value of each row, as the database keeps it."""
    values = map(itemgetter(column.name), rows)
    process = column.type.bind_processor(dialect)
    return values if process is None else map(process, values)
