"""How long the questions of a meeting take, against the time that there is: a quiet bar."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from scrutinyprep.domain.planning import Budget
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.minutes_edit import MinutesEdit
from scrutinyprep.ui.question_wording import time_in_words
from scrutinyprep.ui.theme import Appearance, Theme, set_role
from scrutinyprep.ui.wording import questions_in_words

_WIDTH_PX = 170
_STEP_MIN = 5
_FINE = 10
"""Steps of the bar for a minute."""


class TimeBar(QWidget):
    """Planned against available, and a field for what is available.

    Signals:
        length_said: minutes that the meeting has for questions, or None.
    """

    length_said = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = QLabel(self)
        set_role(self._told, "strong")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Time planned for questions"))
        self._length = MinutesEdit(_STEP_MIN, parent=self)
        self._length.valueChanged.connect(self._on_length)
        label = QLabel(self.tr("Min&utes for questions"), self)
        label.setProperty("role", "soft")
        label.setBuddy(self._length)
        self._length.setAccessibleName(label.text().replace("&", ""))
        row = FlowLayout(self)
        row.add(self._told, self._bar, label, self._length)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @property
    def length(self) -> MinutesEdit:
        """The field for the minutes that there are."""
        return self._length

    @property
    def words(self) -> str:
        """What is told of the time."""
        return self._told.text()

    def show_budget(self, budget: Budget) -> None:
        """Show how the time of the questions compares with the time that there is."""
        whole = budget.whole
        untimed = self.tr("{count} without a time").format(count=whole.untimed)
        parts = (
            questions_in_words(whole.questions),
            time_in_words(whole),
            untimed if whole.untimed else "",
        )
        said = " · ".join(part for part in parts if part)
        self._told.setText(said)
        role = "warning" if whole.over else "strong"
        if self._told.property("role") != role:
            set_role(self._told, role)
            self._told.style().polish(self._told)
        available = whole.available or 0.0
        self._bar.setVisible(available > 0)
        self._bar.setRange(0, max(1, round(available * _FINE)))
        self._bar.setValue(min(self._bar.maximum(), round(whole.minutes * _FINE)))
        self._bar.setAccessibleDescription(said)
        self._length.show_minutes(whole.available)

    @Slot(float)
    def _on_length(self, minutes: float) -> None:
        self.length_said.emit(minutes or None)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._bar.setFixedWidth(theme.px(_WIDTH_PX))
        self._bar.setFixedHeight(theme.px(10))
