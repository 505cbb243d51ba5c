"""What a user can do with the item map of a pack: see it, and put it right."""

from __future__ import annotations

from scrutinyprep.domain.changes import EVERYTHING, Change, Kind
from scrutinyprep.domain.corrections import Correction, apply_one
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import DocumentId, MeetingId, new_id
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.shown_map import MadeCorrection, ShownMap
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import corrections, papers
from scrutinyprep.store.item_map import put_map, shown_map
from scrutinyprep.store.library import LibraryStore

_WITH_ITEMS = (DocumentKind.PACK, DocumentKind.SUPPLEMENT, DocumentKind.REPORT)


class ItemMaps:
    """The item maps of packs and supplements, corrected under one author's name."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def of(self, document: DocumentId) -> ShownMap:
        """Return the item map of a file as it is shown, with the corrections made to it.

        Raises:
            NothingSuch: there is no such file.
            NotUnderstood: it has no pages that belong to items.
        """
        with self._store.reading() as session:
            return shown_map(session, document)

    def files(self, meeting: MeetingId) -> list[DocumentId]:
        """Return the files of a meeting that have an item map: its pack, then the others."""
        with self._store.reading() as session:
            found = [
                file
                for file in papers.files_of(session, meeting)
                if file.kind in _WITH_ITEMS and file.pages
            ]
        return [file.id for file in sorted(found, key=lambda file: _WITH_ITEMS.index(file.kind))]

    def correct(
        self, document: DocumentId, correction: Correction, *, id: str | None = None
    ) -> Change:
        """Put one thing right, and everything in the library where it then belongs.

        Raises:
            NothingSuch: there is no such file.
            NotUnderstood: the map does not allow it, or it is so already.
        """
        made = id or new_id()
        with self._store.writing() as session:
            map_ = shown_map(session, document).map
            if apply_one(map_, correction, made) == map_:
                raise NotUnderstood("That is so already.", "There is nothing to put right.")
            corrections.add_correction(
                session,
                made,
                document,
                correction,
                author=self._author,
                now=self._clock.now(),
            )
            put_map(session, document)
        return Change(EVERYTHING, made)

    def take_back(self, correction: str) -> Change:
        """Undo a correction. One that was refused when it was made changes nothing."""
        with self._store.writing() as session:
            now = self._clock.now()
            try:
                document = corrections.set_correction_removed(session, correction, now, now)
            except NothingSuch:
                return Change(Kind(0), correction)
            put_map(session, document)
        return Change(EVERYTHING, correction)

    def bring_back(self, correction: str) -> Change:
        """Undo `take_back`."""
        with self._store.writing() as session:
            now = self._clock.now()
            try:
                document = corrections.set_correction_removed(session, correction, None, now)
            except NothingSuch:
                return Change(Kind(0), correction)
            put_map(session, document)
        return Change(EVERYTHING, correction)

    def take_back_last(self, document: DocumentId) -> MadeCorrection:
        """Undo the last correction of a file, and return it.

        Raises:
            NotUnderstood: there is none.
        """
        made = self.of(document).corrections
        if not made:
            raise NotUnderstood("This agenda was not corrected.", "There is nothing to take back.")
        self.take_back(made[-1].id)
        return made[-1]
