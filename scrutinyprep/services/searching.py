"""What a user can search for."""

from __future__ import annotations

from scrutinyprep.domain.hits import Hit, Wanted
from scrutinyprep.search.language import asked_of
from scrutinyprep.search.searching import search
from scrutinyprep.search.suggestions import suggestion
from scrutinyprep.store.library import LibraryStore


class Searching:
    """Papers, speeches, minutes, notes and questions, in one search."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def find(self, wanted: Wanted) -> list[Hit]:
        """Return the passages that hold the words, best first.

        The words may follow the search language: see `search.language`.
        """
        with self._store.reading() as session:
            return search(session, wanted)

    def suggest(self, wanted: Wanted) -> str | None:
        """Return the search that was meant, where a word of it may hold a slip of the pen."""
        asked = asked_of(wanted.words)
        # What is still being typed is no slip.
        words = asked.plain[:-1] if wanted.is_unfinished else asked.plain
        with self._store.reading() as session:
            return suggestion(session, wanted.words, words)
