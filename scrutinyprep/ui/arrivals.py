"""Files and the sample meeting on their way in, and what the user is told of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.changes import EVERYTHING, Change
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.papers import Document
from scrutinyprep.ui.batch import Batch
from scrutinyprep.ui.importing import ImportQueue, Landed
from scrutinyprep.ui.landing import landed_in_words
from scrutinyprep.ui.panels.meeting_question import MeetingQuestion
from scrutinyprep.ui.panels.message_bar import Offer
from scrutinyprep.ui.passwords import AskingForPasswords
from scrutinyprep.ui.sharing import SharesIn
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.unclear import Unclear
from scrutinyprep.ui.which_meeting import AskingForMeetings
from scrutinyprep.ui.window_frame import WindowFrame
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.joining import NewMeeting


class Arrivals(QObject):
    """Imports what the user opens, drops or pastes, and says what became of it.

    Signals:
        meeting_wanted: the MeetingId that the user is to see now.
        document_wanted: the Document that the user asked to see.
    """

    meeting_wanted = Signal(object)
    document_wanted = Signal(object)

    def __init__(self, workroom: Workroom, frame: WindowFrame, window: QWidget) -> None:
        super().__init__(window)
        self._workroom = workroom
        self._tasks = workroom.tasks
        self._messages = messages = frame.messages
        self.meeting: MeetingId | None = None
        """The meeting that is open: likely the one that a file belongs to which does not say."""
        self.queue = ImportQueue(workroom, self)
        self.queue.landed.connect(self._on_landed)
        self.queue.refused.connect(self._on_refused)
        self.queue.drained.connect(self._on_drained)
        self._batch = Batch()
        self.passwords = AskingForPasswords(self.queue, workroom.appearance, window)
        self.queue.left_out.connect(self._on_left_out)
        self.meetings = AskingForMeetings(workroom, frame, self)
        self.queue.meeting_wanted.connect(self._on_meeting_wanted)
        self.shares = SharesIn(workroom, messages, self.meetings, frame.layers, self)
        self.queue.share_found.connect(self.shares.take)

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
        self._batch.landed.append(landed)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._batch.refused.append(error)

    @Slot()
    def _on_drained(self) -> None:
        """Say what became of the files that were opened together, and show one of them."""
        batch, self._batch = self._batch, Batch()
        if batch.count == 1 and batch.refused:
            self._messages.warn(batch.refused[0])
        elif batch.count:
            self._tell(batch)

    def _tell(self, batch: Batch) -> None:
        today: date = QDate.currentDate().toPython()  # type: ignore[assignment]
        shown = batch.to_show(today)
        first = batch.landed[0] if batch.landed else None
        title, advice = batch.in_words()
        if batch.count == 1 and first is not None:
            title, advice = landed_in_words(first)
        offered = shown or first
        offers: tuple[Offer, ...] = ()
        if offered is not None:
            document = offered.imported.document
            offers = ((self.tr("&Read it"), partial(self._open, document)),)
        self._messages.say(
            title,
            advice,
            offers=offers,
            # Of several files, the lines only say what the lists show.
            passes=shown is not None and not batch.refused and (batch.count > 1 or not advice),
            is_well=not batch.refused,
        )
        if shown is not None:
            self.meeting_wanted.emit(shown.imported.meeting.id)

    @Slot(object)
    def _on_meeting_wanted(self, unclear: Unclear | None) -> None:
        if unclear is None:
            self.meetings.ask_no_more(self.queue)
            return
        # The meeting that is open is the likeliest of those that come into question.
        candidates = sorted(unclear.error.meetings, key=lambda one: one.meeting.id != self.meeting)
        self.meetings.ask(
            self.queue,
            MeetingQuestion(
                name=unclear.read.file.path.name,
                candidates=tuple(candidates),
                said=unclear.read.parsed.meeting,
                alike=unclear.alike,
            ),
            self._on_answered,
        )

    def _on_answered(self, choice: MeetingId | NewMeeting | None, for_all: bool) -> None:
        self.queue.join(choice, for_all=for_all)

    @Slot(object)
    def _on_left_out(self, path: Path) -> None:
        self._messages.say(
            self.tr("“{name}” was left out.").format(name=path.name),
            self.tr("Nothing was changed."),
            offers=((self.tr("&Import it after all"), partial(self.take, [path])),),
        )

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
