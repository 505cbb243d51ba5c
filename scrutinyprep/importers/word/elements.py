"""Elements of WordprocessingML, and the values of their attributes.

Source of the names: ECMA-376, part 1, section 17.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})
TWIPS_PER_PT = 20


class Element(Protocol):
    """As much of lxml's element as is asked of it here."""

    @property
    def tag(self) -> object:
        """Its name with the namespace in braces; no string for comments and the like."""

    @property
    def text(self) -> str | None:
        """The words before its first child."""

    def get(self, key: str, /) -> str | None:
        """Return an attribute."""

    def find(self, path: str, /) -> Element | None:
        """Return the first child of a name."""

    def iter(self, *tags: str) -> Iterator[Element]:
        """Yield it and what stands in it, however deep."""

    def iterchildren(self, *tags: str) -> Iterator[Element]:
        """Yield its children of a name."""

    def iterancestors(self) -> Iterator[Element]:
        """Yield what it stands in, from the inside."""

    def __iter__(self) -> Iterator[Element]:
        """Yield its children."""


def w(name: str) -> str:
    """Return a name of WordprocessingML as lxml writes it."""
    return _W + name


def name_of(element: Element) -> str:
    """Return an element's name without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, *names: str) -> Element | None:
    """Return what stands under the first of these names, one below the other; None if absent."""
    for name in names:
        if element is None:
            return None
        element = element.find(w(name))
    return element


def value(element: Element | None, attribute: str = "val") -> str | None:
    """Return an attribute; None where it or its element is absent."""
    return None if element is None else element.get(w(attribute))


def number(element: Element | None, attribute: str = "val") -> int | None:
    """Return an attribute that is a whole number; None where it is none."""
    written = value(element, attribute) or ""
    digits = written.removeprefix("-")
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 9:
        return None
    return int(written)


def switch(properties: Element | None, name: str) -> bool | None:
    """Return whether a property is on; None where nothing is said of it."""
    found = child(properties, name)
    if found is None:
        return None
    return (value(found) or "1").lower() not in _OFF
