"""What a user can do with names: find the meeting, the item or the person that bears one."""

from __future__ import annotations

from scrutinyprep.domain.named import Named, found, put_right
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
        """Return what the typed words name, best first; each may be the beginning of a word.

        Where nothing goes by them, what does so without their slips of the pen.
        """
        things = self.all()
        named = found(things, typed, limit)
        if named:
            return named
        meant = put_right(typed, (word for thing in things for word in thing.words))
        return found(things, meant, limit) if meant is not None else []
