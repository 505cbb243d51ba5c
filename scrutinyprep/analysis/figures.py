"""Figures in a text: amounts of money, shares and counts, with what they measure and when.

A period belongs to the figure that it is said of. What follows "compared with"
or "than" is another figure's time, and so is the time at which a paper was
published or agreed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from scrutinyprep.analysis.figure_measures import measure_of
from scrutinyprep.analysis.figure_numbers import NumberAt, numbers_in
from scrutinyprep.analysis.figure_periods import PeriodAt, periods_in
from scrutinyprep.domain.figures import COUNT, POUNDS, Figure, Period

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.](?=\d|\s?\d+\s|[a-z])[^.!?\n]+)*(?:[.!?](?=\s|$))?")
_MONEY = re.compile(
    r"\b(?:deficits?|budgets?|savings?|gap|costs?|spend|spending|grants?|fund|funds|funding|reserves?|"
    r"income|overspend|underspend|debt|investment|shortfall|pressures?|revenue|capital)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:compared?\s+(?:to|with)|when\s+compared|comparison|than|versus|vs|against|(?:up|down)\s+from|"
    r"in\s+line\s+with|relative\s+to)\b"
    r"(?:(?!;|,\s+(?!20\d\d)|\band\s+(?:an?|the|was|is|are|were|up|down|has|have|had|by|\d+)\b).)*",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\b(?:published|agreed|approved|dated|held|launched|signed|submitted|presented|considered|issued|"
    r"adopted|introduced|meeting\s+of|announced|awarded|established|opened|inspected)\s+(?:on|in|of|at|by)?\s*(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
_TURNS = re.compile(r"[;]|,\s+(?:is|was|are|were|has|have|which|and\s+the)\b|,.{30}")
"""Between a number and a period of something else."""
_FROM = re.compile(r"\bfrom\s*$", re.IGNORECASE)
_JOINS = re.compile(
    r"^\s*(?:[-–,/]|to|and|or|(?:up|down)\s+to|to\s+(?:\w+\s+){1,2})?\s*"
    r"(?:about|around|over|under|at\s+least|above|below|nearly|almost|£|\$)?\s*$",
    re.IGNORECASE,
)
"""Between two numbers of one thing: "from 22% to at least 20%", "17, 18"."""
_AGAIN = re.compile(
    r"^[\s,]*(?:overall\s*)?,?\s*(?:and|but)\s+(?:also\s+)?(?:up|down|(?:in|de)creased|rose|fell)?\s*(?:by\s*)?$",
    re.IGNORECASE,
)
"""Between two numbers of one thing, compared with two others: "up by 35 … and up by 70 …"."""
_INSTEAD = re.compile(
    r"(?:,\s+(?:and\s+|but\s+)?(?:up|down)\s+from|compared\s+(?:to|with)|"
    r"\s(?:in|at|by|on)\s+(?:the\s+(?:end|start)\s+of\s+)?[A-Z]\w+(?:\s+20\d\d)?\s+to)\s*$"
)
"""Before a number of the same thing at another time: ", up from 71", "in July to £16m"."""
_LARGE = 100
_NEAR = 30
"""Characters between a figure and the period that is said of it alone."""
_DURATIONS = frozenset({"day", "week", "month", "year", "hour", "minute", "second"})
_LASTS = re.compile(
    r"\b(?:of|is|was|are|were|averag\w+|took|takes|taking)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_HOLDS_A_NUMBER = re.compile(
    r"\d|\b(?:hundred|thousand|million|billion|per\s?cent|eleven|twelve|\w+teen|\w+ty)\b",
    re.IGNORECASE,
)


def figures_in(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in order. Dates, pages and numbers of paragraphs are none."""
    return tuple(
        figure
        for sentence in _SENTENCE.finditer(text)
        if _HOLDS_A_NUMBER.search(sentence.group())
        for figure in _in_sentence(sentence.group(), sentence.start())
    )


