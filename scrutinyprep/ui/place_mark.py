"""Which place the rail marks as the one where the user is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget


class PlaceMark(QObject):
    """Marks the place that is shown; none while the briefing or the search lies over them."""

    def __init__(
        self, layers: QStackedWidget, places: Mapping[QAction, QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._layers = layers
        self._places = places
        layers.currentChanged.connect(self._mark)

    @Slot()
    def _mark(self) -> None:
        shown = self._layers.currentWidget()
        for action, place in self._places.items():
            action.setChecked(place is shown)
