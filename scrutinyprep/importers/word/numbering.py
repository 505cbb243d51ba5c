"""Numbers that Word counts and does not write into the text: "4.1", "(a)", "1.2.3".

Source of the rules: ECMA-376, part 1, section 17.9. Lists that share an
abstract definition share its count; a list may override where a level starts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from scrutinyprep.importers.word.elements import Element, child, number, switch, value, w
from scrutinyprep.importers.word.numbers import written_number
from scrutinyprep.importers.word.styles import Styles, left_twips

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LONGEST_PATTERN = 60


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is counted."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    """With "%1" where the number of the first level stands."""
    restarts_after: int | None = None
    """The level, from 1, whose next number makes this one begin again; 0: none does."""
    in_digits: bool = False
    """Legal numbering: all of its numbers are written in digits."""
    left_twips: int | None = None
    style: str = ""
    """The style of paragraph that is counted on this level."""

    @property
    def is_bullet(self) -> bool:
        """Whether it has a sign and no number."""
        return self.form == "bullet"


@dataclass(slots=True)
class _Counting:
    """The numbers that an abstract definition has reached; None where it has not begun."""

    reached: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(frozen=True, slots=True)
class _List:
    abstract: int
    levels: tuple[Level, ...]
    starts: tuple[int | None, ...]
    """Where it makes a level begin anew when it is first used."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a list puts in front of a paragraph."""

    text: str
    is_bullet: bool = False
    left_twips: int | None = None


class Numbering:
    """The lists of a document, counted on paragraph by paragraph."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._lists: dict[int, _List] = {}
        self._counts: dict[int, _Counting] = {}
        self._begun: set[tuple[int, int]] = set()
        if root is None:
            return
        abstracts = {
            number(each, "abstractNumId"): each for each in root.iterchildren(w("abstractNum"))
        }
        instances = {number(each, "numId"): each for each in root.iterchildren(w("num"))}
        for list_id, each in instances.items():
            abstract_id = number(child(each, "abstractNumId"))
            abstract = _followed(abstracts.get(abstract_id), abstracts, instances, styles)
            if list_id is not None and abstract_id is not None and abstract is not None:
                shared = number(abstract, "abstractNumId")
                self._lists[list_id] = _list_of(
                    each, abstract, abstract_id if shared is None else shared
                )

    def level_of_style(self, list_id: int, style: str) -> int | None:
        """Return the level of a list that counts the paragraphs of a style."""
        found = self._lists.get(list_id)
        levels: Sequence[Level] = found.levels if found else ()
        return next((at for at, level in enumerate(levels) if level.style == style), None)

    def next_label(self, list_id: int, level: int) -> Label | None:
        """Count one further and return what stands in front of the paragraph."""
        found = self._lists.get(list_id)
        if found is None or not 0 <= level < len(found.levels):
            return None
        reached = self._counts.setdefault(found.abstract, _Counting()).reached
        self._begin(list_id, found, reached, level)
        here = found.levels[level]
        last = reached[level]
        reached[level] = here.start if last is None else last + 1
        for below in range(level + 1, len(found.levels)):
            after = found.levels[below].restarts_after
            if after is None or level < after:
                reached[below] = None
        text = (
            ""
            if here.is_bullet
            else _PLACE.sub(_Filling(found.levels, reached, here), here.pattern)
        )
        return Label(text.strip(), here.is_bullet, here.left_twips)

    def _begin(self, list_id: int, found: _List, reached: list[int | None], level: int) -> None:
        """Let a list that says where its level starts do so, once."""
        start = found.starts[level]
        if start is not None and (list_id, level) not in self._begun:
            self._begun.add((list_id, level))
            reached[level] = start - 1


class _Filling:
    """Puts the numbers reached in the places of a pattern."""

    def __init__(self, levels: Sequence[Level], reached: Sequence[int | None], here: Level) -> None:
        self._levels, self._reached, self._here = levels, reached, here

    def __call__(self, place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if at >= len(self._levels):
            return ""
        level = self._levels[at]
        reached = self._reached[at]
        digits = self._here.in_digits and level.form not in ("none", "bullet")
        return written_number(
            level.start if reached is None else reached, "decimal" if digits else level.form
        )


def _followed(
    abstract: Element | None,
    abstracts: dict[int | None, Element],
    instances: dict[int | None, Element],
    styles: Styles,
) -> Element | None:
    """Return the definition with levels: one may only name the list style that has them."""
    linked = value(child(abstract, "numStyleLink"))
    if linked is None:
        return abstract
    counted = styles.numbered(linked)
    instance = instances.get(counted[0].list_id) if counted else None
    return abstracts.get(number(child(instance, "abstractNumId")), abstract)


def _list_of(instance: Element, abstract: Element, abstract_id: int) -> _List:
    levels = [Level(pattern=f"%{at + 1}.") for at in range(_LEVELS)]
    for each in abstract.iterchildren(w("lvl")):
        at = number(each, "ilvl")
        if at is not None and 0 <= at < _LEVELS:
            levels[at] = _level(each)
    starts: list[int | None] = [None] * _LEVELS
    for override in instance.iterchildren(w("lvlOverride")):
        at = number(override, "ilvl")
        if at is None or not 0 <= at < _LEVELS:
            continue
        own = child(override, "lvl")
        if own is not None:
            levels[at] = _level(own)
        starts[at] = number(child(override, "startOverride"))
    return _List(abstract_id, tuple(levels), tuple(starts))


def _level(element: Element) -> Level:
    start = number(child(element, "start"))
    return Level(
        start=0 if start is None else start,
        form=value(child(element, "numFmt")) or "decimal",
        pattern=(value(child(element, "lvlText")) or "")[:_LONGEST_PATTERN],
        restarts_after=number(child(element, "lvlRestart")),
        in_digits=bool(switch(element, "isLgl")),
        left_twips=left_twips(child(element, "pPr")),
        style=value(child(element, "pStyle")) or "",
    )
