"""What a library holds, as rows that can be compared before a change and after taking it back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

Row = dict[str, object]
Rows = dict[str, list[Row]]

COUNTED_AT_EACH_CHANGE = {"revision", "changed_at", "made_at"}
"""Undo is a change, too: it is counted, and leaves a tombstone where something was made."""

NO_DEEDS = {"page_read"}
"""What was read stays read."""


def rows_kept(library: Path) -> Rows:
    """Return the rows of every table but for the search index's own, as far as a user could tell.

    What was removed is left out, a plan in which nothing is planned is none,
    of places in an order only the order counts, and a passage that is taken
    out of the search and put in again may have another number there.
    """
    with closing(sqlite3.connect(library / "library.sqlite")) as connection:
        connection.row_factory = sqlite3.Row
        return {table: sorted(_rows(connection, table), key=repr) for table in _tables(connection)}


def _tables(connection: sqlite3.Connection) -> list[str]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ours = (name for (name,) in names if "_fts" not in name and not name.startswith("sqlite_"))
    return [name for name in ours if name not in NO_DEEDS]


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[Row]:
    found = [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')]  # noqa: S608
    kept = [row for row in found if row.get("removed_at") is None and not _is_no_plan(table, row)]
    order = sorted({row["position"] for row in kept if row.get("position") is not None}, key=_place)
    unsaid = COUNTED_AT_EACH_CHANGE | ({"id"} if table == "passage" else set())
    for row in kept:
        if row.get("position") is not None:
            row["position"] = order.index(row["position"])
        yield {name: value for name, value in row.items() if name not in unsaid}


def _is_no_plan(table: str, row: Row) -> bool:
    planned = ("triage", "minutes", "big_question")
    return table in {"item_plan", "meeting_plan"} and not any(row.get(name) for name in planned)


def _place(position: object) -> int:
    assert isinstance(position, int)
    return position
