"""A meeting at a glance, below the list of meetings: its agenda, and what is left to do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from scrutinyprep.domain.meeting_ahead import MeetingAhead
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.preparation import PaperSeen
from scrutinyprep.domain.undertakings import Undertaking
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.itemmodels.meeting_ahead import Way, agenda_cards, left_cards, outcome_cards
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.theme import Appearance, set_role

_NUMBER_PX = 30
_AGENDA_SHARE, _LEFT_SHARE = 3, 2


class MeetingAheadPanel(QWidget):
    """Two lists side by side; what is chosen in either is opened.

    Signals:
        part_opened: the MeetingId, and the Branch of its agenda that the user wants to read.
        paper_opened: the MeetingId, and the DocumentId of the file that the user wants to read.
        record_opened: the DocumentId of the transcript or minutes that the user wants to read.
        promise_opened: the Undertaking of which the user wants to see where it was made.
        way_wanted: the MeetingId, and the Way that the user wants to go.
    """

    part_opened = Signal(object, object)
    paper_opened = Signal(object, object)
    record_opened = Signal(object)
    promise_opened = Signal(object)
    way_wanted = Signal(object, object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: MeetingAhead | None = None
        self.agenda = CardList(
            appearance, self.tr("Agenda of the chosen meeting"), self, number_px=_NUMBER_PX
        )
        self.left = CardList(appearance, self.tr("What is left to do"), self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(16)
        self._title = QLabel(self)
        for list_, label, share in (
            (self.agenda, QLabel(self.tr("On the agenda"), self), _AGENDA_SHARE),
            (self.left, self._title, _LEFT_SHARE),
        ):
            set_role(label, "heading")
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(label)
            column.addWidget(list_, 1)
            row.addLayout(column, share)
            list_.clicked.connect(self._on_opened)
            list_.activated.connect(self._on_opened)

    def show_meeting(self, found: MeetingAhead | None, today: date) -> None:
        """Show a meeting, or none."""
        self._found = found
        is_over = found is not None and found.is_over(today)
        title = self.tr("What came of it") if is_over else self.tr("Left to do")
        self._title.setText(title)
        self.left.setAccessibleName(title)
        agenda, left = self.agenda.cards, self.left.cards
        agenda.show_rows(agenda_cards(found) if found is not None else [])
        if found is None:
            left.show_rows([])
        else:
            left.show_rows((outcome_cards if is_over else left_cards)(found, today))

    @property
    def shown(self) -> MeetingAhead | None:
        """The meeting that is shown."""
        return self._found

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        card = index.data(CardsModel.CardRole)
        if not isinstance(card, Card) or self._found is None:
            return
        meeting = self._found.meeting.id
        match card.subject:
            case Branch() as branch:
                self.part_opened.emit(meeting, branch)
            case PaperSeen() as paper:
                self.paper_opened.emit(meeting, paper.document_id)
            case Document() as record:
                self.record_opened.emit(record.id)
            case Undertaking() as promise:
                self.promise_opened.emit(promise)
            case Way() as way:
                self.way_wanted.emit(meeting, way)
