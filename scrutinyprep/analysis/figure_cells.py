"""A cell of a table: the number it holds, and what its column's heading says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from scrutinyprep.analysis.figure_periods import periods_in
from scrutinyprep.domain.figures import COUNT, PERCENT, POUNDS, UNTOLD, Period

_NUMBER = r"\d{1,3}(?:,\s?\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_CELL = re.compile(
    rf"^(?P<open>[(])?(?P<sign>[-–−+])?\s?(?P<money>[£$€])?\s?(?P<minus>[-–−])?(?P<digits>{_NUMBER})"
    r"(?P<scale>\s?(?:m|k|bn|million|billion|thousand))?\s?(?P<percent>%)?(?P<close>[)])?"
    r"\s?(?:[*†‡#]|\[\d\])*(?:\s*\((?P<aside>\d+(?:\.\d+)?)\s?%\))?(?P<words>\s+[A-Z][^\d]{2,60})?$",
    re.IGNORECASE,
)
_SCALES = {"m": 10**6, "b": 10**9, "k": 10**3, "t": 10**3}
_CURRENCIES = frozenset("£$€")
_THOUSANDS = re.compile(r"[£$€]\s?(?:000|k\b)|['’`]000s?\b|\b000s\b|[£$€]?\(?\s?thousands?\b", re.I)
_MILLIONS = re.compile(r"[£$€]\s?m(?:illions?|n)?\b|\bmillions?\b", re.IGNORECASE)
_MONEY = re.compile(r"[£$€]")
_SHARE = re.compile(r"%|\bper\s?cent(?:age)?\b", re.IGNORECASE)
_WORD_UNIT = re.compile(
    r"\b(?P<unit>FTEs?|tonnes|(?:working\s+)?days|weeks|months|hours|minutes|miles|hectares|kWh|MWh)\b",
    re.IGNORECASE,
)
_RATE = re.compile(r"\bper\s+(?P<many>1,?0{2,5}(?:,0{3})?)\b", re.IGNORECASE)
_UNIT_WORDS = re.compile(
    r"[£$€]\s?\(?(?:['’`]?000['’`]?s?|millions?|mn?|k|bn)?\)?(?=\W|$)|['’`]000['’`]?s?|\(\s*(?:%|thousands|millions)\s*\)"
    r"|\(\s*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """In what the numbers of a column or a table are told."""

    unit: str = COUNT
    times: int = 1
    is_told: bool = False
    """The heading says it."""

    @property
    def is_money(self) -> bool:
        """Whether it tells an amount of money."""
        return self.unit in _CURRENCIES


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column's heading says of the numbers under it."""

    words: str
    """Without unit and period."""
    scale: Scale
    period: Period | None


@dataclass(frozen=True, slots=True)
class CellNumber:
    """A number of a cell."""

    value: Decimal
    unit: str
    start: int
    end: int


def scale_of(words: str) -> Scale:
    """Return in what numbers are told, by a heading or a line such as "All figures in £000s"."""
    money = _MONEY.search(words)
    times = 1
    if _THOUSANDS.search(words):
        times = 10**3
    elif _MILLIONS.search(words):
        times = 10**6
    if money is not None or re.search(r"['’`]000|\b000s\b", words):
        return Scale(money.group() if money else POUNDS, times, is_told=True)
    if _SHARE.search(words):
        return Scale(PERCENT, 1, is_told=True)
    if rate := _RATE.search(words):
        return Scale(f"per {int(rate['many'].replace(',', '')):,}", 1, is_told=True)
    if unit := _WORD_UNIT.search(words):
        word = unit["unit"]
        return Scale(
            "FTE" if word.casefold().startswith("fte") else word.casefold(), 1, is_told=True
        )
    return Scale(
        COUNT, times, is_told=times > 1 or bool(re.search(r"(?i)\b(?:number|no\.)\b", words))
    )


def heading_of(words: str) -> Heading:
    """Return what a column's heading says."""
    periods = periods_in(words)
    period = periods[0].period if len({one.period.key for one in periods}) == 1 else None
    rest = words
    for one in reversed(periods):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    rest = " ".join(_UNIT_WORDS.sub(" ", rest).split()).strip(" -–:,()%")
    return Heading(rest, scale_of(words), period)


def is_number(cell: str) -> bool:
    """Say whether a cell holds a number and nothing else but its unit."""
    found = _CELL.match(cell.strip())
    return found is not None and found["words"] is None and not _tells_scale(found)


def _tells_scale(found: re.Match[str]) -> bool:
    """Say whether it is "£000" over a column, and no number."""
    return found["digits"] == "000"


def numbers_of(cell: str, scale: Scale) -> tuple[CellNumber, ...]:
    """Return the number of a cell, and the share in brackets behind it, if there is one.

    In tables, brackets mean less than nothing. A zero is a number, a dash is none.
    """
    words = cell.strip()
    found = _CELL.match(words)
    if (
        found is None
        or _tells_scale(found)
        or (found["words"] and not (found["sign"] and "." in found["digits"]))
    ):
        return ()
    times, unit = scale.times, scale.unit
    if found["percent"]:
        unit, times = PERCENT, 1
    elif found["money"] and unit in (COUNT, PERCENT):
        unit = found["money"]
    if found["scale"]:
        times = _SCALES[found["scale"].strip()[0].casefold()]
        unit = POUNDS if unit == COUNT else unit
    if unit == PERCENT:
        times = 1
    value = Decimal(found["digits"].replace(",", "").replace(" ", "")) * times
    is_below = (found["sign"] or "") in {"-", "–", "−"} or found["minus"]
    if is_below or (found["open"] and found["close"]):
        value = -value
    lead = len(cell) - len(cell.lstrip())
    start = lead + found.start("digits")
    if (
        unit == COUNT
        and not scale.is_told
        and (is_below or found["open"] or "." in found["digits"])
    ):
        unit = UNTOLD
    told = [CellNumber(value or Decimal(0), unit, start, lead + found.end("digits"))]
    if found["aside"]:
        told.append(
            CellNumber(
                Decimal(found["aside"]),
                PERCENT,
                lead + found.start("aside"),
                lead + found.end("aside"),
            )
        )
    return tuple(told)
