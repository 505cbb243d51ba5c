"""What a user can do with names: find the meeting, the item or the person that bears one."""

from __future__ import annotations

from scrutinyprep.domain.named import Named, found
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.named import all_named


class Names:
    """Everything that goes by a name."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def all(self) -> list[Named]:
        """Return every meeting, agenda item and person."""
        with self._store.reading() as session:
            return all_named(session)

    def find(self, typed: str, limit: int) -> list[Named]:
        """Return what the typed words name, best first; each may be the beginning of a word."""
        return found(self.all(), typed, limit)
