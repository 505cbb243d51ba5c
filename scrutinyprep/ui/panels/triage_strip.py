"""The strip under the agenda: how closely the chosen item is to be read, and for how long asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.planning import MeetingPlan, Planned, Triage
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.minutes_edit import MinutesEdit
from scrutinyprep.ui.question_wording import triage_names
from scrutinyprep.ui.theme import set_role
from scrutinyprep.ui.wording import number_in_words


class TriageStrip(QFrame):
    """Shows and asks what is planned for one item. It decides nothing.

    Signals:
        triage_chosen: a Triage, or None where it is left open.
        minutes_chosen: minutes of the meeting for the item, or None.
    """

    triage_chosen = Signal(object)
    minutes_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._said = ""
        self._whole = QLabel(self)
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._whole, "soft")
        self._whole.setWordWrap(True)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[Triage, QPushButton] = {}
        self._minutes = MinutesEdit(1.0, parent=self)
        self._build_choice()
        row = FlowLayout(spacing=4)
        row.add(*self._buttons.values(), self._minutes)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._whole)
        self._group.buttonClicked.connect(self._on_triage)
        self._minutes.valueChanged.connect(self._on_minutes)
        self.show_plan(None)
        self.show_item("", None)

    @property
    def words(self) -> str:
        """What is said of the whole agenda; empty where nothing is planned."""
        return self._said

    def show_item(self, number: str, planned: Planned | None) -> None:
        """Show what is planned for an item; None where the row is none."""
        for triage, button in self._buttons.items():
            button.setEnabled(planned is not None)
            button.setChecked(planned is not None and planned.triage is triage)
        self._minutes.setEnabled(planned is not None)
        self._minutes.show_minutes(planned.minutes if planned is not None else None)
        of_item = self.tr("Minutes for item {number}").format(number=number)
        name = of_item if number else self.tr("Minutes for the chosen item")
        self._minutes.setAccessibleName(name)

    def show_plan(self, plan: MeetingPlan | None) -> None:
        """Say how the whole agenda was sorted, and the time in all."""
        items = plan.items if plan is not None else ()
        counts = [
            f"{name} {count}"
            for triage, name in triage_names().items()
            if triage is not None and (count := sum(one.planned.triage is triage for one in items))
        ]
        minutes = sum(one.planned.minutes or 0.0 for one in items)
        if minutes:
            counts.append(self.tr("{minutes} min").format(minutes=number_in_words(minutes)))
        # Always some line: it says what the buttons are for, and nothing moves at the first press.
        self._said = " · ".join(counts)
        self._whole.setText(
            self._said or self.tr("How closely to read it, and for how long to ask")
        )

    @Slot(QAbstractButton)
    def _on_triage(self, button: QAbstractButton) -> None:
        triage = next(found for found, each in self._buttons.items() if each is button)
        self.triage_chosen.emit(triage if button.isChecked() else None)

    @Slot(float)
    def _on_minutes(self, minutes: float) -> None:
        self.minutes_chosen.emit(minutes or None)

    def _build_choice(self) -> None:
        says = {
            Triage.DEEP: self.tr("Read this item closely (Alt+1)"),
            Triage.SKIM: self.tr("Skim this item (Alt+2)"),
            Triage.SKIP: self.tr("Skip this item (Alt+3)"),
        }
        for triage, said in says.items():
            button = QPushButton(triage_names()[triage], self)
            button.setCheckable(True)
            button.setProperty("flat", True)
            button.setToolTip(said)
            button.setAccessibleDescription(said)
            self._group.addButton(button)
            self._buttons[triage] = button
        self._minutes.setSpecialValueText(self.tr("no time"))
        self._minutes.setSuffix(self.tr(" min"))
        self._minutes.setKeyboardTracking(False)
        self._minutes.setToolTip(self.tr("Minutes of the meeting that this item may take"))
