"""Cards: a title and a line below it, the shape of most lists in the window."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index, RowsModel


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of one thing in a list."""

    key: Hashable
    title: str
    detail: str = ""
    number: str = ""
    """Stands in a column of its own before the title."""
    tag: str = ""
    """A word of warning before the detail, such as "Exempt"."""
    marks: tuple[tuple[int, int], ...] = ()
    """Runs of the title that are set off, in code points."""
    is_heading: bool = False
    """It names the cards that follow, and can't be chosen."""
    is_quiet: bool = False
    """The title stands for words that are not there yet."""
    stamp: str = ""
    """Words of the detail, a time, that lead to `address`."""
    address: str = ""
    """Of a recording at that time."""
    tip: str = ""
    subject: object = None
    """The domain object that it shows."""

    @property
    def spoken(self) -> str:
        """All of it on one line, for a screen reader."""
        parts = (self.number, self.title, self.tag, self.detail)
        return ". ".join(part for part in parts if part)


class CardsModel(RowsModel[Card]):
    """Cards in one column."""

    CardRole = int(Qt.ItemDataRole.UserRole) + 1
    SubjectRole = int(Qt.ItemDataRole.UserRole) + 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda card: card.key, parent)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return that there is one column."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a card, its parts as text, or what it shows."""
        if not index.isValid():
            return None
        return card_data(self._rows[index.row()], role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be chosen but headings."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def card_data(card: Card, role: int) -> Any:
    """Return what a model of cards says in a role."""
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return card.title
        case Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken
        case Qt.ItemDataRole.ToolTipRole:
            return card.tip or None
        case CardsModel.CardRole:
            return card
        case CardsModel.SubjectRole:
            return card.subject
    return None
