"""By which column rows are sorted, to be seen and changed where the columns have no headings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QTableView

_BESIDE_PX = 8
"""In from the edge, as the words of a card; no heading has words before that."""


class SortButton(QPushButton):
    """Says how a table is sorted, and opens a menu of its columns. It lies over the headings."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.setProperty("role", "sorting")
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        view.horizontalHeader().sortIndicatorChanged.connect(self.tell)
        self.hide()

    @Slot()
    def tell(self) -> None:
        """Say how the table is sorted now."""
        column = self._view.horizontalHeader().sortIndicatorSection()
        self.setText(self.tr("Sorted by: {column}").format(column=self._heading(column)))
        self.follow()

    def follow(self) -> None:
        """Lie where the headings are."""
        heading = self._view.horizontalHeader().geometry()
        self.setGeometry(heading.adjusted(_BESIDE_PX, 0, 0, 0))

    def _heading(self, column: int) -> str:
        return str(self._view.model().headerData(column, Qt.Orientation.Horizontal) or "")

    @Slot()
    def _fill(self) -> None:
        """Offer the columns, and the order the other way round."""
        self._menu.clear()
        now = self._view.horizontalHeader().sortIndicatorSection()
        for column in range(self._view.model().columnCount()):
            action = QAction(self._heading(column), self._menu)
            action.setCheckable(True)
            action.setChecked(column == now)
            action.setData(column)
            action.triggered.connect(self._on_column)
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("The other way &round"), self._on_other_way)

    @Slot()
    def _on_column(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._view.sortByColumn(action.data(), Qt.SortOrder.AscendingOrder)

    @Slot()
    def _on_other_way(self) -> None:
        heading = self._view.horizontalHeader()
        is_rising = heading.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if is_rising else Qt.SortOrder.AscendingOrder
        self._view.sortByColumn(heading.sortIndicatorSection(), order)
