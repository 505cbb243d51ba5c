"""Figures in a text: amounts of money, shares and counts, with what they measure and when.

Captions by machine write numbers apart ("1 .7 million", "763 ,000", "10 %"),
papers write them short ("£1.2m", "(£3.4m)"). What a number measures is taken
from the words that lead to it ("an overspend of £1.2m") or follow it
("24 children in care"), whichever stands nearer without a verb between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scrutinyprep.domain.figures import Figure, Unit

_LONGEST_MEASURE = 6
"""Words; more of them are a sentence, not a name."""
_LEAST_COUNT = 2

_DIGITS = r"\d{1,3}(?:\s?,\s?\d{3})+(?:\s?\.\s?\d+)?|\d+(?:\s?\.\s?\d+)?"
_SCALE = r"(?P<scale>\s*(?:million|billion|thousand|bn|mn|m|k)\b)?"
_NUMBER = re.compile(
    rf"(?<![\w.£$/-])(?P<open>[(-])?(?P<pounds>£\s?)?(?P<minus>-)?(?P<digits>{_DIGITS}){_SCALE}"
    r"(?P<percent>\s?(?:%|per\s?cent\b|percent\b))?(?P<pounds_after>\s+pounds\b)?(?![\w/]|\.\d)",
    re.IGNORECASE,
)
_SCALES = {
    "million": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "thousand": 10**3,
    "k": 10**3,
}
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.](?=\d)[^.!?\n]+)*(?:[.!?](?=\s|$))?")
_PERIOD = re.compile(
    r"(?<![\d£$.,])\b(?:(?:20\d\d\s?[/-]\s?(?:20)?\d\d)\b|(?:[12]\d\s?[/-]\s?[1-3]\d)\b(?!\s?%)|(?:Q[1-4]|quarter\s+(?:[1-4]|one|two|three|four))"
    r"(?:\s+(?:of\s+)?20\d\d(?:[/-]\d\d)?)?|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\s+20\d\d|(?:in|since|by|to|for)\s+20\d\d(?!\s?[/-]\s?\d)|"
    r"(?:last|this|next)\s+(?:financial\s+)?year)\b"
)
_MONTH_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*$"
)
_HYPHENED = re.compile(r"[A-Za-z]\s?-\s?$")
"""As in "post -16", which counts nothing."""
_MONEY = re.compile(
    r"\b(?:deficits?|budgets?|savings?|gap|costs?|spend|spending|grants?|fund|funds|funding|reserves?|"
    r"income|overspend|underspend|debt|investment|shortfall|pressures?|revenue|capital)\b",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"^\w+(?:ed|ing)$|^(?:there|it|that|he|she)['’]s$|^(?:more|less|over|date)$", re.I
)
_LEADS = re.compile(
    r"(?P<measure>(?:[\w’'&/-]+\s+){0,7}[\w’'&/-]+)\s*"
    r"(?:\s(?:of|is|was|are|were|at|to|by|from|totals?|totalled|totalling|stands\s+at|stood\s+at|"
    r"reached|rose\s+to|fell\s+to|increased\s+to|increased\s+by|decreased\s+(?:to|by)|reduced\s+(?:to|by)|"
    r"has\s+(?:risen|fallen|increased|decreased)\s+(?:to|by)|being|equals?)"
    r"|:|=)\s*(?:(?:about|around|approximately|some|over|just|under|nearly|almost|up|only|a\s+total\s+of|"
    r"more\s+than|less\s+than|at\s+least|currently|now)\s+)*$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"\s*(?P<measure>(?:[A-Za-z’'&/-]+\s*){1,8})")
_STOPS = frozenset(
    "a an the of in at to by for from on with and or but that which who when where is was are were "
    "be been being has have had will would can could should may might must do does did this these "
    "those it its they we our i you he she there as than so if not per each into against about "
    "only took went came made got saw gave left rose fell".split()
)
_DONE = re.compile(r"\w{3,}ed$", re.IGNORECASE)
"""What somebody did begins another thought: "400 parents registered"."""
_NOUNS_IN_ING = frozenset("funding spending housing training parking planning savings".split())
_TAKES_OF = frozenset({"of", "in", "for", "with", "on"})
_NO_MEASURE = frozenset(
    "page pages paragraph para item items section appendix table figure annex chapter part article "
    "schedule paragraphs am pm january february march april may june july august september october "
    "november december st nd rd th agenda pack year years month months week weeks day days hours "
    "minutes times point number no act regulation regulations".split()
)


def figures_in(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in order. Dates, pages and numbers of paragraphs are none."""
    return tuple(
        figure
        for sentence in _SENTENCE.finditer(text)
        for figure in _in_sentence(sentence.group(), sentence.start())
    )


