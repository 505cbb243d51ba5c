"""What the panes of the desk have in common that list passages with their sources.

Each passage is one action away from where it stands, and one from the question it is evidence of.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from scrutinyprep.domain.hits import Hit
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.evidence_drag import DraggedEvidence, EvidenceDrag
from scrutinyprep.ui.panels.cards import CardList


@dataclass(frozen=True, slots=True)
class Quotable:
    """Words that can be quoted, where they stand, and how their source is said."""

    hit: Hit
    words: str
    source: str


class QuotingFoot(QFrame):
    """Shows where the chosen passage of a list stands, or quotes it; any of them can be dragged.

    Signals:
        opened: the Hit that the user wants to see where it stands.
        said: a sentence on what was done.
    """

    opened = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        deeds: Deeds,
        cards: CardList,
        quotable: Callable[[object], Quotable | None],
        parent: QWidget | None = None,
    ) -> None:
        """Stand below a list; `quotable` tells what can be quoted of a card's subject, if any."""
        super().__init__(parent)
        self._deeds = deeds
        self._cards = cards
        self._quotable = quotable
        self._question: Question | None = None
        self._build()
        let_be_dragged(cards, quotable)
        cards.selectionModel().currentChanged.connect(self.update_buttons)
        self.update_buttons()

    @Slot(object)
    def work_on(self, question: Question | None) -> None:
        """Say which question evidence would go into."""
        self._question = question
        self.update_buttons()

    @Slot()
    def update_buttons(self) -> None:
        """Offer what can be done with what the list has chosen now."""
        is_any = self._chosen() is not None
        self._open.setEnabled(is_any)
        self._quote.setEnabled(is_any and self._question is not None)
        self._quote.setToolTip(
            self.tr("Any of them can also be dragged into a question.")
            if self._question is not None
            else self.tr("Choose or write a question first, in the tab Questions.")
        )

    @Slot()
    def _on_open(self) -> None:
        one = self._chosen()
        if one is not None:
            self.opened.emit(one.hit)

    @Slot()
    def _on_quote(self) -> None:
        one, question = self._chosen(), self._question
        if one is None or question is None:
            return
        self._deeds.use_as_evidence(question.id, one.words, one.source, access=one.hit.access)
        self.said.emit(self.tr("Added as evidence to your question."))

    def _chosen(self) -> Quotable | None:
        card = self._cards.chosen
        return self._quotable(card.subject) if card is not None else None

    def _build(self) -> None:
        self.setProperty("role", "foot")
        self._open = QPushButton(self.tr("Show &where"), self)
        self._open.setAccessibleDescription(self.tr("Opens the page or the speech"))
        self._open.clicked.connect(self._on_open)
        self._quote = QPushButton(self.tr("Quote into the q&uestion"), self)
        self._quote.setAccessibleDescription(
            self.tr("Adds these words as evidence to the question being worked on")
        )
        self._quote.clicked.connect(self._on_quote)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addStretch(1)
        row.addWidget(self._open)
        row.addWidget(self._quote)


def let_be_dragged(cards: CardList, quotable: Callable[[object], Quotable | None]) -> None:
    """Let the passages of a list be dragged into a question, exempt as they are."""

    def dragged(subject: object) -> DraggedEvidence | None:
        one = quotable(subject)
        if one is None:
            return None
        return DraggedEvidence(one.words, one.source, access=one.hit.access)

    EvidenceDrag(cards, dragged)
