"""Rows in columns that have headings, which is what every table of the window shows."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index, Row, RowsModel

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TableModel(RowsModel[Row]):
    """A table says what its columns are, what they are called, and which of them hold numbers."""

    columns: type[IntEnum]
    """What stands where."""
    numbers: frozenset[int] = frozenset()
    """Columns whose numbers line up at the right, with their headings above them."""

    def headings(self) -> tuple[str, ...]:
        """Return what the columns are called, in the user's language."""
        raise NotImplementedError

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the heading of a column, aligned as what stands below it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return self.headings()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def alignment(self, column: int) -> int:
        """Return how the cells of a column are aligned, as Qt counts it."""
        return int(_RIGHT if column in self.numbers else _LEFT)
