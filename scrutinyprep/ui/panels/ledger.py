"""A table whose cells are edited in place, with a field that filters its rows."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionHeader,
    QTableView,
    QWidget,
)

from scrutinyprep.ui.panels.cells import CellDelegate
from scrutinyprep.ui.panels.neighbour import Neighbour
from scrutinyprep.ui.theme import Appearance, Theme

_NARROWEST_PX = 240
"""The column of words, at 100%."""
_MEASURED_ROWS = 200
"""Of a table are looked at for words that need a wider column."""
_SIGN_PX = 16
"""What the sign of a sorted column takes beside its heading, at 100%."""


class Ledger(QTableView):
    """Rows as high as their words; Enter, F2 or a double click edits a cell."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        *,
        choices_role: int = -1,
        counted: int = -1,
        whole: tuple[int, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wide, self._least_px = -1, _NARROWEST_PX
        self._widths_px: dict[int, int] = {}
        self._theme: Theme | None = None
        self._heights: dict[int, int] = {}
        """Of rows that were asked for. Qt asks for all of them ten times until they are seen."""
        self.setAccessibleName(name)
        self.setItemDelegate(
            CellDelegate(appearance, self, choices_role, counted=counted, whole=whole)
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.sectionResized.connect(self._forget_heights)
        appearance.changed.connect(self._forget_heights)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def lay_columns(
        self,
        appearance: Appearance,
        widths_px: dict[int, int],
        wide: int,
        *,
        least_px: int = _NARROWEST_PX,
    ) -> None:
        """Give columns their widths at 100%; one takes what is left, but never below the least.

        None gets narrower than its heading: other languages have longer words.
        """
        self._wide, self._theme, self._least_px = wide, appearance.theme, least_px
        self._widths_px = widths_px
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        """Give the columns their widths in this size of text."""
        self._theme = theme
        for column, width in self._widths_px.items():
            self.setColumnWidth(column, max(self._heading_px(column), theme.space(width)))
        self._widen()

    @Slot()
    def _widen(self) -> None:
        """Let no column be narrower than its longest word, which could not wrap."""
        if self._theme is None:
            return
        letters, around = QFontMetrics(self._theme.font()), 2 * self._theme.space(12)
        for column in self._widths_px:
            words = (word for row in self._first_rows() for word in self._words(row, column))
            longest = max(map(letters.horizontalAdvance, words), default=0) + around
            if longest > self.columnWidth(column):
                self.setColumnWidth(column, longest)
        self._fill()

    def _first_rows(self) -> range:
        return range(min(self.model().rowCount(), _MEASURED_ROWS))

    def _words(self, row: int, column: int) -> list[str]:
        """Return the longest word of a cell, by its letters."""
        words = str(self.model().index(row, column).data() or "").split()
        return [max(words, key=len)] if words else []

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show other rows."""
        self._heights.clear()
        if model is not None:
            # Before the view itself hears of it, and asks.
            model.dataChanged.connect(self._on_data)
            for changed in (
                *(model.layoutChanged, model.modelReset),
                *(model.rowsInserted, model.rowsRemoved, model.rowsMoved),
            ):
                changed.connect(self._forget_heights)
            for changed in (model.modelReset, model.rowsInserted):
                changed.connect(self._widen)
        super().setModel(model)
        if model is not None:
            Neighbour(self)

    def choose_first(self) -> None:
        """Choose the first row, where none is: so the buttons have something to work on."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)

    def sizeHintForRow(self, row: int) -> int:
        """Return how high a row is."""
        if row not in self._heights:
            self._heights[row] = super().sizeHintForRow(row)
        return self._heights[row]

    @Slot()
    def _forget_heights(self) -> None:
        self._heights.clear()

    @Slot(QModelIndex, QModelIndex)
    def _on_data(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self._heights.pop(row, None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide column what is left, but never less than words need."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._wide < 0 or self._theme is None:
            return
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(self._wide)
        left = self.viewport().width() - others
        least = max(self._theme.px(self._least_px), self._heading_px(self._wide))
        self.setColumnWidth(self._wide, max(least, left))

    def _heading_px(self, column: int) -> int:
        """Return how wide a heading is with its sign; Qt's own hint has room for two of them."""
        heading = self.horizontalHeader()
        option = QStyleOptionHeader()
        heading.initStyleOption(option)
        option.section = column
        option.text = self.model().headerData(column, Qt.Orientation.Horizontal)
        kind = QStyle.ContentsType.CT_HeaderSection
        width = heading.style().sizeFromContents(kind, option, QSize(), heading).width()
        return width + (self._theme.px(_SIGN_PX) if self._theme is not None else _SIGN_PX)
