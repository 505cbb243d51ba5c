"""A committee on one date, and the lines of its business."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.papers import Detail, Document, PageRange, Recommendation
from scrutinyprep.domain.parsed import DocumentKind, FoundBy, MeetingFacts


@dataclass(frozen=True, slots=True)
class Meeting:
    """One committee on one date. What no paper has said yet is None."""

    id: MeetingId
    council: str | None
    committee: str | None
    date: date | None
    time: time | None
    place: str | None

    @property
    def facts(self) -> MeetingFacts:
        """What is known of it, without its identity."""
        return MeetingFacts(self.council, self.committee, self.date, self.time, self.place)


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """A meeting with what the library holds of it."""

    meeting: Meeting
    documents: tuple[Document, ...]
    """Files as published: packs, supplements, minutes, transcripts, reports."""
    items: int
    speeches: int
    questions: int
    notes: int
    highlights: int
    undertakings: int


@dataclass(frozen=True, slots=True)
class ItemPaper:
    """A report or an appendix under an agenda item, where its newest version stands."""

    document_id: DocumentId
    title: str
    kind: DocumentKind
    published_in: DocumentId
    """The pack or supplement whose PDF pages are meant."""
    pdf_pages: PageRange
    pack_pages: PageRange | None
    access: Access = OPEN
    version: int = 1


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of business with its printed number."""

    id: ItemId
    meeting_id: MeetingId
    number: str
    title: str
    text: str
    """What the frontsheet says under the title."""
    found_by: tuple[FoundBy, ...]
    to_follow: bool
    access: Access
    """Of the item as a whole; exempt as well where only a part of it is: see `exempt_part`."""
    exempt_part: bool
    """Some of its papers or pages are exempt, and others are open."""
    exempt_grounds: Access
    """Every ground relied on in it, for the whole or a part."""
    exempt_pdf_pages: tuple[PageRange, ...]
    pdf_pages: PageRange | None
    pack_pages: PageRange | None
    papers: tuple[ItemPaper, ...]
    recommendations: tuple[Recommendation, ...]
    details: tuple[Detail, ...] = ()
    """What its reports say of themselves: whom to ask, above all."""
