"""What every library has: its folder, its store, and itself as a whole."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.services.clock import Clock
from scrutinyprep.store.looking import DATABASE

if TYPE_CHECKING:
    from scrutinyprep.services.first_look import FirstLook
    from scrutinyprep.services.importing import Importing
    from scrutinyprep.services.item_map import ItemMaps
    from scrutinyprep.services.library import Library
    from scrutinyprep.services.scans import Scans
    from scrutinyprep.store.library import LibraryStore


class LibraryServices:
    """One library, and what comes into it."""

    def __init__(
        self, folder: Path, clock: Clock, author: str, own_words: Path | None = None
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._author = author
        self._own_words = own_words

    @cached_property
    def _store(self) -> LibraryStore:
        from scrutinyprep.store.library import LibraryStore

        return LibraryStore(self._folder)

    @cached_property
    def library(self) -> Library:
        """The library as a whole: opened, checked, copied."""
        from scrutinyprep.services.library import Library

        return Library(self._store, self._clock)

    @cached_property
    def first_look(self) -> FirstLook:
        """What is shown before the library is opened."""
        from scrutinyprep.services.first_look import FirstLook

        return FirstLook(self._folder / DATABASE)

    @cached_property
    def importing(self) -> Importing:
        """Files taken into the library."""
        from scrutinyprep.services.importing import Importing

        return Importing(self._store, self._clock)

    @cached_property
    def scans(self) -> Scans:
        """Pages that a machine reads."""
        from scrutinyprep.services.scans import Scans

        return Scans(self._store)

    @cached_property
    def item_maps(self) -> ItemMaps:
        """Which pages belong to which item."""
        from scrutinyprep.services.item_map import ItemMaps

        return ItemMaps(self._store, self._clock, self._author)
