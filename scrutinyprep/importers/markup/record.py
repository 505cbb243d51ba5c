"""An official report of a parliament, put together heading by heading and turn by turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import (
    MeetingFacts,
    ParsedAgendaPoint,
    ParsedSpeech,
    ParsedTranscript,
    ParsedWarning,
)

CUT_SHORT = ParsedWarning(
    "cut-short", "The file breaks off; what stood after its last words is missing."
)

_CLOCK = re.compile(r"(?:^|T)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?")
_DAY_S = 24 * 60 * 60
_HALF_A_DAY_S = _DAY_S // 2


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a report beside what was said."""

    format: str
    title: str
    meeting: MeetingFacts
    is_whole: bool = True
    """Whether the file ends where it should."""


class Record:
    """The headings and turns of a report, in the order of the file.

    What the reporters wrote between the turns, such as "Question put and
    agreed to.", stands in square brackets, a paragraph of its own, after the
    words that it follows under the same heading. Before the first heading it
    goes ahead of the first turn; under a heading without turns it is one by
    itself, of nobody.
    """

    def __init__(self) -> None:
        self._agenda: list[ParsedAgendaPoint] = []
        self._turns: list[tuple[str | None, list[str], float | None, int | None]] = []
        self._waiting: list[str] = []
        self._waiting_under: int | None = None
        self._first_time: time | None = None
        self._seconds: float | None = None
        self._lists_left_out = 0

    @property
    def first_time(self) -> time | None:
        """The time of day that the report names first."""
        return self._first_time

    @property
    def point(self) -> int | None:
        """The heading that what comes next stands under."""
        return len(self._agenda) - 1 if self._agenda else None

    def heading(self, title: str, number: str = "") -> None:
        """Begin another point. A blank title begins none."""
        if title:
            self._agenda.append(ParsedAgendaPoint(number, title))

    def at(self, clock: str) -> None:
        """Take note of a time of day, such as "14:34" or "2012-06-27T14:30:00".

        Words that are no time are passed over. A clock that goes back by more
        than half a day has passed midnight.
        """
        found = _CLOCK.search(clock)
        if found is None:
            return
        try:
            moment = time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
        except ValueError:
            return
        self._first_time = self._first_time or moment
        seconds = _seconds_of(moment) - _seconds_of(self._first_time)
        before = self._seconds or 0.0
        while seconds < before - _HALF_A_DAY_S:
            seconds += _DAY_S
        self._seconds = max(before, seconds)

    def speech(self, speaker: str | None, lines: Sequence[str], *, point: int | None) -> None:
        """Add a turn. One without words is none."""
        if not lines:
            return
        if self._waiting_under not in (None, point):
            self._add_waiting()
        self._turns.append((speaker, [*self._waiting, *lines], self._seconds, point))
        self._waiting = []

    def more(self, lines: Sequence[str], *, point: int | None) -> None:
        """Add words that go on with the last turn under this heading, if it has one."""
        if self._turns and self._turns[-1][3] == point and not self._waiting:
            self._turns[-1][1].extend(lines)
            return
        if self._waiting_under not in (None, point):
            self._add_waiting()
        self._waiting.extend(lines)
        self._waiting_under = point

    def narrative(self, lines: Sequence[str], *, point: int | None) -> None:
        """Add what the reporters wrote."""
        self.more([_bracketed(line) for line in lines], point=point)

    def _add_waiting(self) -> None:
        """Add what waits for a turn as one of nobody, under its own heading."""
        if self._waiting:
            self._turns.append((None, self._waiting, self._seconds, self._waiting_under))
            self._waiting = []

    def left_out(self) -> None:
        """Take note of a list of names that is no speech."""
        self._lists_left_out += 1

    def transcript(self, about: About, path: Path) -> ParsedTranscript:
        """Return the report.

        Raises:
            NoText: nobody said anything, and nothing else was reported.
        """
        self._add_waiting()
        if not self._turns:
            raise NoText(path)
        return ParsedTranscript(
            format=about.format,
            title=about.title,
            meeting=replace(about.meeting, time=about.meeting.time or self._first_time),
            speeches=tuple(
                ParsedSpeech("\n".join(lines), one_line(" ".join(lines)), speaker, start_s, point)
                for speaker, lines, start_s, point in self._turns
            ),
            agenda=tuple(self._agenda),
            warnings=self._warnings(is_whole=about.is_whole),
        )

    def _warnings(self, *, is_whole: bool) -> tuple[ParsedWarning, ...]:
        """Return what the user should know of what is not there."""
        warnings = [] if is_whole else [CUT_SHORT]
        if self._lists_left_out:
            count = self._lists_left_out
            said = "A list of names was" if count == 1 else f"{count} lists of names were"
            message = f"{said} left out: how members voted, or who attended."
            warnings.append(ParsedWarning("lists-left-out", message))
        return tuple(warnings)


def titled(name: str, meeting: MeetingFacts) -> str:
    """Return the name of a body with the date of its meeting, as a title."""
    if meeting.date is None:
        return name
    return f"{name}, {meeting.date.day} {meeting.date:%B %Y}"


def _seconds_of(moment: time) -> float:
    return float((moment.hour * 60 + moment.minute) * 60 + moment.second)


def _bracketed(line: str) -> str:
    return line if line.startswith(("[", "(", "- ")) else f"[{line}]"
