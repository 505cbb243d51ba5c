"""Recommendations that a member tracks, in the columns that councils use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.ids import ItemId, MeetingId, TrackedId
from scrutinyprep.domain.papers import Recommendation
from scrutinyprep.domain.provenance import Provenance

_SMALL = frozenset(("and", "of", "the", "for", "a", "in", "on", "to", "with"))
_WORD = re.compile(r"[A-Za-z]+")


class Rag(Enum):
    """How a recommendation fares. A colour alone would say nothing in print or to some eyes."""

    NONE = ""
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    DONE = "complete"


@dataclass(frozen=True, slots=True)
class Tracking:
    """Everything about a tracked recommendation that the user may change."""

    reference: str
    origin: str
    """Which meeting and item it comes from."""
    resolved_on: date | None
    area: str
    recommendation: str
    executive_date: date | None = None
    """When the executive considered it, or will."""
    lead: str = ""
    action: str = ""
    rag: Rag = Rag.NONE


@dataclass(frozen=True, slots=True)
class Tracked:
    """A recommendation in the tracker."""

    id: TrackedId
    meeting_id: MeetingId
    item_id: ItemId | None
    tracking: Tracking
    source: str
    """Verbatim, as minuted or asked."""
    access: Access
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recommendation or resolution of a meeting, and whether it is tracked."""

    item_id: ItemId | None
    recommendation: Recommendation
    tracked: TrackedId | None


def initials_of(name: str) -> str:
    """Return a committee's initials: "CYPSC" for Children and Young People Scrutiny Committee."""
    words = [word for word in _WORD.findall(name) if word.casefold() not in _SMALL]
    return "".join(word[0].upper() for word in words)