def _in_sentence(sentence: str, offset: int) -> Iterator[Figure]:
    periods = list(_PERIOD.finditer(sentence))
    for match in _NUMBER.finditer(sentence):
        is_in_period = any(p.start() <= match.start("digits") < p.end() for p in periods)
        if is_in_period or _HYPHENED.search(sentence[: match.start("digits")]):
            continue
        unit = _unit(match)
        measure = _measure(sentence, match, unit)
        if unit is Unit.COUNT and match["scale"] and _MONEY.search(measure):
            unit = Unit.POUNDS
        value = _value(match)
        if not measure or (
            unit is Unit.COUNT and (value < _LEAST_COUNT or _is_a_date(sentence, match))
        ):
            continue
        nearest = min(periods, key=lambda p: abs(p.start() - match.start()), default=None)
        yield Figure(
            measure=measure,
            value=value,
            unit=unit,
            period=" ".join(nearest.group().split()) if nearest else None,
            words=" ".join(sentence.split()),
            start=offset + match.start(),
            end=offset + match.end(),
        )


def _unit(match: re.Match[str]) -> Unit:
    if match["percent"]:
        return Unit.PERCENT
    return Unit.POUNDS if match["pounds"] or match["pounds_after"] else Unit.COUNT


def _value(match: re.Match[str]) -> Decimal:
    value = Decimal(re.sub(r"[\s,]", "", match["digits"]))
    scale = (match["scale"] or "").strip().casefold()
    value *= _SCALES.get(scale, 1)
    if value == value.to_integral_value():
        value = value.to_integral_value()
    is_negative = match["minus"] or (match["open"] in {"-", "("} and match["pounds"])
    return -value if is_negative else value


def _is_a_date(sentence: str, match: re.Match[str]) -> bool:
    """Say whether it is a year, two years run together, or a day: "2526", "October 24"."""
    digits = match["digits"]
    if match["scale"] or not digits.isdecimal():
        return False
    if len(digits) == len("2025") and (
        digits[:2] in {"19", "20"} or int(digits[2:]) == int(digits[:2]) + 1
    ):
        return True
    return bool(_MONTH_BEFORE.search(sentence[: match.start()]))


def _measure(sentence: str, match: re.Match[str], unit: Unit) -> str:
    before = _before(sentence[: match.start()])
    after = _after(sentence[match.end() :])
    if unit is Unit.COUNT and not match["scale"]:
        return after
    return before or after


def _before(words: str) -> str:
    match = _LEADS.search(words)
    if match is None:
        return ""
    chosen: list[str] = []
    for word in reversed(match["measure"].split()):
        plain = word.casefold().strip(",’'")
        if plain in _STOPS and not (plain in _TAKES_OF and chosen):
            break
        chosen.insert(0, word)
    while chosen and chosen[0].casefold() in _STOPS:
        chosen.pop(0)
    return _named(chosen[-_LONGEST_MEASURE:])


def _after(words: str) -> str:
    words = re.sub(r"^\s*of\s+(?:the\s+|our\s+|all\s+)?", " ", words)
    match = _FOLLOWS.match(words)
    if match is None:
        return ""
    chosen: list[str] = []
    for word in match["measure"].split():
        plain = word.casefold()
        is_over = bool(chosen) and _DONE.match(plain)
        if is_over or (plain in _STOPS and not (plain in _TAKES_OF and chosen)):
            break
        chosen.append(word)
    while chosen and chosen[-1].casefold() in _STOPS:
        chosen.pop()
    return _named(chosen[:_LONGEST_MEASURE])


def _named(words: list[str]) -> str:
    while words and _VERBAL.match(words[0]) and words[0].casefold() not in _NOUNS_IN_ING:
        words = words[1:]
    if not words or words[0].casefold() in _NO_MEASURE or words[-1].casefold() in _NO_MEASURE:
        return ""
    name = " ".join(words)
    return name if re.search(r"[A-Za-z]{3}", name) else ""
