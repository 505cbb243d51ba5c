"""Corrections of what is an item, and of what it is called."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_map import ItemMap, MapItem
from scrutinyprep.domain.map_edits import cut_at, inserted, new_paper, next_start
from scrutinyprep.domain.map_places import ItemName, PagePlace, are_alike
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import FoundBy


@dataclass(frozen=True, slots=True)
class SplitItem:
    """From a page on, it is an item of its own."""

    item: ItemName
    at: PagePlace
    number: str
    title: str

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"{self.item} is split at {self.at}: {self.number} {self.title}"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:
        """Return the map with it.

        Raises:
            NotUnderstood: the page is not inside the item.
        """
        page = self.at.find(map_)
        if _begins_as(map_, page, self.number, self.title):
            return map_
        item = self.item.find(map_)
        return cut_at(map_, item, page, number=self.number, title=self.title, key=key)


@dataclass(frozen=True, slots=True)
class AddItem:
    """The reader missed an item."""

    number: str
    title: str
    at: PagePlace | None = None
    """Where it begins; None for an item without papers."""
    after: ItemName | None = None
    """The item before it, for one without papers; None for the first of the agenda."""

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        where = f" begins on {self.at}" if self.at is not None else " is on the agenda"
        return f"{ItemName(self.number, self.title)}{where}"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:
        """Return the map with it.

        Raises:
            NotUnderstood: another item begins on its page.
        """
        if self.at is None:
            return self._without_pages(map_, key)
        page = self.at.find(map_)
        if _begins_as(map_, page, self.number, self.title):
            return map_
        holding = map_.holding(page)
        if holding:
            return cut_at(map_, holding[-1], page, number=self.number, title=self.title, key=key)
        pages = PageRange(page, next_start(map_, page) - 1)
        new = MapItem(key, self.number, self.title, pdf_pages=pages)
        new = replace(new, papers=(new_paper(key, self.title, pages),))
        before = [item for item, run in map_.placed() if run.first < page]
        return inserted(map_, new, before[-1] if before else None)

    def _without_pages(self, map_: ItemMap, key: str) -> ItemMap:
        name = ItemName(self.number, self.title)
        if name.is_in(map_) and name.find(map_).number == self.number:
            return map_
        after = None if self.after is None else self.after.find(map_)
        return inserted(map_, MapItem(key, self.number, self.title), after)


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """What the reader took for an item is none; its pages belong to no item."""

    item: ItemName

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"{self.item}, “{self.item.title}”, is no item"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map without it."""
        if not self.item.is_in(map_):
            return map_
        item = self.item.find(map_)
        rest = tuple(other for other in map_.items if other.key != item.key)
        return replace(map_, items=rest)


@dataclass(frozen=True, slots=True)
class MergeItem:
    """An item is part of the item above it."""

    item: ItemName
    above: ItemName
    at: PagePlace | None = None
    """Where it began."""

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"{self.item}, “{self.item.title}”, is part of {self.above}"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map with it. If one of the two is exempt, all of it is.

        Raises:
            NotUnderstood: one of them is not there, or they are one and the same.
        """
        above = self.above.find(map_)
        if not self.item.is_in(map_) and self._is_so(map_, above):
            return map_
        item = self.item.find(map_)
        if item.key == above.key:
            raise NotUnderstood(
                f"{str(self.item).capitalize()} can't be part of itself.", "Choose another item."
            )
        runs = [run for run in (above.pdf_pages, item.pdf_pages) if run is not None]
        pages = PageRange(min(r.first for r in runs), max(r.last for r in runs)) if runs else None
        together = replace(
            above,
            pdf_pages=pages,
            found_by=tuple(f for f in FoundBy if f in {*above.found_by, *item.found_by}),
            to_follow=above.to_follow and item.to_follow,
            access=above.access.with_grounds_of(item.access),
            absorbed=(*above.absorbed, item.key, *item.absorbed),
        ).with_papers([*above.papers, *item.papers])
        rest = tuple(other for other in map_.items if other.key != item.key)
        return replace(map_, items=rest).putting(together)

    def _is_so(self, map_: ItemMap, above: MapItem) -> bool:
        return self.at is not None and above in map_.holding(self.at.find(map_))


@dataclass(frozen=True, slots=True)
class RenumberItem:
    """An item has another number."""

    item: ItemName
    number: str

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"“{self.item.title}” is item {self.number}"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map with it.

        Raises:
            NotUnderstood: there is no such item.
        """
        return map_.putting(replace(self.item.find(map_), number=self.number))


@dataclass(frozen=True, slots=True)
class RetitleItem:
    """An item has another title."""

    item: ItemName
    title: str

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"{self.item} is called “{self.title}”"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map with it.

        Raises:
            NotUnderstood: there is no such item.
        """
        name = self.item
        if not name.is_in(map_) and ItemName(name.number, self.title).is_in(map_):
            return map_
        return map_.putting(replace(name.find(map_), title=self.title))


def _begins_as(map_: ItemMap, page: int, number: str, title: str) -> bool:
    """Say whether the reader knows by now what a correction once told it."""
    return any(
        item.number == number and are_alike(item.title, title)
        for item, run in map_.placed()
        if run.first == page
    )
