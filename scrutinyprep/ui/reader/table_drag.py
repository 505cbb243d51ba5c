"""Selecting cells of a table on a page, by pointer and by keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from scrutinyprep.ui.reader.scenery import Scenery
from scrutinyprep.ui.reader.table_grid import Cells, TableGrid


class TableDrag(QObject):
    """Holds the cells that are selected in one table.

    Signals:
        marked: the Selection of them now.
    """

    marked = Signal(object)

    def __init__(self, scenery: Scenery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenery = scenery
        self._grids: tuple[TableGrid, ...] = ()
        self._at = 0
        self._pdf_page = 0
        self._from = self._to = (0, 0)

    @property
    def is_begun(self) -> bool:
        """Whether a table is selected from."""
        return bool(self._grids)

    def begin(self, pdf_page: int, grids: tuple[TableGrid, ...], near_y: float) -> None:
        """Select a whole table of a page: the first that ends below a place; again, the next."""
        if self.is_begun and pdf_page == self._pdf_page:
            self._at = (self._at + 1) % len(self._grids)
        else:
            self._grids, self._pdf_page = grids, pdf_page
            self._at = next((at for at, grid in enumerate(grids) if grid.box.bottom > near_y), 0)
        if self._grids:
            self._take(self._grids[self._at].whole)

    def end(self) -> None:
        """Select from no table any more."""
        self._grids, self._pdf_page = (), 0

    def press(self, place: QPointF) -> bool:
        """Select the cell at a place of the desk; say whether there is one."""
        for at, grid in enumerate(self._grids):
            cell = grid.cell_at(*self._scenery.sheets.to_page(self._pdf_page, place))
            if cell is not None:
                self._at, self._from, self._to = at, cell, cell
                self._tell()
                return True
        return False

    def extend(self, place: QPointF) -> None:
        """Select as far as the cell at a place of the desk."""
        grid = self._grids[self._at]
        cell = grid.cell_at(*self._scenery.sheets.to_page(self._pdf_page, place))
        if cell is not None:
            self._to = cell
            self._tell()

    def nudge(self, key: Qt.Key, *, moves_all: bool) -> None:
        """Move the last corner by a row or column, or the whole block."""
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        whole = self._grids[self._at].whole

        def moved(cell: tuple[int, int]) -> tuple[int, int]:
            return (
                min(whole.last_row, max(0, cell[0] + down)),
                min(whole.last_column, max(0, cell[1] + across)),
            )

        self._to = moved(self._to)
        if moves_all:
            self._from = moved(self._from)
        self._tell()

    def _take(self, cells: Cells) -> None:
        self._from, self._to = (cells.row, cells.column), (cells.last_row, cells.last_column)
        self._tell()

    def _tell(self) -> None:
        rows, columns = zip(self._from, self._to, strict=True)
        cells = Cells(min(rows), min(columns), max(rows), max(columns))
        self.marked.emit(self._grids[self._at].select(cells))
