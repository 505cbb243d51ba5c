"""When evidence from other meetings was told, for a source that does not say so itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scrutinyprep.briefing.wording import date_words
from scrutinyprep.domain.ids import DocumentId, EvidenceId, MeetingId
from scrutinyprep.domain.questions import Evidence, Question
from scrutinyprep.store import meetings, papers, speeches
from scrutinyprep.store.library import Work


def told_on(session: Work, meeting: MeetingId, asked: Iterable[Question]) -> dict[EvidenceId, date]:
    """Return the day of the meeting that a piece of evidence is from, where it is another one."""
    drawn_on = [evidence for question in asked for evidence in question.evidence]
    spoken = [evidence.speech_id for evidence in drawn_on if evidence.speech_id is not None]
    transcripts = speeches.documents_of(session, spoken) if spoken else {}
    held: dict[EvidenceId, DocumentId] = {}
    for evidence in drawn_on:
        if evidence.speech_id in transcripts:
            held[evidence.id] = transcripts[evidence.speech_id]
        elif evidence.place is not None:
            held[evidence.id] = evidence.place.published_in
    days: dict[DocumentId, date | None] = {}
    for document in dict.fromkeys(held.values()):
        of = papers.document_of(session, document).meeting_id
        days[document] = meetings.meeting_of(session, of).date if of != meeting else None
    return {
        evidence: day for evidence, document in held.items() if (day := days[document]) is not None
    }


def source_of(evidence: Evidence, told: date | None) -> str:
    """Return where evidence is from, as printed: with its day, unless the source says it."""
    if told is None or date_words(told) in evidence.source:
        return evidence.source
    return ", ".join(part for part in (evidence.source, date_words(told)) if part)
