"""The side buttons of a mouse, which go back and forward as in a browser."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea

from scrutinyprep.ui.places.read_going import Going


class SideButtons(QObject):
    """Watches views for the side buttons."""

    def __init__(self, going: Going) -> None:
        super().__init__(going)
        self._going = going

    def watch(self, *views: QAbstractScrollArea) -> None:
        """Go back and forward from these views."""
        for view in views:
            view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back and forward."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            if event.button() is Qt.MouseButton.BackButton:
                self._going.go_back()
                return True
            if event.button() is Qt.MouseButton.ForwardButton:
                self._going.go_forward()
                return True
        return super().eventFilter(watched, event)
