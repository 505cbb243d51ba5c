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

    Raises:
        KeyError: a row leaves out what another has, or a column that has a default.
    """
    if rows:
        columns = {name: list(map(itemgetter(name), rows)) for name in rows[0]}
        add_columns(session, kind, columns)


def add_columns(
    session: Session,
    kind: type[Base],
    columns: Mapping[str, Sequence[Any]],
    same: Mapping[str, Any] | None = None,
) -> None:
    """Add rows to the table of a mapping, given by their columns, which are of one length.

    SQLAlchemy takes the values of each row apart several times over before
    SQLite gets them, which takes longer than SQLite does. Here that is done
    once for each column.

    Args:
        session: where to add them.
        kind: the mapping.
        columns: each column's values, in the order of the rows.
        same: the columns that have one value in all rows.

    Raises:
        KeyError: a column that has a default is left out.
        ValueError: the columns are of several lengths.
    """
    alike = {name: (value,) for name, value in (same or {}).items()}
    given = {**columns, **alike}
    connection = session.connection()
    table = table_of(kind)
    statement = insert(table).compile(dialect=connection.dialect, column_keys=list(given))
    count = len(next(iter(columns.values())))
    stored = []
    for name in statement.positiontup or ():
        values = _stored(table.columns[name], given[name], connection.dialect)
        if name in alike:
            stored.append([next(iter(values))] * count)
        else:
            stored.append(list(values))
    connection.exec_driver_sql(str(statement), list(zip(*stored, strict=True)))


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


def _stored(column: Column[Any], values: Sequence[Any], dialect: Dialect) -> Iterable[Any]:
    """Return a column's values as the database keeps them."""
    process = column.type.bind_processor(dialect)
    return values if process is None else map(process, values)
