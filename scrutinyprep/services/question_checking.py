"""What a user can have noticed about a question, before anyone else notices it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from scrutinyprep.analysis.acronyms import acronyms_in
from scrutinyprep.analysis.glossary import Piece, explanations_in
from scrutinyprep.analysis.question_checks import AskedBefore, Ground, findings_in
from scrutinyprep.analysis.question_checks_ground import telling_words, wants_a_fact
from scrutinyprep.domain.glossary import GlossarySource
from scrutinyprep.domain.hits import Hit, Wanted, Where
from scrutinyprep.domain.ids import MeetingId, QuestionId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.planning import will_be_asked
from scrutinyprep.domain.question_findings import InPack, QuestionFinding
from scrutinyprep.domain.questions import Question, QuestionType
from scrutinyprep.services.questions import Questions
from scrutinyprep.services.searching import Searching

_PASSAGES_TO_ASK = 30


class QuestionChecking:
    """Quiet marks on questions, each with its reason. Nothing is ever blocked by them."""

    def __init__(self, questions: Questions, searching: Searching, listed: Path) -> None:
        """Hold on to what is asked.

        Args:
            questions: the questions that there are.
            searching: finds what papers say.
            listed: a file of lines "acronym, tab, words": the program's own list.
        """
        self._questions = questions
        self._searching = searching
        self._listed = listed

    def of_words(
        self, meeting: MeetingId, words: str, *, type: QuestionType | None = None
    ) -> tuple[QuestionFinding, ...]:
        """Return what is noticed about the words of a question that is not there yet."""
        return self._findings(meeting, words, type, self._questions.of_meeting(meeting))

    def of_question(self, question: Question) -> tuple[QuestionFinding, ...]:
        """Return what is noticed about a question, as it is handed over."""
        asked = self._questions.of_meeting(question.meeting_id)
        return self._of_one(question, asked)

    def of_meeting(self, meeting: MeetingId) -> dict[QuestionId, tuple[QuestionFinding, ...]]:
        """Return what is noticed about each question of a meeting that will be asked."""
        asked = self._questions.of_meeting(meeting)
        return {one.id: self._of_one(one, asked) for one in asked if will_be_asked(one)}

    def _of_one(self, question: Question, asked: list[Question]) -> tuple[QuestionFinding, ...]:
        others = [one for one in asked if one.id != question.id]
        said = question.said
        return self._findings(
            question.meeting_id, said.words, said.type, others, rests_on=question.place
        )

    def _findings(
        self,
        meeting: MeetingId,
        words: str,
        type: QuestionType | None,
        others: list[Question],
        *,
        rests_on: Place | None = None,
    ) -> tuple[QuestionFinding, ...]:
        ground = Ground(
            explained=frozenset(self._explained(words)),
            others=tuple(
                AskedBefore(one.id, one.said.words) for one in others if will_be_asked(one)
            ),
            passages=tuple(self._passages(meeting, words, rests_on)),
        )
        return findings_in(words, ground, type=type)

    def _explained(self, words: str) -> Iterator[str]:
        for acronym in dict.fromkeys(acronyms_in(words)):
            if acronym in self._list or self._is_explained(acronym):
                yield acronym

    def _is_explained(self, acronym: str) -> bool:
        hits = self._searching.find(
            Wanted(f'"{acronym}"', places=(Where.PAPERS, Where.SPEECHES), limit=_PASSAGES_TO_ASK)
        )
        said = explanations_in((Piece(hit.text) for hit in hits), GlossarySource.PAPERS)
        return any(one.acronym == acronym for one in said)

    def _passages(self, meeting: MeetingId, words: str, rests_on: Place | None) -> Iterator[InPack]:
        """Return what the papers say in these words, but for the passage that raised them."""
        if not wants_a_fact(words):
            return
        looked_for = " ".join(f'"{word}"' for word in telling_words(words))
        quote = rests_on.anchor.quote if rests_on is not None else ""
        for hit in self._searching.find(
            Wanted(looked_for, places=(Where.PAPERS,), meeting_id=meeting, limit=_PASSAGES_TO_ASK)
        ):
            if not (quote and _one_line(quote) in _one_line(hit.text)):
                yield _in_pack(hit)

    @cached_property
    def _list(self) -> frozenset[str]:
        lines = self._listed.read_text(encoding="utf-8").splitlines()
        return frozenset(line.split("\t", 1)[0] for line in lines if "\t" in line)


def _in_pack(hit: Hit) -> InPack:
    return InPack(
        text=hit.text,
        document_id=hit.published_in or hit.document_id,
        pdf_page=hit.pdf_page,
        pack_page=hit.pack_page,
        access=hit.access,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
