"""The transcript of the meeting before, as copied from a Public-i webcast page.

The words come as `@ Name` for each turn, `# 5 Title` where an agenda item
begins (often in the middle of the chair's turn), `% Title` for a paper.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from scrutinyprep.sample.meeting import Meeting

_LINE_CHARACTERS = 88
_WORDS_A_SECOND = 1.7
"""How fast people speak at such a meeting, with the gaps between their sentences."""
_PAUSE_S = 8.0
"""Until a microphone is on and the next one has begun."""
_BUSINESS_S = 120.0
"""What goes by unsaid when an item begins: people come to the table, slides are put up."""
_START = "Start of webcast"
_DISCLAIMER = (
    "Disclaimer: This transcript was automatically generated, so it may contain errors. "
    "Please view the webcast to confirm whether the content is accurate."
)


@dataclass(slots=True)
class _Turn:
    """What one person says before the next does; items may begin in it."""

    speaker: str
    start_s: float
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    """Paragraphs and injected headings, in order; True for a heading."""


@dataclass(slots=True)
class _Point:
    """An agenda item of the page's index, with who speaks in turn."""

    title: str
    speakers: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Webcast:
    """The page: its index, its turns, the papers named at its end."""

    points: tuple[_Point, ...]
    turns: tuple[_Turn, ...]
    papers: tuple[str, ...]


def read_webcast(words: Path) -> Webcast:
    """Read the turns from the folder of the sample's words; times come from their length.

    Raises:
        OSError: the file is missing.
        ValueError: something is said before anyone speaks.
    """
    points = [_Point(_START)]
    turns: list[_Turn] = []
    papers: list[str] = []
    clock_s = 4.0
    for line in (words / "transcript.md").read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        match mark:
            case "":
                continue
            case "@":
                turns.append(_Turn(rest, clock_s))
                points[-1].speakers.append(rest)
            case "#":
                points.append(_Point(rest))
                clock_s += _BUSINESS_S
                _last(turns).pieces.append((rest, True))
            case "%":
                papers.append(rest)
            case _:
                clock_s += len(line.split()) / _WORDS_A_SECOND + _PAUSE_S
                _last(turns).pieces.append((line, False))
    return Webcast(tuple(points), tuple(turns), tuple(papers))


def _last(turns: list[_Turn]) -> _Turn:
    if not turns:
        raise ValueError("the transcript begins before anyone speaks")
    return turns[-1]


def webcast_name(meeting: Meeting) -> str:
    """Return a name for the text file: the title of the page, without signs no file may have."""
    starts = meeting.previous.starts
    when = f"{starts:%A} {starts.day} {starts:%B %Y}"
    return f"{meeting.committee} - {when} - {meeting.previous.webcast_title}.txt"


def webcast_text(webcast: Webcast, meeting: Meeting) -> str:
    """Return the page as text."""
    starts = meeting.previous.starts
    return "\n".join(
        [
            f"{meeting.committee} - {starts:%A} {starts.day} {starts:%B %Y}, {_clock(starts)} - "
            f"{meeting.previous.webcast_title}",
            meeting.committee,
            f"{starts:%A}, {starts.day}th {starts:%B %Y} at {_clock(starts)}",
            *_index(webcast),
            _DISCLAIMER,
            *_body(webcast),
            *(f"- {paper}, opens in new tab" for paper in webcast.papers),
            "",
        ]
    )


def _index(webcast: Webcast) -> Iterator[str]:
    for point in webcast.points:
        yield from ("Agenda item :", point.title, "Share this agenda point")
        for speaker in point.speakers:
            yield from ("-", speaker)


def _body(webcast: Webcast) -> Iterator[str]:
    for turn in webcast.turns:
        yield f"{turn.speaker} - {_timed(turn.start_s)}"
        for text, is_heading in turn.pieces:
            yield from [text] if is_heading else textwrap.wrap(text, _LINE_CHARACTERS)


def _timed(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def _clock(moment: datetime) -> str:
    return f"{(moment.hour - 1) % 12 + 1}:{moment:%M}{'am' if moment.hour < 12 else 'pm'}"
