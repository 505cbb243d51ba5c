"""What a user means who types a time, an item or words into one field."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLOCK = re.compile(r"(?:(\d{1,2})[:.h])?(\d{1,3})[:.](\d{2})s?")
_MINUTES = re.compile(r"(\d{1,3})\s*(?:min(?:ute)?s?|m)", re.IGNORECASE)
_ITEM = re.compile(r"(?:item\s+)?(\d{1,3}\s?[a-z]?(?:\.\d{1,2})?)\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Aim:
    """Where to go: a time in seconds or an item's number where it may be one, else words."""

    words: str
    seconds: float | None = None
    item: str | None = None


def aim_of(typed: str) -> Aim:
    """Return what is meant by "1:21:46", "81 min", "item 7a", "7" or anything else."""
    words = " ".join(typed.split())
    if found := _CLOCK.fullmatch(words):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return Aim(words, seconds=float(hours * 3600 + minutes * 60 + seconds))
    if found := _MINUTES.fullmatch(words):
        return Aim(words, seconds=float(int(found[1]) * 60))
    if found := _ITEM.fullmatch(words):
        return Aim(words, item=found[1].replace(" ", ""))
    return Aim(words)
