"""What was removed lately, and the way back for each of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.removed import KEPT_DAYS, Removed, RemovedKind
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import access_in_words, day_in_short


class RemovedDialog(FittedDialog):
    """Stands beside the window, so that what is brought back can be seen there.

    Signals:
        wanted: the Removed that is to come back.
        reach_changed: the user wants to see older things too, or no longer.
    """

    wanted = Signal(object)
    reach_changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Removed lately"))
        self.setProperty("guide", "first-steps")
        self.setModal(False)
        told = QLabel(self.tr("What comes back stands where it stood."), self)
        told.setWordWrap(True)
        words = self.tr("Show also what was removed more than {days} days ago")
        self.older = QCheckBox(words.format(days=KEPT_DAYS), self)
        self.older.toggled.connect(self.reach_changed)
        self.list = CardList(appearance, self.tr("Removed things"), self)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self._none = QLabel(self)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._none, "soft")
        self._layers = QStackedLayout()
        self._layers.addWidget(self.list)
        self._layers.addWidget(self._none)
        self.back = QPushButton(self.tr("&Bring back"), self)
        self.back.setProperty("primary", True)
        self.back.setAutoDefault(False)
        self.back.setEnabled(False)
        self.back.clicked.connect(self._on_back)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(told)
        column.addLayout(self._layers, 1)
        column.addWidget(self.older)
        column.addLayout(buttons)
        self.resize(appearance.theme.px(620), appearance.theme.px(520))

    @Slot(object)
    def show_things(self, things: list[Removed]) -> None:
        """Show these; the one that was chosen stays so, else the next one is."""
        row = self.list.currentIndex().row()
        self.list.cards.show_rows([self._card(one) for one in things])
        self._none.setText(
            self.tr("Nothing was ever removed.")
            if self.older.isChecked()
            else self.tr("Nothing was removed in the last {days} days.").format(days=KEPT_DAYS)
        )
        self._layers.setCurrentWidget(self.list if things else self._none)
        if things and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.cards.index(max(0, min(row, len(things) - 1)), 0))
        self._on_chosen()

    def _card(self, one: Removed) -> Card:
        kinds = {
            RemovedKind.MEETING: self.tr("Meeting"),
            RemovedKind.FILE: self.tr("File"),
            RemovedKind.QUESTION: self.tr("Question"),
            RemovedKind.NOTE: self.tr("Note"),
            RemovedKind.HIGHLIGHT: self.tr("Highlight"),
            RemovedKind.UNDERTAKING: self.tr("Undertaking"),
            RemovedKind.LINE: self.tr("Line of enquiry"),
            RemovedKind.TRACKED: self.tr("Tracked recommendation"),
        }
        words = " ".join(one.words.split())
        detail = (kinds[one.kind], one.meeting, self._when(one.removed_at))
        return Card(
            key=(one.kind, one.id),
            title=words or self.tr("No words"),
            is_quiet=not words,
            detail=" · ".join(part for part in detail if part),
            tag=access_in_words(one.access),
            subject=one,
        )

    def _when(self, moment: datetime) -> str:
        here = moment.astimezone()
        words = self.tr("removed {day}, {time}")
        return words.format(day=day_in_short(here.date()), time=f"{here:%H:%M}")

    @Slot()
    def _on_chosen(self) -> None:
        self.back.setEnabled(self.list.chosen is not None)

    @Slot()
    def _on_back(self) -> None:
        card = self.list.chosen
        if card is not None:
            self.wanted.emit(card.subject)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.wanted.emit(index.data(CardsModel.SubjectRole))
