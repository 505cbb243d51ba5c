"""What an importer found in a file: whole, valid, and without identity.

Everything here travels from the bounded reader process as plain data, so each
field is a plain value, a tuple or another class of this file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access


class DocumentKind(Enum):
    """What a file is, as published, or a paper inside it."""

    PACK = "pack"
    SUPPLEMENT = "supplement"
    REPORT = "report"
    APPENDIX = "appendix"
    MINUTES = "minutes"
    TRANSCRIPT = "transcript"


class FoundBy(Enum):
    """What told the reader of an agenda item."""

    OUTLINE = "outline"
    FRONTSHEET = "frontsheet"
    STAMP = "stamp"
    USER = "user"


class PackPageFrom(Enum):
    """Where a pack page number was taken from."""

    STAMP = "stamp"
    INFERRED = "inferred"
    USER = "user"


class RecommendationKind(Enum):
    """Whether it is asked for in a report or was resolved in a meeting."""

    ASKED = "asked"
    RESOLVED = "resolved"


class PassageKind(Enum):
    """The shape of a piece of text inside a section."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE_ROW = "table-row"


@dataclass(frozen=True, slots=True)
class ParsedWarning:
    """Something the user should know of an import that otherwise went well."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What a file says of the meeting it belongs to; None where it does not say."""

    council: str | None = None
    committee: str | None = None
    date: date | None = None
    time: time | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """One page of a PDF."""

    pdf_page: int
    text: str
    """In reading order, a line of print to a line, without the stamps."""
    width_pt: float
    height_pt: float
    """As shown, after rotation."""
    pack_page: int | None = None
    pack_page_from: PackPageFrom | None = None
    own_page: int | None = None
    needs_ocr: bool = False
    """There is no text on it, but a picture that may hold some."""
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class ParsedPassage:
    """One paragraph, bullet or row of a table."""

    text: str
    """On one line: joined again across lines and pages."""
    pdf_page: int | None = None
    """Where it begins; None in a paper without pages."""
    number: str | None = None
    """Its whole number, with those it stands under, such as "4.1" or "3.2(a)"."""
    kind: PassageKind = PassageKind.PARAGRAPH
    marker: str = ""
    """The number in front of `text` as it is printed, such as "4.1", "a)" or "1."."""
    cells: tuple[str, ...] = ()
    """Of a row of a table: its cells from left to right, an empty one for each empty column."""


@dataclass(frozen=True, slots=True)
class ParsedSection:
    """A headed or numbered part of a paper."""

    heading: str
    """Empty for what stands before the first heading."""
    number: str | None = None
    level: int = 1
    """1 for the headings of a report, 2 below those."""
    pdf_page: int | None = None
    passages: tuple[ParsedPassage, ...] = ()
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class ParsedRecommendation:
    """What a report asks the committee to do, or what a meeting resolved; word for word."""

    text: str
    pdf_page: int | None = None
    kind: RecommendationKind = RecommendationKind.ASKED


class DetailName(Enum):
    """What a report says of itself, in its head, under a heading of that name or at its end."""

    AUTHOR = "author"
    LEAD_MEMBER = "lead member"
    CONTACT = "contact"
    PURPOSE = "purpose"
    FINANCIAL_IMPLICATIONS = "financial implications"
    LEGAL_IMPLICATIONS = "legal implications"
    EQUALITY_IMPLICATIONS = "equality implications"
    RISK_IMPLICATIONS = "risk implications"
    DECISION_DATE = "decision date"
    WARDS = "wards"


PEOPLE = (DetailName.LEAD_MEMBER, DetailName.AUTHOR, DetailName.CONTACT)
"""Details that name whom to ask, in the order in which to ask: a member before an officer."""


@dataclass(frozen=True, slots=True)
class ParsedDetail:
    """One such detail, in the report's own words."""

    name: DetailName
    text: str
    """On one line."""
    pdf_page: int | None = None
    """Where the words begin; None in a paper without pages."""


