"""The place where hits are shown while one types what to look for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.hits import Hit, Wanted
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.ui.announcing import Announcer
from scrutinyprep.ui.browsing import open_in_browser
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.itemmodels.marks import hit_cards
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.tasks import Progress, Task
from scrutinyprep.ui.theme import set_role
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_LIMIT = 80

_Found = tuple[str, list[Hit], str, dict[DocumentId, Recording]]
"""The words, the hits, the search that was meant, and where recordings can be seen."""


class SearchPlace(Place):
    """Looks for words everywhere, and leads to where they stand.

    Signals:
        opened: the Hit that the user wants to see.
        meant: the words to look for instead of those that hold a slip of the pen.
        said: a sentence to tell the user of what was just done.
    """

    kinds = Kind(0)
    opened = Signal(object)
    meant = Signal(str)
    said = Signal(str)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._words = ""
        self._looking: Task | None = None
        self._found = QLabel(self)
        set_role(self._found, "heading")
        self._found.setWordWrap(True)
        self._meant = QPushButton(self.tr("Did you mean something else?"), self)
        self._meant.setProperty("flat", True)
        self._meant.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._meant.clicked.connect(self._on_meant)
        self._meant.hide()
        self._suggested = ""
        self._voice = Announcer(self)
        self._help = QLabel(self._help_words(), self)
        self._help.setWordWrap(True)
        self._help.setProperty("role", "soft")
        self._list = CardList(workroom.appearance, self.tr("Passages found"), self)
        self._list.activated.connect(self._on_activated)
        self._list.clicked.connect(self._on_activated)
        self._list.recording_wanted.connect(self._open_recording)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._found)
        column.addWidget(self._meant)
        column.addWidget(self._list, 1)
        column.addWidget(self._help)

    @property
    def hits(self) -> CardList:
        """The hits."""
        return self._list

    def read(self, kinds: Kind) -> None:
        """Look again for the same words."""
        self.look_for(self._words)

    @Slot(str)
    def look_for(self, words: str) -> None:
        """Look for these words; a search that still waits or runs is given up for this one."""
        self._words = words
        if self._looking is not None:
            self._looking.cancel()
        if not words.strip():
            self._list.cards.show_rows([])
            self._offer("")
            self._voice.forget()
            return
        wanted = Wanted(words, limit=_LIMIT, is_unfinished=not words.endswith(" "))
        services = self._services
        self._looking = self._tasks.run(
            partial(_searched, services, wanted),
            then=self._show,
            otherwise=self._on_refused,
            key=(id(self), "search"),
        )

    @Slot()
    def open_first(self) -> None:
        """Open the chosen hit, or the best one."""
        chosen = self._list.chosen
        if chosen is None or chosen.is_heading:
            chosen = next((card for card in self._list.cards.rows if not card.is_heading), None)
        if chosen is not None and isinstance(chosen.subject, Hit):
            self.opened.emit(chosen.subject)

    @Slot()
    def enter_list(self) -> None:
        """Let the arrow keys walk through the hits."""
        first = next((c for c in self._list.cards.rows if not c.is_heading), None)
        if first is not None:
            self._list.choose(first.key)
            self._list.setFocus()

    @Slot(object)
    def _show(self, read: _Found) -> None:
        words, hits, suggested, recordings = read
        if words != self._words:
            return
        self._list.cards.show_rows(hit_cards(hits, recordings))
        self._offer(suggested)
        count = len(hits)
        if not hits:
            self._found.setText(self.tr("Nothing found for “{words}”.").format(words=words.strip()))
        elif count >= _LIMIT:
            self._found.setText(self.tr("The best {count} passages").format(count=count))
        elif count == 1:
            self._found.setText(self.tr("1 passage"))
        else:
            self._found.setText(self.tr("{count} passages").format(count=count))
        self._tell()

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._list.cards.show_rows([])
        self._found.setText(f"{error} {error.what_to_do}")
        self._tell()

    def _tell(self) -> None:
        """Let a screen reader say what was found, as the focus stays where one types."""
        offer = "" if self._meant.isHidden() else self._meant.text().replace("&&", "&")
        self._voice.say(" ".join(part for part in (self._found.text(), offer) if part))

    @Slot()
    def _on_meant(self) -> None:
        self.meant.emit(self._suggested)

    def _offer(self, suggested: str) -> None:
        self._suggested = suggested
        # An ampersand would underline the letter after it.
        shown = suggested.strip().replace("&", "&&")
        self._meant.setText(self.tr("Did you mean “{words}”?").format(words=shown))
        self._meant.setVisible(bool(suggested))

    def _help_words(self) -> str:
        return self.tr(
            "“a phrase” in quotation marks · begin* for every ending · AND, OR, NOT in capitals · "
            "NEAR(foster carer, 5) · speaker:hinds · committee:scrutiny · item:7 · "
            "in:minutes · after:2024-09 · before:2025 · "
            "R or a click on a time opens the recording in the browser"
        )

    @Slot(str)
    def _open_recording(self, address: str) -> None:
        self.said.emit(open_in_browser(address))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        hit = index.data(CardsModel.SubjectRole)
        if isinstance(hit, Hit):
            self.opened.emit(hit)


def _searched(services: Services, wanted: Wanted, progress: Progress) -> _Found:
    def is_stopped() -> bool:
        return progress.is_cancelled

    hits = services.searching.find(wanted, is_stopped)
    suggested = services.searching.suggest(wanted, is_stopped) or ""
    return wanted.words, hits, suggested, services.recordings.of_hits(hits)
