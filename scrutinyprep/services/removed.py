"""What a user can do with what was taken away: see it, and bring it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.removed import KEPT_DAYS, Removed, RemovedKind
from scrutinyprep.services.clock import Clock
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.removed import removed_since

_EVER = datetime.min.replace(tzinfo=UTC)
"""Before anything was removed from any library."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How things of one kind are taken away and brought back, by their ids."""

    remove: Callable[[Any], Change]
    bring_back: Callable[[Any], Change]


class RemovedThings:
    """What was removed lately.

    Args:
        ways: for each kind of thing, those of the service of its subject.
    """

    def __init__(self, store: LibraryStore, clock: Clock, ways: Mapping[RemovedKind, Ways]) -> None:
        self._store = store
        self._clock = clock
        self._ways = ways

    def all(self, days: int | None = KEPT_DAYS) -> list[Removed]:
        """Return what was removed in so many days, or ever with None, the latest first."""
        since = _EVER if days is None else self._clock.now() - timedelta(days=days)
        with self._store.reading() as session:
            return removed_since(session, since)

    def named(self, name: str) -> Removed:
        """Return what was removed, however long ago, by its id or a unique prefix of it.

        Raises:
            NothingSuch: there is none, or several.
        """
        found = [one for one in self.all(None) if name and one.id.startswith(name.lower())]
        if len(found) != 1:
            raise NothingSuch("removed thing", name)
        return found[0]

    def bring_back(self, one: Removed) -> Change:
        """Bring a thing back to where it was."""
        return self._ways[one.kind].bring_back(one.id)

    def remove_again(self, one: Removed) -> Change:
        """Undo `bring_back`."""
        return self._ways[one.kind].remove(one.id)