@dataclass(frozen=True, slots=True)
class ParsedPaper:
    """A report or an appendix: a run of pages of the file."""

    title: str
    first_pdf_page: int
    last_pdf_page: int
    kind: DocumentKind = DocumentKind.REPORT
    access: Access = OPEN
    sections: tuple[ParsedSection, ...] = ()
    recommendations: tuple[ParsedRecommendation, ...] = ()
    details: tuple[ParsedDetail, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedItem:
    """One agenda item, with the papers under it."""

    number: str
    title: str
    found_by: tuple[FoundBy, ...]
    first_pdf_page: int | None = None
    """The item's own range in the file, padding included; None without papers."""
    last_pdf_page: int | None = None
    first_pack_page: int | None = None
    last_pack_page: int | None = None
    to_follow: bool = False
    access: Access = OPEN
    """Of the item as a whole. Single papers and pages may be exempt by themselves."""
    papers: tuple[ParsedPaper, ...] = ()
    text: str = ""
    """What the frontsheet says under the item's title."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """What a late paper says of where it belongs, besides its meeting and its agenda."""

    item: str | None = None
    """The number that it gives itself in its title, its file's name or at its head."""
    names: tuple[str, ...] = ()
    """What it calls itself: one of them may be the item's title."""
    references: tuple[str, ...] = ()
    """Reference numbers, as `domain.decision_numbers` writes them."""
    otherwise: tuple[MeetingFacts, ...] = ()
    """What its later sources say of the meeting where they contradict the first."""


@dataclass(frozen=True, slots=True)
class ParsedPack:
    """An agenda pack, a supplement, or a single report: one PDF."""

    kind: DocumentKind
    format: str
    """As `import --json` names it: "moderngov-pack" or "pdf"."""
    title: str
    meeting: MeetingFacts
    pages: tuple[ParsedPage, ...]
    items: tuple[ParsedItem, ...] = ()
    papers: tuple[ParsedPaper, ...] = ()
    """Papers that stand under no item, in a file without an agenda."""
    warnings: tuple[ParsedWarning, ...] = ()
    published_at: datetime | None = None
    """When the file was last written, by its own word, in UTC."""
    belonging: Belonging = Belonging()


@dataclass(frozen=True, slots=True)
class ParsedAgendaPoint:
    """A heading under which things were said or minuted."""

    number: str
    """Empty where it has none, as "Start of webcast"."""
    title: str


@dataclass(frozen=True, slots=True)
class ParsedSpeech:
    """One turn of one speaker."""

    text: str
    """The words as they stand in the file, line breaks kept."""
    display_text: str
    """The same words made readable: lines joined, injected headings out."""
    speaker: str | None = None
    start_s: float | None = None
    """Seconds since the recording began."""
    point: int | None = None
    """Index into the transcript's agenda."""


@dataclass(frozen=True, slots=True)
class ParsedTranscript:
    """What was said at a meeting."""

    format: str
    title: str
    meeting: MeetingFacts
    speeches: tuple[ParsedSpeech, ...]
    agenda: tuple[ParsedAgendaPoint, ...] = ()
    papers_listed: tuple[str, ...] = ()
    """Titles of papers that the page names."""
    is_automatic: bool = False
    """Made by a machine: shown with "check the webcast"."""
    access: Access = OPEN
    """Of all of it."""
    warnings: tuple[ParsedWarning, ...] = ()
    recording: str | None = None
    """The address of its recording, as `domain.recordings` writes it, where the file names one."""


@dataclass(frozen=True, slots=True)
class ParsedMinute:
    """The minute of one agenda item."""

    point: ParsedAgendaPoint
    minute_number: str | None = None
    """The number that runs on through the year, where there is one."""
    description: str = ""
    """What the agenda said of the item."""
    passages: tuple[ParsedPassage, ...] = ()
    resolutions: tuple[ParsedRecommendation, ...] = ()
    access: Access = OPEN
    pdf_page: int | None = None
    """Where its heading stands; None in minutes without pages."""


@dataclass(frozen=True, slots=True)
class ParsedMinutes:
    """The approved record of a meeting, or of one item of it."""

    format: str
    title: str
    meeting: MeetingFacts
    minutes: tuple[ParsedMinute, ...]
    present: tuple[str, ...] = ()
    access: Access = OPEN
    """Of all of it."""
    warnings: tuple[ParsedWarning, ...] = ()
    pages: tuple[ParsedPage, ...] = ()
    """Of minutes that are printed; none of those that are text."""
    recording: str | None = None
    """The address of the meeting's recording, where the page names one."""


Parsed = ParsedPack | ParsedTranscript | ParsedMinutes
