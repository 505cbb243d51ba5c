"""Figures in papers and speeches: so many of something, at some time, and how they moved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from scrutinyprep.domain.hits import Hit

_THOUSAND = 1000
_YEAR = re.compile(r"\d{4}")
_BEFORE_DIGITS = frozenset("£$€")
POUNDS = "£"
PERCENT = "%"
COUNT = "count"
CELL_JOIN = " – "
"""In a measure, between what a table's row and its column say."""
UNTOLD = ""
"""Of a cell whose table doesn't say in what it is told."""


class PeriodKind(Enum):
    """What kind of time a figure holds for: only those of one kind can be compared."""

    FINANCIAL_YEAR = "financial year"
    YEARS = "years"
    """Several financial years together."""
    QUARTER = "quarter"
    """Of a financial year."""
    CALENDAR_QUARTER = "calendar quarter"
    MONTHS = "months"
    MONTH = "month"
    DAY = "day"
    YEAR = "year"
    SINCE = "since"
    TWELVE_MONTHS = "twelve months"


@dataclass(frozen=True, slots=True)
class Period:
    """When a figure holds."""

    words: str
    """As it is written."""
    key: str
    """In one form for all, so that it can be compared: a financial year "2024-25", several
    "2025-28", a quarter of a financial year "2024-25 Q3" or of a calendar year "2024 Q3", a month
    "2024-11", a day "2024-11-30", a year "2024", "since 2012", "12m to 2024-12"; without its
    year, a quarter is "Q3"."""
    kind: PeriodKind
    """"2011-12" is a financial year or a December: this says which."""

    @property
    def is_whole(self) -> bool:
        """Whether it says which year: a quarter of some year can't be told from another's."""
        return _YEAR.search(self.key) is not None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it measures."""

    measure: str
    """The words for what is measured, such as "overspend" or "children in care"."""
    value: Decimal
    """In whole pounds, per cent, or so many of the unit: "£1.2m" is 1200000."""
    unit: str
    """One of the above, or the word that the paper uses: "weeks", "FTE", "per 10,000"."""
    period: Period | None
    """The year, quarter, month or day that it is said to hold for, not one it is compared with."""
    words: str
    """The sentence on one line, or the cells of the table's row."""
    start: int
    """Of the number, in code points of the text looked through."""
    end: int
    column: str | None = None
    """Of a cell: what its column says beside period and unit, as the measure does, too; None
    for what a sentence tells."""
    under: str = ""
    """Of a cell: what stands over its table, such as "Children in care"."""

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return self.unit in _BEFORE_DIGITS

    @property
    def is_cell(self) -> bool:
        """Whether it stands in a table."""
        return self.column is not None

    @property
    def name(self) -> str:
        """What its sentence or its row is about: the measure without what the column says."""
        return self.measure.removesuffix(self.column or "").removesuffix(CELL_JOIN)


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure where it was stated: on a page, or in a speech."""

    figure: Figure
    hit: Hit
    """Where it stands, with its meeting, and who may see it."""
    passage: int
    """The passage it stands in: with `figure.start`, what tells it from all others."""
    speech: int | None = None
    """Index of the speech in its transcript."""
    version: int | None = None
    """Which earlier version of the paper it is, from 1; None for what readers see now."""


class Basis(Enum):
    """How the two sides of a comparison differ."""

    OTHER_PERIOD = "other period"
    """The same measure at another time."""
    SAME_PERIOD = "same period"
    """The same measure of the same time, as it was told before."""


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """The same measure told before, beside what is told now; both name period and unit."""

    now: StatedFigure
    then: StatedFigure
    basis: Basis

    @property
    def change(self) -> Decimal | None:
        """Now less then; None where the two are not told in one unit."""
        if self.now.figure.unit != self.then.figure.unit:
            return None
        return self.now.figure.value - self.then.figure.value

    @property
    def is_rounding(self) -> bool:
        """Whether one may only be the other told more roughly: £19.8m is £19,835,200."""
        change = self.change
        if not change:
            return False
        rough = max(_roughness(one.figure.value) for one in (self.now, self.then))
        return rough >= _THOUSAND and abs(change) * 2 <= rough

    @property
    def share(self) -> Decimal | None:
        """The change in hundredths of what it was; None of nothing, of per cents and of signs."""
        before, after, change = self.then.figure.value, self.now.figure.value, self.change
        if change is None or before == 0 or self.now.figure.unit == PERCENT:
            return None
        return None if (before < 0) != (after < 0) else change / abs(before) * 100


def in_digits(figure: Figure, value: Decimal | None = None) -> str:
    """Return a figure's value with its unit as people write it, such as "£1,200,000" or "18 weeks".

    With `value`, that of something else in the same unit: how much it has changed.
    """
    told = figure.value if value is None else value
    digits, sign = f"{abs(told):,f}", "-" if told < 0 else ""
    if figure.is_money:
        return f"{sign}{figure.unit}{digits}"
    if figure.unit == PERCENT:
        return f"{sign}{digits}%"
    return f"{sign}{digits} {'' if figure.unit in (COUNT, UNTOLD) else figure.unit}".strip()


def _roughness(value: Decimal) -> Decimal:
    """Return what one more in the last digit that is no zero would add."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if value and isinstance(exponent, int) else Decimal(0)
