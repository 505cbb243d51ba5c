"""What the acronyms of the open meeting stand for, read once and then at hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.glossary import GlossaryEntry
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.ui.tasks import Tasks

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_SOURCES = Kind.MEETINGS | Kind.PAPERS | Kind.SPEECHES | Kind.GLOSSARY
_WORD = re.compile(r"[\w.&]*\w")
_ENDING = re.compile(r"(?<=\w)(?:['’]s|s)$")

_LONGEST = 24
"""Letters to either side that a word under the pointer may have."""

_Read = Callable[[], tuple[GlossaryEntry, ...]]


class _State(Enum):
    UNREAD = auto()
    READING = auto()
    KNOWN = auto()


class MeetingGlossary(QObject):
    """The glossary of one meeting: read off the GUI thread when it is first wanted.

    Looking up a word is looking into a dictionary, so a pointer that moves costs nothing.

    Signals:
        known: the entries are other than before.
    """

    known = Signal()

    def __init__(self, services: Services, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._subject: MeetingId | DocumentId | None = None
        self._read: _Read | None = None
        self._state = _State.UNREAD
        self._entries: tuple[GlossaryEntry, ...] = ()
        self._by_spelling: dict[str, GlossaryEntry] = {}
        tasks.changed.connect(self._on_changed)

    @property
    def entries(self) -> Sequence[GlossaryEntry]:
        """The acronyms of the meeting, in alphabetical order; none before they are read."""
        return self._entries

    @property
    def is_known(self) -> bool:
        """Whether they are read."""
        return self._state is _State.KNOWN

    def show_meeting(self, meeting: MeetingId | None) -> None:
        """Turn to another meeting; its glossary is read once it is wanted."""
        read = partial(self._services.glossary.of_meeting, meeting) if meeting else None
        self._turn_to(meeting, read)

    def show_document(self, document: DocumentId | None) -> None:
        """Turn to the meeting that a transcript or minutes are of."""
        read = partial(self._services.glossary.of_document, document) if document else None
        self._turn_to(document, read)

    def want(self) -> None:
        """Have the glossary read, unless it is."""
        if self._read is None or self._state in (_State.KNOWN, _State.READING):
            return
        self._state = _State.READING
        subject, read = self._subject, self._read
        self._tasks.run(
            lambda _: (subject, read()),
            then=self._on_read,
            otherwise=self._on_refused,
            key=(id(self), "glossary"),
        )

    def named(self, word: str) -> GlossaryEntry | None:
        """Return the entry of an acronym as it is written, with an ending or without."""
        found = self._by_spelling.get(word)
        return found or self._by_spelling.get(_ENDING.sub("", word))

    def at(self, text: str, position: int) -> GlossaryEntry | None:
        """Return the acronym that a place between two letters of a text is in or beside."""
        for match in _WORD.finditer(text, max(0, position - _LONGEST), position + _LONGEST):
            if match.start() <= position <= match.end():
                return self.named(match.group())
        return None

    def among(self, words: str) -> list[GlossaryEntry]:
        """Return the acronyms among some words, in their order, each once."""
        found = (self.named(match.group()) for match in _WORD.finditer(words))
        return list(dict.fromkeys(entry for entry in found if entry is not None))

    def _turn_to(self, subject: MeetingId | DocumentId | None, read: _Read | None) -> None:
        if subject == self._subject:
            return
        self._subject, self._read = subject, read
        self._state = _State.UNREAD
        self._show(())

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.kinds & _SOURCES and self._state is not _State.UNREAD:
            # What is shown stays until the new is there.
            self._state = _State.UNREAD
            self.want()

    @Slot(object)
    def _on_read(self, found: tuple[object, tuple[GlossaryEntry, ...]]) -> None:
        subject, entries = found
        if subject == self._subject:
            self._state = _State.KNOWN
            self._show(entries)

    @Slot(object)
    def _on_refused(self, _error: object) -> None:
        # The meeting was removed meanwhile: there is nothing to explain.
        self._state = _State.UNREAD

    def _show(self, entries: tuple[GlossaryEntry, ...]) -> None:
        self._entries = entries
        self._by_spelling = {
            spelling.rstrip("."): entry
            for entry in entries
            for spelling in (entry.acronym, *entry.spellings)
        }
        self.known.emit()
