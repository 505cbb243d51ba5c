"""Choosing what of a meeting goes into the tracker, in the tracker's own place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.tracked import Candidate
from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.itemmodels.track_candidates import Column, TrackCandidatesModel
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.page_head import PageHead
from scrutinyprep.ui.panels.ticking import tick_by_click
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import meeting_in_words
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_Read = tuple[MeetingId, list[Candidate]]


class TrackerAdding(QWidget):
    """Lists what a meeting was asked and resolved, with a box to tick for each.

    Signals:
        chosen: the MeetingId, and the list of Candidates that are to be tracked.
        left: the user wants to go back to the tracker.
    """

    chosen = Signal(object, object)
    left = Signal()

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._ids: tuple[MeetingId, ...] = ()
        self.model = TrackCandidatesModel(self)
        self._build(workroom.appearance)
        self._connect()
        self._update()

    @property
    def meeting_shown(self) -> MeetingId | None:
        """The meeting whose recommendations are listed."""
        place = self.meeting.currentIndex()
        return self._ids[place] if 0 <= place < len(self._ids) else None

    def offer(self, meetings: Sequence[Meeting]) -> None:
        """Offer these meetings, and keep the one that is shown where it is still among them."""
        shown, self._ids = self.meeting_shown, tuple(meeting.id for meeting in meetings)
        was_blocked = self.meeting.blockSignals(True)
        self.meeting.clear()
        self.meeting.addItems([meeting_in_words(meeting) for meeting in meetings])
        self.meeting.setCurrentIndex(self._ids.index(shown) if shown in self._ids else 0)
        self.meeting.blockSignals(was_blocked)
        if self.isVisible():
            self._read()

    def begin(self) -> None:
        """List what the meeting has, nothing ticked."""
        self.model.untick_all()
        self._read()
        self.meeting.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        if self.meeting_shown is not None:
            self._tasks.run(
                partial(_candidates, self._services, self.meeting_shown),
                then=self._show,
                key=(id(self), "candidates"),
            )

    @Slot()
    def _on_meeting(self) -> None:
        self.model.show_rows([])
        self.model.untick_all()
        self._read()

    @Slot(object)
    def _show(self, read: _Read) -> None:
        meeting, candidates = read
        if meeting == self.meeting_shown:
            self.model.show_rows(candidates)
            self._none.setVisible(not candidates)
            self._update()

    @Slot()
    def _on_add(self) -> None:
        if self.meeting_shown is not None and self.model.chosen:
            self.chosen.emit(self.meeting_shown, self.model.chosen)

    @Slot()
    def _update(self) -> None:
        count = len(self.model.chosen)
        words = self.tr("&Add {count} to the tracker") if count else self.tr("&Add to the tracker")
        self.add.setText(words.format(count=count))
        self.add.setEnabled(count > 0)

    def _connect(self) -> None:
        self.meeting.currentIndexChanged.connect(self._on_meeting)
        self.model.ticked.connect(self._update)
        self.add.clicked.connect(self._on_add)

    def _build(self, appearance: Appearance) -> None:
        head = PageHead(
            appearance,
            self.tr("Add from a meeting"),
            self.tr("What it was asked and what it resolved: tick what you want to track."),
            self.tr("Back to the tracker"),
            self,
        )
        head.left.connect(self.left)
        self.meeting = _Choice(self)
        name_choice(self.meeting, self.tr("Meeting"))
        # A long name is no reason for the window to be wide.
        self.meeting.setMinimumWidth(1)
        self.meeting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.add = QPushButton(self)
        self.add.setProperty("primary", True)
        tools = FlowLayout()
        tools.add(self.meeting, self.add)
        self._none = QLabel(self.tr("This meeting was asked nothing and resolved nothing."), self)
        self._none.setWordWrap(True)
        set_role(self._none, "soft")
        self._none.hide()
        self.table = Ledger(appearance, self.tr("Recommendations and resolutions"), parent=self)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(False)
        self.table.setEditTriggers(Ledger.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(Ledger.SelectionMode.SingleSelection)
        self.table.horizontalHeader().hide()
        self.table.lay_columns(appearance, {}, Column.WORDS)
        tick_by_click(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(head)
        column.addLayout(tools)
        column.addWidget(self._none)
        column.addWidget(self.table, 1)


class _Choice(QComboBox):
    """Asks for room for all of its words: Qt's own hint falls short of some by a pixel or two."""

    def sizeHint(self) -> QSize:
        """Return the size with a little to spare."""
        return super().sizeHint() + QSize(2 * self.fontMetrics().averageCharWidth(), 0)


def _candidates(services: Services, meeting: MeetingId, _progress: Progress) -> _Read:
    return meeting, services.tracker.candidates(meeting)
