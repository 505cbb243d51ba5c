"""How the window was left, so that it comes back the same at the next start."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrutinyprep.domain.ids import DocumentId, MeetingId

_MEETINGS_KEPT = 300
_PLAIN: Mapping[str, type | tuple[type, ...]] = {
    "geometry": str,
    "place": str,
    "meeting": (str, type(None)),
    "as_text": bool,
    "text_zoom": (int, float),
    "two_up": bool,
}
"""What is kept as it is, and the kinds it may be of."""


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
    spots: dict[str, dict[str, str]] = field(default_factory=dict)
    """Where one was in each place, by its name: ids and numbers."""
    waiting: tuple[str, ...] = ()
    """Where the files are of which nobody said yet which meeting they belong to."""


def memory_file(settings: Path) -> Path:
    """Return where the window's memory is kept: beside the user's choices, never in a library."""
    return settings.with_name("window.json")


def read_memory(file: Path) -> WindowMemory:
    """Return what is remembered; nothing where there is no such file or it makes no sense."""
    try:
        return _memory_in(json.loads(file.read_bytes()))
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return WindowMemory()


def write_memory(memory: WindowMemory, file: Path) -> None:
    """Keep it; the old file stays whole if this fails. Meetings of long ago are forgotten.

    Raises:
        OSError: the folder can't be written.
    """
    latest = dict(list(memory.pages.items())[-_MEETINGS_KEPT:])
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    kept = json.dumps(asdict(replace(memory, pages=latest)), ensure_ascii=False)
    unfinished.write_text(kept, "utf-8")
    unfinished.replace(file)


def _memory_in(kept: Any) -> WindowMemory:
    """Return what a file holds; what a later version wrote besides is left.

    By hand, as it is wanted before anything is seen and msgspec takes long to load.

    Raises:
        ValueError, TypeError, AttributeError, KeyError: it makes no sense.
    """
    plain = {name: kept[name] for name in _PLAIN if name in kept}
    if not all(isinstance(value, _PLAIN[name]) for name, value in plain.items()):
        raise ValueError("something of another kind")
    return WindowMemory(
        **plain,
        splits={name: tuple(map(int, px)) for name, px in kept.get("splits", {}).items()},
        hidden=tuple(map(str, kept.get("hidden", ()))),
        pages={
            meeting: (file, int(page)) for meeting, (file, page) in kept.get("pages", {}).items()
        },
        spots={
            str(place): {str(name): str(at) for name, at in spot.items()}
            for place, spot in kept.get("spots", {}).items()
        },
        waiting=tuple(map(str, kept.get("waiting", ()))),
    )
