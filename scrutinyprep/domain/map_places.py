"""How a correction names an item, a paper or a page, so that each is found in another version."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper

_ALIKE = 0.6
"""Less alike than this, two titles are of two things."""
_NEARLY = 0.8
"""As alike as this, two titles are of one thing, whatever its number."""
_BEGINNING_LETTERS = 60
"""As much of a page's beginning tells it where the rest of its words were changed."""


@dataclass(frozen=True, slots=True)
class ItemName:
    """An agenda item by what is printed of it."""

    number: str
    title: str
    pdf_page: int | None = None
    """Where it began: it tells apart two items of one name."""

    def __str__(self) -> str:
        """Return it as a sentence names it."""
        return f"item {self.number}" if self.number else f"“{self.title}”"

    def find(self, map_: ItemMap) -> MapItem:
        """Return the item of a map that is meant.

        Number and title tell together; else the title, since an agenda may be
        published again with other numbers; else the number, if the title is much the same;
        else a title that differs by a word or two.

        Raises:
            NotUnderstood: there is no such item.
        """
        same_number = [i for i in map_.items if _plain(i.number) == _plain(self.number)]
        same_title = [i for i in map_.items if _plain(i.title) == _plain(self.title)]
        both = [item for item in same_number if item in same_title]
        alike = [item for item in same_number if are_alike(item.title, self.title)]
        nearly = [item for item in map_.items if likeness(item.title, self.title) >= _NEARLY]
        for found in (both, same_title, alike, nearly):
            if found:
                return min(found, key=self._far)
        raise NotUnderstood(
            f"There is no {self}{f', “{self.title}”,' if self.number else ''} in this file.",
            "Look at its agenda and choose from that.",
        )

    def _far(self, item: MapItem) -> int:
        first = item.pdf_pages.first if item.pdf_pages is not None else 0
        return abs(first - (self.pdf_page or 0))

    def is_in(self, map_: ItemMap) -> bool:
        """Say whether a map has the item."""
        try:
            self.find(map_)
        except NotUnderstood:
            return False
        return True


@dataclass(frozen=True, slots=True)
class PaperName:
    """A report or an appendix of an item by what is printed of it."""

    title: str
    pdf_page: int
    """Where it began: it tells apart two papers of one title."""

    def find(self, item: MapItem) -> MapPaper:
        """Return the paper of an item that is meant.

        Raises:
            NotUnderstood: there is no such paper.
        """
        same = [p for p in item.papers if _plain(p.title) == _plain(self.title)]
        found = same or [p for p in item.papers if are_alike(p.title, self.title)]
        if not found:
            raise NotUnderstood(
                f"Item {item.number} has no paper “{self.title}”.",
                "Look at its papers and choose from them.",
            )
        return min(found, key=lambda p: abs(p.pdf_pages.first - self.pdf_page))

    def is_in(self, item: MapItem) -> bool:
        """Say whether an item has the paper."""
        return any(are_alike(paper.title, self.title) for paper in item.papers)


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page by its numbers and by its first words."""

    pdf_page: int
    pack_page: int | None = None
    opening: str = ""

    def __str__(self) -> str:
        """Return it as a sentence names it."""
        if self.pack_page is None:
            return f"PDF page {self.pdf_page}"
        return f"page {self.pack_page} (PDF page {self.pdf_page})"

    def find(self, map_: ItemMap) -> int:
        """Return the PDF page that is meant: the nearest that begins with the same words.

        Raises:
            NotUnderstood: the file has no such page.
        """
        pages = map_.pages
        whole = [n for n, page in enumerate(pages, 1) if page.opening == self.opening]
        start = self.opening[:_BEGINNING_LETTERS]
        begun = [n for n, p in enumerate(pages, 1) if start and p.opening.startswith(start)]
        for found in (whole, begun):
            if self.pdf_page in found:
                return self.pdf_page
            if found and self.opening:
                return min(found, key=lambda n: (self._differs(map_, n), abs(n - self.pdf_page)))
            # A page without words is told by its printed number alone.
            numbered = [n for n in found if not self._differs(map_, n)]
            if numbered:
                return numbered[0]
        raise NotUnderstood(
            f"There is no page in this file that begins as {self} did.",
            "Turn to the page and correct it again.",
        )

    def _differs(self, map_: ItemMap, pdf_page: int) -> bool:
        return self.pack_page is None or map_.pages[pdf_page - 1].pack_page != self.pack_page


def place_of_page(map_: ItemMap, pdf_page: int) -> PagePlace:
    """Return how a page of a map is named.

    Raises:
        NotUnderstood: the file has no such page.
    """
    if not 1 <= pdf_page <= len(map_.pages):
        raise NotUnderstood(
            f"This file has no PDF page {pdf_page}.", f"Its pages are 1 to {len(map_.pages)}."
        )
    page = map_.pages[pdf_page - 1]
    return PagePlace(pdf_page, page.pack_page, page.opening)


def name_of_item(item: MapItem) -> ItemName:
    """Return how an item of a map is named."""
    return ItemName(item.number, item.title, item.pdf_pages.first if item.pdf_pages else None)


def name_of_paper(paper: MapPaper) -> PaperName:
    """Return how a paper of a map is named."""
    return PaperName(paper.title, paper.pdf_pages.first)


def are_alike(one: str, other: str) -> bool:
    """Say whether two titles may well be of the same thing."""
    return likeness(one, other) >= _ALIKE


def likeness(one: str, other: str) -> float:
    """Return how alike two titles are, from 0 to 1."""
    return SequenceMatcher(None, _plain(one), _plain(other), autojunk=False).ratio()


def _plain(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold().replace("&", " and ")))
