"""What a question rests on: its quotation, and where in the papers that stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.wording import access_in_words, place_in_words

_QUOTED_LETTERS = 150


class QuestionSource(QWidget):
    """Two quiet lines, or none for a question that rests on nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote = _quiet_label(self)
        self._place = _quiet_label(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._quote)
        column.addWidget(self._place)

    def show_question(self, question: Question) -> None:
        """Show what a question rests on, the whole quotation as a tip."""
        quote = question.place.anchor.quote if question.place else ""
        place = place_in_words(question.place.anchor) if question.place else ""
        self._quote.setText(_shortened(quote))
        self._quote.setToolTip(quote)
        self._quote.setVisible(bool(quote))
        parts = (access_in_words(question.access), place)
        self._place.setText(" · ".join(part for part in parts if part))
        self._place.setVisible(bool(self._place.text()))
        self.setVisible(bool(self._quote.text() or self._place.text()))


def _shortened(quote: str) -> str:
    """Return a quotation of a few lines at most; the page shows it whole."""
    if len(quote) > _QUOTED_LETTERS:
        quote = f"{quote[:_QUOTED_LETTERS].rsplit(' ', 1)[0]}…"
    return f"“{quote}”" if quote else ""


def _quiet_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", "soft")
    return label
