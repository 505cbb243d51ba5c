"""The briefing as data: what is printed, before anyone has thought of paper.

Everything that shows words carries the `access` of those words, so that the
gate can look at each part by itself. Parts that are empty are not printed.
Text is plain: markup means nothing in it, and a newline is a line break.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.anchors import Region
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.paging import Paging

PageRange = tuple[int, int]
"""The first and the last page, both included."""

ANSWER_LINES = 3
"""How many lines to write on a question gets, unless it asks for another number."""


class PartKind(Enum):
    """The kinds of part that can be withheld, by the word the command line prints."""

    ITEM = "item"
    RECOMMENDATION = "recommendation"
    DETAIL = "detail"
    QUESTION = "question"
    EVIDENCE = "evidence"
    NOTE = "note"
    UNDERTAKING = "undertaking"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many parts of one kind were withheld because they are exempt."""

    kind: PartKind
    count: int


@dataclass(frozen=True, slots=True)
class PagePart:
    """A part of a page that is shown as a picture, since there are no words to quote."""

    file: DocumentId
    pdf_page: int
    region: Region
    path: Path | None = None
    """Where the file is kept, for drawing it."""
    png: bytes = b""
    """Drawn when the briefing is written; empty where the page can't be drawn."""


@dataclass(frozen=True, slots=True)
class BriefingQuote:
    """A passage of a paper, word for word, and where it stands."""

    words: str
    pdf_page: int | None = None
    """Page of the file, counted from 1; None in a paper without pages."""
    pack_page: int | None = None
    """The number stamped on that page; None where there is no stamp."""
    section: str = ""
    """The number of the section or paragraph, such as "4.1"."""
    heading: str = ""
    paper: str = ""
    """The title of the report or appendix, where the item has several."""
    part: PagePart | None = None
    """What is shown in place of words."""
    is_machine_read: bool = False
    """The words were read from a picture by a machine."""
    access: Access = OPEN
    paging: Paging = Paging.PRINT
    """Whose page `pdf_page` is."""


@dataclass(frozen=True, slots=True)
class BriefingEvidence:
    """Something that bears on a question, from a past meeting or another paper."""

    words: str
    stance: str = ""
    """As printed in front of it, such as "For" or "Against"."""
    source: str = ""
    """As printed under it, such as "Helen Brown, 12 June 2024, 0:14:13"."""
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class BriefingQuestion:
    """A question to ask, with all that is needed to ask it."""

    words: str
    purpose: str = ""
    """As printed, such as "Evidence gap"."""
    addressee: str = ""
    minutes: float | None = None
    """How long asking and answering may take."""
    quote: BriefingQuote | None = None
    evidence: tuple[BriefingEvidence, ...] = ()
    follow_ups: tuple[str, ...] = ()
    answer_lines: int = ANSWER_LINES
    """How many lines to write the answer on; 0 for none."""
    origin: str = ""
    """Whose question it is, where it is not the reader's own."""
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class BriefingRecommendation:
    """What a report asks the committee to do, word for word."""

    words: str
    pdf_page: int | None = None
    pack_page: int | None = None
    access: Access = OPEN
    paging: Paging = Paging.PRINT


@dataclass(frozen=True, slots=True)
class BriefingDetail:
    """Something a report says of itself that tells whom to ask, and by when."""

    label: str
    """As printed in front of it, such as "Lead member"."""
    words: str
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class BriefingNote:
    """A note of the reader's own, perhaps on a passage."""

    words: str
    quote: BriefingQuote | None = None
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class BriefingItem:
    """An agenda item with what belongs to it."""

    number: str
    title: str
    pdf_pages: PageRange | None = None
    pack_pages: PageRange | None = None
    asked: tuple[BriefingRecommendation, ...] = ()
    questions: tuple[BriefingQuestion, ...] = ()
    """In the order in which they are to be asked."""
    notes: tuple[BriefingNote, ...] = ()
    to_follow: bool = False
    """Its papers were not in the pack."""
    access: Access = OPEN
    """Of the title and whatever else is not a part with an access of its own."""
    told: tuple[BriefingDetail, ...] = ()
    """In the order in which they are printed, on one line under what is asked."""


@dataclass(frozen=True, slots=True)
class BriefingPromise:
    """An undertaking that is still to be kept, to be chased at this meeting."""

    words: str
    """Word for word."""
    by: str = ""
    item: str = ""
    """The number of the agenda item under which it can be raised."""
    said: dt.date | None = None
    due: str = ""
    """As printed, such as "March 2025"."""
    source: str = ""
    """As printed, such as "Minutes, 12 June 2024, item 5"."""
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class BriefingContent:
    """All of a briefing for one meeting."""

    council: str
    committee: str
    made_on: dt.date
    date: dt.date | None = None
    time: dt.time | None = None
    place: str = ""
    copy_of: str = ""
    """Whose copy it is; empty where no name is to be printed."""
    items: tuple[BriefingItem, ...] = ()
    """Every item of the agenda in running order, also those without a question."""
    promises: tuple[BriefingPromise, ...] = ()
    access: Access = OPEN
    """Of the whole as included; parts can only add to it."""
    consent: ExemptConsent | None = None
    """Needed as soon as anything in here is exempt."""
    left_out: tuple[LeftOut, ...] = ()
    """What was withheld as exempt."""

    @property
    def questions(self) -> tuple[BriefingQuestion, ...]:
        """All the questions, in the order of their printed numbers."""
        return tuple(question for item in self.items for question in item.questions)
