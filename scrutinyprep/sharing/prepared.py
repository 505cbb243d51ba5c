"""A meeting's questions and trackers as plain rows, for files that other programs open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import Access, access_of_all
from scrutinyprep.domain.tracked import Tracking


class Subject(Enum):
    """What such a file can hold, by the word of the command line."""

    QUESTIONS = "questions"
    UNDERTAKINGS = "undertakings"
    TRACKER = "tracker"


@dataclass(frozen=True, slots=True)
class PreparedQuestion:
    """A question with all that is needed to ask it."""

    item: str
    item_title: str
    words: str
    access: Access
    purpose: str = ""
    kind: str = ""
    line: str = ""
    addressee: str = ""
    asker: str = ""
    minutes: float | None = None
    state: str = ""
    pack_page: int | None = None
    pdf_page: int | None = None
    section: str = ""
    quote: str = ""
    follow_ups: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    """Each with where it was taken from."""


@dataclass(frozen=True, slots=True)
class PreparedUndertaking:
    """A promise and how it stands."""

    words: str
    promised_by: str
    due: str
    standing: str
    made_at: dt.date | None
    item: str
    access: Access


@dataclass(frozen=True, slots=True)
class PreparedTracking:
    """A tracked recommendation."""

    tracking: Tracking
    access: Access


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything of one meeting that goes into such a file."""

    committee: str
    council: str
    date: dt.date | None
    made_on: dt.date
    questions: tuple[PreparedQuestion, ...] = ()
    undertakings: tuple[PreparedUndertaking, ...] = ()
    tracked: tuple[PreparedTracking, ...] = ()

    @property
    def access(self) -> Access:
        """Who may see it: the grounds of everything in it."""
        return access_of_all(
            [
                *(question.access for question in self.questions),
                *(undertaking.access for undertaking in self.undertakings),
                *(row.access for row in self.tracked),
            ]
        )

    @property
    def name(self) -> str:
        """Committee and date, for people."""
        day = f"{self.date.day} {self.date:%B %Y}" if self.date else ""
        return ", ".join(part for part in (self.committee, day) if part)

    @property
    def warning(self) -> str:
        """What every page of it says where it holds exempt material; else empty."""
        access = self.access
        if not access.is_exempt:
            return ""
        return exempt_words(access)


def exempt_words(access: Access) -> str:
    """Return what is printed over exempt material.

    Source: Local Government Act 1972, section 100B and Schedule 12A.
    """
    numbers = access.paragraphs
    word = "paragraph" if len(numbers) == 1 else "paragraphs"
    grounds = f" ({word} {', '.join(map(str, numbers))} of Schedule 12A)" if numbers else ""
    return f"EXEMPT — not for publication{grounds}"


def day_words(day: dt.date | None) -> str:
    """Return a day as British spreadsheets have it; empty for none."""
    return f"{day:%d/%m/%Y}" if day else ""


QUESTION_HEADINGS = (
    "Item",
    "Item title",
    "Question",
    "To",
    "Asked by",
    "Purpose",
    "Type",
    "Line of enquiry",
    "Minutes",
    "State",
    "Pack page",
    "PDF page",
    "Section",
    "Quotation",
    "Follow-ups",
    "Evidence",
)
UNDERTAKING_HEADINGS = ("Undertaking", "Promised by", "Meeting", "Item", "Due", "State")
TRACKER_HEADINGS = (
    "Reference",
    "Origin",
    "Date",
    "Area",
    "Recommendation",
    "Executive date",
    "Lead",
    "Action",
    "RAG",
)


def question_cells(question: PreparedQuestion) -> tuple[str, ...]:
    """Return the cells of a question, under `QUESTION_HEADINGS`."""
    return (
        question.item,
        question.item_title,
        question.words,
        question.addressee,
        question.asker,
        question.purpose,
        question.kind,
        question.line,
        "" if question.minutes is None else f"{question.minutes:g}",
        question.state,
        "" if question.pack_page is None else str(question.pack_page),
        "" if question.pdf_page is None else str(question.pdf_page),
        question.section,
        question.quote,
        "\n".join(question.follow_ups),
        "\n".join(question.evidence),
    )


def undertaking_cells(undertaking: PreparedUndertaking) -> tuple[str, ...]:
    """Return the cells of an undertaking, under `UNDERTAKING_HEADINGS`."""
    return (
        undertaking.words,
        undertaking.promised_by,
        day_words(undertaking.made_at),
        undertaking.item,
        undertaking.due,
        undertaking.standing,
    )


def tracker_cells(row: PreparedTracking) -> tuple[str, ...]:
    """Return the cells of a tracked recommendation, under `TRACKER_HEADINGS`."""
    tracking = row.tracking
    return (
        tracking.reference,
        tracking.origin,
        day_words(tracking.resolved_on),
        tracking.area,
        tracking.recommendation,
        day_words(tracking.executive_date),
        tracking.lead,
        tracking.action,
        tracking.rag.value.capitalize(),
    )


def table_of(
    prepared: Prepared, subject: Subject
) -> tuple[tuple[str, ...], list[tuple[tuple[str, ...], Access]]]:
    """Return the headings of a subject's table, and its rows with the access of each."""
    match subject:
        case Subject.QUESTIONS:
            return QUESTION_HEADINGS, [(question_cells(q), q.access) for q in prepared.questions]
        case Subject.UNDERTAKINGS:
            rows = [(undertaking_cells(u), u.access) for u in prepared.undertakings]
            return UNDERTAKING_HEADINGS, rows
        case Subject.TRACKER:
            return TRACKER_HEADINGS, [(tracker_cells(t), t.access) for t in prepared.tracked]
