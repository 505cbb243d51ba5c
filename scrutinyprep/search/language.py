"""The search language: phrases, AND, OR, NOT, NEAR, brackets, and fields such as speaker:hinds.

What does not follow it is no error: it is looked for as plain words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from scrutinyprep.domain.hits import Where
from scrutinyprep.search.dates import first_day_of
from scrutinyprep.search.words import Expressions, expressions_of, has_word, may_go_on, term_of

_FIELD = re.compile(
    r'(?<!\S)(speaker|committee|item|in|before|after):(?:"([^"]*)"|“([^”]*)”|(\S+))',
    re.IGNORECASE,
)
_PART = re.compile(r'NEAR\(|[()]|["“][^"“”]*["”]?|[^\s()]+')
_SPOKEN_OF = re.compile(r"(?<![^\s(])(?:AND|OR|NOT)(?![^\s)])|NEAR\(")
"""Only in capitals: "and" is a word like others."""
_NEAR_WORDS = re.compile(r",?\s*(\d{1,3})$")
_WORD = re.compile(r"[^\s()\"“”,*]+")
_USUAL_DISTANCE = 10
_DEEPEST = 12
_MOST_TERMS = 64
"""FTS5 refuses a query of more than 256."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as it was typed, taken apart."""

    expressions: Expressions | None
    """None where there is no word to look for."""
    speaker: str | None = None
    committee: str | None = None
    item: str | None = None
    places: tuple[Where, ...] = ()
    """Empty for everywhere."""
    since: date | None = None
    before: date | None = None
    plain: tuple[str, ...] = ()
    """The words that are looked for, each by itself."""

    @property
    def is_narrowing(self) -> bool:
        """Whether it leaves something out by more than words."""
        fields = (self.speaker, self.committee, self.item, self.since, self.before)
        return bool(self.places) or any(field is not None for field in fields)


def asked_of(typed: str, *, is_unfinished: bool = False) -> Asked:
    """Return what a search asks for."""
    fields: dict[str, str] = {}
    places: tuple[Where, ...] = ()
    days: dict[str, date] = {}

    def take(match: re.Match[str]) -> str:
        nonlocal places
        name = match[1].casefold()
        value = next(part for part in match.groups()[1:] if part is not None).strip()
        if name == "in" and (meant := _places(value)):
            places = meant
        elif name in ("before", "after") and (day := first_day_of(value)):
            days[name] = day
        elif name in ("speaker", "committee", "item") and value:
            fields[name] = value
        else:
            return match[0]
        return " "

    rest = _FIELD.sub(take, typed)
    ends_open = is_unfinished and rest[-1:] == typed[-1:] and bool(rest[-1:].strip())
    expressions = None
    if _SPOKEN_OF.search(rest):
        expressions = _spoken(rest + "*" if ends_open and may_go_on(rest) else rest)
    if expressions is None:
        rest = _SPOKEN_OF.sub(" ", rest)
        expressions = expressions_of(rest, is_unfinished=ends_open)
    return Asked(
        expressions,
        fields.get("speaker"),
        fields.get("committee"),
        fields.get("item"),
        places,
        days.get("after"),
        days.get("before"),
        tuple(word for word in _WORD.findall(_SPOKEN_OF.sub(" ", rest)) if has_word(word)),
    )


def _places(value: str) -> tuple[Where, ...]:
    names = {where.value: where for where in Where}
    asked = [part.strip().casefold() for part in value.split(",") if part.strip()]
    known = [names.get(part) or names.get(f"{part}s") for part in asked]
    return tuple(where for where in known if where is not None) if all(known) else ()


def _spoken(text: str) -> Expressions | None:
    """Return the query of words with AND, OR, NOT, NEAR or brackets; None where they make none."""
    try:
        reading = _Reading(_PART.findall(text))
        expression = reading.whole()
    except _NotTheLanguage:
        return None
    return Expressions(expression, expression)


class _NotTheLanguage(Exception):
    """The words are not put together as the language has it."""


class _Reading:
    """Goes through the words and signs of a search from left to right."""

    def __init__(self, typed: Sequence[str]) -> None:
        self._typed = typed
        self._at = 0
        self._terms = 0

    def whole(self) -> str:
        expression = self._any_of(0)
        if self._at < len(self._typed):
            raise _NotTheLanguage
        return expression

    def _next(self) -> str | None:
        return self._typed[self._at] if self._at < len(self._typed) else None

    def _any_of(self, depth: int) -> str:
        if depth > _DEEPEST:
            raise _NotTheLanguage
        parts = [self._all_of(depth)]
        while self._next() == "OR":
            self._at += 1
            parts.append(self._all_of(depth))
        return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"

    def _all_of(self, depth: int) -> str:
        parts = [self._one_without(depth)]
        while self._next() not in (None, "OR", ")"):
            if self._next() == "AND":
                self._at += 1
            parts.append(self._one_without(depth))
        return parts[0] if len(parts) == 1 else f"({' AND '.join(parts)})"

    def _one_without(self, depth: int) -> str:
        expression = self._one(depth)
        while self._next() == "NOT" or self._typed[self._at : self._at + 2] == ["AND", "NOT"]:
            self._at += 1 if self._next() == "NOT" else 2
            expression = f"({expression} NOT {self._one(depth)})"
        return expression

    def _one(self, depth: int) -> str:
        part = self._next()
        if part is None or part in ("AND", "OR", "NOT", ")"):
            raise _NotTheLanguage
        self._at += 1
        if part == "(":
            inside = self._any_of(depth + 1)
            if self._next() != ")":
                raise _NotTheLanguage
            self._at += 1
            return inside
        return self._near() if part == "NEAR(" else self._term(part)

    def _near(self) -> str:
        inside = []
        while (part := self._next()) != ")":
            if part is None or part in ("(", "NEAR(", "AND", "OR", "NOT"):
                raise _NotTheLanguage
            inside.append(part)
            self._at += 1
        self._at += 1
        words = " ".join(inside)
        distance = _NEAR_WORDS.search(words)
        if distance and "," in words:
            words = words[: distance.start()]
        apart = int(distance[1]) if distance and "," in " ".join(inside) else _USUAL_DISTANCE
        terms = [self._term(t) for t in _PART.findall(words.replace(",", " ")) if has_word(t)]
        if len(terms) < 2:
            raise _NotTheLanguage
        return f"NEAR({' '.join(terms)}, {apart})"

    def _term(self, part: str) -> str:
        term = term_of(part)
        self._terms += 1
        if term is None or self._terms > _MOST_TERMS:
            raise _NotTheLanguage
        return term
