"""When something is promised for, counted from the day of the meeting.

"By the end of next week" ends on that week's Friday, since councils keep
office days. "At the next meeting" has no date until one is known.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from scrutinyprep.analysis.spoken_numbers import WHOLE_NUMBER, whole_number
from scrutinyprep.domain.due import Due

_MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if name} | {
    name.casefold(): n for n, name in enumerate(calendar.month_abbr) if name and name != "May"
}
_DAYS = {name.casefold(): n for n, name in enumerate(calendar.day_name)}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_FRIDAY = 4
_DECEMBER = 12
_NEW_YEAR = 1
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "winter": 12}
"""The month taken for a season: by then it has begun for certain."""

_PREPOSITION = r"(?:by|in|on|at|before|for|until|till|during|around|later\s+in|early\s+in|from)"
_DATE = re.compile(
    rf"\b(?:{_PREPOSITION}\s+)?(?:the\s+)?(?:(?P<weekday>{'|'.join(_DAYS)}),?\s+)?(?:the\s+)?"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?:{_PREPOSITION}\s+)?{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?:,?\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    rf"\b(?:{_PREPOSITION})\s+(?:the\s+)?(?:(?:beginning|start|middle|end|early|mid|late|(?:first|second)\s+half)\s*"
    rf"(?:of\s+|-)?)?{_MONTH}(?:\s+(?P<year>20\d\d))?(?!\s*\d)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"\b(?:by|on|before|this|next)\s+(?:(?P<next>next)\s+)?(?P<weekday>{'|'.join(_DAYS)})\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    rf"\b(?:in|within|over)\s+(?:the\s+)?(?:next\s+)?(?:about\s+|approximately\s+)*"
    rf"(?P<count>a\s+couple\s+of|an?|{WHOLE_NUMBER})\s+"
    r"(?P<unit>working\s+days?|days?|weeks?|fortnights?|months?)(?:['’]s?)?\b",
    re.IGNORECASE,
)
_NAMED = (
    (
        re.compile(r"\b(?:by\s+|before\s+)?(?:the\s+)?end\s+of\s+(?:(?:the|this)\s+)?week\b", re.I),
        "week",
    ),
    (re.compile(r"\b(?:by\s+)?(?:the\s+)?end\s+of\s+next\s+week\b", re.I), "next week"),
    (re.compile(r"\bnext\s+week\b", re.I), "next week"),
    (
        re.compile(
            r"\btomorrow(?:\s+morning)?\b|\b(?:first\s+thing\s+)?in\s+the\s+morning\b", re.I
        ),
        "tomorrow",
    ),
    (
        re.compile(
            r"\b(?:by|before|at)\s+(?:the\s+)?end\s+of\s+(?:the|this)\s+(?:financial|municipal)\s+year\b",
            re.I,
        ),
        "financial year",
    ),
    (re.compile(r"\b(?:before|by)\s+christmas\b", re.I), "christmas"),
    (
        re.compile(r"\b(?:in|by|before|for)\s+the\s+summer\s+(?:break|recess|holidays?)\b", re.I),
        "summer break",
    ),
    (re.compile(r"\b(?:early\s+)?next\s+year\b", re.I), "new year"),
    (re.compile(r"\b(?:by\s+)?(?:the\s+)?end\s+of\s+(?:the|this)\s+month\b", re.I), "month"),
    (re.compile(r"\b(?:by\s+(?:the\s+end\s+of\s+)?|in\s+)?next\s+month\b", re.I), "next month"),
    (re.compile(r"\b(?:by\s+)?(?:the\s+)?end\s+of\s+(?:the|this)\s+year\b", re.I), "year"),
    (re.compile(r"\bin\s+the\s+new\s+year\b", re.I), "new year"),
)
_YEARLY = {"financial year": (3, 31), "christmas": (12, 24), "summer break": (7, 31)}
"""Month and day by which a council means what it calls so."""
_DAY_OF_MONTH = re.compile(
    r"\b(?:by|on|before|until)\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of|floor|item|century|time))",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"\b(?:in|by|this|next)\s+(?:the\s+)?(?P<season>{'|'.join(_SEASONS)})\b", re.I
)
_OF_THE_PAST = re.compile(r"\b(?:were|was|had|been|has|have|who|last)\b[^,;]{0,40}$", re.IGNORECASE)
_MONTHS_MEETING = re.compile(
    rf"\b(?:to|for|at|in|by|before)\s+(?:the|our|your)\s+{_MONTH}\s+(?:(?P<year>20\d\d)\s+)?"
    r"(?:meeting|panel|committee|session|board|cabinet|council|report|update)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:at|for|in|to|by|before)\s+(?:(?:the|our|your|its)\s+)?(?:very\s+)?"
    r"(?:next|following|future)\s+(?:(?:scheduled|ordinary|formal)\s+)?(?:committee\s+|panel\s+|"
    r"board\s+)?(?:meeting|panel|committee|session|report|board|commission)\b",
    re.IGNORECASE,
)


def due_in(text: str, meeting: date | None) -> Due | None:
    """Return when something is promised for, as said in a sentence; None where it isn't.

    Args:
        text: the sentence.
        meeting: the day it was said on. Without one only the words are known.
    """
    for find in (_a_date, _a_span, _a_named_time, _a_weekday, _a_day_of_month, _a_month, _a_season):
        due = find(text, meeting)
        if due is not None:
            return due
    if match := _MEETING.search(text):
        return Due(_words(match))
    return None


def day_in(text: str, meeting: date) -> date | None:
    """Return the first day that a text names by its day and month, with or without a year.

    Without one, the next such day after the meeting.
    """
    due = _a_date(text, meeting)
    return None if due is None else due.day


def _words(match: re.Match[str]) -> str:
    return " ".join(match.group().split()).rstrip(".,")


def _a_date(text: str, meeting: date | None) -> Due | None:
    match = _DATE.search(text) or _MONTH_FIRST.search(text)
    if match is None:
        return None
    month, day = _MONTHS[match["month"].casefold()], int(match["day"])
    if meeting is None and not match["year"]:
        return Due(_words(match))
    year = int(match["year"]) if match["year"] else _year_after(meeting, month, day)
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return Due(_words(match), date(year, month, day))


def _year_after(meeting: date | None, month: int, day: int) -> int:
    """Return the year in which that day next comes: a promise is for the future."""
    if meeting is None:
        raise ValueError("no meeting to count from")
    passed = (month, day) < (meeting.month, meeting.day)
    return meeting.year + 1 if passed else meeting.year


def _a_month(text: str, meeting: date | None) -> Due | None:
    match = _MONTHS_MEETING.search(text) or _IN_MONTH.search(text)
    if match is None:
        return None
    month = _MONTHS[match["month"].casefold()]
    if match["year"]:
        return Due(_words(match), date(int(match["year"]), month, 1), is_month=True)
    if meeting is None:
        return Due(_words(match))
    year = meeting.year + 1 if month < meeting.month else meeting.year
    return Due(_words(match), date(year, month, 1), is_month=True)


def _a_span(text: str, meeting: date | None) -> Due | None:
    match = _SPAN.search(text)
    if match is None or _OF_THE_PAST.search(text[: match.start()]):
        return None
    spoken = " ".join(match["count"].casefold().split())
    count = {"a": 1, "an": 1, "a couple of": 2}.get(spoken) or whole_number(spoken)
    if meeting is None or not count:
        return Due(_words(match))
    unit = match["unit"].casefold()
    if unit.startswith("month"):
        return Due(_words(match), _months_after(meeting, count))
    if unit.startswith("working"):
        return Due(_words(match), _working_days_after(meeting, count))
    days = {"d": 1, "w": 7, "f": 14}[unit[0]]
    return Due(_words(match), meeting + timedelta(days=days * count))


def _months_after(day: date, count: int) -> date:
    months = day.month - 1 + count
    year, month = day.year + months // _DECEMBER, months % _DECEMBER + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _working_days_after(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() <= _FRIDAY
    return day


def _a_named_time(text: str, meeting: date | None) -> Due | None:
    for pattern, name in _NAMED:
        if match := pattern.search(text):
            return Due(_words(match)) if meeting is None else _named(_words(match), name, meeting)
    return None


def _named(words: str, name: str, meeting: date) -> Due:
    friday = meeting + timedelta(days=(_FRIDAY - meeting.weekday()) % 7)
    if meeting.weekday() > _FRIDAY:
        friday = meeting + timedelta(days=_FRIDAY - meeting.weekday())
    if name == "week":
        return Due(words, max(friday, meeting))
    if name == "next week":
        return Due(words, friday + timedelta(days=7))
    if name == "tomorrow":
        return Due(words, meeting + timedelta(days=1))
    if name == "month":
        last = calendar.monthrange(meeting.year, meeting.month)[1]
        return Due(words, meeting.replace(day=last))
    if name == "next month":
        return Due(words, _months_after(meeting.replace(day=1), 1), is_month=True)
    if name == "year":
        return Due(words, date(meeting.year, _DECEMBER, 31))
    if name in _YEARLY:
        month, day = _YEARLY[name]
        return Due(words, date(_year_after(meeting, month, day), month, day))
    return Due(words, date(meeting.year + 1, _NEW_YEAR, 1), is_month=True)


def _a_weekday(text: str, meeting: date | None) -> Due | None:
    match = _WEEKDAY.search(text)
    if match is None:
        return None
    if meeting is None:
        return Due(_words(match))
    ahead = (_DAYS[match["weekday"].casefold()] - meeting.weekday() - 1) % 7 + 1
    return Due(_words(match), meeting + timedelta(days=ahead))


def _a_day_of_month(text: str, meeting: date | None) -> Due | None:
    match = _DAY_OF_MONTH.search(text)
    if match is None:
        return None
    if meeting is None:
        return Due(_words(match))
    day = int(match["day"])
    if day > meeting.day and day <= calendar.monthrange(meeting.year, meeting.month)[1]:
        return Due(_words(match), meeting.replace(day=day))
    later = _months_after(meeting.replace(day=1), 1)
    if not 1 <= day <= calendar.monthrange(later.year, later.month)[1]:
        return Due(_words(match))
    return Due(_words(match), later.replace(day=day))


def _a_season(text: str, meeting: date | None) -> Due | None:
    match = _SEASON.search(text)
    if match is None:
        return None
    if meeting is None:
        return Due(_words(match))
    month = _SEASONS[match["season"].casefold()]
    year = meeting.year + 1 if month < meeting.month else meeting.year
    return Due(_words(match), date(year, month, 1), is_month=True)
