"""What the checks noticed about a question's words: a mark with a reason, never a block."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId, QuestionId


class Check(Enum):
    """What can be noticed, in the order in which it is told."""

    SEVERAL = "several questions in one"
    LONG = "long"
    LEADING = "leading"
    STATEMENT = "statement"
    ACRONYM = "unexplained acronym"
    CLOSED = "closed"
    IN_PACK = "in the pack"
    DUPLICATE = "near-duplicate"


@dataclass(frozen=True, slots=True)
class InPack:
    """A passage of the meeting's papers that may hold the answer."""

    text: str
    document_id: DocumentId | None
    """The file whose pages are meant."""
    pdf_page: int | None
    pack_page: int | None
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class QuestionFinding:
    """Something noticed about a question, with the run of its words that it rests on."""

    check: Check
    start: int
    """In code points of the question's words."""
    end: int
    count: int = 0
    """Of a long question: its words in all. Of a statement: the words that stand before
    anything is asked, 0 where nothing is."""
    passage: InPack | None = None
    """What may answer it, where the pack does."""
    like: QuestionId | None = None
    """The question that it is nearly the same as."""
    like_words: str = ""


def reason_of(finding: QuestionFinding, words: str) -> str:
    """Return why a finding stands, as a plain English sentence."""
    run = words[finding.start : finding.end]
    match finding.check:
        case Check.SEVERAL:
            return f"Several questions in one: the answer may leave out “{run}”."
        case Check.LONG:
            return f"{finding.count} words take longer than a minute to say."
        case Check.LEADING:
            return f"“{run}” tells them what to answer."
        case Check.STATEMENT:
            if not finding.count:
                return "This states something and asks nothing."
            return f"{finding.count} words come before the question."
        case Check.ACRONYM:
            return f"Nothing in the library says what “{run}” stands for."
        case Check.CLOSED:
            return f"“{run}” can be answered with yes: an open question would bring out more."
        case Check.IN_PACK:
            return f"The pack may answer it{_page(finding)}."
    return f"Nearly the same as “{finding.like_words}”."


def _page(finding: QuestionFinding) -> str:
    passage = finding.passage
    if passage is None or (passage.pack_page is None and passage.pdf_page is None):
        return ""
    if passage.pack_page is not None:
        return f" on page {passage.pack_page}"
    return f" on PDF page {passage.pdf_page}"
