"""The list of transcripts and minutes, and the field that narrows a long one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from scrutinyprep.domain.named import words_of
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, set_role

_FEW = 7
"""So many are seen at a glance, and need no field."""


class RecordList(QWidget):
    """Shows one card for each record. The words that are typed must each begin a word of it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Card, ...] = ()
        self._kept: Hashable = None
        """The record that was chosen last, though the words may hide its card."""
        self.list = CardList(appearance, self.tr("Transcripts and minutes"), self)
        self.words = _Words(self)
        self.words.setPlaceholderText(self.tr("Committee, month or year"))
        self.words.setAccessibleName(self.tr("Show only records with these words"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = QLabel(self.tr("Past meetings"), self)
        title.setWordWrap(True)
        set_role(title, "heading")
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 8)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self.words)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.words.textChanged.connect(self._fill)
        self.words.returnPressed.connect(self._enter)
        self.words.left.connect(self._leave)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    @property
    def has_chosen(self) -> bool:
        """Whether the record that was chosen last is still there, seen or not."""
        return any(card.key == self._kept for card in self._all)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these records, as far as the words let them be seen."""
        self._all = tuple(cards)
        self.words.setVisible(len(cards) > _FEW or bool(self.words.text()))
        self._fill()

    def choose(self, key: Hashable) -> bool:
        """Choose a record, though the words hide it; say whether it is there."""
        if self.list.choose(key):
            return True
        if all(card.key != key for card in self._all):
            return False
        self.words.clear()
        return self.list.choose(key)

    @Slot()
    def _fill(self) -> None:
        wanted, kept = words_of(self.words.text()), self._kept
        shown = [card for card in self._all if _has(card, wanted)]
        if all(card.key != kept for card in shown):
            # Before it goes: else Qt would choose the one beside it, and that would be read.
            self.list.setCurrentIndex(QModelIndex())
        self.list.cards.show_rows(shown)
        self.list.keep(kept)
        self._kept = kept

    @Slot()
    def _enter(self) -> None:
        """Open the first record that is left."""
        if self.list.cards.rows:
            self.list.choose(self.list.cards.rows[0].key)
            self.list.setFocus()

    @Slot()
    def _leave(self) -> None:
        """Show all records again."""
        self.words.clear()
        self.list.setFocus()

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        card = self.list.chosen
        if index.isValid() and card is not None:
            self._kept = card.key


class _Words(LineEdit):
    """The words to narrow the list by.

    Signals:
        left: Escape was pressed.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape take the words away."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _has(card: Card, wanted: tuple[str, ...]) -> bool:
    words = words_of(card.title, card.detail)
    return all(any(word.startswith(each) for word in words) for each in wanted)
