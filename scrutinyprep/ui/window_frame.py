"""What stands around the places in the window: rail, bars, messages, and work under way."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.panels.command_bar import CommandBar
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.panels.rail import Rail
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
        self.messages = MessageBar(appearance, self)
        self.work = WorkBar(tasks, self)
        self.waiting = WaitingPlace(appearance, self)
        self.layers = QStackedWidget(self)
        """The places, of which one is shown."""
        self.layers.addWidget(self.waiting)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.messages)
        column.addWidget(self.layers, 1)
        column.addWidget(self.work)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rail(appearance, actions.places, self))
        row.addLayout(column, 1)
