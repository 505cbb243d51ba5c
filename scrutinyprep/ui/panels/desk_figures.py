"""The desk's pane of the figures on the page that is read, and how each has moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.figures import StatedFigure, ThenAndNow
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.itemmodels.figures import figure_cards
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.desk_figures_moved import FigureMoved, quotable
from scrutinyprep.ui.panels.desk_quoting import let_be_dragged
from scrutinyprep.ui.tasks import Progress, Tasks
from scrutinyprep.ui.theme import Appearance

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_PAUSE_MS = 250
"""Who turns pages or drags a selection has not settled before."""
_VALUE_PX = 96
_LISTED = 300
"""Laying out more cards would hold up the window, and nobody reads so many."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the reader is on: a page of a file, words selected on it, or its agenda item."""

    file: DocumentId
    pdf_page: int
    words: str = ""
    meeting: MeetingId | None = None
    item: ItemId | None = None
    """The agenda item, where all of it is wanted and not the page alone."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The figures of a subject; those of its page where the words hold none."""

    subject: _Subject
    figures: list[StatedFigure]
    count: int
    """How many there are, of which `figures` are the first."""
    is_of_words: bool = False


class DeskFigures(QWidget):
    """Lists the figures of what is read; of the chosen one it shows what was told before.

    It reads only while it is seen, a moment after the reader has settled.

    Signals:
        opened: the Hit where a figure stands that the user wants to see.
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
        self._item: tuple[MeetingId, ItemId] | None = None
        """The agenda item of the page."""
        self._shown: _Subject | None = None
        self._is_filling = False
        """Rows come and go: what is chosen is settled when they are all there."""
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self._build(deeds, appearance)

    @property
    def found(self) -> CardList:
        """The figures that are listed."""
        return self._list

    @property
    def moved(self) -> FigureMoved:
        """What was told of the chosen figure before."""
        return self._moved

    def follow_page(
        self,
        file: DocumentId | None,
        pdf_page: int,
        meeting: MeetingId | None = None,
        item: ItemId | None = None,
    ) -> None:
        """Take note of the reader's page and item; what was selected on it stays the subject."""
        self._item = (meeting, item) if meeting is not None and item is not None else None
        self._of_item.setEnabled(self._item is not None)
        subject = self._subject
        if file is None:
            return
        if subject is None or (subject.file, subject.pdf_page) != (file, pdf_page):
            self._follow(_Subject(file, pdf_page))
        elif self._of_item.isChecked():
            self._follow(subject)

    def follow_words(self, file: DocumentId, pdf_page: int, words: str) -> None:
        """Take note of what the reader has selected."""
        if any(character.isalnum() for character in words):
            self._follow(_Subject(file, pdf_page, words.strip()))

    @Slot(object)
    def work_on(self, question: Question | None) -> None:
        """Say which question evidence would go into."""
        self._moved.work_on(question)

    @Slot()
    def read_again(self) -> None:
        """Look again: the papers are others than before."""
        self._shown = None
        if self.isVisible():
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Look, now that somebody sees it."""
        super().showEvent(event)
        self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more: where the window closes, no work would be taken."""
        super().hideEvent(event)
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the page on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self, subject: _Subject) -> None:
        self._subject = subject
        if self.isVisible():
            self._pause.start()

    @Slot()
    def _on_scope(self) -> None:
        subject = self._subject
        if subject is not None:
            self._subject = replace(subject, words="")
            self._look()

    def _asked(self) -> _Subject | None:
        """Return what to look for: selected words go before the whole item."""
        subject = self._subject
        if subject is None or subject.words or self._item is None or not self._of_item.isChecked():
            return subject
        return replace(subject, pdf_page=0, meeting=self._item[0], item=self._item[1])

    @Slot()
    def _look(self) -> None:
        subject = self._asked()
        if subject is None:
            self._say_nothing(self.tr("Open a meeting, and the figures of its papers appear here."))
        elif subject != self._shown:
            self._tasks.run(
                partial(_figures, self._services, subject),
                then=self._show,
                otherwise=self._on_refused,
                key=(id(self), "figures"),
            )

    @Slot(object)
    def _show(self, found: _Found) -> None:
        if found.subject != self._asked():
            return
        self._shown = found.subject
        if not found.figures:
            self._say_nothing(
                self.tr("There are no figures in this item.")
                if found.subject.item is not None
                else self.tr("There are no figures on this page.")
            )
            return
        self._about.setText(self._how_many(found))
        cards = figure_cards(found.figures)
        self._is_filling = True
        self._list.cards.show_rows(cards)
        self._panes.show()
        if self._list.chosen is None:
            self._list.choose(cards[0].key)
        self._is_filling = False
        self._on_chosen()

    def _how_many(self, found: _Found) -> str:
        if found.is_of_words:
            return self.tr("Figures in the selected words: {count}").format(count=found.count)
        if found.subject.item is None:
            return self.tr("Figures on this page: {count}").format(count=found.count)
        if found.count > len(found.figures):
            return self.tr("Figures of this item: {count}; the first {shown} are listed").format(
                count=f"{found.count:,}", shown=len(found.figures)
            )
        return self.tr("Figures of this item: {count}").format(count=f"{found.count:,}")

    def _say_nothing(self, words: str) -> None:
        self._is_filling = True
        self._list.cards.show_rows([])
        self._is_filling = False
        self._moved.show_nothing()
        self._panes.hide()
        self._about.setText(words)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._say_nothing(f"{error} {error.what_to_do}")

    @Slot()
    def _on_chosen(self) -> None:
        if self._is_filling:
            return
        card = self._list.chosen
        chosen = card.subject if card is not None else None
        if not isinstance(chosen, StatedFigure):
            self._moved.show_nothing()
            return
        self._moved.wait_for(chosen)
        self._tasks.run(
            partial(_then, self._services, chosen),
            then=self._on_moved,
            otherwise=self._on_refused,
            key=(id(self), "then"),
        )

    @Slot(object)
    def _on_moved(self, read: tuple[StatedFigure, list[ThenAndNow]]) -> None:
        self._moved.show_pairs(*read)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        one = index.data(CardsModel.SubjectRole)
        if isinstance(one, StatedFigure):
            self.opened.emit(one.hit)

    def _build(self, deeds: Deeds, appearance: Appearance) -> None:
        self._about = QLabel(self)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setProperty("role", "soft")
        self._about.setContentsMargins(16, 4, 16, 8)
        self._of_page = QPushButton(self.tr("This &page"), self)
        self._of_page.setAccessibleDescription(self.tr("Lists the figures on the page"))
        self._of_item = QPushButton(self.tr("This ite&m"), self)
        self._of_item.setAccessibleDescription(
            self.tr("Lists the figures of the agenda item: of its papers and of what was said")
        )
        scope = QButtonGroup(self)
        for button in (self._of_page, self._of_item):
            button.setCheckable(True)
            button.setProperty("flat", True)
            scope.addButton(button)
        self._of_page.setChecked(True)
        self._of_item.setEnabled(False)
        self._of_item.toggled.connect(self._on_scope)
        name = self.tr("Figures of what is read")
        self._list = CardList(appearance, name, self, number_px=_VALUE_PX)
        self._list.setAccessibleDescription(
            self.tr("Choose one to see below what was told of it before; Return shows where it is")
        )
        let_be_dragged(self._list, quotable)
        self._list.activated.connect(self._on_activated)
        self._list.doubleClicked.connect(self._on_activated)
        self._list.selectionModel().currentChanged.connect(self._on_chosen)
        self._moved = FigureMoved(deeds, appearance, self)
        self._moved.opened.connect(self.opened)
        self._moved.said.connect(self.said)
        self._panes = QSplitter(Qt.Orientation.Vertical, self)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self._list)
        self._panes.addWidget(self._moved)
        self._panes.setStretchFactor(0, 3)
        self._panes.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 0)
        top.addWidget(self._of_page)
        top.addWidget(self._of_item)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self._about)
        column.addWidget(self._panes, 1)
        column.addStretch(0)
        self._panes.hide()


def _figures(services: Services, subject: _Subject, _progress: Progress) -> _Found:
    figures = services.figures
    if subject.words:
        in_words = figures.in_words(subject.file, subject.pdf_page, subject.words)
        if in_words:
            return _Found(subject, in_words, len(in_words), is_of_words=True)
    if subject.meeting is not None and subject.item is not None:
        of_item = figures.of_item(subject.meeting, subject.item)
        return _Found(subject, of_item[:_LISTED], len(of_item))
    on_page = figures.on_page(subject.file, subject.pdf_page)
    return _Found(subject, on_page, len(on_page))


def _then(
    services: Services, chosen: StatedFigure, progress: Progress
) -> tuple[StatedFigure, list[ThenAndNow]]:
    return chosen, services.figures.then(chosen, lambda: progress.is_cancelled)
