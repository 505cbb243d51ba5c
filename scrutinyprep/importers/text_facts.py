"""Which meeting a text is of: the committee, date and time in its first lines or its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from urllib.parse import unquote

from scrutinyprep.domain.parsed import MeetingFacts

_HEAD_LINES = 15
_LONGEST_HEADING = 250
"""Characters; a longer line is no heading but already the body."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)"
)
_WELSH_MONTHS = (
    "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"
).split()
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[\s-]+(?:the\s+)?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|edd|ed|fed|eg|ain)?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}\b{_DAY}(?:\s+of)?[\s,.-]+{_MONTH}[\s,.-]+(?P<year>\d{{4}})\b",
        rf"{_WEEKDAY}\b{_MONTH}[\s-]+{_DAY},?[\s-]+(?P<year>\d{{4}})\b",
        r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b",
        rf"{_WEEKDAY}\b(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})[/.](?P<year>\d{{4}}|\d{{2}})\b",
        r"\b(?P<day>\d{2})(?P<month>\d{2})(?P<year>(?:19|20)\d{2})\b",
        r"\b(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})\b",
    )
)
_TIMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap])\.?m\b\.?",
        r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*y\.?\s?(?P<half>[bph])\b\.?",
        r"\b(?P<hour>\d{2})(?P<minute>\d{2})\s*(?:hours|hrs)\b",
        r"(?<![\d:.])(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?![\d:.])",
    )
)
_TEAMS_NAME = re.compile(
    r"-(?P<day>\d{8})[_ ](?P<hour>\d{2})(?P<minute>\d{2})\d{2}(?:UTC)?-"
    r"(?:meeting[ _](?:recording|transcript))?",
    re.IGNORECASE,
)
"""How Teams names what it records."""
_OTHER_MEETING = re.compile(r"\b(?:previous|last|next) (?:meeting|minutes)\b", re.IGNORECASE)

_PREAMBLE = re.compile(
    r"^(?:(?:draft|printed|public|confirmed|unconfirmed)\s+)*"
    r"(?:(?:minutes|agenda|transcript(?:ion)?|webcast|recording|notes|captions)\b"
    r"(?:\s*[:\-\u2013]\s*|\s+(?:of|from|for)\s+|\s+)?)?"
    r"(?:(?:the|a)\s+)?(?:(?:proceedings|meeting)\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_AFTERTHOUGHT = re.compile(
    r"[\s,:-]*\b(?:webcast(?:ing|s)?|minutes|agenda|transcript|meeting)$", re.IGNORECASE
)
_HELD = re.compile(
    r",?\s+(?:held|meeting)\s+(?:(?P<how>in|at)\b|on\b|virtually\b|\|)", re.IGNORECASE
)
_PLACE = re.compile(
    r"\bheld\s+(?:in|at)\s+(?:the\s+)?(?P<place>[^|\n]{3,120}?)[\s,]+(?:on|at)?\s*\|", re.IGNORECASE
)
_COMMITTEE = re.compile(
    r"\b(?:(?:sub-?)?committee|panel|board|cabinet|commission|forum|scrutiny|"
    r"executive(?!\s+(?:summary|director|officer|member))|"
    r"(?:working|task)\s+(?:group|force)|partnership|assembly)\b"
    r"|^(?:is-)?bwyllgor\b|^pwyllgor\b|^bwrdd\b|^panel\b",
    re.IGNORECASE,
)
_COUNCIL = re.compile(
    r"\bcouncil\b(?!\s+(?:chamber|house|offices?|buildings?|tax|website)\b)|\bborough\s+of\b|\bcity\s+of\b|\b(?:combined|unitary)\s+authority\b"
    r"|^cyngor\s+(?:sir|bwrdeistref|dinas|tref|cymuned)\b",
    re.IGNORECASE,
)
_WHOLE_COUNCIL = re.compile(
    r"^(?:full|county|city|borough|district|town|parish)\s+council$", re.IGNORECASE
)
_BOTH = re.compile(
    r"^(?P<council>\S.*?\s+council)(?:['\u2019]s)?[\s,]+(?P<rest>.+)$", re.IGNORECASE
)
_SMALL_WORDS = frozenset(
    {"a", "and", "at", "for", "in", "of", "on", "the", "to", "with", "&", "-", "\u2013"}
    | {"ac", "ar", "i", "o", "y", "yr"}
)
_SEPARATORS = re.compile(r"\s+[-\u2013\u2014|]\s+|\s*\|\s*|\t+")
_LONGEST_NAME = 120
_EDGES = " ,.:|-\u2013\u2014"


def facts_of(text: str, path: Path) -> MeetingFacts:
    """Return what the first lines say, and where they are silent, the file's name."""
    return completed(facts_in(head_of(text)), facts_in_name(path))


def completed(facts: MeetingFacts, others: MeetingFacts) -> MeetingFacts:
    """Return the facts, with those that are missing taken from the others."""
    return MeetingFacts(
        council=facts.council or others.council,
        committee=facts.committee or others.committee,
        date=facts.date or others.date,
        # A time without its date may be another day's.
        time=facts.time or (others.time if facts.date in (None, others.date) else None),
        place=facts.place or others.place,
    )


