"""Choosing what of a meeting goes into the tracker."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.tracked import Candidate
from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.itemmodels.tracked import CandidateColumn, TrackCandidatesModel
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.wording import meeting_in_words

_WIDTHS_PX: dict[int, int] = {CandidateColumn.KIND: 130, CandidateColumn.ITEM: 64}


class TrackDialog(FittedDialog):
    """Lists what a meeting was asked and resolved; several may be chosen.

    `ask` is called with a meeting and must in time call `show_candidates`.
    """

    def __init__(
        self,
        appearance: Appearance,
        meetings: Sequence[Meeting],
        ask: Callable[[MeetingId], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Track recommendations"))
        self.setProperty("guide", "undertakings")
        self._ask = ask
        self._ids = [meeting.id for meeting in meetings]
        self._model = TrackCandidatesModel(self)
        self.meeting = QComboBox(self)
        name_choice(self.meeting, self.tr("Meeting"))
        for meeting in meetings:
            self.meeting.addItem(meeting_in_words(meeting))
        self.table = Ledger(appearance, self.tr("Recommendations and resolutions"), parent=self)
        self.table.setModel(self._model)
        self.table.setSortingEnabled(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.lay_columns(appearance, _WIDTHS_PX, CandidateColumn.WORDS)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.track = buttons.addButton(
            self.tr("&Track the chosen"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.track.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.meeting)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.meeting.currentIndexChanged.connect(self._on_meeting)
        self.resize(appearance.theme.px(860), appearance.theme.px(560))
        self._on_meeting()

    @property
    def chosen_meeting(self) -> MeetingId | None:
        """The meeting that is shown."""
        place = self.meeting.currentIndex()
        return self._ids[place] if 0 <= place < len(self._ids) else None

    @property
    def chosen(self) -> list[Candidate]:
        """What was chosen."""
        rows = self.table.selectionModel().selectedRows()
        found = (row.data(TrackCandidatesModel.CandidateRole) for row in rows)
        return [candidate for candidate in found if isinstance(candidate, Candidate)]

    @Slot(object)
    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show what there is to choose from."""
        self._model.show_rows(candidates)
        self.table.resizeRowsToContents()

    @Slot()
    def _on_meeting(self) -> None:
        if self.chosen_meeting is not None:
            self._model.show_rows([])
            self._ask(self.chosen_meeting)

    @Slot()
    def _on_selection(self) -> None:
        self.track.setEnabled(bool(self.chosen))
