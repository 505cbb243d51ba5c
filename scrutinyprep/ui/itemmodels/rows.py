"""Rows that are handed in and compared, so that a view keeps its place when they change."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[Row]):
    """A table whose rows have a key each. What is the same row stays the same to the view."""

    def __init__(self, key: Callable[[Row], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in their order."""
        return tuple(self._rows)

    def row_of(self, key: Hashable) -> int | None:
        """Return which row has this key; None where there is no such row."""
        return next((i for i, row in enumerate(self._rows) if self._key(row) == key), None)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; only what differs is told to the view."""
        wanted = {self._key(row): row for row in rows}
        self._remove_others(wanted)
        self._reorder(list(wanted))
        self._renew(wanted)
        self._insert_missing(list(wanted.items()))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows there are; rows have none below them."""
        return 0 if parent.isValid() else len(self._rows)

    def _remove_others(self, wanted: dict[Hashable, Row]) -> None:
        for row in reversed(range(len(self._rows))):
            if self._key(self._rows[row]) not in wanted:
                self.beginRemoveRows(NO_INDEX, row, row)
                del self._rows[row]
                self.endRemoveRows()

    def _reorder(self, wanted: list[Hashable]) -> None:
        place = {key: index for index, key in enumerate(wanted)}
        ordered = sorted(self._rows, key=lambda row: place[self._key(row)])
        if [self._key(row) for row in ordered] == [self._key(row) for row in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        at = {self._key(row): index for index, row in enumerate(ordered)}
        new = [self.index(at[self._key(self._rows[i.row()])], i.column()) for i in old]
        self._rows = ordered
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _renew(self, wanted: dict[Hashable, Row]) -> None:
        """Take over what differs, and tell of rows that follow each other at once.

        A table lays itself out for each time it is told: four seconds for 471 meetings.
        """
        last, run = self.columnCount() - 1, list[int]()
        for index, row in enumerate(self._rows):
            newer = wanted[self._key(row)]
            if newer != row:
                self._rows[index] = newer
                if self._looks_other(row, newer):
                    run.append(index)
                    continue
            self._tell_changed(run, last)
        self._tell_changed(run, last)

    def _tell_changed(self, run: list[int], last: int) -> None:
        if run:
            self.dataChanged.emit(self.index(run[0], 0), self.index(run[-1], last))
            run.clear()

    def _looks_other(self, row: Row, newer: Row) -> bool:
        """Say whether a row that has changed is shown otherwise than before."""
        return True

    def _insert_missing(self, wanted: list[tuple[Hashable, Row]]) -> None:
        if wanted and not self._rows:
            # All at once: a view that is told of each lays itself out again for each.
            self.beginInsertRows(NO_INDEX, 0, len(wanted) - 1)
            self._rows = [row for _, row in wanted]
            self.endInsertRows()
            return
        for index, (key, row) in enumerate(wanted):
            if index >= len(self._rows) or self._key(self._rows[index]) != key:
                self.beginInsertRows(NO_INDEX, index, index)
                self._rows.insert(index, row)
                self.endInsertRows()
