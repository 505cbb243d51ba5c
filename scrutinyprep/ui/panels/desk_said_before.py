"""The desk's pane of what earlier meetings said about what is being read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.hits import Earlier
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.questions import Question
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.ui.browsing import open_in_browser
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.itemmodels.marks import unmarked
from scrutinyprep.ui.itemmodels.said_before import earlier_cards, source_of
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.desk_quoting import Quotable, QuotingFoot
from scrutinyprep.ui.tasks import Progress, Tasks
from scrutinyprep.ui.theme import Appearance

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_PAUSE_MS = 350
"""The reader who turns pages or drags a selection has not settled before."""
_FEWEST_LETTERS = 12
_TITLE_LETTERS = 90


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the reader is on: selected words, else an agenda item."""

    meeting: MeetingId
    words: str = ""
    item: ItemId | None = None


_Found = tuple[_Subject, list[Earlier], dict[DocumentId, Recording]]


class DeskSaidBefore(QWidget):
    """Shows the earlier passages that bear on the selected words, or on the item being read.

    It looks only while it is seen, and a moment after the reader has settled.

    Signals:
        opened: the Hit that the user wants to see where it stands.
        finished: the user is done here.
        said: a sentence on what was done.
    """

    opened = Signal(object)
    finished = Signal()
    said = Signal(str)

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        deeds: Deeds,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._subject: _Subject | None = None
        self._shown: _Subject | None = None
        self._place: tuple[MeetingId, ItemId | None] | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self._build(deeds, appearance)

    @property
    def found(self) -> CardList:
        """The passages found."""
        return self._list

    def ask(self, meeting: MeetingId, words: str) -> None:
        """Look at once for what was said about these words."""
        self._subject = _Subject(meeting, words.strip())
        self._pause.stop()
        self._look()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_words(self, meeting: MeetingId, words: str) -> None:
        """The reader has selected these words."""
        if len(words.strip()) >= _FEWEST_LETTERS:
            self._follow(_Subject(meeting, words.strip()))

    def follow_item(self, meeting: MeetingId, item: ItemId | None) -> None:
        """The reader is on a page of this item; what was selected there stays the subject."""
        if (meeting, item) != self._place:
            self._place = meeting, item
            self._follow(_Subject(meeting, item=item))

    @Slot(object)
    def work_on(self, question: Question | None) -> None:
        """Say which question evidence would go into."""
        self._foot.work_on(question)

    def showEvent(self, event: QShowEvent) -> None:
        """Look, now that somebody sees it."""
        super().showEvent(event)
        self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more: where the window closes, no work would be taken."""
        super().hideEvent(event)
        self._pause.stop()

    def _follow(self, subject: _Subject) -> None:
        self._subject = subject
        if self.isVisible():
            self._pause.start()

    @Slot()
    def _look(self) -> None:
        subject = self._subject
        if subject is None or subject == self._shown:
            return
        self._about.setText(self.tr("Looking through earlier meetings…"))
        find = _finder(self._services, subject)
        self._tasks.run(
            partial(_found, self._services, subject, find),
            then=self._show,
            otherwise=self._on_refused,
            key=(id(self), "before"),
        )

    @Slot(object)
    def _show(self, read: _Found) -> None:
        subject, found, recordings = read
        if subject != self._subject:
            return
        self._shown = subject
        self._about.setText(self._title(subject))
        cards = earlier_cards(found, recordings)
        self._list.cards.show_rows(cards)
        self._list.setVisible(bool(cards))
        self._nothing.setVisible(not cards)
        first = next((card for card in cards if not card.is_heading), None)
        if first is not None:
            self._list.choose(first.key)
        self._foot.update_buttons()

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._about.setText(f"{error} {error.what_to_do}")
        self._list.cards.show_rows([])

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        one = index.data(CardsModel.SubjectRole)
        if isinstance(one, Earlier):
            self.opened.emit(one.hit)

    @Slot(str)
    def _open_recording(self, address: str) -> None:
        self.said.emit(open_in_browser(address))

    def _title(self, subject: _Subject) -> str:
        if not subject.words:
            return self.tr("About this agenda item, in earlier meetings")
        words = " ".join(subject.words.split())
        short = words if len(words) <= _TITLE_LETTERS else words[: _TITLE_LETTERS - 1] + "…"
        return self.tr("About “{words}”").format(words=short)

    def _build(self, deeds: Deeds, appearance: Appearance) -> None:
        self._about = QLabel(self)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setProperty("role", "soft")
        self._about.setContentsMargins(16, 12, 16, 8)
        self._nothing = QLabel(
            self.tr(
                "No earlier meeting in the library bears on this. Open past minutes and "
                "transcripts, and what was said appears here."
            ),
            self,
        )
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "soft")
        self._nothing.setMargin(16)
        self._nothing.hide()
        self._list = CardList(appearance, self.tr("What earlier meetings said"), self)
        self._list.activated.connect(self._on_activated)
        self._list.doubleClicked.connect(self._on_activated)
        self._list.recording_wanted.connect(self._open_recording)
        self._foot = QuotingFoot(deeds, self._list, _quotable, self)
        self._foot.opened.connect(self.opened)
        self._foot.said.connect(self.said)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._about)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        column.addWidget(self._foot)


def _quotable(subject: object) -> Quotable | None:
    if not isinstance(subject, Earlier):
        return None
    words, _ = unmarked(subject.hit.snippet)
    return Quotable(subject.hit, words, source_of(subject.hit))


def _finder(services: Services, subject: _Subject) -> Callable[[], list[Earlier]]:
    if subject.words:
        return partial(services.said_before.about, subject.meeting, subject.words)
    if subject.item is not None:
        return partial(services.said_before.about_item, subject.meeting, subject.item)
    return _nothing_to_find


def _nothing_to_find() -> list[Earlier]:
    return []


def _found(
    services: Services,
    subject: _Subject,
    find: Callable[[], list[Earlier]],
    _progress: Progress,
) -> _Found:
    found = find()
    return subject, found, services.recordings.of_hits([one.hit for one in found])
