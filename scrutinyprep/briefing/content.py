"""The briefing as data: what is printed, before anyone has thought of paper.

Everything that shows words carries the `access` of those words, so that the
gate can look at each part by itself. Parts that are empty are not printed.
Text is plain: markup means nothing in it, and a newline is a line break.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum
from itertools import count
from pathlib import Path

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.anchors import Region, TextAnchor
from scrutinyprep.domain.briefings import Part
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.paging import Paging
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.originals import TakenPage, TakenPages

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
    BIG_QUESTION = "big-question"
    LINE_OF_ENQUIRY = "line-of-enquiry"
    TRACKED = "tracked"
    FIGURE = "figure"
    TERM = "term"
    ORIGINAL_PAGE = "original-page"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many parts of one kind were withheld because they are exempt."""

    kind: PartKind
    count: int


@dataclass(frozen=True, slots=True)
class PageForm:
    """A page of the papers as a drawing, which goes on paper as it is."""

    copy: TakenPages
    page: TakenPage


@dataclass(frozen=True, slots=True)
class OriginalMark:
    """What is marked on a page that is shown as published."""

    boxes: tuple[Box, ...]
    """In points of the page as shown, one for each line."""
    highlight: HighlightKind | None = None
    """Of a highlight of the reader's."""
    question: int = 0
    """The printed number of the question that rests on it; 0 for none.

    Without either, it is the passage that is quoted.
    """
    left_pt: float = 0.0
    """Where the lines begin that a question's passage stands on, as shown."""


@dataclass(frozen=True, slots=True)
class BriefingHighlight:
    """A passage that the reader has marked, and why."""

    kind: HighlightKind
    anchor: TextAnchor
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class BriefingOriginal:
    """A page of the papers, shown as published."""

    file: DocumentId
    pdf_page: int
    pack_page: int | None = None
    """The number stamped on it; None where there is no stamp."""
    title: str = ""
    """Of the file, where that is not the meeting's agenda pack."""
    is_quoted: bool = False
    """It is shown for the sake of what quotes it, and else it would not be."""
    highlights: tuple[BriefingHighlight, ...] = ()
    access: Access = OPEN
    path: Path | None = None
    """Where the file is kept, for taking the page out of it."""
    form: PageForm | None = None
    """Taken when the briefing is written."""
    png: bytes = b""
    """Drawn when the briefing is written, where it can't be taken."""
    size_pt: tuple[float, float] = (0.0, 0.0)
    """As shown; nothing where it is not known yet, or never."""
    marks: tuple[OriginalMark, ...] = ()
    """Found when the briefing is written."""


@dataclass(frozen=True, slots=True)
class PagePart:
    """A part of a page that is shown as it is: there are no words to quote, or it says more."""

    file: DocumentId
    pdf_page: int
    region: Region | None
    """None for the lines of the passage, which are found when the briefing is written."""
    path: Path | None = None
    """Where the file is kept, for drawing it."""
    png: bytes = b""
    """Drawn when the briefing is written; empty where the page can't be drawn."""
    form: PageForm | None = None
    """Taken when the briefing is written, in place of a picture."""
    has_open_page: bool = False
    """Whoever may see this part may see all of its page, so that it may be taken out of that.

    What is drawn with its lines and letters can be searched, beyond its frame too.
    """
    passage: tuple[Box, ...] = ()
    """The very words among the lines that are shown, in points of the part."""

    @property
    def is_drawn(self) -> bool:
        """Whether there is something to show."""
        return self.region is not None and (self.form is not None or bool(self.png))

    @property
    def size_pt(self) -> tuple[float, float]:
        """Width and height on its page; nothing where they are not known yet."""
        if self.region is None:
            return 0.0, 0.0
        return self.region.right - self.region.left, self.region.bottom - self.region.top


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
    file: str = ""
    """The title of the file it stands in, where that is not the meeting's agenda pack."""
    source: DocumentId | None = None
    """The file whose pages are counted."""
    anchor: TextAnchor | None = None
    """Where in that file it is, for finding it on its page."""


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
class BriefingLine:
    """The line of enquiry that a question serves."""

    words: str
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
    id: str = ""
    """Names it in the library."""
    number: int = 0
    """As printed, the same in every edition; 0 where none was given yet."""
    manner: str = ""
    """How it is put, as printed, such as "Probing"."""
    line: BriefingLine | None = None
    asker: str = ""
    """Who will put it, where that was said."""
    author: str = ""
    if_yes: str = ""
    """What to ask next where the answer is yes."""
    if_no: str = ""
    if_later: str = ""
    """What to ask next where the answer is "we'll come back to you"."""
    good_answer: str = ""
    """What a good answer would hold."""
    is_private: bool = False
    """Nobody but its author may see it."""
    is_for_officers: bool = False
    """The officers who are to answer may see it in advance."""
    is_ready: bool = False
    """Its author has marked it as ready to be asked."""


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
class BriefingPlan:
    """What the reader planned for an item."""

    big_question: str = ""
    """What the committee wants to know in the end."""
    minutes: float | None = None
    """How long the item's questions may take."""
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
    plan: BriefingPlan | None = None
    originals: tuple[BriefingOriginal, ...] = ()
    """Pages of its papers as published, in their order."""

    @property
    def minutes(self) -> float:
        """How long it may take: as planned, else as its questions say; 0 where nobody said."""
        if self.plan is not None and self.plan.minutes:
            return self.plan.minutes
        return sum(question.minutes or 0.0 for question in self.questions)


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
class BriefingTracked:
    """A recommendation of the tracker that is not done with."""

    words: str
    reference: str = ""
    origin: str = ""
    """Which meeting and item it comes from."""
    lead: str = ""
    action: str = ""
    rag: str = ""
    """As printed, such as "Amber": the word, for a colour is lost in print."""
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class BriefingFigure:
    """A figure of these papers beside what was said of the same thing before."""

    measure: str
    then: str
    then_source: str = ""
    """As printed, such as "12 June 2024, page 31"."""
    now: str = ""
    now_source: str = ""
    item: str = ""
    """The number of the agenda item whose papers give it."""
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class BriefingTerm:
    """What an acronym stands for."""

    acronym: str
    words: str
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
    tracker: tuple[BriefingTracked, ...] = ()
    figures: tuple[BriefingFigure, ...] = ()
    glossary: tuple[BriefingTerm, ...] = ()
    """In alphabetical order."""
    without: frozenset[Part] = frozenset()
    """What the reader does not want printed."""
    kept_back: int = 0
    """How many questions stay out because this edition is for others."""
    two_to_a_sheet: bool = False
    """Pages as published share a sheet, two and two."""

    @property
    def questions(self) -> tuple[BriefingQuestion, ...]:
        """All the questions, in the order of their printed numbers."""
        return tuple(question for item in self.items for question in item.questions)


def numbered(content: BriefingContent) -> BriefingContent:
    """Return the briefing with its questions numbered through, where they have no number yet."""
    numbers = count(1)
    return replace(
        content,
        items=tuple(
            replace(
                item,
                questions=tuple(
                    replace(question, number=question.number or number)
                    for question, number in zip(item.questions, numbers, strict=False)
                ),
            )
            for item in content.items
        ),
    )
