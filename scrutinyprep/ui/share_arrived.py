"""What the import hands on where a file brings a colleague's questions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.ids import MeetingId


@dataclass(frozen=True, slots=True)
class ShareArrived:
    """A file that brings a colleague's questions, as the import came upon it."""

    path: Path
    password: str | None = None
    meeting: MeetingId | None = None
    """The meeting that the user dropped it on."""
