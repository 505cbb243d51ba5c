"""What a user can search for."""

from __future__ import annotations

from collections.abc import Callable

from scrutinyprep.domain.hits import Hit, Wanted
from scrutinyprep.search.language import asked_of
from scrutinyprep.search.searching import search
from scrutinyprep.search.suggestions import suggestion
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.stopping import stoppable


class Searching:
    """Papers, speeches, minutes, notes and questions, in one search."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def find(self, wanted: Wanted, is_stopped: Callable[[], bool] | None = None) -> list[Hit]:
        """Return the passages that hold the words, best first.

        The words may follow the search language: see `search.language`. Whoever
        types on needs no answer to what they had typed before: `is_stopped` says so.

        Raises:
            Cancelled: it was stopped.
        """
        with self._store.reading() as session, stoppable(session, is_stopped):
            return search(session, wanted)

    def suggest(self, wanted: Wanted, is_stopped: Callable[[], bool] | None = None) -> str | None:
        """Return the search that was meant, where a word of it may hold a slip of the pen.

        Raises:
            Cancelled: it was stopped.
        """
        asked = asked_of(wanted.words)
        # What is still being typed is no slip.
        words = asked.plain[:-1] if wanted.is_unfinished else asked.plain
        with self._store.reading() as session, stoppable(session, is_stopped):
            return suggestion(session, wanted.words, words)
