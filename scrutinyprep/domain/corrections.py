"""What a user puts right in an item map: all corrections, and how they are applied in order.

A correction that is already so changes nothing; one that can't be done says why.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scrutinyprep.domain.access_corrections import SetAccess
from scrutinyprep.domain.boundary_corrections import BeginItem, EndItem, SetPackPages
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_corrections import (
    AddItem,
    MergeItem,
    RemoveItem,
    RenumberItem,
    RetitleItem,
    SplitItem,
)
from scrutinyprep.domain.item_map import ItemMap, MapItem
from scrutinyprep.domain.paper_corrections import BeginPaper, ChangePaper, MergePaper
from scrutinyprep.domain.parsed import FoundBy

Correction = (
    SplitItem
    | AddItem
    | RemoveItem
    | MergeItem
    | RenumberItem
    | RetitleItem
    | BeginItem
    | EndItem
    | SetPackPages
    | BeginPaper
    | MergePaper
    | ChangePaper
    | SetAccess
)
"""One thing that the user put right.

Each has `said`, which tells it in a few words, and `apply`, which makes one map of
another: its `key` names the item or paper that it makes.
"""


@dataclass(frozen=True, slots=True)
class NotApplied:
    """A correction that a map does not allow, and why."""

    key: str
    correction: Correction
    why: str


def apply_one(map_: ItemMap, correction: Correction, key: str) -> ItemMap:
    """Return the map with one correction.

    Items that it changed are found by the user, and their printed pages follow.
    Only `SetAccess` opens anything: what other corrections move stays as exempt as it was.

    Raises:
        NotUnderstood: it can't be done to this map, or two items would cut each other.
    """
    after = correction.apply(map_, key)
    if map_.is_valid and not after.is_valid:
        raise NotUnderstood(
            f"Other items or papers stand on pages that “{correction.said}” would take.",
            "Move their beginnings first.",
        )
    if not isinstance(correction, SetAccess):
        after = _as_exempt_as(map_, after)
    before = {item.key: item for item in map_.items}
    return replace(
        after,
        items=tuple(_up_to_date(map_, after, before.get(i.key), i) for i in after.items),
    )


def apply_all(
    map_: ItemMap, corrections: Iterable[tuple[str, Correction]]
) -> tuple[ItemMap, tuple[NotApplied, ...]]:
    """Return the map with all corrections in their order, and those that it does not allow."""
    refused = []
    for key, correction in corrections:
        try:
            map_ = apply_one(map_, correction, key)
        except NotUnderstood as error:
            refused.append(NotApplied(key, correction, str(error)))
    return map_, tuple(refused)


def _up_to_date(before: ItemMap, after: ItemMap, old: MapItem | None, item: MapItem) -> MapItem:
    """Return an item with its printed pages, and found by the user where it was changed."""
    is_moved = old is None or old.pdf_pages != item.pdf_pages
    printed = after.pack_pages(item.pdf_pages)
    if is_moved or before.pack_pages(item.pdf_pages) != printed:
        item = replace(item, pack_pages=printed)
    if item != old and FoundBy.USER not in item.found_by:
        item = replace(item, found_by=(*item.found_by, FoundBy.USER))
    return item


def _as_exempt_as(before: ItemMap, after: ItemMap) -> ItemMap:
    """Return the map with the grounds that its pages had before, wherever they now belong."""
    pages = list(after.pages)
    for at, (old, new) in enumerate(
        zip(before.access_of_pages(), after.access_of_pages(), strict=True)
    ):
        if old.is_exempt and not set(old.exemptions) <= set(new.exemptions):
            pages[at] = replace(pages[at], access=pages[at].access.with_grounds_of(old))
    return replace(after, pages=tuple(pages))
