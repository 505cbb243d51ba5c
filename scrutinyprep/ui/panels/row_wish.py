"""Which row of a list the user may open next, as the pointer and the keys show it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

_REST_MS = 50
"""A pointer on its way to somewhere else passes over a row more quickly."""


class RowWish(QObject):
    """Watches a list or a tree: a row is pressed, walked to by key, or pointed at for a moment.

    Signals:
        changed: the view, and what the row shows; None where the user is at no row any more.
    """

    changed = Signal(object, object)

    def __init__(self, view: QAbstractItemView, role: int) -> None:
        """Tell of the rows of a view that has its model; `role` is that of what they show."""
        super().__init__(view)
        self._view = view
        self._role = role
        self._pointed: object = None
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._on_rest)
        view.setMouseTracking(True)
        view.pressed.connect(self._tell)
        view.entered.connect(self._point_at)
        view.viewportEntered.connect(self._point_nowhere)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the pointer has left, or that the list is no longer seen."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            # Told a moment later: it may be hidden because all of it is about to be deleted.
            self._point_nowhere()
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _point_at(self, index: QModelIndex) -> None:
        # The row may be gone by the time that is up; what it shows is not.
        self._pointed = index.data(self._role)
        self._rest.start()

    @Slot()
    def _point_nowhere(self) -> None:
        self._pointed = None
        self._rest.start()

    @Slot()
    def _on_rest(self) -> None:
        self.changed.emit(self._view, self._pointed)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        # A list beside the page follows the reader; what is walked through has the focus, or
        # is walked through from a field that keeps it.
        if self._view.hasFocus() or self._view.focusPolicy() is Qt.FocusPolicy.NoFocus:
            self._tell(index)

    @Slot(QModelIndex)
    def _tell(self, index: QModelIndex) -> None:
        self._rest.stop()
        self.changed.emit(self._view, index.data(self._role) if index.isValid() else None)
