"""What markup is read into: elements with their attributes and what stands inside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One element. Names are in small letters and without the prefix of a namespace."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def get(self, *names: str) -> str:
        """Return the first of these attributes that says something, else nothing."""
        for name in names:
            value = self.attributes.get(name, "").strip()
            if value:
                return value
        return ""

    def has_class(self, name: str) -> bool:
        """Say whether the page gives it this class."""
        return name in self.attributes.get("class", "").split()

    def elements(self) -> Iterator[Element]:
        """Yield the elements directly inside it."""
        return (child for child in self.children if isinstance(child, Element))

    def walk(self) -> Iterator[Element]:
        """Yield it and every element inside it, in the order of the file."""
        yield self
        for child in self.elements():
            yield from child.walk()

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements inside it of these names, however deep."""
        return (each for each in self.walk() if each.name in names)

    def of_class(self, name: str) -> Iterator[Element]:
        """Yield the elements inside it of this class, however deep."""
        return (each for each in self.walk() if each.has_class(name))


@dataclass(frozen=True, slots=True)
class Tree:
    """A file of markup."""

    root: Element
    is_whole: bool = True
    """Whether each element of an XML file ends; a page of the web need not be tidy."""
