"""What can be changed of several questions at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.planning import MeetingPlan
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.panels.addressee_edit import AddresseeEdit
from scrutinyprep.ui.panels.minutes_edit import MinutesEdit
from scrutinyprep.ui.panels.question_editor_line import LineCombo
from scrutinyprep.ui.panels.still_choices import StillChoices
from scrutinyprep.ui.question_wording import audience_names
from scrutinyprep.ui.wording import questions_in_words, state_names

_NOT_CHANGED = -0.5


class BulkEditor(QFrame):
    """Changes the selected questions alike; what differs among them is shown as left alone.

    Signals:
        revised: the name of a field of `QuestionWords`, and its new value for all.
        line_chosen: the id of a line or None, and the title of one to start, else "".
        removed: the user wants to be rid of all of them.
    """

    revised = Signal(str, object)
    line_chosen = Signal(object, str)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, tuple[QComboBox, list[Any]]] = {}
        self.setProperty("role", "editor")
        self._build()
        StillChoices(self)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show what these questions have in common."""
        self._title.setText(
            self.tr("Change {questions}").format(questions=questions_in_words(len(questions)))
        )
        for name, (combo, values) in self._choices.items():
            common = {getattr(question.said, name) for question in questions}
            place = values.index(common.pop()) + 1 if len(common) == 1 else 0
            combo.setCurrentIndex(place)
        minutes = {question.said.minutes for question in questions}
        self._minutes.show_minutes(minutes.pop() if len(minutes) == 1 else _NOT_CHANGED)
        to = {question.said.addressee or "" for question in questions}
        if not self._addressee.hasFocus():
            self._addressee.show_words(to.pop() if len(to) == 1 else "")
        lines = {question.said.line_id for question in questions}
        self._line.show_line(lines.pop() if len(lines) == 1 else None)

    def offer(self, plan: MeetingPlan, people: Sequence[str]) -> None:
        """Offer the meeting's lines of enquiry and the people in its papers."""
        self._line.offer(plan.lines)
        self._addressee.offer(people)

    @Slot(int)
    def _on_choice(self, place: int) -> None:
        for name, (combo, values) in self._choices.items():
            if combo is self.sender() and place:
                self.revised.emit(name, values[place - 1])

    @Slot(float)
    def _on_minutes(self, minutes: float) -> None:
        if minutes >= 0:
            self.revised.emit("minutes", minutes or None)

    @Slot(str)
    def _on_addressee(self, words: str) -> None:
        self.revised.emit("addressee", words or None)

    def _build(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("role", "strong")
        self._line = LineCombo(self)
        self._line.chosen.connect(self.line_chosen)
        self._addressee = AddresseeEdit(self)
        self._addressee.said.connect(self._on_addressee)
        self._minutes = MinutesEdit(least=_NOT_CHANGED, parent=self)
        self._minutes.setSpecialValueText(self.tr("as they are"))
        self._minutes.valueChanged.connect(self._on_minutes)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("S&tate"), self._choice("state", state_names())),
            (self.tr("&Line of enquiry"), self._line),
            (self.tr("To &whom"), self._addressee),
            (self.tr("Mi&nutes each"), self._minutes),
            (self.tr("Who m&ay see them"), self._choice("audience", audience_names())),
        )
        for words, field in fields:
            label = QLabel(words, self)
            label.setProperty("role", "soft")
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            column.addWidget(label)
            column.addWidget(field)
        remove = QPushButton(self.tr("Remove them"), self)
        remove.setProperty("flat", True)
        remove.setAccessibleDescription(self.tr("Undo brings them back"))
        remove.clicked.connect(self.removed)
        column.addSpacing(8)
        column.addWidget(remove)
        column.addStretch(1)

    def _choice(self, name: str, names: dict[Any, str]) -> QComboBox:
        combo = QComboBox(self)
        combo.addItem(self.tr("as they are"))
        combo.addItems(list(names.values()))
        combo.activated.connect(self._on_choice)
        self._choices[name] = (combo, list(names))
        return combo