def title_of(text: str, path: Path) -> str:
    """Return the first line if it could be a heading, else the file's name."""
    head = head_of(text)
    return head[0] if head else path.stem


def head_of(text: str) -> tuple[str, ...]:
    """Return the first lines that could be headings, without blank ones."""
    return tuple(_head_lines(text.split("\n", 200)[:200]))


def _head_lines(lines: Iterable[str]) -> Iterator[str]:
    count = 0
    for line in lines:
        words = " ".join(line.split())
        if not words:
            continue
        if len(words) > _LONGEST_HEADING or count == _HEAD_LINES:
            return
        count += 1
        yield words


def facts_in(lines: Iterable[str]) -> MeetingFacts:
    """Return the first date, time, committee and council that these lines state."""
    facts = MeetingFacts()
    for line in lines:
        if _OTHER_MEETING.search(line):
            continue
        bare, day, hour = _without_date(line)
        # A time counts on the line of the date or after it: before, it may be a stamp.
        hour = hour if day or facts.date else None
        held = _PLACE.search(bare)
        facts = completed(
            facts,
            MeetingFacts(date=day, time=hour, place=held["place"].strip(" ,") if held else None),
        )
        facts = replace(facts, time=facts.time or hour)
        facts = completed(facts, _bodies_in(bare))
    return facts


def facts_in_name(path: Path) -> MeetingFacts:
    """Return what the name says, such as "Printed minutes 30th-Jan-2025 10.00 Cabinet.txt"."""
    name = unquote(path.stem).replace("_", " ").replace("+", " ")
    return facts_in((name,))


def date_in(words: str) -> date | None:
    """Return the first whole date, day before month as in Britain, or None."""
    return _without_date(words)[1]


def _without_date(line: str) -> tuple[str, date | None, time | None]:
    """Return the line with its date and time as "|", and both of them."""
    line = _TEAMS_NAME.sub(r" | \g<day> \g<hour>:\g<minute> | ", line)
    day = None
    for pattern in _DATES:
        found = pattern.search(line)
        day = _date_of(found) if found else None
        if found and day:
            line = f"{line[: found.start()]} | {line[found.end() :]}"
            break
    for pattern in _TIMES:
        found = pattern.search(line)
        hour = _time_of(found) if found else None
        if found and hour:
            line = f"{line[: found.start()]} | {line[found.end() :]}"
            return line, day, hour
    return line, day, None


def _date_of(found: re.Match[str]) -> date | None:
    """Return the date that was matched, None for one that no calendar has."""
    month = found["month"].lower()
    if month.isdigit():
        number = int(month)
    elif month in _WELSH_MONTHS:
        number = _WELSH_MONTHS.index(month) + 1
    else:
        number = _MONTHS.index(month[:3]) + 1
    year = int(found["year"])
    try:
        return date(year + 2000 if year < 100 else year, number, int(found["day"]))
    except ValueError:
        return None


def _time_of(found: re.Match[str]) -> time | None:
    """Return the time of day that was matched, None for one that no clock shows."""
    groups = found.groupdict()
    hour, minute = int(groups["hour"]), int(groups["minute"] or 0)
    half = (groups.get("half") or "").lower()
    if half:
        # In Welsh "y.b." is before noon, "y.p." or "y.h." after it.
        hour = hour % 12 + (12 if half in {"p", "h"} else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _bodies_in(line: str) -> MeetingFacts:
    """Return the committee and the council that a heading names, its date taken out."""
    facts = MeetingFacts()
    held = _HELD.search(line)
    heading = line[: held.start()] if held else line
    for part in _SEPARATORS.split(heading):
        name = _PREAMBLE.sub("", part.strip(_EDGES))
        name = _AFTERTHOUGHT.sub("", name).strip(_EDGES).rstrip("( ")
        if _is_a_name(name):
            facts = completed(facts, _bodies_named(name))
    return facts


def _bodies_named(name: str) -> MeetingFacts:
    """Say whether a name is a committee's, a council's, or both in one."""
    if _WHOLE_COUNCIL.match(name):
        return MeetingFacts(committee=in_title_case(name))
    both = _BOTH.match(name)
    if both and _COMMITTEE.search(both["rest"]) and not _WHOLE_COUNCIL.match(both["council"]):
        return MeetingFacts(
            council=in_title_case(both["council"]), committee=in_title_case(both["rest"])
        )
    if _COMMITTEE.search(name):
        return MeetingFacts(committee=in_title_case(name))
    if _COUNCIL.search(name):
        return MeetingFacts(council=in_title_case(name))
    return MeetingFacts()


def _is_a_name(words: str) -> bool:
    """Say whether each word that matters has a capital, so that no sentence passes."""
    if not words or len(words) > _LONGEST_NAME:
        return False
    return all(
        word in _SMALL_WORDS or not word[0].isalpha() or word[0].isupper()
        for word in words.replace("(", "").split()
    )


def in_title_case(name: str) -> str:
    """Return a name printed in capitals as it would be written; others stay as they are."""
    if not name.isupper():
        return name
    words = [word.lower() for word in name.split()]
    return " ".join(
        word if index and word in _SMALL_WORDS else _capitalised(word)
        for index, word in enumerate(words)
    )


def _capitalised(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
