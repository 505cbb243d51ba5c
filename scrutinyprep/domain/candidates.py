"""The meetings that a file may belong to, where it does not say which, and what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.meetings import Meeting


class Reason(Enum):
    """What speaks for a meeting."""

    COMMITTEE_AND_DATE = "committee-and-date"
    COMMITTEE = "committee"
    DATE = "date"
    SOURCE = "source"
    """The file names it in one place, and another meeting in a place that counts for more."""
    REFERENCE = "reference"
    """One of its items has the file's reference number."""
    ITEM_TITLE = "item-title"
    WORDS = "words"
    """One of its items has a paper with the file's words."""


@dataclass(frozen=True, slots=True)
class Why:
    """One thing that speaks for a meeting."""

    reason: Reason
    words: str = ""
    """What it was told by, such as an item's number and title; empty for committee and date."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A meeting that a file may belong to."""

    meeting: Meeting
    files: int
    """How many of its papers the library holds, as published."""
    why: tuple[Why, ...] = ()
