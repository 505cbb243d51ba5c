"""What a style gives a paragraph or a run: looked up along the styles that it is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrutinyprep.importers.word.elements import Element, child, number, switch, value, w

_HEADING = re.compile(r"heading ?([1-9])$", re.IGNORECASE)
"""Built-in styles keep their English names in a file, whatever language Word speaks."""
_CONTENTS = re.compile(r"(?:toc|table of (?:figures|authorities)|contents) ?(?:\d|heading)?$", re.I)
_TITLE = "title"
_BODY_LEVEL = 9
_MOST_BASES = 16
_USUAL_HALF_POINTS = 22


@dataclass(frozen=True, slots=True)
class Numbered:
    """The list and level that a paragraph or a style is counted in."""

    list_id: int
    level: int | None


class Styles:
    """The styles of a document. A file may have none, or some that are based on each other."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.iterchildren(w("style"))
        self._by_id = {value(style, "styleId") or "": style for style in found}
        self._chains: dict[str, tuple[Element, ...]] = {}
        self._switches: dict[tuple[str, str | None], bool | None] = {}
        self._sizes: dict[str | None, float] = {}
        default = child(root, "docDefaults", "rPrDefault", "rPr")
        self._size = number(child(default, "sz")) or _USUAL_HALF_POINTS
        self._usual = next(
            (
                key
                for key, style in self._by_id.items()
                if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true")
            ),
            "",
        )

    def chain(self, style: str | None) -> tuple[Element, ...]:
        """Return a style and those that it is based on, the nearest first."""
        first = self._usual if style is None else style
        if first not in self._chains:
            found: dict[str, Element] = {}
            key = first
            while key in self._by_id and key not in found and len(found) < _MOST_BASES:
                found[key] = self._by_id[key]
                key = value(child(self._by_id[key], "basedOn")) or ""
            self._chains[first] = tuple(found.values())
        return self._chains[first]

    def heading_level(self, style: str | None, properties: Element | None) -> int:
        """Return the level of the heading that a paragraph is, from 1; 0 for other text."""
        own = number(child(properties, "outlineLvl"))
        if own is not None:
            return own + 1 if 0 <= own < _BODY_LEVEL else 0
        for each in self.chain(style):
            level = number(child(each, "pPr", "outlineLvl"))
            if level is not None:
                return level + 1 if 0 <= level < _BODY_LEVEL else 0
            named = _HEADING.match(self._name(each))
            if named:
                return int(named[1])
        return 0

    def is_title(self, style: str | None) -> bool:
        """Say whether a paragraph is set as the title of the document."""
        return any(self._name(each).lower() == _TITLE for each in self.chain(style))

    def is_contents(self, style: str | None) -> bool:
        """Say whether a paragraph is a line of the table of contents."""
        return any(_CONTENTS.match(self._name(each)) for each in self.chain(style))

    def numbered(self, style: str | None) -> tuple[Numbered, str] | None:
        """Return how a style is counted, and the style that says so; None where none does."""
        for each in self.chain(style):
            list_id = number(child(each, "pPr", "numPr", "numId"))
            if list_id is not None:
                level = number(child(each, "pPr", "numPr", "ilvl"))
                return Numbered(list_id, level), value(each, "styleId") or ""
        return None

    def begins_page(self, style: str | None, properties: Element | None) -> bool:
        """Say whether a paragraph begins a page by its own or its style's wish."""
        own = switch(properties, "pageBreakBefore")
        of_style = (switch(child(each, "pPr"), "pageBreakBefore") for each in self.chain(style))
        return own if own is not None else next((s for s in of_style if s is not None), False)

    def indent_twips(self, style: str | None) -> int | None:
        """Return how far a style is indented; None where it does not say."""
        found = (_left(child(each, "pPr", "ind")) for each in self.chain(style))
        return next((left for left in found if left is not None), None)

    def run_switch(self, name: str, run: Element | None, style: str | None) -> bool:
        """Say whether a run is bold, say: by itself, its own style or its paragraph's."""
        for properties in self._own_properties(run):
            found = switch(properties, name)
            if found is not None:
                return found
        if (name, style) not in self._switches:
            of_style = (switch(child(each, "rPr"), name) for each in self.chain(style))
            self._switches[name, style] = next((s for s in of_style if s is not None), None)
        return bool(self._switches[name, style])

    def size_pt(self, run: Element | None, style: str | None) -> float:
        """Return the size of a run's print."""
        for properties in self._own_properties(run):
            half_points = number(child(properties, "sz"))
            if half_points is not None:
                return half_points / 2
        if style not in self._sizes:
            of_style = (number(child(each, "rPr", "sz")) for each in self.chain(style))
            self._sizes[style] = next((s for s in of_style if s), self._size) / 2
        return self._sizes[style]

    def _own_properties(self, run: Element | None) -> Iterator[Element | None]:
        """Yield the properties of a run itself, and those of its own style."""
        if run is None:
            return
        yield run
        character = value(child(run, "rStyle"))
        if character is not None:
            yield from (child(each, "rPr") for each in self.chain(character))

    def _name(self, style: Element) -> str:
        return value(child(style, "name")) or ""


def left_twips(properties: Element | None) -> int | None:
    """Return how far a paragraph itself is indented; None where it does not say."""
    return _left(child(properties, "ind"))


def _left(indent: Element | None) -> int | None:
    left = number(indent, "left")
    return left if left is not None else number(indent, "start")
