"""What the place of past meetings reads from the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrutinyprep.domain.ids import DocumentId, ItemId
from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.domain.renderings import Rendering
from scrutinyprep.ui.panels.script_words import Told
from scrutinyprep.ui.panels.script_writing import Minuted

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_KINDS = (DocumentKind.TRANSCRIPT, DocumentKind.MINUTES)


@dataclass(frozen=True, slots=True)
class Record:
    """A transcript or minutes, with the meeting it is of."""

    document: Document
    summary: MeetingSummary


@dataclass(frozen=True, slots=True)
class Shelf:
    """The records that are shown, and of each other transcript the one in its place."""

    records: tuple[Record, ...]
    instead: dict[DocumentId, DocumentId]


@dataclass(frozen=True, slots=True)
class Text:
    """The whole of a record, as read."""

    document: DocumentId
    told: Told
    minutes: tuple[Minuted, ...]
    items: dict[str, ItemId]
    renderings: tuple[Rendering, ...]
    """Every transcript of its meeting."""
    recording: Recording | None
    """Where the recording can be seen, where that is known."""


def shelf_of(services: Services) -> Shelf:
    """Return the transcripts and minutes of every meeting, one for each recording."""
    records: list[Record] = []
    instead: dict[DocumentId, DocumentId] = {}
    for summary in services.meetings.all():
        own = [document for document in summary.documents if document.kind in _KINDS]
        if sum(document.kind is DocumentKind.TRANSCRIPT for document in own) > 1:
            renderings = services.speeches.renderings(summary.meeting.id)
            shown = {one.recording: one.document_id for one in renderings if one.is_shown}
            instead.update(
                {
                    one.document_id: shown[one.recording]
                    for one in renderings
                    if not one.is_shown and one.recording in shown
                }
            )
        records += [Record(document, summary) for document in own if document.id not in instead]
    return Shelf(tuple(records), instead)


def text_of(services: Services, document: Document) -> Text:
    """Return everything that stands in a transcript or in minutes."""
    meeting = document.meeting_id
    items = {item.number: item.id for item in services.meetings.agenda(meeting)}
    renderings = tuple(services.speeches.renderings(meeting))
    recording = services.recordings.of_meeting(meeting).get(document.id)
    if document.kind is DocumentKind.TRANSCRIPT:
        speeches = tuple(services.speeches.of_transcript(document.id))
        shown = services.speeches.of_meeting(meeting)
        is_all = [speech.id for speech in shown] == [speech.id for speech in speeches]
        references = tuple(services.references.of_meeting(meeting)) if is_all else ()
        chair = services.speeches.chair_among(speeches)
        told = Told(speeches, chair, references, recording=recording)
        return Text(document.id, told, (), items, renderings, recording)
    sections = [s for s in services.papers.sections(meeting) if s.document_id == document.id]
    minutes = tuple(Minuted(s, tuple(services.papers.passages(s.id))) for s in sections)
    return Text(document.id, Told(), minutes, items, renderings, recording)
