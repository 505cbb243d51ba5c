"""What a colleague's file would bring, in one column: what it says, and below it what it is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QIdentityProxyModel, Qt

from scrutinyprep.ui.itemmodels.coming import Column
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index


class ComingLines(QIdentityProxyModel):
    """One column has room in every size of text, and its box to tick stands before the words."""

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return that there is one column."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return all words of a row, or what its first column has besides."""
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return super().data(index, role)
        cells = [self.sourceModel().index(index.row(), column).data() for column in Column]
        told = " · ".join([*cells[Column.WHAT].split("\n"), *filter(None, [cells[Column.PASSAGE]])])
        return "\n".join(part for part in (cells[Column.WORDS], told) if part)
