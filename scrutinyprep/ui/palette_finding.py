"""From the command palette to what was chosen in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from scrutinyprep.domain.hits import Hit, Wanted
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.named import Named, NamedKind, found, put_right
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.found import (
    command_cards,
    command_words,
    named_cards,
    search_cards,
    text_cards,
)
from scrutinyprep.ui.leading import Leading
from scrutinyprep.ui.panels.palette import Palette
from scrutinyprep.ui.tasks import Progress, Task
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_NAMES = 12
_PASSAGES = 6
_FEWEST_LETTERS = 3
"""Fewer say nothing of a passage."""
_Place = tuple[MeetingId, DocumentId | None, int]


@dataclass(frozen=True, slots=True)
class _Read:
    """Passages with the words; where there are none, what was likely meant, and its passages."""

    words: str
    hits: list[Hit]
    meant: str | None = None


class PaletteFinding(QObject):
    """Fills the palette as one types, and opens what is chosen.

    Signals:
        place_wanted: meeting, file and PDF page to read.
        search_wanted: the words to search for, as a person's speeches.
    """

    place_wanted = Signal(object)
    search_wanted = Signal(str)

    def __init__(self, workroom: Workroom, leading: Leading, window: QMainWindow) -> None:
        super().__init__(window)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._leading = leading
        self._bar = window.menuBar()
        self.palette = Palette(workroom.appearance, window)
        leading.foresee_in(self.palette.list)
        self.palette.typed.connect(self._on_typed)
        self.palette.chosen.connect(self._on_chosen)
        self._names: list[Named] = []
        self._words = ""
        self._found: list[Card] = []
        self._looking: Task | None = None

    @Slot()
    def begin(self) -> None:
        """Show the palette, and read the names that can be typed."""
        self._tasks.run(
            lambda _: self._services.names.all(), then=self._on_names, key=(id(self), "names")
        )
        self.palette.begin()

    @Slot(object)
    def _on_names(self, names: list[Named]) -> None:
        self._names = names
        if self.palette.isVisible() and self._words.strip():
            self._on_typed(self._words)

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self._words = words
        if self._looking is not None:
            self._looking.cancel()
        self._found = self._named(words)
        is_short = len(words.strip()) < _FEWEST_LETTERS
        # Of more letters it is only known once the papers were looked through.
        self.palette.show_cards(self._found, self._note(self._found, None) if is_short else "")
        if not is_short:
            self._looking = self._tasks.run(
                partial(_passages, self._services, words, bool(self._found)),
                then=self._on_passages,
                otherwise=self._on_refused,
                key=(id(self), "passages"),
            )

    @Slot(object)
    def _on_passages(self, read: _Read) -> None:
        if read.words != self._words or not self.palette.isVisible():
            return
        named, meant = self._found, read.meant
        if not named and (meant is not None or not read.hits):
            every = (word for thing in self._names for word in thing.words)
            right = put_right(read.words, (*command_words(self._bar), *every))
            named = self._named(right) if right is not None else []
            meant = right if named and meant is None else meant
        cards = [*named, *text_cards(read.hits)]
        self.palette.show_cards([*cards, *search_cards(read.words)], self._note(cards, meant))

    def _note(self, cards: Sequence[Card], meant: str | None) -> str:
        """Return what has to be said of what was found: that it is nothing, or something else."""
        if not cards:
            return self.tr("Nothing goes by these words.")
        if meant is None:
            return ""
        return self.tr("Nothing goes by these words. This goes by “{words}”.").format(words=meant)

    def _named(self, words: str) -> list[Card]:
        return [
            *command_cards(self._bar, words),
            *named_cards(found(self._names, words, _NAMES)),
        ]

    @Slot(object)
    def _on_refused(self, _error: object) -> None:
        """Leave it at names: half a search, such as an open bracket, is no error while typing."""

    @Slot(object)
    def _on_chosen(self, card: Card) -> None:
        thing = card.subject
        if isinstance(thing, QAction):
            thing.trigger()
        elif isinstance(thing, Hit):
            self._leading.lead_to_hit(thing)
        elif isinstance(thing, Named):
            self._open(thing)
        elif isinstance(thing, str):
            self.search_wanted.emit(thing)

    def _open(self, thing: Named) -> None:
        if thing.kind is NamedKind.PERSON:
            self.search_wanted.emit(f'speaker:"{thing.name}" ')
        elif thing.meeting_id is not None:
            self._tasks.run(partial(_place_of, self._services, thing), then=self._on_place)

    @Slot(object)
    def _on_place(self, place: _Place) -> None:
        self.place_wanted.emit(place)


def _passages(services: Services, words: str, has_names: bool, progress: Progress) -> _Read:
    def is_stopped() -> bool:
        return progress.is_cancelled

    wanted = Wanted(words, limit=_PASSAGES, is_unfinished=not words.endswith(" "))
    hits = services.searching.find(wanted, is_stopped)
    if hits or has_names:
        return _Read(words, hits)
    # A word that begins none in the library is no longer taken for half of one.
    meant = services.searching.suggest(Wanted(words), is_stopped)
    if meant is None:
        return _Read(words, [])
    return _Read(words, services.searching.find(Wanted(meant, limit=_PASSAGES), is_stopped), meant)


def _place_of(services: Services, thing: Named, _progress: Progress) -> _Place:
    """Return the meeting, and the first page of an item that has papers."""
    meeting = MeetingId(str(thing.meeting_id))
    if thing.kind is not NamedKind.ITEM:
        return meeting, None, 0
    items = services.meetings.agenda(meeting)
    papers = next((item.papers for item in items if item.id == ItemId(int(thing.id))), ())
    if not papers:
        return meeting, None, 0
    return meeting, papers[0].published_in, papers[0].pdf_pages.first
