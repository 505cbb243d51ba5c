"""What a user makes in a library, and what helps them with it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from scrutinyprep.bootstrap.read import TERMS, ReadServices
from scrutinyprep.settings import own_words_file, resource_folder

if TYPE_CHECKING:
    from scrutinyprep.services.meetings_ahead import MeetingsAhead
    from scrutinyprep.services.notes import Notes
    from scrutinyprep.services.planning import Planning
    from scrutinyprep.services.question_bank import QuestionBank
    from scrutinyprep.services.question_checking import QuestionChecking
    from scrutinyprep.services.questions import Questions
    from scrutinyprep.services.removed import RemovedThings
    from scrutinyprep.services.said_before import SaidBefore
    from scrutinyprep.services.sample import SampleMeeting
    from scrutinyprep.services.spelling import SpellChecking
    from scrutinyprep.services.tracker import Tracker
    from scrutinyprep.services.undertakings import Undertakings


class MadeServices(ReadServices):
    """Notes, questions, plans, promises and the tracker: subject by subject."""

    @cached_property
    def notes(self) -> Notes:
        """Notes and highlights."""
        from scrutinyprep.services.notes import Notes

        return Notes(self._store, self._clock, self._author)

    @cached_property
    def questions(self) -> Questions:
        """Questions."""
        from scrutinyprep.services.questions import Questions

        return Questions(self._store, self._clock, self._author)

    @cached_property
    def planning(self) -> Planning:
        """The plan of a meeting."""
        from scrutinyprep.services.planning import Planning

        return Planning(self._store, self._clock, self._author)

    @cached_property
    def question_bank(self) -> QuestionBank:
        """Prompts for questions."""
        from scrutinyprep.services.question_bank import QuestionBank

        return QuestionBank(
            self._store,
            self._clock,
            self._author,
            resource_folder() / "question_bank" / "prompts.tsv",
        )

    @cached_property
    def question_checking(self) -> QuestionChecking:
        """What is checked in the words of a question."""
        from scrutinyprep.services.question_checking import QuestionChecking

        return QuestionChecking(self.questions, self.searching, resource_folder() / TERMS)

    @cached_property
    def spelling(self) -> SpellChecking:
        """The spelling of what the user writes."""
        from scrutinyprep.services.spelling import SpellChecking

        return SpellChecking(
            self._store, resource_folder() / "spelling", self._own_words or own_words_file()
        )

    @cached_property
    def undertakings(self) -> Undertakings:
        """Undertakings and their answers."""
        from scrutinyprep.services.undertakings import Undertakings

        return Undertakings(self._store, self._clock, self._author)

    @cached_property
    def tracker(self) -> Tracker:
        """Recommendations that are tracked."""
        from scrutinyprep.services.tracker import Tracker

        return Tracker(self._store, self._clock, self._author)

    @cached_property
    def said_before(self) -> SaidBefore:
        """What was said before about a passage."""
        from scrutinyprep.services.said_before import SaidBefore

        return SaidBefore(
            self._store,
            self.meetings,
            self.papers,
            self.questions,
            words=resource_folder() / "said_before" / "local_government.txt",
            acronyms=resource_folder() / TERMS,
        )

    @cached_property
    def sample(self) -> SampleMeeting:
        """The sample meeting."""
        from scrutinyprep.services.sample import SampleMeeting

        return SampleMeeting(
            importing=self.importing,
            meetings=self.meetings,
            places=self.places,
            speeches=self.speeches,
            notes=self.notes,
            questions=self.questions,
            undertakings=self.undertakings,
            words=resource_folder() / "sample",
        )

    @cached_property
    def removed(self) -> RemovedThings:
        """What was removed and can be brought back."""
        from scrutinyprep.domain.removed import RemovedKind
        from scrutinyprep.services.removed import RemovedThings, Ways

        ways = {
            RemovedKind.MEETING: Ways(self.meetings.remove, self.meetings.bring_back),
            RemovedKind.FILE: Ways(
                self.meetings.remove_document, self.meetings.bring_document_back
            ),
            RemovedKind.QUESTION: Ways(self.questions.remove, self.questions.bring_back),
            RemovedKind.NOTE: Ways(self.notes.remove_note, self.notes.bring_note_back),
            RemovedKind.HIGHLIGHT: Ways(
                self.notes.remove_highlight, self.notes.bring_highlight_back
            ),
            RemovedKind.UNDERTAKING: Ways(self.undertakings.remove, self.undertakings.bring_back),
            RemovedKind.LINE: Ways(self.planning.remove_line, self.planning.bring_line_back),
            RemovedKind.TRACKED: Ways(self.tracker.remove, self.tracker.bring_back),
        }
        return RemovedThings(self._store, self._clock, ways)

    @cached_property
    def meetings_ahead(self) -> MeetingsAhead:
        """Meetings at a glance."""
        from scrutinyprep.services.meetings_ahead import MeetingsAhead

        return MeetingsAhead(self._store)
