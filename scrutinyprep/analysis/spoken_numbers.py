"""Numbers as they are spoken and as captions write them: "3 .4 point five", "fifty-three"."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_HIGHEST_UNIT = 9
_HUNDRED = 100

_WORD = "(?:" + "|".join((*_TENS, *sorted(_UNITS, key=len, reverse=True))) + ")"
_IN_WORDS = rf"{_WORD}(?:[ -]+(?:hundred(?:[ ]+and)?|{_WORD}))*\b"
WHOLE_NUMBER = rf"(?:\d{{1,4}}(?![\d%])|{_IN_WORDS})"
"""A pattern, without groups, of a whole number in digits or in words."""

_POINT = r"[ ]*(?:\.[ ]*|[ ]point[ ]+)"
_PART = rf"(?:\d{{1,3}}|{_WORD})"
DOTTED_NUMBER = rf"{_PART}(?:{_POINT}{_PART})+"
"""A pattern, without groups, of a paragraph's number such as "3 .4 point five"."""


def whole_number(spoken: str) -> int | None:
    """Return the value of what `WHOLE_NUMBER` matched; None where the words make no number.

    "one one two" is read digit by digit, as people read out page numbers.
    """
    if spoken.isdecimal():
        return int(spoken)
    words = [w for w in re.split(r"[\s-]+", spoken.casefold()) if w and w != "and"]
    if not words or any(w != "hundred" and w not in _VALUES for w in words):
        return None
    values = [_VALUES[w] for w in words if w != "hundred"]
    if len(words) > 1 and all(v <= _HIGHEST_UNIT for v in values) and len(values) == len(words):
        return int("".join(str(v) for v in values))
    return _added_up(words)


def dotted_number(spoken: str) -> str:
    """Return a paragraph's number as it is printed: "3.4.5" for "3 .4 point five"."""
    parts = (part.strip() for part in re.split(r"\.|\bpoint\b", spoken.casefold()))
    return ".".join(str(_VALUES.get(part, part)) for part in parts if part)


def _added_up(words: list[str]) -> int | None:
    total = 0
    for place, word in enumerate(words):
        if word == "hundred":
            total = max(total, 1) * _HUNDRED
            continue
        value = _VALUES[word]
        before = words[place - 1] if place else ""
        follows_tens = before in _TENS and 0 < value <= _HIGHEST_UNIT
        if place and before != "hundred" and not follows_tens:
            return None
        total += value
    return total
