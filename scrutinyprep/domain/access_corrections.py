"""The correction of what is exempt and what is open."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper, clipped, pages_of
from scrutinyprep.domain.map_places import ItemName, PagePlace, PaperName
from scrutinyprep.domain.papers import PageRange


@dataclass(frozen=True, slots=True)
class SetAccess:
    """An item, a paper of it, or a run of pages is exempt on these grounds, or open after all."""

    access: Access
    item: ItemName | None = None
    paper: PaperName | None = None
    """Of the item; None for the item as a whole."""
    at: PagePlace | None = None
    """Where the item or the paper began: found by this where it goes by another name."""
    first: PagePlace | None = None
    last: PagePlace | None = None
    """Pages, where no item is meant."""

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        if self.paper is not None:
            what = f"“{self.paper.title}” of {self.item}"
        elif self.item is not None:
            what = str(self.item)
        else:
            what = f"{self.first} to {self.last}" if self.first != self.last else str(self.first)
        if not self.access.is_exempt:
            return f"{what}: open"
        numbers = ", ".join(str(paragraph) for paragraph in self.access.paragraphs)
        return f"{what}: exempt" + (f", paragraph {numbers}" if numbers else "")

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map with it.

        Raises:
            NotUnderstood: there is nothing such, or what it is part of is exempt as a whole.
        """
        if self.item is None:
            return self._to_pages(map_)
        item = self._item(map_, self.item)
        if self.paper is None:
            return self._to_item(map_, item)
        paper = self._paper(map_, item, self.paper)
        if not self.access.is_exempt:
            _refuse_inside(item)
            map_ = _with_own(map_, paper.pdf_pages, OPEN)
        changed = replace(
            paper,
            access=self.access,
            is_withheld=paper.is_withheld and self.access.is_exempt,
        )
        return map_.putting(item.with_papers([changed if p is paper else p for p in item.papers]))

    def _item(self, map_: ItemMap, name: ItemName) -> MapItem:
        """Return the item; where none is called so, the one that holds its first page now."""
        if not name.is_in(map_) and self.at is not None:
            holding = map_.holding(self.at.find(map_))
            if holding:
                return holding[0]
        return name.find(map_)

    def _paper(self, map_: ItemMap, item: MapItem, name: PaperName) -> MapPaper:
        if not name.is_in(item) and self.at is not None:
            page = self.at.find(map_)
            for paper in item.papers:
                if page in paper.pdf_pages:
                    return paper
        return name.find(item)

    def _to_item(self, map_: ItemMap, item: MapItem) -> ItemMap:
        if self.access.is_exempt:
            return map_.putting(replace(item, access=self.access))
        if item.pdf_pages is not None:
            map_ = _with_own(map_, item.pdf_pages, OPEN)
        papers = tuple(replace(p, access=OPEN, is_withheld=False) for p in item.papers)
        return map_.putting(replace(item, access=OPEN, papers=papers))

    def _to_pages(self, map_: ItemMap) -> ItemMap:
        if self.first is None or self.last is None:
            raise NotUnderstood("Nothing was named.", "Name an item or pages.")
        first, last = self.first.find(map_), self.last.find(map_)
        if last < first:
            raise NotUnderstood(
                f"PDF page {last} comes before PDF page {first}.", "Name the first page first."
            )
        run = PageRange(first, last)
        if not self.access.is_exempt:
            for item in map_.items:
                if item.pdf_pages is not None and clipped(item.pdf_pages, first, last):
                    _refuse_inside(item)
            papers = [*map_.loose, *(paper for item in map_.items for paper in item.papers)]
            for paper in papers:
                if paper.access.is_exempt and clipped(paper.pdf_pages, first, last):
                    raise NotUnderstood(
                        f"“{paper.title}” is exempt as a whole.",
                        "Open the paper first, then mark the pages of it that stay exempt.",
                    )
        return _with_own(map_, run, self.access)


def _refuse_inside(item: MapItem) -> None:
    if item.access.is_exempt:
        raise NotUnderstood(
            f"Item {item.number} is exempt as a whole.",
            "Open the item first, then mark what stays exempt in it.",
        )


def _with_own(map_: ItemMap, run: PageRange, access: Access) -> ItemMap:
    pages = list(map_.pages)
    for page in pages_of(run):
        pages[page - 1] = replace(pages[page - 1], access=access)
    return replace(map_, pages=tuple(pages))
