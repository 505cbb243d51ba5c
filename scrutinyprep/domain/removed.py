"""What was taken away lately and can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access

KEPT_DAYS = 30
"""For so long what was removed is offered; it is never destroyed."""


class RemovedKind(Enum):
    """What it was."""

    MEETING = "meeting"
    FILE = "file"
    QUESTION = "question"
    NOTE = "note"
    HIGHLIGHT = "highlight"
    UNDERTAKING = "undertaking"
    LINE = "line of enquiry"
    TRACKED = "tracked recommendation"


@dataclass(frozen=True, slots=True)
class Removed:
    """One thing that was taken away."""

    kind: RemovedKind
    id: str
    words: str
    """What it says, or what it is called."""
    meeting: str
    """The committee and the day it belongs to, for people; empty for a meeting itself."""
    removed_at: datetime
    access: Access = OPEN
