"""What a user can search for."""

from __future__ import annotations

from scrutinyprep.domain.hits import Hit, Wanted
from scrutinyprep.search.searching import search
from scrutinyprep.store.library import LibraryStore


class Searching:
    """Papers, speeches, minutes, notes and questions, in one search."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def find(self, wanted: Wanted) -> list[Hit]:
        """Return the passages that hold the words, best first."""
        with self._store.reading() as session:
            return search(session, wanted)
