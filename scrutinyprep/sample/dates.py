"""Dates and times as councils print them."""

from __future__ import annotations

from datetime import date, datetime


def weekday_and_date(day: date) -> str:
    """Return "Thursday, 10 December 2026"."""
    return f"{day:%A}, {day.day} {day:%B %Y}"


def formal_date(day: date) -> str:
    """Return "Thursday, 10th December, 2026"."""
    return f"{day:%A}, {_ordinal(day.day)} {day:%B}, {day:%Y}"


def plain_date(day: date) -> str:
    """Return "10 December 2026"."""
    return f"{day.day} {day:%B %Y}"


def clock(moment: datetime) -> str:
    """Return "6.00 pm"."""
    return f"{(moment.hour - 1) % 12 + 1}.{moment:%M} {'am' if moment.hour < 12 else 'pm'}"


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
