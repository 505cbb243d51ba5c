"""Ticking a row by a click anywhere on it: its box is small, its words are long."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView

_BOX = Qt.ItemDataRole.CheckStateRole
_CAN = Qt.ItemFlag.ItemIsUserCheckable


def tick_by_click(view: QAbstractItemView) -> None:
    """Let a click on a row's words tick its box, or take the tick away, as one on the box does."""
    _Ticking(view)


class _Ticking(QObject):
    """Leaves the box itself to Qt."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._before: object = None
        """How the box was when the button went down."""
        view.pressed.connect(self._on_pressed)
        view.clicked.connect(self._on_clicked)

    @Slot(QModelIndex)
    def _on_pressed(self, index: QModelIndex) -> None:
        self._before = index.data(_BOX)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        state = index.data(_BOX)
        if state is None or state != self._before or not index.flags() & _CAN:
            return
        is_on = Qt.CheckState(state) is Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        index.model().setData(index, wanted, _BOX)
