"""A table that is no higher than its rows ask, so that what follows it comes right below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QTableView


class RowsHeight(QObject):
    """Keeps a table from growing beyond its last row."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._settling = QTimer(self, interval=0, singleShot=True)
        self._settling.timeout.connect(self._fit)
        rows = table.verticalHeader()
        rows.sectionResized.connect(self._later)
        rows.sectionCountChanged.connect(self._later)
        rows.geometriesChanged.connect(self._later)
        table.horizontalHeader().geometriesChanged.connect(self._later)
        table.horizontalHeader().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit it anew where its heading comes or goes."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._later()
        return super().eventFilter(watched, event)

    @Slot()
    def _later(self) -> None:
        # A table of some hundred rows tells of each of them.
        self._settling.start()

    @Slot()
    def _fit(self) -> None:
        heading, table = self._table.horizontalHeader(), self._table
        height = table.verticalHeader().length() + 2 * table.frameWidth()
        if not heading.isHidden():
            height += heading.sizeHint().height()
        table.setMaximumHeight(max(height, table.minimumSizeHint().height()))
