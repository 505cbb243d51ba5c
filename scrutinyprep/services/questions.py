"""What a user can do with questions."""

from __future__ import annotations

from collections.abc import Sequence

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.ids import (
    EvidenceId,
    ItemId,
    MeetingId,
    QuestionId,
    SpeechId,
    new_id,
)
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.questions import Origin, Question, QuestionWords, Stance
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import questions, questions_evidence
from scrutinyprep.store.library import LibraryStore


class Questions:
    """Questions, made under one author's name."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def draft(
        self,
        meeting: MeetingId,
        said: QuestionWords,
        *,
        place: Place | None = None,
        item: ItemId | None = None,
        origin: Origin = Origin.OWN,
        id: QuestionId | None = None,
    ) -> Change:
        """Draft a question. It may still be empty: words follow as they are typed."""
        made = id or QuestionId(new_id())
        with self._store.writing() as session:
            questions.add_question(
                session,
                made,
                meeting,
                item,
                said=said,
                place=place,
                origin=origin,
                author=self._author,
                now=self._clock.now(),
            )
        return Change(Kind.QUESTIONS, made)

    def revise(self, question: QuestionId, said: QuestionWords) -> Change:
        """Change what a question says."""
        with self._store.writing() as session:
            questions.revise_question(session, question, said, self._clock.now())
        return Change(Kind.QUESTIONS, question)

    def move(self, question: QuestionId, item: ItemId | None) -> Change:
        """Put a question under another agenda item."""
        with self._store.writing() as session:
            questions.set_question_item(session, question, item, self._clock.now())
        return Change(Kind.QUESTIONS, question)

    def order(self, meeting: MeetingId, ordered: Sequence[QuestionId]) -> Change:
        """Put the questions of a meeting into this running order."""
        with self._store.writing() as session:
            questions.order_questions(session, meeting, ordered)
        return Change(Kind.QUESTIONS, meeting)

    def remove(self, question: QuestionId) -> Change:
        """Take a question away."""
        with self._store.writing() as session:
            now = self._clock.now()
            questions.set_question_removed(session, question, now, now)
        return Change(Kind.QUESTIONS, question)

    def bring_back(self, question: QuestionId) -> Change:
        """Undo `remove`."""
        with self._store.writing() as session:
            questions.set_question_removed(session, question, None, self._clock.now())
        return Change(Kind.QUESTIONS, question)

    def add_evidence(
        self,
        question: QuestionId,
        words: str,
        source: str,
        *,
        stance: Stance = Stance.FOR,
        place: Place | None = None,
        speech: SpeechId | None = None,
        access: Access = OPEN,
        id: EvidenceId | None = None,
    ) -> Change:
        """Let a question draw on a passage or a speech, in its own words.

        Args:
            question: the question.
            words: verbatim.
            source: where they stand, for people.
            stance: whether they speak for it or against it.
            place: where in the papers they stand.
            speech: in which speech.
            access: who may see the words, where neither place nor speech says so.
            id: of the evidence; a new one where none is given.
        """
        made = id or EvidenceId(new_id())
        with self._store.writing() as session:
            questions_evidence.add_evidence(
                session,
                made,
                question,
                stance=stance,
                words=words,
                source=source,
                place=place,
                speech=speech,
                access=access,
                author=self._author,
                now=self._clock.now(),
            )
        return Change(Kind.QUESTIONS, made)

    def remove_evidence(self, evidence: EvidenceId) -> Change:
        """Take a piece of evidence away."""
        with self._store.writing() as session:
            now = self._clock.now()
            questions_evidence.set_evidence_removed(session, evidence, now, now)
        return Change(Kind.QUESTIONS, evidence)

    def bring_evidence_back(self, evidence: EvidenceId) -> Change:
        """Undo `remove_evidence`."""
        with self._store.writing() as session:
            questions_evidence.set_evidence_removed(session, evidence, None, self._clock.now())
        return Change(Kind.QUESTIONS, evidence)

    def order_evidence(self, question: QuestionId, ordered: Sequence[EvidenceId]) -> Change:
        """Put what a question draws on into this order."""
        with self._store.writing() as session:
            questions_evidence.order_evidence(session, question, ordered)
        return Change(Kind.QUESTIONS, question)

    def one(self, question: QuestionId) -> Question:
        """Return a question, removed or not."""
        with self._store.reading() as session:
            return questions.question_of(session, question)

    def named(self, name: str) -> QuestionId:
        """Return a question by its id or a unique prefix of it.

        Raises:
            NothingSuch: there is none, or several.
        """
        with self._store.reading() as session:
            return questions.question_named(session, name)

    def of_meeting(self, meeting: MeetingId) -> list[Question]:
        """Return the questions of a meeting in running order."""
        with self._store.reading() as session:
            return questions.questions_of(session, meeting)
