"""Figures in papers and speeches: so many of something, at some time."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Unit(Enum):
    """What is counted."""

    POUNDS = "£"
    PERCENT = "%"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it measures."""

    measure: str
    """The words for what is measured, such as "overspend" or "children in care"."""
    value: Decimal
    """In whole pounds, per cent, or so many: "£1.2m" is 1200000."""
    unit: Unit
    period: str | None
    """The year, quarter or month named with it, as written."""
    words: str
    """The sentence, on one line."""
    start: int
    """Of the number, in code points of the text looked through."""
    end: int
