"""The editor of one question: a line of words is enough, the rest can be said if wished."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.questions import Evidence, Question
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.panels.addressee_edit import AddresseeEdit
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.wording import access_in_words, place_in_words, purpose_names, state_names

_QUOTED_LETTERS = 150


class QuestionEditor(QFrame):
    """Shows one question and says what the user changed in it, key by key.

    Signals:
        revised: the Question, the name of a field of `QuestionWords`, its new value.
        evidence_removed: the Evidence.
        removed: the Question, which the user wants to be rid of.
        finished: Enter was pressed in the words.
    """

    revised = Signal(object, str, object)
    evidence_removed = Signal(object)
    removed = Signal(object)
    finished = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self.setProperty("role", "editor")
        self._build(appearance)
        self._connect()
        self.show_question(None)

    @property
    def question(self) -> Question | None:
        """The question that is edited."""
        return self._question

    def show_question(self, question: Question | None) -> None:
        """Show a question, or nothing. What is the same already is left alone."""
        self._question = question
        self.setVisible(question is not None)
        if question is None:
            return
        said = question.said
        self._words.show_words(said.words)
        self._follow_ups.show_words(said.follow_ups)
        self._addressee.show_words(said.addressee or "")
        for field, value in (
            (self._purpose, list(purpose_names()).index(said.purpose)),
            (self._state, list(state_names()).index(said.state)),
        ):
            field.setCurrentIndex(value)
        self._minutes.blockSignals(True)
        self._minutes.setValue(said.minutes or 0.0)
        self._minutes.blockSignals(False)
        self._show_source(question)
        self._show_evidence(question)

    def offer_addressees(self, names: Sequence[str]) -> None:
        """Offer people to put the question to; any other may be typed."""
        self._addressee.offer(names)

    def begin(self) -> None:
        """Put the caret where the words go."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_source(self, question: Question) -> None:
        quote = question.place.anchor.quote if question.place else ""
        place = place_in_words(question.place.anchor) if question.place else ""
        self._quote.setText(_shortened(quote))
        self._quote.setToolTip(quote)
        self._quote.setVisible(bool(quote))
        parts = (access_in_words(question.access), place)
        self._source.setText(" · ".join(part for part in parts if part))
        self._source.setVisible(bool(self._source.text()))

    def _show_evidence(self, question: Question) -> None:
        self._evidence.cards.show_rows(
            [
                Card(
                    key=evidence.id,
                    title=f"“{evidence.words}”",
                    detail=evidence.source,
                    tag=access_in_words(evidence.access),
                    subject=evidence,
                )
                for evidence in question.evidence
            ]
        )
        has_any = bool(question.evidence)
        self._evidence.setVisible(has_any)
        self._evidence_title.setVisible(has_any)
        self._drop_evidence.setVisible(has_any)

    @Slot(str)
    def _on_words(self, words: str) -> None:
        self._tell("words", words)

    @Slot(str)
    def _on_follow_ups(self, words: str) -> None:
        self._tell("follow_ups", words)

    @Slot(str)
    def _on_addressee(self, words: str) -> None:
        self._tell("addressee", words or None)

    @Slot(int)
    def _on_purpose(self, place: int) -> None:
        self._tell("purpose", list(purpose_names())[place])

    @Slot(int)
    def _on_state(self, place: int) -> None:
        self._tell("state", list(state_names())[place])

    @Slot(float)
    def _on_minutes(self, minutes: float) -> None:
        self._tell("minutes", minutes or None)

    @Slot()
    def _on_drop_evidence(self) -> None:
        card = self._evidence.chosen
        if card is None and self._evidence.cards.rows:
            card = self._evidence.cards.rows[0]
        if card is not None and isinstance(card.subject, Evidence):
            self.evidence_removed.emit(card.subject)

    @Slot()
    def _on_remove(self) -> None:
        if self._question is not None:
            self.removed.emit(self._question)

    def _tell(self, field: str, value: object) -> None:
        if self._question is not None:
            self.revised.emit(self._question, field, value)

    def _build(self, appearance: Appearance) -> None:
        self._words = WordsEdit(self)
        self._words.setPlaceholderText(self.tr("What do you want to ask?"))
        self._words.setAccessibleName(self.tr("Words of the question"))
        self._words.setAccessibleDescription(self.tr("Saved as you type"))
        self._quote = _quiet_label(self)
        self._source = _quiet_label(self)
        self._follow_ups = WordsEdit(self)
        self._follow_ups.setPlaceholderText(self.tr("Ask next, a line each"))
        self._follow_ups.setAccessibleName(self.tr("Follow-up questions, a line each"))
        self._follow_ups.takes_lines = True
        self._purpose, self._state = QComboBox(self), QComboBox(self)
        self._purpose.addItems(list(purpose_names().values()))
        self._state.addItems(list(state_names().values()))
        for combo in (self._purpose, self._state):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(8)
        self._addressee = AddresseeEdit(self)
        self._minutes = QDoubleSpinBox(self)
        self._minutes.setRange(0, 600)
        self._minutes.setDecimals(1)
        self._minutes.setSingleStep(0.5)
        self._minutes.setSpecialValueText(self.tr("not said"))
        self._evidence = CardList(appearance, self.tr("Evidence for this question"), self)
        self._evidence.setMaximumHeight(appearance.theme.px(132))
        self._evidence_title = QLabel(self.tr("Evidence"), self)
        self._evidence_title.setProperty("role", "overline")
        self._drop_evidence = QPushButton(self.tr("Take evidence away"), self)
        self._drop_evidence.setProperty("flat", True)
        self._more = QPushButton(self.tr("&More"), self)
        self._more.setCheckable(True)
        self._more.setProperty("flat", True)
        self._more.setAccessibleDescription(
            self.tr("Purpose, state, to whom, minutes and follow-up questions")
        )
        self._remove = QPushButton(self.tr("Remove"), self)
        self._remove.setAccessibleDescription(self.tr("Removes this question; undo brings it back"))
        self._remove.setProperty("flat", True)
        self._lay_out()

    def _lay_out(self) -> None:
        self._details = QWidget(self)
        grid = QGridLayout(self._details)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (words, field) in enumerate(
            (
                (self.tr("&Purpose"), self._purpose),
                (self.tr("S&tate"), self._state),
                (self.tr("To &whom"), self._addressee),
                (self.tr("Mi&nutes"), self._minutes),
            )
        ):
            label = QLabel(words, self)
            label.setProperty("role", "soft")
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            row, column = place // 2 * 2, place % 2
            grid.addWidget(label, row, column)
            grid.addWidget(field, row + 1, column)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(self._follow_ups, 4, 0, 1, 2)
        self._more.toggled.connect(self._details.setVisible)
        self._details.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self._more)
        buttons.addStretch(1)
        buttons.addWidget(self._drop_evidence)
        buttons.addWidget(self._remove)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(16, 12, 16, 8)
        column_.setSpacing(8)
        column_.addWidget(self._words)
        column_.addWidget(self._quote)
        column_.addWidget(self._source)
        column_.addWidget(self._details)
        column_.addWidget(self._evidence_title)
        column_.addWidget(self._evidence)
        column_.addLayout(buttons)

    def _connect(self) -> None:
        self._words.typed.connect(self._on_words)
        self._words.entered.connect(self.finished)
        self._follow_ups.typed.connect(self._on_follow_ups)
        self._addressee.said.connect(self._on_addressee)
        self._purpose.activated.connect(self._on_purpose)
        self._state.activated.connect(self._on_state)
        self._minutes.valueChanged.connect(self._on_minutes)
        self._drop_evidence.clicked.connect(self._on_drop_evidence)
        self._remove.clicked.connect(self._on_remove)


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
