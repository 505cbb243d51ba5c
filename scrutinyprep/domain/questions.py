"""A question to be asked at a meeting: its words, what it rests on and whom it is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.ids import EvidenceId, ItemId, MeetingId, QuestionId, SpeechId
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
    """What to ask next, a line each."""
    good_answer: str = ""
    """What a good answer would hold."""
    state: QuestionState = QuestionState.DRAFT
    is_private: bool = False


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
    access: Access
    provenance: Provenance
