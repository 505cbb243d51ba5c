"""A table whose cells are edited in place, with a field that filters its rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from scrutinyprep.ui.panels.cells import CellDelegate
from scrutinyprep.ui.theme import Appearance, Theme

_NARROWEST_PX = 240
"""The column of words, at 100%."""


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
        self._wide = -1
        self._theme: Theme | None = None
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
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def lay_columns(self, appearance: Appearance, widths_px: dict[int, int], wide: int) -> None:
        """Give columns their widths at 100%; one takes what is left.

        None gets narrower than its heading: other languages have longer words.
        """
        self._wide, self._theme = wide, appearance.theme
        heading = self.horizontalHeader()
        for column, width in widths_px.items():
            least = heading.sectionSizeHint(column)
            self.setColumnWidth(column, max(least, appearance.theme.space(width)))
        self._fill()

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
        self.setColumnWidth(self._wide, max(self._theme.px(_NARROWEST_PX), left))
