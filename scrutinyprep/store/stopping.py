"""Reading that stops as soon as nobody waits for it any more."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import Cancelled

_STEPS = 2000
"""Of SQLite's machine between two questions whether to stop: well below a millisecond."""


@contextmanager
def stoppable(session: Session, is_stopped: Callable[[], bool] | None) -> Iterator[None]:
    """Let what is read within stop when `is_stopped` says so, which is asked in this thread.

    SQLite's own interrupt would come from another thread, and too late it would hit
    whatever the connection does by then: a write, perhaps.

    Raises:
        Cancelled: it was stopped.
    """
    if is_stopped is None:
        yield
        return
    connection = session.connection().connection.driver_connection
    if connection is None:
        raise TypeError("a unit of work without a connection can't be stopped")
    connection.set_progress_handler(is_stopped, _STEPS)
    try:
        yield
    except (OperationalError, sqlite3.OperationalError) as error:
        original = error.orig if isinstance(error, OperationalError) else error
        if getattr(original, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
