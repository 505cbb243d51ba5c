"""What goes from one member's library into another: marks with all that finds their place again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, NamedTuple

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.questions import Origin, QuestionWords, Stance

REMOVED = "removed"
"""The state of a mark that was taken away, whatever it said before."""


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """A passage, as a library can find it that may hold another version of the paper."""

    sha256: str
    """Of the file whose PDF pages the anchor counts."""
    paper: str
    """The title of the report or appendix; empty where it has none."""
    anchor: TextAnchor


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedMark:
    """What every shared thing has: identity, author, revision and tombstone."""

    id: str
    provenance: Provenance
    access: Access = OPEN
    history: tuple[str, ...] = ()
    """The states that it came from, as `sharing.states` names them: whoever holds one of these
    can take this one in its place and lose nothing."""

    kind_name: ClassVar[str] = "mark"
    """What it is, in the singular."""

    @property
    def text(self) -> str:
        """What it says, or what it marks; empty where it was taken away."""
        return ""

    @property
    def is_removed(self) -> bool:
        """Whether it was taken away: then it says nothing any more."""
        return self.provenance.removed_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLine(SharedMark):
    """A line of enquiry."""

    kind_name: ClassVar[str] = "line of enquiry"
    title: str = ""

    @property
    def text(self) -> str:
        """What it says, or what it marks; empty where it was taken away."""
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedQuestion(SharedMark):
    """A question."""

    kind_name: ClassVar[str] = "question"
    said: QuestionWords
    origin: Origin = Origin.OWN
    item: str | None = None
    """The printed number of the agenda item."""
    place: SharedPlace | None = None

    @property
    def text(self) -> str:
        """What it says, or what it marks; empty where it was taken away."""
        return self.said.words


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedEvidence(SharedMark):
    """A passage or a speech that a question draws on, word for word."""

    kind_name: ClassVar[str] = "evidence"
    question_id: str
    stance: Stance = Stance.FOR
    words: str = ""
    source: str = ""
    place: SharedPlace | None = None

    @property
    def text(self) -> str:
        """What it says, or what it marks; empty where it was taken away."""
        return self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedNote(SharedMark):
    """A note."""

    kind_name: ClassVar[str] = "note"
    words: str = ""
    item: str | None = None
    place: SharedPlace | None = None

    @property
    def text(self) -> str:
        """What it says, or what it marks; empty where it was taken away."""
        return self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedHighlight(SharedMark):
    """A marked passage. One that was removed has no place any more."""

    kind_name: ClassVar[str] = "highlight"
    kind: HighlightKind = HighlightKind.EVIDENCE
    item: str | None = None
    place: SharedPlace | None = None

    @property
    def text(self) -> str:
        """What it says, or what it marks; empty where it was taken away."""
        return self.place.anchor.quote if self.place else ""


AnyShared = SharedLine | SharedQuestion | SharedEvidence | SharedNote | SharedHighlight


class SharedFile(NamedTuple):
    """A file of the meeting, by which another library knows which meeting is meant."""

    sha256: str
    title: str
    kind: str
    """A value of `DocumentKind`."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one member shares of one meeting."""

    made_by: str
    made_at: datetime
    meeting_id: str
    """In the library of whoever shares it: it means nothing in another one."""
    meeting: MeetingFacts
    files: tuple[SharedFile, ...] = ()
    lines: tuple[SharedLine, ...] = ()
    questions: tuple[SharedQuestion, ...] = ()
    evidence: tuple[SharedEvidence, ...] = ()
    notes: tuple[SharedNote, ...] = ()
    highlights: tuple[SharedHighlight, ...] = ()

    @property
    def marks(self) -> tuple[AnyShared, ...]:
        """Everything in it; what another thing hangs on comes before that."""
        return (
            *self.lines,
            *self.questions,
            *self.evidence,
            *self.notes,
            *self.highlights,
        )

    @property
    def access(self) -> Access:
        """Who may see it: the grounds of everything in it."""
        return access_of_all([mark.access for mark in self.marks])
