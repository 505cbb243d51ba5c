"""Which meeting a file belongs to that could belong to several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.candidates import Candidate
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.due_words import due_meant
from scrutinyprep.ui.itemmodels.candidates import CandidatesModel, Column
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import day_in_short

if TYPE_CHECKING:
    from scrutinyprep.services.joining import NewMeeting

_WIDTHS_PX: dict[int, int] = {Column.COMMITTEE: 200, Column.DATE: 220, Column.PAPERS: 72}


class WhichMeetingDialog(FittedDialog):
    """Offers the meetings that come into question, a new one, or to leave the file out.

    `said` is what the file says of its meeting; `alike` is how many more files
    wait for the same answer; `first` is the meeting that is chosen to begin with,
    where it is among them.
    """

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        candidates: Sequence[Candidate],
        *,
        said: MeetingFacts,
        alike: int,
        first: MeetingId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which meeting?"))
        self.setProperty("guide", "late-papers")
        self._model = CandidatesModel(self)
        self._model.show_rows(candidates)
        self._build(appearance, name, said, alike)
        self.table.selectRow(self._model.row_of(first) or 0)
        self._update()
        self.table.setFocus()
        theme = appearance.theme
        self.resize(theme.px(820), max(theme.px(480), self.sizeHint().height()))

    @property
    def choice(self) -> MeetingId | NewMeeting:
        """What was chosen, where the dialog was accepted."""
        from scrutinyprep.services.joining import NewMeeting

        if self.is_new.isChecked():
            return NewMeeting(MeetingFacts(committee=self._committee_typed(), date=self._day()))
        candidate = self.table.currentIndex().data(CandidatesModel.CandidateRole)
        if not isinstance(candidate, Candidate):
            raise RuntimeError("the dialog was accepted without a choice")
        return candidate.meeting.id

    @property
    def for_all(self) -> bool:
        """Whether the answer holds for the other files alike."""
        return self.all_alike.isChecked()

    @Slot()
    def _update(self) -> None:
        is_new = self.is_new.isChecked()
        self.table.setEnabled(not is_new)
        self._new.setVisible(is_new)
        is_chosen = self.table.currentIndex().isValid()
        self._add.setEnabled(self._is_complete() if is_new else is_chosen)

    def _committee_typed(self) -> str:
        return self.committee.text().strip()

    def _day(self) -> date | None:
        """Return the date that was typed; None where there is none.

        Raises:
            ValueError: what was typed is no day.
        """
        typed = due_meant(self.day.text(), datetime.now(tz=UTC).date())
        if typed is None:
            return None
        if typed.is_month:
            raise ValueError(self.day.text())
        return typed.day

    def _is_complete(self) -> bool:
        """Say whether a new meeting has a committee, and a date that is one or none."""
        try:
            self._day()
        except ValueError:
            return False
        return bool(self._committee_typed())

    def _build(self, appearance: Appearance, name: str, said: MeetingFacts, alike: int) -> None:
        title = QLabel(self.tr("Which meeting does “{name}” belong to?").format(name=name), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        set_role(title, "heading")
        why = QLabel(
            self.tr("The file does not say for sure. Nothing is added until you choose."), self
        )
        why.setWordWrap(True)
        set_role(why, "soft")
        self.is_known = QRadioButton(self.tr("&One of these meetings"), self)
        self.is_known.setChecked(True)
        self.is_known.toggled.connect(self._update)
        self.is_new = QRadioButton(self.tr("A &new meeting"), self)
        others = self.tr("The same for the other file &like it")
        if alike > 1:
            others = self.tr("The same for the {count} other files &like it")
        self.all_alike = QCheckBox(others.format(count=alike), self)
        self.all_alike.setVisible(alike > 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(why)
        column.addSpacing(8)
        column.addWidget(self.is_known)
        column.addWidget(self._build_table(appearance), 1)
        column.addWidget(self.is_new)
        column.addWidget(self._build_new(said))
        column.addSpacing(8)
        column.addWidget(self.all_alike)
        column.addWidget(self._build_buttons())
        self.committee.textChanged.connect(self._update)
        self.day.textChanged.connect(self._update)
        self.table.selectionModel().currentChanged.connect(self._update)

    def _build_table(self, appearance: Appearance) -> Ledger:
        self.table = Ledger(appearance, self.tr("Meetings that it may belong to"), parent=self)
        self.table.setEditTriggers(Ledger.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(Ledger.SelectionMode.SingleSelection)
        self.table.setSortingEnabled(False)
        self.table.setModel(self._model)
        self.table.lay_columns(appearance, _WIDTHS_PX, Column.WHY)
        self.table.activated.connect(self.accept)
        return self.table

    def _build_new(self, said: MeetingFacts) -> QWidget:
        self._new = QWidget(self)
        self.committee = QLineEdit(said.committee or "", self._new)
        self.committee.setAccessibleName(self.tr("Committee of the new meeting"))
        self.day = QLineEdit(self._new)
        self.day.setPlaceholderText(self.tr("such as 30 January 2025; may be left empty"))
        self.day.setAccessibleName(self.tr("Date of the new meeting"))
        if said.date is not None:
            self.day.setText(day_in_short(said.date))
        form = QFormLayout(self._new)
        form.setContentsMargins(24, 0, 0, 0)
        form.addRow(self.tr("&Committee"), self.committee)
        form.addRow(self.tr("&Date"), self.day)
        return self._new

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self._add = buttons.addButton(self.tr("&Add it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._add.setDefault(True)
        self._add.setAccessibleDescription(self.tr("Adds the file to the chosen meeting"))
        leave = buttons.addButton(self.tr("Do not &import"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAccessibleDescription(self.tr("Leaves the file out; it can be imported later"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
