"""From the command palette to what was chosen in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from scrutinyprep.domain.hits import Hit, Wanted
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.named import Named, NamedKind, found
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.found import command_cards, named_cards, text_cards
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
        self._found = [
            *command_cards(self._bar, words),
            *named_cards(found(self._names, words, _NAMES)),
        ]
        self.palette.show_cards(self._found)
        if len(words.strip()) >= _FEWEST_LETTERS:
            self._looking = self._tasks.run(
                partial(_passages, self._services, words),
                then=self._on_passages,
                otherwise=self._on_refused,
                key=(id(self), "passages"),
            )

    @Slot(object)
    def _on_passages(self, read: tuple[str, list[Hit]]) -> None:
        words, hits = read
        if words == self._words and self.palette.isVisible():
            self.palette.show_cards([*self._found, *text_cards(hits)])

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

    def _open(self, thing: Named) -> None:
        if thing.kind is NamedKind.PERSON:
            self.search_wanted.emit(f'speaker:"{thing.name}" ')
        elif thing.meeting_id is not None:
            self._tasks.run(partial(_place_of, self._services, thing), then=self._on_place)

    @Slot(object)
    def _on_place(self, place: _Place) -> None:
        self.place_wanted.emit(place)


def _passages(services: Services, words: str, progress: Progress) -> tuple[str, list[Hit]]:
    wanted = Wanted(words, limit=_PASSAGES, is_unfinished=not words.endswith(" "))
    return words, services.searching.find(wanted, lambda: progress.is_cancelled)


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
