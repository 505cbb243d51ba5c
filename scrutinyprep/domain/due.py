"""When something was promised for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Due:
    """A day or a month that was named, or only the words where no calendar can tell."""

    words: str
    """As said: "in November", "at the next meeting"."""
    day: date | None = None
    """The last day that keeps the promise; the first of the month where only that was said."""
    is_month: bool = False
