"""The tracker of recommendations as rows of a table, in the columns that councils use."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from scrutinyprep.domain.tracked import Rag, Tracked
from scrutinyprep.ui.due_words import due_meant
from scrutinyprep.ui.itemmodels.rows import Index
from scrutinyprep.ui.itemmodels.table import TableModel
from scrutinyprep.ui.wording import (
    access_in_words,
    day_in_short,
    grounds_in_words,
    rag_names,
)


class Column(IntEnum):
    """What stands where."""

    REFERENCE = 0
    ORIGIN = 1
    DATE = 2
    AREA = 3
    RECOMMENDATION = 4
    EXECUTIVE_DATE = 5
    LEAD = 6
    ACTION = 7
    RAG = 8


_FIELDS = {
    Column.REFERENCE: "reference",
    Column.ORIGIN: "origin",
    Column.DATE: "resolved_on",
    Column.AREA: "area",
    Column.RECOMMENDATION: "recommendation",
    Column.EXECUTIVE_DATE: "executive_date",
    Column.LEAD: "lead",
    Column.ACTION: "action",
    Column.RAG: "rag",
}
DAYS = (Column.DATE, Column.EXECUTIVE_DATE)


class TrackedModel(TableModel[Tracked]):
    """What is tracked of every meeting.

    Signals:
        revised: the Tracked, and the new values of fields of `Tracking` by their names.
        day_refused: what was typed for a day and is none.
    """

    columns = Column
    revised = Signal(object, object)
    day_refused = Signal(str)

    TrackedRole = int(Qt.ItemDataRole.UserRole) + 1
    SortRole = int(Qt.ItemDataRole.UserRole) + 2
    ChoicesRole = int(Qt.ItemDataRole.UserRole) + 3
    FilterRole = int(Qt.ItemDataRole.UserRole) + 4

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(_key_of_tracked, parent)
        self._today = today

    def headings(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (
            self.tr("Reference"),
            self.tr("Origin"),
            self.tr("Date"),
            self.tr("Area"),
            self.tr("Recommendation"),
            self.tr("Executive date"),
            self.tr("Lead"),
            self.tr("Action"),
            self.tr("RAG"),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, its value, what it is sorted by, or the whole row."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole if column is Column.ORIGIN:
                exempt = access_in_words(row.access)
                return " · ".join(filter(None, (row.tracking.origin, exempt)))
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.ORIGIN:
                return grounds_in_words(row.access) or None
            case Qt.ItemDataRole.EditRole:
                is_rag = column is Column.RAG
                return row.tracking.rag if is_rag else self._words(row, column)
            case self.SortRole:
                return self._sort_key(row, column)
            case self.FilterRole:
                return " ".join(self._words(row, c) for c in Column)
            case self.ChoicesRole if column is Column.RAG:
                return tuple((name, rag) for rag, name in rag_names().items())
            case self.TrackedRole:
                return row
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what the user changed; the rows change when the deed has been done."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        column = Column(index.column())
        if column in DAYS:
            try:
                due = due_meant(str(value), self._today)
            except ValueError:
                self.day_refused.emit(str(value))
                return False
            value = due and due.day
        self.revised.emit(self._rows[index.row()], {_FIELDS[column]: value})
        return True

    def _words(self, row: Tracked, column: Column) -> str:
        value = getattr(row.tracking, _FIELDS[column])
        if column in DAYS:
            return day_in_short(value)
        return rag_names()[value] if isinstance(value, Rag) else str(value)

    def _sort_key(self, row: Tracked, column: Column) -> Any:
        value = getattr(row.tracking, _FIELDS[column])
        if column in DAYS:
            return value.toordinal() if value else 0
        if isinstance(value, Rag):
            return list(Rag).index(value)
        return str(value).casefold()


def _key_of_tracked(row: Tracked) -> str:
    return row.id
