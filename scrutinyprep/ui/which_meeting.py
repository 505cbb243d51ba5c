"""The question which meeting a file belongs to, for as long as it waits for an answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.dialogs.which_meeting import WhichMeetingDialog
from scrutinyprep.ui.importing import ImportQueue
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.unclear import Unclear


class AskingForMeetings(QObject):
    """Asks for the meeting of each file that may belong to several."""

    def __init__(
        self,
        queue: ImportQueue,
        appearance: Appearance,
        window: QWidget,
        *,
        open_meeting: Callable[[], MeetingId | None],
    ) -> None:
        super().__init__(window)
        self._queue = queue
        self._appearance = appearance
        self._window = window
        self._open_meeting = open_meeting
        self.dialog: WhichMeetingDialog | None = None
        """The dialog, while it is open."""
        queue.meeting_wanted.connect(self._ask)

    @Slot(object)
    def _ask(self, unclear: Unclear) -> None:
        self.dialog = WhichMeetingDialog(
            self._appearance,
            unclear.read.file.path.name,
            unclear.error.meetings,
            said=unclear.read.parsed.meeting,
            alike=unclear.alike,
            first=self._open_meeting(),
            parent=self._window,
        )
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        is_chosen = result == WhichMeetingDialog.DialogCode.Accepted
        choice = dialog.choice if is_chosen else None
        for_all = dialog.for_all
        dialog.deleteLater()
        self._queue.join(choice, for_all=for_all)
