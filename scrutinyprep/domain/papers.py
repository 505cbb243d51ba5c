"""Papers as published, their pages, and the sections and passages in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SectionId, VersionId
from scrutinyprep.domain.paging import WRITTEN_FORMATS, Paging, paging_of
from scrutinyprep.domain.parsed import (
    DetailName,
    DocumentKind,
    PackPageFrom,
    ParsedWarning,
    PassageKind,
    RecommendationKind,
)


@dataclass(frozen=True, slots=True)
class PageRange:
    """From a page up to and including another, both counted from 1."""

    first: int
    last: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards."""
        if self.last < self.first:
            raise ValueError(f"no range of pages: {self.first} to {self.last}")

    def __contains__(self, page: int) -> bool:
        """Say whether a page lies in it."""
        return self.first <= page <= self.last


@dataclass(frozen=True, slots=True)
class Document:
    """A file as published, or a paper inside one, in its newest version."""

    id: DocumentId
    meeting_id: MeetingId
    kind: DocumentKind
    title: str
    version_id: VersionId
    version: int
    """1 for the first, counted up each time it is published again."""
    sha256: str
    """Of the file that holds it."""
    file_name: str
    """As it was called when it was imported."""
    format: str
    pages: int | None
    """None for what has no pages, such as a transcript."""
    first_seen: datetime
    """When this version reached the library, in UTC."""
    access: Access = OPEN
    is_automatic: bool = False
    """A transcript made by a machine."""
    warnings: tuple[ParsedWarning, ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether its pages are text and no print: there is nothing to draw, only to read."""
        return self.format in WRITTEN_FORMATS

    @property
    def paging(self) -> Paging:
        """Whose pages it has."""
        return paging_of(self.format, self.pages)


@dataclass(frozen=True, slots=True)
class Renewed:
    """A paper of which a further file holds a later version."""

    document_id: DocumentId
    title: str
    item: str | None
    """The printed number of the agenda item it is under."""
    version: int
    """The number of the later version."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a PDF, with its three numbers."""

    pdf_page: int
    pack_page: int | None
    pack_page_from: PackPageFrom | None
    own_page: int | None
    item: str | None
    """The printed number of the agenda item it belongs to."""
    item_id: ItemId | None
    characters: int
    needs_ocr: bool
    """It is a picture whose text nobody has read yet."""
    access: Access
    read_by: str = ""
    """What read its picture, as "Tesseract 5.3.0, eng"; empty where the file gives the text."""


@dataclass(frozen=True, slots=True)
class Section:
    """A headed or numbered part of a paper."""

    id: SectionId
    document_id: DocumentId
    item: str | None
    number: str | None
    heading: str
    level: int
    pdf_page: int | None
    pack_page: int | None
    paragraphs: tuple[str, ...]
    """The paragraph numbers found in it."""
    access: Access


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, bullet or table row of a section, joined across lines and pages."""

    section_id: SectionId
    text: str
    pdf_page: int | None
    number: str | None
    kind: PassageKind
    marker: str = ""
    """The number in front of the text as it is printed, such as "4.1", "a)" or "1."."""
    cells: tuple[str, ...] = ()
    """Of a row of a table: its cells from left to right, an empty one for each empty column."""


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section of a paper with everything in it, to be read as running text."""

    number: str | None
    heading: str
    """Empty for what stands before the first heading."""
    level: int
    pdf_page: int | None
    passages: tuple[Passage, ...]
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table that follow each other on one page of a paper."""

    document_id: DocumentId
    pdf_page: int | None
    """None in a paper without pages."""
    pack_page: int | None
    section: str
    """The heading over it, with its number where it has one; empty without."""
    rows: tuple[tuple[str, ...], ...]
    """The cells of each row from left to right; an empty string is an empty cell."""
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a report asks of the committee, or what a meeting resolved; word for word."""

    document_id: DocumentId
    item: str | None
    text: str
    kind: RecommendationKind
    pdf_page: int | None
    pack_page: int | None
    access: Access = OPEN
    paging: Paging = Paging.PRINT


@dataclass(frozen=True, slots=True)
class Detail:
    """What a report says of itself: its author, its purpose, its implications; word for word."""

    document_id: DocumentId
    item: str | None
    name: DetailName
    text: str
    pdf_page: int | None
    """Where the words begin."""
    pack_page: int | None
    access: Access = OPEN
