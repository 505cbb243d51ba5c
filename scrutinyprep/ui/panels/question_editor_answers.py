"""What a good answer would hold, and what to ask next."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.ui.panels.words_edit import WordsEdit


class QuestionAnswers(QWidget):
    """Fields for words, one below the other.

    Signals:
        revised: the name of a field of `QuestionWords`, and its new words.
    """

    revised = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, WordsEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name, words in (
            ("good_answer", self.tr("A good answer would hold")),
            ("if_yes", self.tr("If the answer is yes, ask")),
            ("if_no", self.tr("If it is no, ask")),
            ("if_later", self.tr("If it is “we’ll come back to you”, ask")),
            ("follow_ups", self.tr("In any case, ask next (a line each)")),
        ):
            field = WordsEdit(self)
            field.setAccessibleName(words)
            field.takes_lines = True
            field.typed.connect(self._on_typed)
            label = QLabel(words, self)
            label.setWordWrap(True)
            label.setProperty("role", "soft")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
            self._fields[name] = field

    def field(self, name: str) -> WordsEdit:
        """Return the field for the words of this name of `QuestionWords`."""
        return self._fields[name]

    def show_said(self, said: QuestionWords) -> None:
        """Show what a question says."""
        for name, field in self._fields.items():
            field.show_words(getattr(said, name))

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        for name, field in self._fields.items():
            if field is self.sender():
                self.revised.emit(name, words)
