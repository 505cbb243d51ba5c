"""What time it is, and in whose name things are made: asked of one object, so tests can say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """The present moment in UTC."""

    now: Callable[[], datetime] = _now

    def today(self) -> date:
        """Return today's date where the user is."""
        return self.now().astimezone().date()
