"""Promises as they were spoken or minuted, before anyone has said that they are undertakings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from scrutinyprep.domain.due import Due


class Firmness(IntEnum):
    """How much of a promise it is; more counts first."""

    WEAK = 1
    """A conditional offer, a forecast, something that goes on anyway, or a request unanswered."""
    FIRM = 2
    """To do, bring back, provide, check, circulate or follow up something after that moment."""


@dataclass(frozen=True, slots=True)
class FoundPromise:
    """A promise found in one speech or one passage of minutes."""

    start: int
    """Where the words begin, in code points of the text looked through."""
    end: int
    words: str
    """Verbatim, one blank for each run of white space."""
    firmness: Firmness
    due: Due | None = None
    is_request: bool = False
    """The words ask for it, and whoever answers makes the promise."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person said in one go, or one passage of minutes."""

    text: str
    speaker: str = ""
    """Empty where it is not known, and in minutes."""
    part: str = ""
    """What of the meeting it belongs to, such as an agenda item: promises are joined within one."""


@dataclass(frozen=True, slots=True)
class MadePromise:
    """A promise with who made it, and to whom."""

    turn: int
    """In which turn its words stand, counted from 0."""
    found: FoundPromise
    by: str = ""
    to: str = ""