def _in_sentence(sentence: str, offset: int) -> Iterator[Figure]:
    periods = periods_in(sentence)
    numbers = numbers_in(sentence, [(one.start, one.end) for one in periods])
    words = " ".join(sentence.split())
    last = _Told()
    for place, number in enumerate(numbers):
        measure = _measure(sentence, numbers, place, periods, last)
        if not measure:
            continue
        is_passing = number.opens or _lasts(number)
        last = _Told(last.measure if is_passing else measure, number.end)
        is_money = number.unit == COUNT and number.is_scaled and _MONEY.search(measure)
        yield Figure(
            measure=measure,
            value=plain(number.value),
            unit=POUNDS if is_money else number.unit,
            period=_period(sentence, numbers, place, periods),
            words=words,
            start=offset + number.start,
            end=offset + number.end,
        )


def plain(value: Decimal) -> Decimal:
    """Return a value without zeros behind its point: 1200000 and not 1.2E+6."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


@dataclass(frozen=True, slots=True)
class _Told:
    """The last figure of a sentence: what it measures, and where it ends; 0 before the first."""

    measure: str = ""
    end: int = 0


def _measure(
    sentence: str,
    numbers: Sequence[NumberAt],
    place: int,
    periods: Sequence[PeriodAt],
    last: _Told,
) -> str:
    number, previous, since = numbers[place], last.measure, last.end
    if place and previous and number.start >= numbers[place - 1].start:
        between = sentence[numbers[place - 1].end : number.start].rstrip("(£$€")
        is_next = number.end == numbers[place - 1].end or _JOINS.match(between)
        is_next = is_next or _AGAIN.match(_COMPARES.sub(" ", between))
        is_next = is_next or _INSTEAD.search(between)
        if is_next and (numbers[place - 1].unit == number.unit or number.opens):
            return previous
    if _lasts(number) and not _LASTS.search(sentence[: number.start]):
        return ""
    named = measure_of(
        sentence,
        number.start,
        number.end,
        unit=number.unit,
        is_aside=number.opens,
        is_scaled=number.is_scaled,
        is_large=number.value >= _LARGE,
        periods=periods,
        previous=previous,
        since=since,
    )
    is_beside = (
        since
        and numbers[place - 1].unit == number.unit
        and _COMPARES.search(sentence[since : number.start])
    )
    return previous if is_beside and not named else named


def _lasts(number: NumberAt) -> bool:
    return number.unit.rpartition(" ")[2].rstrip("s") in _DURATIONS


def _period(
    sentence: str, numbers: Sequence[NumberAt], place: int, periods: Sequence[PeriodAt]
) -> Period | None:
    number = numbers[place]
    compared = [mark.span() for mark in _COMPARES.finditer(sentence)]

    def part(position: int) -> int:
        spans = enumerate(compared, start=1)
        return next((at for at, (start, end) in spans if start <= position < end), 0)

    own = [
        one
        for one in periods
        if part(one.start) == part(number.start) and not _DEED.search(sentence[: one.start])
    ]
    later = [one for one in own if one.start >= number.end]
    if later and _follows(sentence, numbers, place, later[0]):
        return later[0].period
    if _FROM.search(sentence[: number.start]):
        return None
    taken = [
        one
        for one in own
        for earlier in range(place)
        if not _lasts(numbers[earlier])
        and numbers[earlier].end <= one.start
        and _follows(sentence, numbers, earlier, one)
    ]
    sooner = [one for one in own if one.end <= number.start and one not in taken]
    chosen = sooner[-1:] or [
        one for one in later[:1] if not _TURNS.search(sentence[number.end : one.start])
    ]
    return chosen[0].period if chosen else None


def _follows(sentence: str, numbers: Sequence[NumberAt], place: int, period: PeriodAt) -> bool:
    """Say whether a period stands right behind a number, and so is said of it alone."""
    number = numbers[place]
    following = numbers[place + 1].start if place + 1 < len(numbers) else len(sentence)
    between = sentence[number.end : period.start]
    return (
        number.end <= period.start < max(following, number.end + 1)
        and len(between) <= _NEAR
        and ";" not in between
    )
