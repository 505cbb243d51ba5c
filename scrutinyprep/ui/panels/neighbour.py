"""Which row is chosen when the chosen one goes away: its neighbour."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView


class Neighbour(QObject):
    """Keeps something chosen in a view that has the focus, so that one can go on by keys."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.model().rowsRemoved.connect(self._on_removed)

    @Slot()
    def _on_removed(self) -> None:
        chosen = self._view.selectionModel()
        # Who types elsewhere, or reads on, has nothing chosen behind their back.
        if not self._view.hasFocus() or chosen.hasSelection():
            return
        near = self._nearest(max(0, self._view.currentIndex().row()))
        if near is None:
            return
        flags = QItemSelectionModel.SelectionFlag
        index = self._view.model().index(near, 0)
        chosen.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _nearest(self, row: int) -> int | None:
        """Return the row that can be chosen and is nearest to another; the one below before it."""
        model = self._view.model()
        wanted = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        rows = range(model.rowCount())
        can_be = (at for at in rows if model.index(at, 0).flags() & wanted == wanted)
        return min(can_be, key=lambda at: (abs(at - row), at < row), default=None)
