"""The question bank beside a question: thoughts to begin from, which the user may edit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.ids import PromptId
from scrutinyprep.domain.question_bank import Prompt
from scrutinyprep.domain.questions import Purpose
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme
from scrutinyprep.ui.wording import purpose_names

_HEIGHT_PX = 190


class QuestionPrompts(QWidget):
    """Prompts of the question's purpose, or all. A prompt is looked at, and never inserted.

    Signals:
        begun: the Prompt from which the question is begun, or None.
        added: the Purpose and the words of a prompt to add.
        reworded: the Prompt and its new words.
        removed: the Prompt that the user wants to be rid of.
    """

    begun = Signal(object)
    added = Signal(object, str)
    reworded = Signal(object, str)
    removed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompts: tuple[Prompt, ...] = ()
        self._purpose: Purpose | None = None
        self._begun: PromptId | None = None
        self._build(appearance)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @property
    def list_(self) -> CardList:
        """The list of prompts."""
        return self._list

    def show_prompts(self, prompts: Sequence[Prompt]) -> None:
        """Show the question bank."""
        self._prompts = tuple(prompts)
        self._fill()

    def show_said(self, purpose: Purpose | None, begun: PromptId | None) -> None:
        """Show the prompts of a question's purpose, and from which it was begun."""
        if (purpose, begun) != (self._purpose, self._begun):
            self._purpose, self._begun = purpose, begun
            self._fill()

    def _fill(self) -> None:
        shown = [p for p in self._prompts if self._purpose in (None, p.purpose)]
        cards: list[Card] = []
        for purpose in dict.fromkeys(prompt.purpose for prompt in shown):
            cards.append(Card(("heading", purpose), purpose_names()[purpose], is_heading=True))
            cards += [self._card(prompt) for prompt in shown if prompt.purpose is purpose]
        self._list.cards.show_rows(cards)
        self._update()

    def _card(self, prompt: Prompt) -> Card:
        begun = self.tr("begun from this") if prompt.id == self._begun else ""
        own = self.tr("your own words") if prompt.is_own else ""
        detail = " · ".join(part for part in (begun, own) if part)
        return Card(prompt.id, prompt.words, detail=detail, subject=prompt)

    def _chosen(self) -> Prompt | None:
        card = self._list.chosen
        return card.subject if card is not None and isinstance(card.subject, Prompt) else None

    @Slot()
    def _update(self) -> None:
        chosen = self._chosen()
        is_begun = chosen is not None and chosen.id == self._begun
        self._begin.setEnabled(chosen is not None)
        self._begin.setText(self.tr("Not from this") if is_begun else self.tr("Begin from this"))
        self._remove.setEnabled(chosen is not None)
        self._reword.setEnabled(chosen is not None)
        if not self._words.hasFocus():
            self._words.show_words(chosen.words if chosen is not None else "")

    @Slot()
    def _on_begin(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.begun.emit(None if chosen.id == self._begun else chosen)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        prompt = index.data(CardsModel.SubjectRole)
        if isinstance(prompt, Prompt) and prompt.id != self._begun:
            self.begun.emit(prompt)

    @Slot()
    def _on_reword(self) -> None:
        chosen, words = self._chosen(), self._words.text().strip()
        if chosen is not None and words:
            self.reworded.emit(chosen, words)

    @Slot()
    def _on_add(self) -> None:
        chosen, words = self._chosen(), self._words.text().strip()
        purpose = self._purpose or (chosen.purpose if chosen is not None else None)
        if words and all(one.words != words for one in self._prompts):
            self.added.emit(purpose or Purpose.EVIDENCE_GAP, words)

    @Slot()
    def _on_remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.removed.emit(chosen)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._list.setFixedHeight(theme.px(_HEIGHT_PX))

    def _build(self, appearance: Appearance) -> None:
        told = QLabel(
            self.tr("Thoughts to begin from. The words of the question stay your own."), self
        )
        told.setWordWrap(True)
        told.setProperty("role", "soft")
        self._list = CardList(appearance, self.tr("Prompts"), self)
        self._list.activated.connect(self._on_activated)
        self._list.selectionModel().currentChanged.connect(self._update)
        self._words = LineEdit(self)
        self._words.setAccessibleName(self.tr("Words of the prompt"))
        self._words.setPlaceholderText(self.tr("A prompt in your own words"))
        self._words.returnPressed.connect(self._on_reword)
        self._begin = self._button(self.tr("Begin from this"), self._on_begin)
        self._reword = self._button(self.tr("Reword"), self._on_reword)
        self._reword.setAccessibleName(self.tr("Reword the prompt"))
        self._add = self._button(self.tr("Add"), self._on_add)
        self._add.setAccessibleName(self.tr("Add as a new prompt"))
        self._remove = self._button(self.tr("Remove"), self._on_remove)
        self._remove.setAccessibleName(self.tr("Remove the prompt"))
        row = FlowLayout(spacing=4)
        row.add(self._begin, self._reword, self._add, self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (told, self._list, self._words):
            column.addWidget(part)
        column.addLayout(row)

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("flat", True)
        button.clicked.connect(do)
        return button
