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
