"""Bringing back what was removed: a page over the places, each of it undoable."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QStackedWidget, QWidget

from scrutinyprep.domain.removed import Removed
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.places.removed import RemovedPlace
from scrutinyprep.ui.tab_order import enter
from scrutinyprep.ui.workroom import Workroom

translate = QCoreApplication.translate


class BringingBack(QObject):
    """Shows what was removed, brings back what is chosen, and leads back to where one was."""

    def __init__(
        self,
        workroom: Workroom,
        stack: QUndoStack,
        actions: Actions,
        layers: QStackedWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._stack = stack
        self._layers = layers
        self._before: QWidget | None = None
        self.place: RemovedPlace | None = None
        """Made when it is first wanted."""
        actions.removed.triggered.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Show what was removed."""
        place = self.place = self.place or self._made()
        if self._layers.currentWidget() is not place:
            self._before = self._layers.currentWidget()
        self._layers.setCurrentWidget(place)
        place.begin()

    @Slot()
    def leave(self) -> None:
        """Go back to where the user was."""
        if self._before is not None and self._layers.currentWidget() is self.place:
            self._layers.setCurrentWidget(self._before)
            enter(self._before)

    def _made(self) -> RemovedPlace:
        place = RemovedPlace(self._workroom, self._layers)
        place.setProperty("guide", "first-steps")
        place.wanted.connect(self._bring_back)
        place.left.connect(self.leave)
        self._layers.addWidget(place)
        return place

    @Slot(object)
    def _bring_back(self, one: Removed) -> None:
        removed = self._services.removed
        self._stack.push(
            Deed(
                translate("undo", "bring back"),
                self._tasks,
                do=partial(removed.bring_back, one),
                undo=partial(removed.remove_again, one),
            )
        )
