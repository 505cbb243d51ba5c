"""Files and the sample meeting on their way in, and what the user is told of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.changes import EVERYTHING, Change
from scrutinyprep.domain.errors import MeetingUnclear, ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.papers import Document
from scrutinyprep.ui.importing import ImportQueue, Landed
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.passwords import AskingForPasswords
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.wording import meeting_name
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


class Arrivals(QObject):
    """Imports what the user opens, drops or pastes, and says what became of it.

    Signals:
        meeting_wanted: the MeetingId that the user is to see now.
        document_wanted: the Document that the user asked to see.
    """

    meeting_wanted = Signal(object)
    document_wanted = Signal(object)

    def __init__(self, workroom: Workroom, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._workroom = workroom
        self._tasks = workroom.tasks
        self._messages = messages
        self.meeting: MeetingId | None = None
        """The meeting that is open, to which a file may belong that does not say so."""
        self.queue = ImportQueue(workroom, self)
        self.queue.landed.connect(self._on_landed)
        self.queue.refused.connect(self._on_refused)
        self.passwords = AskingForPasswords(self.queue, workroom.appearance, window)

    def take(self, paths: Sequence[Path], meeting: MeetingId | None = None) -> None:
        """Import files, to a meeting where one is given."""
        self.queue.add(paths, meeting)

    @Slot()
    def load_sample(self) -> None:
        """Load the sample meeting and show it."""
        self._tasks.run(
            partial(_load_sample, self._workroom.services),
            then=self._on_sample,
            label=self.tr("Making the sample meeting"),
        )

    @Slot(object)
    def _on_landed(self, landed: Landed) -> None:
        imported = landed.imported
        title = self.tr("“{name}” joined {meeting}.")
        if not landed.is_new:
            title = self.tr("“{name}” is in {meeting} already.")
        self._messages.say(
            title.format(name=imported.file.path.name, meeting=meeting_name(imported.meeting)),
            " ".join(warning.message for warning in imported.document.warnings),
            offers=((self.tr("&Read it"), partial(self._open, imported.document)),),
        )
        if landed.is_new and imported.document.pages and not self.queue.is_busy:
            self.meeting_wanted.emit(imported.meeting.id)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        if isinstance(error, MeetingUnclear) and self.meeting is not None:
            again = partial(self.take, [error.path], self.meeting)
            offers = ((self.tr("It belongs to the &open meeting"), again),)
            self._messages.warn(error, offers=offers)
        else:
            self._messages.warn(error)

    @Slot(object)
    def _on_sample(self, loaded: tuple[MeetingId, list[MeetingId]]) -> None:
        meeting, made = loaded
        self._tasks.changed.emit(Change(EVERYTHING, meeting))
        if made:
            self._workroom.deeds.remember_meetings(self.tr("the sample meeting"), made)
        self.meeting_wanted.emit(meeting)

    def _open(self, document: Document) -> None:
        self._messages.hide()
        self.document_wanted.emit(document)


def _load_sample(services: Services, _progress: Progress) -> tuple[MeetingId, list[MeetingId]]:
    before = {summary.meeting.id for summary in services.meetings.all()}
    meeting = services.sample.load()
    after = [summary.meeting.id for summary in services.meetings.all()]
    return meeting, [found for found in after if found not in before]
