"""Minutes copied as text from a Modern.Gov page, or saved as text: one item, or a whole meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import (
    MeetingFacts,
    ParsedAgendaPoint,
    ParsedMinute,
    ParsedMinutes,
)
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.minutes import attendance, numbered_headings, passages, resolutions
from scrutinyprep.importers.minutes.numbered_headings import Heading

FORMAT = "moderngov-text"

_PAGE_TOP = re.compile(r"^\s*Agenda item\s*$", re.IGNORECASE)
_MARK = re.compile(r"^\s*(?P<mark>minutes|decisions?)\s*:\s*$", re.IGNORECASE)
_FURNITURE = re.compile(r"^\s*(?:supporting|original) documents?\s*:?\s*$", re.IGNORECASE)
_TITLE_LINE = re.compile(
    r"^\W*(?:(?:draft|public|printed|confirmed|unconfirmed|approved)\s+)*minutes\b(?!\s*:\s*$)"
    r"|^\W*cofnodion\b",
    re.IGNORECASE,
)
_MEETING_LINE = re.compile(r"^\s*meeting of\b", re.IGNORECASE)
_ITEM_TITLE = re.compile(r"^(?P<number>\d{1,3}[a-z]?)[.)]?\s+(?P<title>\S.*)$")
_TOP_LINES = 12
_FEWEST_HEADINGS = 2
_LARGEST_FIRST_ITEM = 12
"""Minutes may leave out the first items of an agenda, but hardly a dozen of them."""


def recognises(text: str) -> bool:
    """Say whether the text is minutes: by a page's marks, or by its title and numbering."""
    lines = text.split("\n")
    top = [line for line in lines if line.strip()][:_TOP_LINES]
    is_marked = any(_MARK.match(line) for line in lines)
    if is_marked and any(_PAGE_TOP.match(line) for line in top):
        return True
    headings = numbered_headings.headings_of(lines)
    if len(headings) < _FEWEST_HEADINGS:
        return False
    if is_marked or sum(heading.item is not None for heading in headings) >= _FEWEST_HEADINGS:
        return True
    return any(_TITLE_LINE.match(line) for line in top)


def read(text: str, path: Path) -> ParsedMinutes:
    """Read a page of one item, or the minutes of a whole meeting.

    Raises:
        NoText: nothing is minuted in it.
    """
    return read_as(text, path, FORMAT)


def read_as(text: str, path: Path, named: str) -> ParsedMinutes:
    """Read the text as minutes whatever it looks like, and give the format this name.

    Raises:
        NoText: nothing is minuted in it.
    """
    lines = text.split("\n")
    page_top = _page_top(lines)
    if page_top is not None:
        return _one_item(lines, page_top, path, named)
    headings = numbered_headings.headings_of(lines)
    if not headings:
        return _without_headings(text, path, named)
    return _whole_meeting(lines, headings, path, named)


def _page_top(lines: list[str]) -> int | None:
    """Return the line "Agenda item" that heads a page of one item, if there is one on top."""
    seen = 0
    for number, line in enumerate(lines):
        if _PAGE_TOP.match(line):
            return number
        seen += bool(line.strip())
        if seen > _TOP_LINES:
            break
    return None


@dataclass(frozen=True, slots=True)
class _Parts:
    """The lines under a heading, parted at "Decision:" and "Minutes:"."""

    description: list[str]
    minuted: list[str]
    decided: list[str]


def _parts_of(lines: list[str]) -> _Parts:
    """Part the lines under a heading; without any mark, all of them are minuted."""
    parts: dict[str, list[str]] = {"": [], "m": [], "d": []}
    current = ""
    for line in lines:
        mark = _MARK.match(line)
        if mark:
            current = mark["mark"][0].lower()
        elif _FURNITURE.match(line):
            # What follows is the page's list of files.
            break
        else:
            parts[current].append(line)
    if not any(_MARK.match(line) for line in lines):
        return _Parts([], parts[""], [])
    return _Parts(parts[""], parts["m"], parts["d"])


