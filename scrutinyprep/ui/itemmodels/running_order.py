"""Items and their questions as a tree with boxes to tick: what goes into a briefing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from scrutinyprep.domain.briefings import BriefingChoice, OfferedItem
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index
from scrutinyprep.ui.itemmodels.two_levels import TwoLevelsModel


class RunningOrderModel(TwoLevelsModel):
    """The agenda with the questions under each item.

    Signals:
        ticked: something was ticked or no longer is.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[OfferedItem, ...] = ()
        self._on: set[int] = set()
        """The rows of the items that are ticked, wholly or in part."""
        self._questions_on: set[QuestionId] = set()

    def show_items(self, items: tuple[OfferedItem, ...], choice: BriefingChoice) -> None:
        """Show these items, ticked as they were chosen."""
        self.beginResetModel()
        self._items = items
        self._on = {
            row for row, item in enumerate(items) if not choice.items or item.number in choice.items
        }
        self._questions_on = {
            question.id
            for row in self._on
            for question in items[row].questions
            if not choice.questions or question.id in choice.questions
        }
        self.endResetModel()

    @property
    def chosen_items(self) -> tuple[str, ...]:
        """The numbers of the items that are ticked; empty where all are, so that new ones count."""
        if len(self._on) == len(self._items):
            return ()
        return tuple(item.number for row, item in enumerate(self._items) if row in self._on)

    @property
    def chosen_questions(self) -> tuple[QuestionId, ...]:
        """The questions that are ticked; empty where all those of the ticked items are."""
        offered = [q.id for row in sorted(self._on) for q in self._items[row].questions]
        chosen = tuple(question for question in offered if question in self._questions_on)
        return () if len(chosen) == len(offered) else chosen

    @property
    def has_questions(self) -> bool:
        """Whether there is any question to tick."""
        return any(item.questions for item in self._items)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is ticked that could be printed."""
        return not self._on

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def count_under(self, row: int) -> int:
        """Return how many questions stand under an item."""
        return len(self._items[row].questions)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the one column there is."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row, and whether it is ticked."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._words(index)
            case Qt.ItemDataRole.CheckStateRole:
                return self._state(index)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row, or take its tick away; an item takes its questions along."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        is_on = Qt.CheckState(value) is not Qt.CheckState.Unchecked
        if index.internalId() == 0:
            self._tick_item(index.row(), is_on=is_on)
        else:
            self._tick_question(index, is_on=is_on)
        row = index.row() if index.internalId() == 0 else int(index.internalId()) - 1
        item = self.index(row, 0)
        self.dataChanged.emit(item, item, [Qt.ItemDataRole.CheckStateRole])
        if self.rowCount(item):
            first, last = (self.index(at, 0, item) for at in (0, self.rowCount(item) - 1))
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()
        return True

    def _tick_item(self, row: int, *, is_on: bool) -> None:
        questions = {question.id for question in self._items[row].questions}
        if is_on:
            self._on.add(row)
            self._questions_on |= questions
        else:
            self._on.discard(row)
            self._questions_on -= questions

    def _tick_question(self, index: Index, *, is_on: bool) -> None:
        row = int(index.internalId()) - 1
        question = self._items[row].questions[index.row()].id
        if is_on:
            self._on.add(row)
            self._questions_on.add(question)
        else:
            self._questions_on.discard(question)

    def _state(self, index: Index) -> Qt.CheckState:
        if index.internalId() != 0:
            question = self._items[int(index.internalId()) - 1].questions[index.row()]
            is_on = question.id in self._questions_on
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if index.row() not in self._on:
            return Qt.CheckState.Unchecked
        questions = self._items[index.row()].questions
        if all(question.id in self._questions_on for question in questions):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked

    def _words(self, index: Index) -> str:
        if index.internalId() != 0:
            item = self._items[int(index.internalId()) - 1]
            return " ".join(item.questions[index.row()].words.split())
        item = self._items[index.row()]
        # First, lest it be what a narrow pane cuts off.
        exempt = self.tr("Exempt:") if item.access.is_exempt else ""
        return "  ".join(part for part in (item.number, exempt, item.title) if part)
