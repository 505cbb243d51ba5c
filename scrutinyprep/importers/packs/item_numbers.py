"""The numbers of agenda items: "7", "7a", "2.1", "6(ii)", or letters from A on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

INNER = r"\s?\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)"
"""Behind a number: one of several parts of an item."""
_WORD = r"(?:(?:Agenda )?Item\s+|Eitem\s+)?"
_LONE = re.compile(
    rf"^{_WORD}(\d{{1,3}}(?:\.\d{{1,2}})?\s?[a-z]?(?:{INNER})?)[.):]?$", re.IGNORECASE
)
_BEFORE_TITLE = re.compile(
    # "10.00" is a time of day, and of "1.1" the stop is no end of the number.
    rf"^(?i:{_WORD})(\d{{1,3}}(?:\.[1-9]\d?(?=[.):]?\s))?[a-zA-Z]?(?:{INNER})?)"
    r"(?:[.):]\s*|\s+(?=[A-Z])|\s+[-–]\s+(?=[A-Z]))(\S.*)$"
)
_LETTER = re.compile(r"^(?i:Item\s+)?([A-Z])(?:[.):]?$|[.):]\s+(\S.*)$|\s+[-–]\s+(\S.*)$)")
_PARTS = re.compile(r"(\d{1,3})(?:\.(\d{1,2}))?([a-z]?)(?:\((\w{1,5})\))?", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_HIGHEST = 199

Order = tuple[int, int, str, int]
"""How two numbers are put in order: the whole, what stands behind the stop, letter, part."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """The words of a line that begins with the number of an item."""

    number: str
    order: Order
    title: str
    """What stands behind the number; empty where it stands alone."""
    is_lettered: bool = False


def numbered(text: str) -> Numbered | None:
    """Return a line's number as an agenda prints it before a title, or by itself."""
    alone = _LONE.match(text)
    begun = None if alone else _BEFORE_TITLE.match(text)
    found = alone or begun
    if found is not None:
        number = found[1].replace(" ", "")
        order = order_of(number)
        return Numbered(number, order, begun[2] if begun else "") if order else None
    lettered = _LETTER.match(text)
    if lettered is None:
        return None
    order = (ord(lettered[1]) - ord("A") + 1, 0, "", 0)
    return Numbered(lettered[1], order, lettered[2] or lettered[3] or "", is_lettered=True)


def order_of(number: str) -> Order | None:
    """Return where an item's number stands among others; None where it can't be one."""
    found = _PARTS.fullmatch(number)
    if found is None or not 0 < int(found[1]) <= _HIGHEST:
        return None
    return int(found[1]), int(found[2] or 0), found[3].lower(), _part(found[4] or "")


def _part(label: str) -> int:
    """Return the count of "(ii)", "(b)" or "(2)"; 0 without a label."""
    label = label.lower()
    if label.isdecimal():
        return int(label)
    if len(label) != 1 or label in _ROMAN:
        values = [_ROMAN.get(letter, 0) for letter in label]
        pairs = pairwise([*values, 0])
        return sum(-value if value < following else value for value, following in pairs)
    return ord(label) - ord("a") + 1
