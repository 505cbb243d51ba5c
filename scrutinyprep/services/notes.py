"""What a user can do with highlights and notes."""

from __future__ import annotations

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.ids import HighlightId, ItemId, MeetingId, NoteId, new_id
from scrutinyprep.domain.notes import Highlight, HighlightKind, Note, Place
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import notes
from scrutinyprep.store.library import LibraryStore


class Notes:
    """The councillor's highlights and notes, made under one author's name."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def highlight(
        self,
        meeting: MeetingId,
        place: Place,
        kind: HighlightKind,
        *,
        item: ItemId | None = None,
        id: HighlightId | None = None,
    ) -> Change:
        """Mark a passage."""
        made = id or HighlightId(new_id())
        with self._store.writing() as session:
            notes.add_highlight(
                session,
                made,
                meeting,
                item,
                kind=kind,
                place=place,
                author=self._author,
                now=self._clock.now(),
            )
        return Change(Kind.NOTES, made)

    def change_kind(self, highlight: HighlightId, kind: HighlightKind) -> Change:
        """Change why a passage is marked."""
        with self._store.writing() as session:
            notes.set_highlight_kind(session, highlight, kind, self._clock.now())
        return Change(Kind.NOTES, highlight)

    def remove_highlight(self, highlight: HighlightId) -> Change:
        """Take a highlight away."""
        with self._store.writing() as session:
            now = self._clock.now()
            notes.set_highlight_removed(session, highlight, now, now)
        return Change(Kind.NOTES, highlight)

    def bring_highlight_back(self, highlight: HighlightId) -> Change:
        """Undo `remove_highlight`."""
        with self._store.writing() as session:
            notes.set_highlight_removed(session, highlight, None, self._clock.now())
        return Change(Kind.NOTES, highlight)

    def highlights(self, meeting: MeetingId) -> list[Highlight]:
        """Return the highlights of a meeting in the order of its papers."""
        with self._store.reading() as session:
            return notes.highlights_of(session, meeting)

    def note(
        self,
        meeting: MeetingId,
        words: str,
        *,
        place: Place | None = None,
        item: ItemId | None = None,
        id: NoteId | None = None,
    ) -> Change:
        """Write a note, on a passage or on none. It may still be empty: words follow as typed."""
        made = id or NoteId(new_id())
        with self._store.writing() as session:
            notes.add_note(
                session,
                made,
                meeting,
                item,
                words=words,
                place=place,
                author=self._author,
                now=self._clock.now(),
            )
        return Change(Kind.NOTES, made)

    def reword(self, note: NoteId, words: str) -> Change:
        """Change a note's words."""
        with self._store.writing() as session:
            notes.reword_note(session, note, words, self._clock.now())
        return Change(Kind.NOTES, note)

    def set_private(self, note: NoteId, *, is_private: bool) -> Change:
        """Say whether a note may be shared."""
        with self._store.writing() as session:
            notes.set_note_private(session, note, self._clock.now(), is_private=is_private)
        return Change(Kind.NOTES, note)

    def remove_note(self, note: NoteId) -> Change:
        """Take a note away."""
        with self._store.writing() as session:
            now = self._clock.now()
            notes.set_note_removed(session, note, now, now)
        return Change(Kind.NOTES, note)

    def bring_note_back(self, note: NoteId) -> Change:
        """Undo `remove_note`."""
        with self._store.writing() as session:
            notes.set_note_removed(session, note, None, self._clock.now())
        return Change(Kind.NOTES, note)

    def one(self, note: NoteId) -> Note:
        """Return a note, removed or not."""
        with self._store.reading() as session:
            return notes.note_of(session, note)

    def notes(self, meeting: MeetingId) -> list[Note]:
        """Return the notes of a meeting in the order of its papers."""
        with self._store.reading() as session:
            return notes.notes_of(session, meeting)
