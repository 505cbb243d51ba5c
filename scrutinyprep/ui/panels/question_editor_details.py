"""What a question is for: its type and purpose, its line of enquiry, who asks whom, how long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from scrutinyprep.domain.planning import MeetingPlan
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.ui.panels.addressee_edit import AddresseeEdit
from scrutinyprep.ui.panels.minutes_edit import MinutesEdit
from scrutinyprep.ui.panels.question_editor_line import LineCombo
from scrutinyprep.ui.question_wording import audience_names, type_names
from scrutinyprep.ui.wording import purpose_names, state_names

_FEWEST_LETTERS = 8
"""Of a choice that are seen at least; the column is narrow."""
_GAP_PX = 12


class QuestionDetails(QWidget):
    """Fields of a question that are chosen or short, two beside each other where there is room.

    Signals:
        revised: the name of a field of `QuestionWords`, and its new value.
        line_chosen: the id of a line of enquiry or None, and the title of one to start.
    """

    revised = Signal(str, object)
    line_chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, tuple[QComboBox, list[Any]]] = {}
        self._build()

    @property
    def minutes(self) -> MinutesEdit:
        """The field for the minutes that it may take."""
        return self._minutes

    @property
    def addressee(self) -> AddresseeEdit:
        """The field for who should answer."""
        return self._addressee

    @property
    def line(self) -> LineCombo:
        """The field for the line of enquiry."""
        return self._line

    def show_said(self, said: QuestionWords, author: str) -> None:
        """Show what a question says; its author asks it where nobody else is named."""
        for name, (combo, values) in self._choices.items():
            combo.setCurrentIndex(values.index(getattr(said, name)))
        for field, words in ((self._addressee, said.addressee), (self._asker, said.asker)):
            field.show_words(words or "")
            if not field.hasFocus():
                # A name with an office is long: what tells it apart stands at its beginning.
                field.setCursorPosition(0)
        self._asker.setPlaceholderText(author or self.tr("you"))
        self._line.show_line(said.line_id)
        self._minutes.show_minutes(said.minutes)

    def offer_people(self, names: Sequence[str]) -> None:
        """Offer people to put the question to; any other may be typed."""
        self._addressee.offer(names)

    def offer_askers(self, names: Sequence[str]) -> None:
        """Offer those who ask the meeting's other questions."""
        self._asker.offer(names)

    def offer_lines(self, plan: MeetingPlan) -> None:
        """Offer the meeting's lines of enquiry; another may be typed."""
        self._line.offer(plan.lines)

    @Slot(str)
    def _on_addressee(self, words: str) -> None:
        self.revised.emit("addressee", words or None)

    @Slot(str)
    def _on_asker(self, words: str) -> None:
        self.revised.emit("asker", words or None)

    @Slot(float)
    def _on_minutes(self, minutes: float) -> None:
        self.revised.emit("minutes", minutes or None)

    @Slot(int)
    def _on_choice(self, place: int) -> None:
        for name, (combo, values) in self._choices.items():
            if combo is self.sender():
                self.revised.emit(name, values[place])

    def _build(self) -> None:
        self._addressee = AddresseeEdit(self)
        self._addressee.said.connect(self._on_addressee)
        self._asker = AddresseeEdit(self)
        self._asker.setAccessibleDescription(self.tr("Press Down to see who asks other questions"))
        self._asker.said.connect(self._on_asker)
        self._line = LineCombo(self)
        self._line.chosen.connect(self.line_chosen)
        self._minutes = MinutesEdit(parent=self)
        self._minutes.valueChanged.connect(self._on_minutes)
        self._pairs: list[tuple[QLabel, QWidget]] = []
        """Each field with its words."""
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Pu&rpose"), self._choice("purpose", purpose_names())),
            (self.tr("T&ype"), self._choice("type", type_names())),
            (self.tr("To &whom"), self._addressee),
            (self.tr("As&ked by"), self._asker),
            (self.tr("&Line of enquiry"), self._line),
            (self.tr("Mi&nutes"), self._minutes),
            (self.tr("S&tate"), self._choice("state", state_names())),
            (self.tr("Who may see &it"), self._choice("audience", audience_names())),
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP_PX)
        self._grid.setVerticalSpacing(4)
        self._across = 0
        for words, field in fields:
            label = QLabel(words, self)
            label.setProperty("role", "soft")
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            self._pairs.append((label, field))
        self._arrange(2)

    # Qt's own

    def minimumSizeHint(self) -> QSize:
        """Return the width of one field: two stand side by side only where there is room."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the fields out for the width there is now."""
        super().resizeEvent(event)
        self._arrange(2 if 2 * self._widest() + _GAP_PX <= self.width() else 1)

    def _widest(self) -> int:
        return max(part.minimumSizeHint().width() for pair in self._pairs for part in pair)

    def _arrange(self, across: int) -> None:
        """Let so many fields stand side by side, each below its words."""
        if across == self._across:
            return
        self._across = across
        for place, (label, field) in enumerate(self._pairs):
            row, column = divmod(place, across)
            self._grid.addWidget(label, 2 * row, column)
            self._grid.addWidget(field, 2 * row + 1, column)
        for column in (0, 1):
            self._grid.setColumnStretch(column, int(column < across))

    def _choice(self, name: str, names: dict[Any, str]) -> QComboBox:
        combo = QComboBox(self)
        combo.addItems(list(names.values()))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(_FEWEST_LETTERS)
        combo.activated.connect(self._on_choice)
        self._choices[name] = (combo, list(names))
        return combo
