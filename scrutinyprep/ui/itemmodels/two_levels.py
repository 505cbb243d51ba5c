"""Trees of two levels: things, and what stands under each."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index


class TwoLevelsModel(QAbstractItemModel):
    """A row of the lower level carries the number of the row it stands under, from 1."""

    def count(self) -> int:
        """Return how many rows the upper level has."""
        raise NotImplementedError

    def count_under(self, row: int) -> int:
        """Return how many rows stand under one of the upper level."""
        raise NotImplementedError

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return the index of a row; an invalid one where there is none."""
        if not 0 <= row < self.rowCount(parent) or not 0 <= column < self.columnCount():
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return what a row of the lower level stands under."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows there are, or how many stand under one."""
        if not parent.isValid():
            return self.count()
        if parent.internalId() != 0 or parent.column() != 0:
            return 0
        return self.count_under(parent.row())
