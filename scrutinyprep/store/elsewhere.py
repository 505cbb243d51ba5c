"""Whether another program has written into the library, such as a command beside the window."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock


class Elsewhere:
    """Looks at the database by a connection of its own, once it was asked for the first time.

    SQLite tells a connection that others have written, be they of this program or not. So what
    this program writes is looked away from. What another writes in the instant between one of
    our writes and that look is told with its next one.
    Source: https://www.sqlite.org/pragma.html#pragma_data_version
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        self._connection: sqlite3.Connection | None = None
        self._seen = 0
        self._is_changed = False
        self._looking = Lock()

    def ask(self) -> bool:
        """Say whether somebody else has written since this was asked last; not the first time.

        Raises:
            sqlite3.Error: the database can't be read.
        """
        with self._looking:
            if self._connection is None:
                self._connection = sqlite3.connect(
                    self._database, isolation_level=None, check_same_thread=False
                )
                self._seen = self._version()
            self._look()
            is_changed, self._is_changed = self._is_changed, False
            return is_changed

    @contextmanager
    def looking_away(self) -> Iterator[None]:
        """Take what is written within the block for our own."""
        with self._looking:
            if self._connection is not None:
                self._look()
        try:
            yield
        finally:
            with self._looking:
                if self._connection is not None:
                    self._seen = self._version()

    def close(self) -> None:
        """Let go of the database."""
        with self._looking:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
            self._is_changed = False

    def _look(self) -> None:
        version = self._version()
        self._is_changed |= version != self._seen
        self._seen = version

    def _version(self) -> int:
        if self._connection is None:
            return 0
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)
