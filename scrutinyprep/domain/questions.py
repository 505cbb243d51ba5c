"""A question to be asked at a meeting: its words, what it rests on and whom it is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.ids import (
    EvidenceId,
    ItemId,
    LineId,
    MeetingId,
    PromptId,
    QuestionId,
    SpeechId,
)
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.provenance import Provenance


class Purpose(Enum):
    """What a question is to bring out."""

    EVIDENCE_GAP = "evidence gap"
    ASSUMPTION = "assumption"
    RISK = "risk"
    MONEY = "money"
    OUTCOME = "outcome"
    EQUALITY = "equality"
    RESIDENTS_VOICE = "residents' voice"
    DELIVERY = "delivery"
    OPTIONS = "options"
    UNDERTAKING = "follow-up of an undertaking"


class QuestionType(Enum):
    """How a question is put: what kind of answer it leaves room for."""

    OPEN = "open"
    PROBING = "probing"
    CLARIFYING = "clarifying"
    CLOSED = "closed"
    COMPARISON = "comparison"
    HYPOTHETICAL = "hypothetical"
    SUMMARY = "summary"


class Audience(Enum):
    """Who may see a question before it is asked."""

    ME = "me"
    MEMBERS = "members"
    OFFICERS = "officers"
    """Members, and the officers who are to answer it, in advance."""


class QuestionState(Enum):
    """How far a question has come."""

    DRAFT = "draft"
    READY = "ready"
    ASKED = "asked"
    ANSWERED = "answered"
    DROPPED = "dropped"


class Origin(Enum):
    """Where a question came from. The member owns it in every case."""

    OWN = "own"
    COLLEAGUE = "colleague"
    SAMPLE = "sample"
    PROMPT = "prompt"
    """The member's own words, begun from a prompt of the question bank."""


class Stance(Enum):
    """What a piece of evidence does for a question."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage or a speech that a question draws on."""

    id: EvidenceId
    question_id: QuestionId
    stance: Stance
    words: str
    source: str
    """Where it was taken from, for people: "Helen Bakewell, 27 November 2024, 0:14:13"."""
    place: Place | None
    speech_id: SpeechId | None
    access: Access
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """Everything about a question that its author may change.

    One line of words is enough; all else is optional.
    """

    words: str
    purpose: Purpose | None = None
    addressee: str | None = None
    minutes: float | None = None
    """Minutes of the meeting that it is expected to take."""
    follow_ups: str = ""
    """What to ask next whatever the answer, a line each."""
    good_answer: str = ""
    """What a good answer would hold."""
    state: QuestionState = QuestionState.DRAFT
    type: QuestionType | None = None
    line_id: LineId | None = None
    """The line of enquiry that it serves."""
    asker: str | None = None
    """Who will put it; None where that is its author."""
    if_yes: str = ""
    """What to ask next where the answer is yes."""
    if_no: str = ""
    if_later: str = ""
    """What to ask next where the answer is "we'll come back to you"."""
    audience: Audience = Audience.MEMBERS
    prompt_id: PromptId | None = None
    """The prompt of the question bank that it was begun from."""

    @property
    def is_private(self) -> bool:
        """Whether nobody but its author may see it."""
        return self.audience is Audience.ME


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the passage it rests on."""

    id: QuestionId
    meeting_id: MeetingId
    item_id: ItemId | None
    item: str | None
    said: QuestionWords
    place: Place | None
    origin: Origin
    position: int
    """Its place in the running order of the meeting, counted from 0."""
    evidence: tuple[Evidence, ...]
    """In the order that the user gave it."""
    access: Access
    provenance: Provenance

    @property
    def asker(self) -> str:
        """The name of who will put it: its author's, where nobody else's was given."""
        return self.said.asker or self.provenance.author
