"""Rows of a table that hold every word of a filter, sorted by a role of their own."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel


class FilteredRows(QSortFilterProxyModel):
    """Rows that hold every word of a filter, sorted by a role of their own."""

    def __init__(self, sort_role: int, filter_role: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter_role = filter_role
        self._wanted: tuple[str, ...] = ()
        self.setSortRole(sort_role)
        self.setDynamicSortFilter(True)

    def look_for(self, words: str) -> None:
        """Show only rows in which each of these words stands, in small or capital letters."""
        self._wanted = tuple(words.casefold().split())
        self.invalidate()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Say whether a row holds the words."""
        if not self._wanted:
            return True
        index = self.sourceModel().index(source_row, 0, source_parent)
        text = str(index.data(self._filter_role)).casefold()
        return all(word in text for word in self._wanted)
