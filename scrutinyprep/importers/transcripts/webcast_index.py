"""The index of a Public-i page: the agenda, and who spoke under each point."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrutinyprep.domain.parsed import ParsedAgendaPoint

_POINT = re.compile(r"^[ \t]*Agenda item[ \t]*:[ \t]*(?P<title>.*)$", re.MULTILINE | re.IGNORECASE)
_NUMBERED = re.compile(r"^(?P<number>\d{1,3}[a-z]?(?:\.\d{1,2})*)[.)]?\s+(?P<title>\S.*)$")
_SHARE = re.compile(r"^share this (?:agenda point|item)", re.IGNORECASE)
_BULLET = re.compile(r"^[-\u2022*\u2013](?:\s+|$)")
_PAPER = ", opens in new tab"


@dataclass(frozen=True, slots=True)
class WebcastIndex:
    """What the page says of itself before the words."""

    agenda: tuple[ParsedAgendaPoint, ...] = ()
    turns: tuple[tuple[int, str], ...] = ()
    """The place of a point in the agenda, and a name, for each turn in order."""


def is_present(text: str) -> bool:
    """Say whether the text has such an index."""
    return _POINT.search(text) is not None


def before_index(text: str) -> str:
    """Return what stands above the index."""
    first = _POINT.search(text)
    return text[: first.start()] if first else text


def index_of(text: str) -> WebcastIndex:
    """Read the index from the part of the page that stands before the words."""
    agenda: list[ParsedAgendaPoint] = []
    turns: list[tuple[int, str]] = []
    found = list(_POINT.finditer(text))
    ends = [after.start() for after in found[1:]] + [len(text)]
    # Without any point there is one end too many.
    for point, end in zip(found, ends, strict=False):
        lines = [" ".join(line.split()) for line in text[point.end() : end].split("\n")]
        lines = [line for line in lines if line and not _SHARE.match(line)]
        title = " ".join(point["title"].split())
        if not title and lines:
            title = lines.pop(0)
        if title:
            turns.extend((len(agenda), name) for name in _names_of(lines))
            agenda.append(_point_of(title))
    return WebcastIndex(tuple(agenda), tuple(turns))


def _point_of(title: str) -> ParsedAgendaPoint:
    """Part "6 SEND Evaluation" into its number and its title."""
    numbered = _NUMBERED.match(title)
    if numbered:
        return ParsedAgendaPoint(numbered["number"], numbered["title"])
    return ParsedAgendaPoint("", title)


def _names_of(lines: list[str]) -> list[str]:
    """Return the names under a point: after a dash, on its line or the next."""
    names = []
    expected = False
    for line in lines:
        bare = _BULLET.sub("", line)
        is_bullet = bare != line
        if bare and (is_bullet or expected) and not bare.endswith(_PAPER):
            names.append(bare)
        expected = is_bullet and not bare
    return names
