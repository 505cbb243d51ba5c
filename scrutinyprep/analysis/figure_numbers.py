"""Numbers in a text, with their units: "£1.2m", "763 ,000", "10-15%", "twenty-seven million".

Captions by machine write numbers apart ("1 .7 million", "10 %"), Irish records
put the decimal point in the middle of the line ("£26·5 million"), people speak
them in words. Dates, ages, times, references and numbers in names are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from scrutinyprep.analysis.figure_periods import named_months
from scrutinyprep.analysis.spoken_numbers import whole_number
from scrutinyprep.domain.figures import COUNT, PERCENT, POUNDS

_LEAST_COUNT = 2
_LEAST_SPOKEN = 11
"""Below, "two" and "one" are said of everything and measure little."""
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class NumberAt:
    """A number and where it stands in a text, in code points."""

    value: Decimal
    unit: str
    start: int
    end: int
    is_scaled: bool = False
    """It was told in thousands or millions."""
    opens: bool = False
    """It stands alone in brackets, as an aside on the words before."""


_DIGITS = r"\d{1,3}(?:\s?,\s?\d{3})+(?!\d)(?:\s?[.·]\s?\d+)?|\d+(?:\s?[.·]\s?\d+)?"
_SPOKEN_WORD = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_SPOKEN = (
    rf"(?:half\s+a|(?:a|{_SPOKEN_WORD})(?:[\s-]+(?:hundred(?:\s+and)?|{_SPOKEN_WORD}))*"
    rf"(?:\s+point(?:\s+(?:{_SPOKEN_WORD}))+)?)"
)
_SCALE_WORD = r"millions?|billions?|thousands?|bn|mn|m|k"
_CURRENCY = r"[£$€]"
_AFTER = r"%|per\s?cents?\b|percent(?:age\s+points?)?\b|pounds?\b|dollars?\b|euros?\b"
_NUMBER = re.compile(
    rf"(?<![\w.£$€/·:=+-])(?P<open>[(])?(?P<sign>[-−+](?=[\d£$€]))?(?P<money>{_CURRENCY}\s?)?(?P<minus>-)?"
    rf"(?P<low>{_DIGITS})(?P<low_scale>\s?(?:{_SCALE_WORD})\b)?"
    rf"(?:(?:\s?[-–—]|\s[–—]\s)(?:{_CURRENCY}\s?)?(?P<high>{_DIGITS}))?"
    rf"(?:\+(?=\s))?(?:\s*-?(?P<scale>{_SCALE_WORD})\b)?(?:\s?(?P<after>{_AFTER}))?(?![\w/·]|[.:]\d)",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    rf"\b(?P<low>{_SPOKEN})(?:[\s-]+(?P<scale>millions?|billions?|thousand))?"
    rf"(?:\s+(?:and\s+)?(?P<rest>(?:{_SPOKEN_WORD})(?:[\s-]+(?:hundred(?:\s+and)?|{_SPOKEN_WORD}))*))?"
    rf"(?:\s+(?P<after>{_AFTER}))?\b",
    re.IGNORECASE,
)
_SYMBOLS = frozenset({"km", "kwh", "mwh", "gwh", "mw", "kw"})
_SCALES = {"m": 10**6, "b": 10**9, "t": 10**3, "k": 10**3}
_WORD_UNITS = re.compile(
    r"\s*-?\s*(?P<unit>(?:working\s+|calendar\s+|school\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?)"
    r"|FTEs?\b|full[\s-]time\s+equivalents?|tonnes?|tons?|kilometres?|km|miles?|metres?|hectares?|acres?"
    r"|sq(?:uare)?\.?\s?(?:m|metres?|feet|ft)|kWh|MWh|GWh|MW|kW|litres?|pence|cents|basis\s+points?)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\s*(?:(?:to|and|[-–])\s*[\d,.]+\s*)?(?P<unit>per\s+(?:\d{1,3}(?:\s?,\s?\d{3})+|1000+|thousand))\b",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"\s*(?:-|–|to|and|or|\+)?\s*(?:\d+)?\s*\+?\s*-?(?:years?|yrs?)?[\s-]*(?:old|olds|of\s+age)\b"
    r"|\s*(?:and|or)\s+(?:over|under|above)\b",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|over-|under-|(?:people|those|person)\s+(?:over|under)|year|years|birthday)\s*"
    r"(?:\d+\s*(?:-|–|to|and|&)\s*)?$",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(
    r"\b(?:pages?|pp?\.?|paragraphs?|paras?\.?|items?|sections?|sub-?sections?|s|appendix|annex|tables?|"
    r"figures?|charts?|chapters?|parts?|articles?|schedules?|regulations?|outcomes?|options?|phases?|"
    r"plots?|stages?|quarters?|q|bands?|key\s+stages?|ks|roads?|route|highway|star|numbers?|no\.?|nos\.?|"
    r"ref|rows?|clauses?|amendments?|lines?|steps?|objectives?|priority|recommendations?|versions?|"
    r"decisions?|levels?|grades?|tiers?|zones?|blocks?|units?|rooms?|flats?|slides?|ending\s+in|question|"
    r"questions|volumes?|columns?|ltp|covid|form|box|days?\s+of|tel|telephone|postcode|covid-|room|"
    r"goal|cat|indicator|principle|theme|strand|scenario|group|lot|model|type|category|channel)"
    r"\s*(?:\d+\s*(?:,|and|&|to|or|-|–)\s*)*$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:^|(?<=[^.!?\s])\s+)(?P<name>[A-Z][A-Za-z&’']*)\s?-?\s?$")
_PLAIN_CAPITALS = frozenset(
    "In The A An Of Over About Around With And But So We I For From By At".split()
)
_HYPHENED = re.compile(r"[A-Za-z]\s?[-–]\s?$")
"""As in "post -16", which counts nothing."""
_OLDEST = 100
_ADDRESS = re.compile(
    r"\s+(?:[A-Z][\w’']*\s+){1,3}(?:Street|St|Road|Rd|Avenue|Lane|House|Square|Close|Gardens|Way|Place|"
    r"Court|Terrace|Grove|Hill|Park|Drive|Row|Mews|Crescent|Estate)"
)
_PLURAL_AFTER = re.compile(
    r"\s+(?:[a-z]{3,}\s+)?(?:people|children|staff|(?!was\b|is\b|has\b|does\b)[a-z]{3,}s)\b"
)
"""What is counted: "At Harbour House 131 people"."""
_PERSON = re.compile(r"\s+[A-Z][a-z]+\s+[A-Z][a-z-]+[a-rt-z](?:\s|$)")
"""Behind the number of a name in a list: "33 Karen Brown"."""
_AT = re.compile(r"\bat\s*$", re.IGNORECASE)
"""A paragraph of another paper: "notes at 4.10 the breakdown"."""
_PER = re.compile(r"\bper\s*$", re.IGNORECASE)
_HEADING_AFTER = re.compile(r"\.?\d*\s+[A-Z]")
"""The number of a paragraph stands before its first word."""
_ORDINAL = re.compile(
    r"\s?(?:st|nd|rd|th)\b|\s*(?:am|pm|a\.m\.|p\.m\.|o['’]clock)\b", re.IGNORECASE
)


def numbers_in(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[NumberAt]:
    """Return the numbers that measure something, in order.

    Args:
        text: a sentence.
        taken: what stands in it as a period, from and to.
    """
    spans = [*taken, *named_months(text)]
    found = [
        one
        for matches in (_digits(text), _spoken(text))
        for one in matches
        if not any(start <= one.start < end or one.start <= start < one.end for start, end in spans)
    ]
    found.sort(key=lambda one: one.start)
    kept: list[NumberAt] = []
    for one in found:
        if (
            not kept
            or one.start >= kept[-1].end
            or (one.start >= kept[-1].start and one.end == kept[-1].end)
        ):
            kept.append(one)
    return kept


def _digits(text: str) -> Iterator[NumberAt]:
    for match in _NUMBER.finditer(text):
        unit = _unit_at(text, match.end(), match["money"] or "", match["after"] or "")
        scale = match["scale"] or match["low_scale"]
        is_bare = unit.unit == COUNT and not scale
        if is_bare and (match["high"] is not None or not _counts(text, match)):
            continue
        if (is_bare or unit.is_word) and _names(text, match):
            continue
        is_below = (match["minus"] or match["sign"] or "+") in "-−"
        opens = match["open"] is not None
        low = _decimal(match["low"]) * _scale(match["low_scale"] or match["scale"])
        start = match.start() + opens
        yield NumberAt(-low if is_below else low, unit.unit, start, unit.end, bool(scale), opens)
        if match["high"] is not None:
            high = _decimal(match["high"]) * _scale(match["scale"])
            yield NumberAt(high, unit.unit, match.start("high"), unit.end, bool(scale))


def _spoken(text: str) -> Iterator[NumberAt]:
    for match in _IN_WORDS.finditer(text):
        value = _spoken_value(match)
        if value is None:
            continue
        unit = _unit_at(text, match.end(), "", match["after"] or "")
        is_scaled = match["scale"] is not None
        if unit.unit == COUNT and not is_scaled:
            is_age = _AGE_AFTER.match(text, match.end()) is not None
            is_label = _LABEL_BEFORE.search(text[: match.start()]) is not None
            if value < _LEAST_SPOKEN or is_age or is_label:
                continue
        yield NumberAt(value, unit.unit, match.start(), unit.end, is_scaled)


def _spoken_value(match: re.Match[str]) -> Decimal | None:
    """Return the value of "twenty-seven point one million"; None where the words make none."""
    words, scale = match["low"].casefold(), match["scale"]
    if words.startswith("half"):
        return Decimal(_scale(scale)) / 2 if scale else None
    if words.startswith("a"):
        # "A million-dollar question" measures nothing.
        return Decimal(_scale(scale)) if scale and match["after"] is None else None
    whole, _, part = words.partition(" point ")
    value = whole_number(whole)
    digits = [whole_number(word) for word in re.split(r"[\s-]+", part) if word]
    if value is None or None in digits:
        return None
    told = Decimal(f"{value}.{''.join(str(digit) for digit in digits)}") if part else Decimal(value)
    told *= _scale(scale)
    rest = whole_number(match["rest"].casefold()) if match["rest"] else 0
    return None if rest is None or (rest and not scale) else told + rest


@dataclass(frozen=True, slots=True)
class _UnitAt:
    """What a number counts, and where the words for it end."""

    unit: str
    end: int
    is_word: bool = False


def _unit_at(text: str, end: int, money: str, after: str) -> _UnitAt:
    words = after.casefold()
    if words.startswith(("%", "per")):
        return _UnitAt("percentage points" if "point" in words else PERCENT, end)
    if money.strip() or words:
        return _UnitAt(money.strip() or {"p": POUNDS, "d": "$", "e": "€"}[words[0]], end)
    for pattern in (_RATE, _WORD_UNITS):
        if found := pattern.match(text, end):
            return _UnitAt(_unit_word(found["unit"]), found.end(), is_word=True)
    return _UnitAt(COUNT, end)


def _unit_word(words: str) -> str:
    """Return a unit in one form: "working days", "per 10,000", "FTE"."""
    unit = re.sub(r"\s+", " ", words).casefold()
    if unit.startswith("per "):
        digits = unit.removeprefix("per ").replace(",", "").replace(" ", "")
        return f"per {int(digits):,}" if digits.isdecimal() else "per 1,000"
    if unit.startswith(("fte", "full")):
        return "FTE"
    if unit in _SYMBOLS:
        return words
    return unit if unit.endswith("s") or unit.startswith(("sq", "pence")) else unit + "s"


def _counts(text: str, match: re.Match[str]) -> bool:
    """Say whether a bare number counts something: no year, age, time, date or part of a name."""
    digits = match["low"]
    if "." not in digits and _decimal(digits) < _LEAST_COUNT:
        return False
    before, end = text[: match.start("low")], match.end("low")
    if not before.strip() and _HEADING_AFTER.match(text, end):
        return False
    if digits[0] == "0" and digits[1:2].isdigit():
        return False
    if digits.isdecimal() and len(digits) == len("2024") and int(digits) in _YEARS:
        return False
    return not (
        _HYPHENED.search(before)
        or _ORDINAL.match(text, end)
        or _AGE_AFTER.match(text, end)
        or _AGE_BEFORE.search(before)
        or _ADDRESS.match(text, end)
        or (match["low"].isdecimal() and int(match["low"]) < _OLDEST and text[end : end + 1] == "+")
        or _PER.search(before)
        or _PERSON.match(text, end)
        or ("." in digits and _AT.search(before))
    )


def _names(text: str, match: re.Match[str]) -> bool:
    """Say whether the number only names something: "page 53", "FTSE 100", "19 years old"."""
    before = text[: match.start("low")]
    if _LABEL_BEFORE.search(before) or _AGE_AFTER.match(text, match.end("low")):
        return True
    name = _NAME_BEFORE.search(before)
    return (
        name is not None
        and _PLURAL_AFTER.match(text, match.end("low")) is None
        and name.start("name") > 0
        and name["name"] not in _PLAIN_CAPITALS
        and match["low"].isdecimal()
    )


def _decimal(digits: str) -> Decimal:
    return Decimal(re.sub(r"[\s,]", "", digits).replace("·", "."))


def _scale(word: str | None) -> int:
    return _SCALES[word.strip(" -")[0].casefold()] if word else 1
