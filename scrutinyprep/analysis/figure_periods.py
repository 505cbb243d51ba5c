"""When a figure holds: financial years, quarters, months and days, in one form for all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from scrutinyprep.domain.figures import Period, PeriodKind

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_SHORT = len("jan")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_LONG_MONTH = "|".join(_MONTHS)
_YEAR = r"(?:19|20)\d\d"
_SHORT_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)"
_DASH = r"\s?[-–—/]\s?"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "one": 1, "two": 2, "three": 3}
_ORDINALS |= {"four": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTER_MONTHS = 3
_YEAR_MONTHS = 12
_TEN_YEARS = 10
_HEADING_CHARACTERS = 30

_SPOKEN_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty".split(), start=2)}
_SPOKEN_UNITS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_SPOKEN_PAIR = (
    rf"(?:(?:{'|'.join(_SPOKEN_TENS)})(?:[\s-]+(?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)


@dataclass(frozen=True, slots=True)
class PeriodAt:
    """A period and where it stands in a text, in code points."""

    period: Period
    start: int
    end: int


def periods_in(text: str) -> list[PeriodAt]:
    """Return the periods that a text names, in order; relative ones ("last year") are none."""
    is_heading = len(text.strip()) <= _HEADING_CHARACTERS
    return [
        PeriodAt(
            Period(" ".join(match.group().split()), key, _kind_of(match, key)),
            match.start(),
            match.end(),
        )
        for match in _ANY.finditer(text)
        if (key := _key_of(match)) is not None
        and (is_heading or not _MAY_BE_A_DAY.fullmatch(match.group()))
    ]


def only_period_in(text: str) -> Period | None:
    """Return the period that a heading names, where it names no second one."""
    found = periods_in(text)
    return found[0].period if len({one.period.key for one in found}) == 1 else None


def _key_of(match: re.Match[str]) -> str | None:
    for name, _, read in _FORMS:
        if match[name] is not None:
            return read(match[name])
    return None


def _kind_of(match: re.Match[str], key: str) -> PeriodKind:
    name = match.lastgroup or ""
    if " Q" in key or key.startswith("Q"):
        is_calendar = "-" not in key and not key.startswith("Q")
        return PeriodKind.CALENDAR_QUARTER if is_calendar else PeriodKind.QUARTER
    if name in _OF_YEARS:
        if "-" not in key:
            return PeriodKind.YEAR
        first, last = key.split("-")
        is_one = int(last) == (int(first) + 1) % 100
        return PeriodKind.FINANCIAL_YEAR if is_one else PeriodKind.YEARS
    return _KINDS[name]


def _financial_year(words: str) -> str | None:
    """Return "2024-25" for "2024/25", "24 -25" or "2024-2025"; a longer run as "2025-28"."""
    first, last = re.findall(r"\d+", words)[:2]
    start = _whole_year(first)
    end = start // 100 * 100 + int(last[-2:])
    if end < start:
        end += 100
    if not start < end <= start + _TEN_YEARS:
        return None
    return f"{start}-{end % 100:02}"


def _short_financial_year(words: str) -> str | None:
    first, last = (int(part) for part in re.findall(r"\d+", words))
    return _financial_year(words) if last == first + 1 else None


def _spoken_year(words: str) -> str | None:
    pairs = [_spoken_pair(pair) for pair in re.findall(_SPOKEN_PAIR, words.casefold())]
    if len(pairs) == len(("twenty", "twenty-two")):
        return f"{pairs[0] * 100 + pairs[1]}"
    return f"{pairs[0] * 100 + pairs[1]}-{pairs[2]:02}" if pairs[2] == pairs[1] + 1 else None


def _spoken_pair(words: str) -> int:
    return sum(_SPOKEN_TENS.get(w) or _SPOKEN_UNITS.get(w, 0) for w in re.split(r"[\s-]+", words))


def _quarter(words: str) -> str | None:
    number = _quarter_number(words)
    rest = re.sub(r"(?i)\bQ\s?[1-4]|\bquarter\s+\w+|\b\w+\s+quarter", " ", words, count=1)
    years = _FINANCIAL_YEAR.search(rest)
    if years is not None:
        key = _financial_year(years.group())
        return f"{key} Q{number}" if key else None
    year = re.search(_YEAR, rest)
    return f"{year.group()} Q{number}" if year else f"Q{number}"


def _quarter_number(words: str) -> int:
    digit = re.search(r"(?i)(?:\bQ\s?|quarter\s+)([1-4])\b", words)
    if digit:
        return int(digit[1])
    said = re.search(r"(?i)\b(" + "|".join(_ORDINALS) + r")\b", words)
    return _ORDINALS[said[1].casefold()] if said else 0


def _months(words: str) -> str | None:
    """Return three months that make a quarter as that quarter of their financial year."""
    first, last = (_month_number(m) for m in re.findall(rf"(?i)\b{_MONTH}\b", words))
    years = [_whole_year(y) for y in re.findall(r"\d+", words)]
    end = years[-1]
    start = years[0] if len(years) > 1 else end - (first > last)
    if (end - start) * _YEAR_MONTHS + last - first != _QUARTER_MONTHS - 1 or first % 3 != 1:
        return f"{start}-{first:02} to {end}-{last:02}"
    financial = start if first > _QUARTER_MONTHS else start - 1
    quarter = (first - 1) // _QUARTER_MONTHS or 4
    return f"{financial}-{(financial + 1) % 100:02} Q{quarter}"


def _month(words: str) -> str | None:
    name = re.search(rf"(?i){_MONTH}", words)
    year = re.search(r"\d+\s*$", words)
    return (
        f"{_whole_year(year.group())}-{_month_number(name.group()):02}" if name and year else None
    )


def _day(words: str) -> str | None:
    name = re.search(rf"(?i){_MONTH}", words)
    numbers = [int(n) for n in re.findall(r"\d+", words)]
    if name is not None:
        day, month, year = numbers[0], _month_number(name.group()), numbers[1]
    else:
        day, month, year = numbers
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _twelve_months(words: str) -> str | None:
    ends = re.sub(r"(?is)^.*?\b(?:to|ended|ending)\b(?:\s+(?:the\s+)?end\s+of)?", "", words)
    day = re.match(rf"(?i)\s*\d{{1,2}}(?:st|nd|rd|th)?\s+(?={_MONTH})", ends)
    key = _month(ends[day.end() :] if day else ends)
    return f"12m to {key}" if key else None


def _since(words: str) -> str | None:
    rest = re.sub(r"(?i)^\s*since\s+", "", words)
    found = periods_in(rest)
    year = re.search(_YEAR, rest)
    if found:
        return f"since {found[0].period.key}"
    return f"since {year.group()}" if year else None


def _year(words: str) -> str | None:
    year = re.search(_YEAR, words)
    return year.group() if year else None


def _whole_year(digits: str) -> int:
    return int(digits) if len(digits) == len("2024") else 2000 + int(digits)


def _month_number(name: str) -> int:
    begins = name.casefold()[:_SHORT]
    return next(n for n, month in enumerate(_MONTHS, start=1) if month.startswith(begins))


_FINANCIAL = rf"{_YEAR}{_DASH}(?:{_YEAR}|\d\d)(?![\d%])"
_FINANCIAL_YEAR = re.compile(_FINANCIAL)
_A_QUARTER = (
    r"(?i:\bQ\s?[1-4]\b|\bquarter\s+(?:[1-4]\b|(?:one|two|three|four)\b)"
    r"|\b(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter\b)"
)
_SEVERAL_MONTHS = (
    rf"\b{_MONTH}\b\s?(?:{_SHORT_YEAR}\b)?\s?(?:[-–—]|to|until|through)\s?"
    rf"{_MONTH}\b\s?{_SHORT_YEAR}\b"
)
_OF_YEARS = frozenset({"financial", "short", "glued", "spoken"})
_KINDS = {
    "twelve": PeriodKind.TWELVE_MONTHS,
    "since": PeriodKind.SINCE,
    "months": PeriodKind.MONTHS,
    "day": PeriodKind.DAY,
    "month": PeriodKind.MONTH,
    "year": PeriodKind.YEAR,
}
_MAY_BE_A_DAY = re.compile(rf"{_MONTH}\s\d\d")
"""As "June 24" in a sentence; over a column of a table it is a month."""
_FORMS: tuple[tuple[str, str, Callable[[str], str | None]], ...] = (
    (
        "twelve",
        r"\b(?i:12|twelve)\s?(?:m|months)\s+(?:to|ended|ending)\s+(?:the\s+end\s+of\s+)?"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\s+{_SHORT_YEAR}\b"
        r"|\byear\s+(?:to|ended|ending)\s+(?:the\s+end\s+of\s+)?"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\s+{_YEAR}\b",
        _twelve_months,
    ),
    (
        "since",
        rf"\b[Ss]ince\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTH}\s+)?{_YEAR}(?:{_DASH}\d\d)?\b",
        _since,
    ),
    ("months", _SEVERAL_MONTHS, _months),
    (
        "day",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?i:{_LONG_MONTH}|{_MONTH})\s+{_YEAR}\b"
        r"|(?<![\d/.])\d{1,2}/\d{1,2}/(?:19|20)\d\d(?![\d/])",
        _day,
    ),
    (
        "month",
        rf"\b(?i:{_LONG_MONTH})\s+(?:of\s+)?{_YEAR}\b|\b{_MONTH}\s+{_YEAR}\b|\b{_MONTH}[\s-]['’]?\d\d\b(?!\s?[,.]?\s?\d)",
        _month,
    ),
    (
        "quarter",
        rf"{_A_QUARTER}(?:,?\s+(?:of\s+|for\s+|in\s+)?(?:the\s+)?(?:{_FINANCIAL}|{_YEAR}\b))?"
        rf"|\b{_YEAR}{_DASH}\d\d,?\s+{_A_QUARTER}",
        _quarter,
    ),
    ("financial", rf"(?<![\d£$.,/-]){_FINANCIAL}(?!{_DASH}\d)", _financial_year),
    (
        "short",
        r"(?<![\d£$.,/–-])(?<!aged )\b[1-4]\d\s?[-/–]\s?[1-4]\d\b"
        r"(?!\s?%|[\d,.]*\d|\s*-?\s*years?[\s-]olds?|[-/])",
        _short_financial_year,
    ),
    (
        "glued",
        r"(?<![\d£$.,/-])\b[12]\d[1-4]\d\b(?=\s+(?:budget|outturn|financial))",
        lambda w: _short_financial_year(f"{w[:2]}-{w[2:]}"),
    ),
    (
        "spoken",
        rf"(?i:\btwenty[\s-]+{_SPOKEN_PAIR}(?:[\s-]+(?:to\s+)?{_SPOKEN_PAIR})?\b)",
        _spoken_year,
    ),
    (
        "year",
        rf"\b(?i:in|by|to|for|during|from|of|before|until|at|calendar\s+year|year)\s+(?:the\s+(?:end|start)\s+of\s+)?"
        rf"{_YEAR}\b(?!\s?[-–/]\s?\d|\s+[A-Z][a-z]|\s+(?:people|children|homes|pupils)|[,.]\d|\s?[%])",
        _year,
    ),
)
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in _FORMS))


def named_months(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a month stands with the number of a day, such as "28 February"."""
    for match in re.finditer(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b",
        text,
        re.IGNORECASE,
    ):
        yield match.start(), match.end()
