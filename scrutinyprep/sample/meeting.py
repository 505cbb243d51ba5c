"""The sample meeting as its file says it: who, when, and the papers of each item."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper under an item: where its words are, and what it looks like."""

    file: str
    """A path below the folder of words; "minutes" for those of the meeting before."""
    title: str
    look: str
    """"report", "minutes", "form", "landscape" or "slides"."""
    foot: str = ""
    """What the paper prints at its own foot, beside its own page number."""


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item of the sample."""

    number: str
    title: str
    text: str = ""
    """What the frontsheet says under the title."""
    to_follow: bool = False
    exempt_paragraph: int | None = None
    """Of Part 1 of Schedule 12A, where the item is exempt."""
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Who to ask about the meeting."""

    name: str
    role: str
    telephone: str
    email: str


@dataclass(frozen=True, slots=True)
class Previous:
    """The meeting before, whose transcript and minutes come with the sample."""

    starts: datetime
    ended: str
    webcast_title: str
    first_minute: int
    """The number of its first minute; they run on through the year."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """The sample meeting. Times are the council's own, as printed."""

    council: str
    committee: str
    starts: datetime
    place: str
    published: date
    notice: str
    """That it is made up; printed at the foot of the frontsheet."""
    contact: Contact
    signed_by: tuple[str, str]
    """Name and office."""
    councillors: tuple[str, ...]
    co_opted: tuple[str, ...]
    co_opted_note: str
    notes: tuple[tuple[str, str], ...]
    """Headings and texts of the notes for the public."""
    items: tuple[Item, ...]
    previous: Previous


def read_meeting(words: Path) -> Meeting:
    """Read the sample meeting from the folder of its words.

    Raises:
        OSError: the folder or its file is missing.
    """
    said = tomllib.loads((words / "meeting.toml").read_text(encoding="utf-8"))
    return Meeting(
        council=said["council"],
        committee=said["committee"],
        starts=said["starts"],
        place=said["place"],
        published=said["published"],
        notice=said["notice"],
        contact=Contact(**said["contact"]),
        signed_by=(said["signed_by"]["name"], said["signed_by"]["role"]),
        councillors=tuple(said["membership"]["councillors"]),
        co_opted=tuple(said["membership"]["co_opted"]),
        co_opted_note=said["membership"]["co_opted_note"],
        notes=tuple((note["heading"], note["text"]) for note in said["note"]),
        items=tuple(_item(item) for item in said["item"]),
        previous=Previous(**said["previous"]),
    )


def _item(said: dict[str, Any]) -> Item:
    papers = tuple(Paper(**paper) for paper in said.pop("paper", []))
    return Item(**said, papers=papers)
