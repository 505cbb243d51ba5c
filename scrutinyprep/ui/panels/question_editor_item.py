"""What is planned for the item that a question stands under: its big question, its time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from scrutinyprep.domain.planning import Planned
from scrutinyprep.ui.panels.minutes_edit import MinutesEdit
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.question_wording import triage_names

_STEP_MIN = 5


class ItemPlanFields(QWidget):
    """The plan of one agenda item, as its questions see it.

    Signals:
        planned: the name of a field of `Planned`, and its new value.
    """

    planned = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._name.setProperty("role", "strong")
        self._big = WordsEdit(self)
        self._big.setPlaceholderText(self.tr("What do we want to know in the end?"))
        self._big.typed.connect(self._on_big)
        self._minutes = MinutesEdit(_STEP_MIN, parent=self)
        self._minutes.valueChanged.connect(self._on_minutes)
        self._triage = QComboBox(self)
        self._triage.addItems(list(triage_names().values()))
        self._triage.activated.connect(self._on_triage)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._name, 0, 0, 1, 2)
        big = self._label(self.tr("The big question of the item"), self._big)
        grid.addWidget(big, 1, 0, 1, 2)
        grid.addWidget(self._big, 2, 0, 1, 2)
        grid.addWidget(self._label(self.tr("Minutes for the item"), self._minutes), 3, 0)
        grid.addWidget(self._label(self.tr("Read it"), self._triage), 3, 1)
        grid.addWidget(self._minutes, 4, 0)
        grid.addWidget(self._triage, 4, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    @property
    def big_question(self) -> WordsEdit:
        """The field for the big question."""
        return self._big

    @property
    def minutes(self) -> MinutesEdit:
        """The field for the item's minutes."""
        return self._minutes

    def show_plan(self, name: str, planned: Planned) -> None:
        """Show what is planned for an item."""
        self._name.setText(name)
        self._big.show_words(planned.big_question)
        self._minutes.show_minutes(planned.minutes)
        self._triage.setCurrentIndex(list(triage_names()).index(planned.triage))

    @Slot(str)
    def _on_big(self, words: str) -> None:
        self.planned.emit("big_question", words)

    @Slot(float)
    def _on_minutes(self, minutes: float) -> None:
        self.planned.emit("minutes", minutes or None)

    @Slot(int)
    def _on_triage(self, place: int) -> None:
        self.planned.emit("triage", list(triage_names())[place])

    def _label(self, words: str, field: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setProperty("role", "soft")
        label.setBuddy(field)
        field.setAccessibleName(words)
        return label
