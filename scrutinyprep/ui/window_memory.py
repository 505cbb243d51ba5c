"""How the window was left, so that it comes back the same at the next start."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from scrutinyprep.domain.ids import DocumentId, MeetingId

_MEETINGS_KEPT = 300


@dataclass(frozen=True, slots=True)
class WindowMemory:
    """Where things stood on the screen, and where the reader was. Never anything of a paper."""

    geometry: str = ""
    """Size, place and screen of the window, as Qt packs them, in base 64."""
    place: str = ""
    """The name of the place that was shown."""
    meeting: MeetingId | None = None
    """The meeting that was open."""
    splits: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """How the room was shared between columns, in pixels, by the name of their splitter."""
    hidden: tuple[str, ...] = ()
    """The names of columns that were hidden."""
    pages: dict[MeetingId, tuple[DocumentId, int]] = field(default_factory=dict)
    """The file and PDF page that was read last, by meeting; the latest last."""
    as_text: bool = False
    """Papers are read as text."""
    text_zoom: float = 1.0
    """How much larger than usual that text is."""
    two_up: bool = False
    """Two pages lie side by side."""


def memory_file(settings: Path) -> Path:
    """Return where the window's memory is kept: beside the user's choices, never in a library."""
    return settings.with_name("window.json")


def read_memory(file: Path) -> WindowMemory:
    """Return what is remembered; nothing where there is no such file or it makes no sense."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=WindowMemory)
    except (OSError, msgspec.MsgspecError):
        return WindowMemory()


def write_memory(memory: WindowMemory, file: Path) -> None:
    """Keep it; the old file stays whole if this fails. Meetings of long ago are forgotten.

    Raises:
        OSError: the folder can't be written.
    """
    latest = dict(list(memory.pages.items())[-_MEETINGS_KEPT:])
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    unfinished.write_bytes(msgspec.json.encode(replace(memory, pages=latest)))
    unfinished.replace(file)
