"""The side buttons of a mouse, which go back and forward as in a browser."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea


class SideButtons(QObject):
    """Watches views for the side buttons."""

    def __init__(
        self, go_back: Callable[[], None], go_forward: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._go_back, self._go_forward = go_back, go_forward

    def watch(self, *views: QAbstractScrollArea) -> None:
        """Go back and forward from these views."""
        for view in views:
            view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back and forward."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            if event.button() is Qt.MouseButton.BackButton:
                self._go_back()
                return True
            if event.button() is Qt.MouseButton.ForwardButton:
                self._go_forward()
                return True
        return super().eventFilter(watched, event)
