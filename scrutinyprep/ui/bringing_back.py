"""Bringing back what was removed: a list beside the window, each of it undoable."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMainWindow

from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.removed import KEPT_DAYS, Removed
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.dialogs.removed import RemovedDialog
from scrutinyprep.ui.workroom import Workroom

translate = QCoreApplication.translate


class BringingBack(QObject):
    """Shows what was removed, and brings back what is chosen."""

    def __init__(
        self, workroom: Workroom, stack: QUndoStack, actions: Actions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._stack = stack
        self.dialog = RemovedDialog(workroom.appearance, window)
        self.dialog.wanted.connect(self._bring_back)
        self.dialog.reach_changed.connect(self._read)
        # Keys that are the window's are not heard in a window of its own.
        self.dialog.addActions([actions.undo, actions.redo])
        actions.removed.triggered.connect(self.begin)
        self._tasks.changed.connect(self._on_changed)

    @Slot()
    def begin(self) -> None:
        """Show what was removed."""
        self._read()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.list.setFocus()

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

    @Slot(object)
    def _on_changed(self, _change: Change) -> None:
        if self.dialog.isVisible():
            self._read()

    @Slot()
    def _read(self) -> None:
        days = None if self.dialog.older.isChecked() else KEPT_DAYS
        self._tasks.run(
            lambda _: self._services.removed.all(days),
            then=self.dialog.show_things,
            key=(id(self), "removed"),
        )
