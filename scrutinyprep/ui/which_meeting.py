"""Asking which meeting files belong to, one question at a time, while the window is used on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from scrutinyprep.domain.candidates import Candidate
from scrutinyprep.ui.panels.meeting_question import MeetingQuestion, MeetingQuestionBar
from scrutinyprep.ui.tab_order import enter
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.domain.ids import MeetingId
    from scrutinyprep.services.joining import NewMeeting
    from scrutinyprep.ui.window_frame import WindowFrame

Answered = Callable[["MeetingId | NewMeeting | None", bool], None]
"""Gets the meeting, or None where the file is left out; and whether that is for all alike."""


class AskingForMeetings(QObject):
    """Asks for the meeting of each file that may belong to several.

    Who asks is known by an object of theirs: each has one question at a time, and the next one
    takes its place.
    """

    def __init__(self, workroom: Workroom, frame: WindowFrame, parent: QObject) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._appearance = workroom.appearance
        self._frame = frame
        self._questions: dict[QObject, tuple[MeetingQuestion, Answered]] = {}
        self._asked: QObject | None = None
        """Whose question is shown."""
        self.bar: MeetingQuestionBar | None = None
        """Made when the first question is asked."""

    def ask(self, asker: QObject, question: MeetingQuestion, then: Answered) -> None:
        """Ask, once the others who asked before have their answer."""
        self._questions[asker] = (question, then)
        self._go_on()

    def ask_no_more(self, asker: QObject) -> None:
        """Take back what somebody asks, or say that they have no further question."""
        self._questions.pop(asker, None)
        if self._asked is asker:
            self._asked = None
        self._go_on()

    def _go_on(self) -> None:
        if self._asked is None and self._questions:
            self._asked = next(iter(self._questions))
        if self._asked is None:
            if self.bar is not None:
                self.bar.ask_no_more()
        elif self._asked in self._questions:
            self.bar = self.bar or self._made_bar()
            self.bar.ask(self._questions[self._asked][0])

    def _made_bar(self) -> MeetingQuestionBar:
        bar = MeetingQuestionBar(self._appearance, self._frame)
        bar.setProperty("guide", "late-papers")
        bar.answered.connect(self._on_answered)
        bar.others_wanted.connect(self._on_others_wanted)
        bar.left.connect(self._on_left)
        self._frame.put_below_messages(bar)
        return bar

    @Slot(object, bool)
    def _on_answered(self, choice: MeetingId | NewMeeting | None, for_all: bool) -> None:
        asker = self._asked
        if asker is not None and asker in self._questions:
            # Whoever asked says next what is asked now: until then the bar stays where it is.
            _, then = self._questions.pop(asker)
            then(choice, for_all)

    @Slot()
    def _on_others_wanted(self) -> None:
        self._tasks.run(
            lambda progress: _all_meetings(self._services, progress),
            then=self._on_others,
            key=(id(self), "others"),
        )

    @Slot(object)
    def _on_others(self, others: list[Candidate]) -> None:
        if self.bar is not None:
            self.bar.offer_others(others)

    @Slot()
    def _on_left(self) -> None:
        place = self._frame.layers.currentWidget()
        if place is not None:
            enter(place)


def _all_meetings(services: Services, _progress: Progress) -> list[Candidate]:
    return [Candidate(one.meeting, len(one.documents)) for one in services.meetings.all()]