def _minute(
    point: ParsedAgendaPoint, lines: list[str], width: int, minute_number: str | None = None
) -> ParsedMinute:
    """Read what stands under one heading."""
    parts = _parts_of(lines)
    minuted = passages.passages_of(parts.minuted, width=width)
    decided = passages.passages_of(parts.decided, width=width)
    found = resolutions.decided(decided) + resolutions.resolutions_in(minuted)
    return ParsedMinute(
        point=point,
        minute_number=minute_number,
        description="\n".join(
            passage.text for passage in passages.passages_of(parts.description, width=width)
        ),
        passages=decided + minuted,
        resolutions=tuple({one_line(each.text): each for each in found}.values()),
    )


def _one_item(lines: list[str], page_top: int, path: Path, named: str) -> ParsedMinutes:
    """Read a page of one item: its title is the first line under "Agenda item"."""
    rest = lines[page_top + 1 :]
    first = next((place for place, line in enumerate(rest) if line.strip()), None)
    if first is None:
        raise NoText(path)
    title = one_line(rest[first])
    numbered = _ITEM_TITLE.match(title)
    point = (
        ParsedAgendaPoint(numbered["number"], numbered["title"])
        if numbered
        else ParsedAgendaPoint("", title)
    )
    under = rest[first + 1 :]
    said = [one_line(line) for line in lines[:page_top]]
    said += [one_line(line) for line in under if _MEETING_LINE.match(line)]
    facts = text_facts.completed(text_facts.facts_in(said), text_facts.facts_in_name(path))
    return ParsedMinutes(named, title, facts, (_minute(point, under, passages.widest_line(lines)),))


def _whole_meeting(
    lines: list[str], headings: tuple[Heading, ...], path: Path, named: str
) -> ParsedMinutes:
    """Read the minutes of a meeting, heading by heading."""
    width = passages.widest_line(lines)
    ends = [heading.first for heading in headings[1:]] + [len(lines)]
    runs_on = _runs_on(headings[0].number)
    top = lines[: headings[0].first]
    facts = _facts_on_top(top, path)
    return ParsedMinutes(
        format=named,
        title=_title_of(top, facts, path),
        meeting=facts,
        minutes=tuple(
            _minute(
                ParsedAgendaPoint(
                    heading.item or ("" if runs_on else heading.number), heading.title
                ),
                lines[heading.after : end],
                width,
                (heading.number or None) if heading.item or runs_on else None,
            )
            for heading, end in zip(headings, ends, strict=True)
        ),
        present=attendance.present_in(top),
    )


def _runs_on(first: str) -> bool:
    """Say whether the numbers run on through the year, so that none is an agenda item's."""
    return "/" in first or (first.isdigit() and int(first) > _LARGEST_FIRST_ITEM)


def _without_headings(text: str, path: Path, named: str) -> ParsedMinutes:
    """Read a text without numbering as one minute under its own title."""
    lines = text.split("\n")
    title = text_facts.title_of(text, path)
    first = next(place for place, line in enumerate(lines) if line.strip())
    body = lines[first + 1 :] if one_line(lines[first]) == title else lines
    minute = _minute(ParsedAgendaPoint("", title), body, passages.widest_line(lines))
    if not minute.passages and not minute.description:
        raise NoText(path)
    return ParsedMinutes(
        named, title, _facts_on_top(lines, path), (minute,), attendance.present_in(lines)
    )


def _facts_on_top(top: list[str], path: Path) -> MeetingFacts:
    """Return the facts above the first heading; the sentence "MINUTES of …" knows best."""
    head = text_facts.head_of("\n".join(top))
    facts = text_facts.facts_in(_title_sentence(top))
    facts = text_facts.completed(facts, text_facts.facts_in(head))
    return text_facts.completed(facts, text_facts.facts_in_name(path))


def _title_sentence(top: list[str]) -> tuple[str, ...]:
    """Return "MINUTES of a meeting of …", which may run over several lines, as one line."""
    for number, line in enumerate(top):
        if _TITLE_LINE.match(line):
            ahead = top[number:]
            end = next((place for place, after in enumerate(ahead) if not after.strip()), None)
            return (one_line(" ".join(ahead[:end])),)
    return ()


def _title_of(top: list[str], facts: MeetingFacts, path: Path) -> str:
    """Name the minutes after their committee and date, else after their first line."""
    if facts.committee and facts.date:
        day = f"{facts.date.day} {facts.date:%B %Y}"
        return f"Minutes of the {facts.committee}, {day}"
    return text_facts.title_of("\n".join(top), path)
