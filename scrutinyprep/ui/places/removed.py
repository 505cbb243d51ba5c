"""The page of what was removed lately, and the way back for each of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.removed import KEPT_DAYS, Removed, RemovedKind
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.page_head import PageHead
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import access_in_words, day_in_short
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


class RemovedPlace(Place):
    """Lists what was removed, the latest first, and says what is to come back.

    Signals:
        wanted: the Removed that is to come back.
        left: the user wants to go back to where they were.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._build(workroom.appearance)
        self._tasks.changed.connect(self.on_changed)

    def begin(self) -> None:
        """Let the arrow keys walk through the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def read(self, kinds: Kind) -> None:
        """Read what was removed."""
        services, days = self._services, None if self.older.isChecked() else KEPT_DAYS
        self._tasks.run(
            lambda progress: _removed(services, days, progress),
            then=self.show_things,
            key=(id(self), "removed"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def show_things(self, things: Sequence[Removed]) -> None:
        """Show these; the one that was chosen stays so, else the next one is."""
        row = self.list.currentIndex().row()
        self.list.cards.show_rows([self._card(one) for one in things])
        self._none.setText(
            self.tr("Nothing was ever removed.")
            if self.older.isChecked()
            else self.tr("Nothing was removed in the last {days} days.").format(days=KEPT_DAYS)
        )
        if not things and self.list.hasFocus():
            # What goes would hand the keyboard on to anything.
            self.older.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.setVisible(bool(things))
        self._none.setVisible(not things)
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

    @Slot()
    def _on_older(self) -> None:
        self.read(self.kinds)

    def _build(self, appearance: Appearance) -> None:
        head = PageHead(
            appearance,
            self.tr("Removed lately"),
            self.tr("What comes back stands where it stood. Undo takes it away again."),
            self.tr("Back"),
            self,
        )
        head.left.connect(self.left)
        self.list = CardList(appearance, self.tr("Removed things"), self)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self._none = QLabel(self)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setWordWrap(True)
        set_role(self._none, "soft")
        self.back = QPushButton(self.tr("&Bring back"), self)
        self.back.setProperty("primary", True)
        self.back.setToolTip(self.tr("Brings the chosen one back (Enter)"))
        self.back.setEnabled(False)
        self.back.clicked.connect(self._on_back)
        words = self.tr("Show also what was removed more than {days} days ago")
        self.older = QCheckBox(words.format(days=KEPT_DAYS), self)
        self.older.toggled.connect(self._on_older)
        foot = FlowLayout()
        foot.add(self.back, self.older)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1)
        column.addLayout(foot)


def _removed(services: Services, days: int | None, _progress: Progress) -> list[Removed]:
    return services.removed.all(days)
