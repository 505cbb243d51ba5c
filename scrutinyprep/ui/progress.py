"""How far a piece of work is, told from the thread that does it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic

from scrutinyprep.domain.errors import Cancelled

_PROGRESS_EVERY_S = 0.05
"""A reader that counts 700 pages a second must not flood the GUI thread."""


class Progress:
    """What a piece of work is handed, to say how far it is and to hear that it should stop."""

    def __init__(self) -> None:
        self.on_moved: Callable[[], None] | None = None
        self._stop = threading.Event()
        self._told_at = 0.0
        self.done = 0
        self.total: int | None = None
        self.step = ""
        self.began_at: float | None = None
        """On the monotonic clock, in seconds; None while it waits."""

    def __call__(self, done: int, total: int | None = None, step: str | None = None) -> None:
        """Say how much is done, of how much where that is known, and of which step.

        Raises:
            Cancelled: the user asked to stop.
        """
        self.check()
        self.done = done
        if total is not None:
            self.total = total
        if step is not None:
            self.step = step
        now = monotonic()
        if now - self._told_at >= _PROGRESS_EVERY_S or done == self.total:
            self._told_at = now
            if self.on_moved is not None:
                self.on_moved()

    @property
    def is_cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Go on, unless the user asked to stop.

        Raises:
            Cancelled: the user asked to stop.
        """
        if self._stop.is_set():
            raise Cancelled

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()
