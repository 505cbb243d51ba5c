"""Leading the user from a hit, a question or a promise to where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.hits import Hit, Where
from scrutinyprep.domain.ids import DocumentId, MeetingId, QuestionId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.page_references import PageReference
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.question_findings import QuestionFinding
from scrutinyprep.domain.questions import Evidence, Question
from scrutinyprep.domain.undertakings import Answer, Undertaking
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.places.past import PastPlace
from scrutinyprep.ui.places.questions import QuestionsPlace
from scrutinyprep.ui.places.read import ReadPlace
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_Source = tuple[DocumentId, float | None, str]
_EvidenceSource = Hit | tuple[MeetingId, Place] | None


class Leading(QObject):
    """Opens the right place at the right passage.

    Signals:
        place_wanted: the action of the place to show.
        said: a sentence to tell the user.
    """

    place_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        workroom: Workroom,
        actions: Actions,
        read: ReadPlace,
        questions: QuestionsPlace,
        past: PastPlace,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._actions = actions
        self._read = read
        self._questions = questions
        self._past = past

    def foresee_in(self, hits: CardList) -> None:
        """Have the page of that hit drawn ahead at which the user is in a list of them."""
        self._read.going.foreseeing.watch(hits)

    @Slot(object)
    def lead_to_hit(self, hit: Hit) -> None:
        """Show the passage that a search found."""
        if hit.where in (Where.SPEECHES, Where.MINUTES) and hit.document_id is not None:
            self._past.open(hit.document_id, start_s=hit.start_s, words=hit.text)
            self.place_wanted.emit(self._actions.past)
        elif hit.where is Where.QUESTIONS and hit.mark_id is not None:
            self._read.open_meeting(hit.meeting_id)
            self._questions.show_question(QuestionId(hit.mark_id))
            self.place_wanted.emit(self._actions.questions)
        elif hit.where is Where.NOTES and hit.mark_id is not None:
            self._read.open_note(hit.meeting_id, hit.mark_id)
            self.place_wanted.emit(self._actions.read)
        else:
            page = hit.pdf_page or 1
            anchor = TextAnchor(hit.text, 0, 0, page)
            self._read.open_meeting(
                hit.meeting_id, file=hit.published_in, pdf_page=page, anchor=anchor
            )
            self.place_wanted.emit(self._actions.read)

    @Slot(object, object)
    def lead_to_page(self, reference: PageReference, meeting: MeetingId) -> None:
        """Show the page that a speaker named."""
        self._read.open_meeting(
            meeting, file=reference.document_id, pdf_page=reference.pdf_page or 1
        )
        self.place_wanted.emit(self._actions.read)

    @Slot(object)
    def lead_to_question(self, question: Question) -> None:
        """Show a question with the passage that it rests on."""
        self._read.show_question(question)
        self.place_wanted.emit(self._actions.read)

    @Slot(object)
    def lead_to_draft(self, question: Question) -> None:
        """Let the user type the words of a question that was just drafted."""
        if self._read.meeting != question.meeting_id:
            self._read.open_meeting(question.meeting_id)
        self._questions.write(question.id)
        self.place_wanted.emit(self._actions.questions)

    @Slot(object)
    def lead_to_undertaking(self, undertaking: Undertaking) -> None:
        """Show where a promise was made."""
        self._tasks.run(partial(_source_of, self._services, undertaking), then=self._open_source)

    @Slot(object)
    def lead_to_answer(self, answer: Answer) -> None:
        """Show the page of a later pack that may keep a promise."""
        page = answer.pdf_page or 1
        anchor = TextAnchor(answer.passage, 0, 0, page)
        self._read.open_meeting(
            answer.meeting.id, file=answer.document_id, pdf_page=page, anchor=anchor
        )
        self.place_wanted.emit(self._actions.read)

    @Slot(object)
    def lead_to_evidence(self, evidence: Evidence) -> None:
        """Show where what a question draws on stands."""
        self._tasks.run(
            partial(_evidence_source, self._services, evidence), then=self._open_evidence
        )

    @Slot(object)
    def lead_to_finding(self, finding: QuestionFinding) -> None:
        """Show the page that may answer a question."""
        passage = finding.passage
        if passage is not None and passage.document_id is not None:
            self._open_page(passage.document_id, passage.pdf_page or 1, passage.text)

    @Slot(object, int)
    def lead_to_part(self, document: DocumentId, pdf_page: int) -> None:
        """Show a page of a file on which a section or a recommendation stands."""
        self._open_page(document, pdf_page, "")

    @Slot(object, object, int)
    def lead_to_paper(self, meeting: MeetingId, file: DocumentId | None, pdf_page: int) -> None:
        """Show a page of a meeting's papers, or where the reader was in them last."""
        self._read.open_meeting(meeting, file=file, pdf_page=pdf_page)
        self.place_wanted.emit(self._actions.read)

    @Slot(object)
    def lead_to_record(self, record: DocumentId) -> None:
        """Show what was said or minuted."""
        self._past.open(record)
        self.place_wanted.emit(self._actions.past)

    @Slot(object)
    def lead_to_questions(self, meeting: MeetingId) -> None:
        """Show the questions of a meeting."""
        self._read.open_meeting(meeting)
        self.place_wanted.emit(self._actions.questions)

    @Slot()
    def lead_to_ledger(self) -> None:
        """Show all that was promised."""
        self.place_wanted.emit(self._actions.follow_up)

    def _open_page(self, document: DocumentId, pdf_page: int, words: str) -> None:
        meeting = self._read.meeting
        if meeting is not None:
            anchor = TextAnchor(words, 0, 0, pdf_page) if words else None
            self._read.open_meeting(meeting, file=document, pdf_page=pdf_page, anchor=anchor)
            self.place_wanted.emit(self._actions.read)

    @Slot(object)
    def _open_evidence(self, source: _EvidenceSource) -> None:
        if isinstance(source, Hit):
            self.lead_to_hit(source)
        elif isinstance(source, tuple):
            meeting, place = source
            self._read.open_meeting(
                meeting,
                file=place.published_in,
                pdf_page=place.anchor.pdf_page,
                anchor=place.anchor,
            )
            self.place_wanted.emit(self._actions.read)
        else:
            self.said.emit(self.tr("Nothing in the library holds these words any more."))

    @Slot(object)
    def _open_source(self, source: _Source | None) -> None:
        if source is not None:
            document, start_s, words = source
            self._past.open(document, start_s=start_s, words=words)
            self.place_wanted.emit(self._actions.past)


def _evidence_source(
    services: Services, evidence: Evidence, _progress: Progress
) -> _EvidenceSource:
    """Return the place that evidence rests on, else where its words stand."""
    if evidence.place is not None:
        paper = services.papers.one(evidence.place.document_id)
        return paper.meeting_id, evidence.place
    return services.evidence_sources.of(evidence)


def _source_of(services: Services, undertaking: Undertaking, _progress: Progress) -> _Source | None:
    """Return the transcript or the minutes in which an undertaking was given."""
    words = undertaking.promise.words
    speeches = services.speeches.of_meeting(undertaking.meeting_id)
    own = [speech for speech in speeches if speech.id == undertaking.speech_id]
    if own:
        return own[0].document_id, undertaking.start_s, words
    files = services.papers.files(undertaking.meeting_id)
    minutes = [file.id for file in files if file.kind is DocumentKind.MINUTES]
    records = [*minutes, *(speech.document_id for speech in speeches)]
    return (records[0], None, words) if records else None
