"""The password dialog, for as long as a locked file waits for an answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.errors import ImportFailed, WrongPassword
from scrutinyprep.ui.dialogs.password import PasswordDialog
from scrutinyprep.ui.importing import ImportQueue
from scrutinyprep.ui.theme import Appearance


class AskingForPasswords(QObject):
    """Asks for the password of each locked file that a queue comes to."""

    def __init__(self, queue: ImportQueue, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._queue = queue
        self._appearance = appearance
        self._window = window
        self.dialog: PasswordDialog | None = None
        """The dialog, while it is open."""
        queue.password_wanted.connect(self._ask)

    @Slot(object)
    def _ask(self, error: ImportFailed) -> None:
        self.dialog = PasswordDialog(
            self._appearance,
            error.path.name,
            was_wrong=isinstance(error, WrongPassword),
            parent=self._window,
        )
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        if self.dialog is None:
            return
        password = self.dialog.password
        self.dialog.deleteLater()
        self.dialog = None
        if result == PasswordDialog.DialogCode.Accepted:
            self._queue.open_with(password)
        else:
            self._queue.leave_locked()
