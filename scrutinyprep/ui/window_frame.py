"""What stands around the places in the window: rail, bars, messages, and work under way."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.announcing import DeedsAnnounced
from scrutinyprep.ui.one_primary import OnePrimary
from scrutinyprep.ui.panels.command_bar import CommandBar
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.panels.rail import Rail
from scrutinyprep.ui.panels.reach import Reach
from scrutinyprep.ui.panels.work_bar import WorkBar
from scrutinyprep.ui.places.waiting import WaitingPlace
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance


class WindowFrame(QWidget):
    """Lays the window out; one place is shown at a time, and at first that the library opens."""

    def __init__(
        self,
        tasks: Tasks,
        appearance: Appearance,
        actions: Actions,
        stack: QUndoStack,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bar = CommandBar(appearance, stack, (actions.import_files,), actions.brief, self)
        deeds = DeedsAnnounced(stack, self)
        actions.redo.triggered.connect(deeds.on_again)
        self.bar.redone.connect(deeds.on_again)
        self.messages = MessageBar(appearance, self)
        self.work = WorkBar(tasks, self)
        self.waiting = WaitingPlace(appearance, self)
        self.layers = _Layers(self)
        """The places, of which one is shown."""
        self.layers.addWidget(self.waiting)
        OnePrimary(actions, self.bar, self.layers, self)
        column = self._column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.messages)
        column.addWidget(Reach(self.layers, self), 1)
        column.addWidget(self.work)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail = Rail(appearance, actions.places, self)
        row.addWidget(self._rail)
        row.addLayout(column, 1)

    def put_below_messages(self, bar: QWidget) -> None:
        """Give a bar its room between what the window says and the place that is shown."""
        self._column.insertWidget(self._column.indexOf(self.messages) + 1, bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rail fold: by itself it hears only of its own width, which stays the same."""
        super().resizeEvent(event)
        self._rail.fold()


class _Layers(QStackedWidget):
    """Asks for the room that the place in front needs: those behind it are not seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the place in front."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()
