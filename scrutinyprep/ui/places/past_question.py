"""From words that were said before to a new question that rests on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.domain.where_to_ask import where_to_ask
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.spots import Spot
from scrutinyprep.ui.tasks import Progress, Tasks
from scrutinyprep.ui.wording import meeting_in_words

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


@dataclass(frozen=True, slots=True)
class Heard:
    """Words that were selected in a transcript or in minutes."""

    meeting: MeetingId
    words: str
    source: str
    """Who said them and when, or the minutes they stand in, for people."""
    speech: Speech | None
    access: Access


class PastQuestion(QObject):
    """Drafts questions about what was said, at the meeting where they can be asked.

    Signals:
        drafted: the Question, still without words; and a sentence to tell the user.
    """

    drafted = Signal(object, str)

    def __init__(self, services: Services, tasks: Tasks, deeds: Deeds, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._deeds = deeds
        self._prepared: MeetingId | None = None

    def prepare_for(self, meeting: MeetingId | None) -> None:
        """Say which meeting the user prepares for."""
        self._prepared = meeting

    def ask(self, heard: Heard) -> None:
        """Draft a question that draws on these words."""
        find = partial(_found, self._services, heard, self._prepared)
        self._tasks.run(find, then=self._ask)

    @Slot(object)
    def _ask(self, found: tuple[Heard, Meeting]) -> None:
        heard, meeting = found
        stack = self._deeds.stack
        # One step back takes the question away with what it rests on.
        stack.beginMacro(self.tr("ask about what was said"))
        question = self._deeds.ask(Spot(meeting.id))
        self._deeds.use_as_evidence(
            question.id, heard.words, heard.source, speech=heard.speech, access=heard.access
        )
        stack.endMacro()
        words = self.tr("A question for {meeting}: type it. What was said is its evidence.")
        self.drafted.emit(question, words.format(meeting=meeting_in_words(meeting)))


def _found(
    services: Services, heard: Heard, prepared: MeetingId | None, _progress: Progress
) -> tuple[Heard, Meeting]:
    known = {summary.meeting.id: summary.meeting for summary in services.meetings.all()}
    today = date.today()  # noqa: DTZ011 - where the user is
    at = known.get(prepared) if prepared is not None else None
    return heard, where_to_ask(known[heard.meeting], at, known.values(), today)
