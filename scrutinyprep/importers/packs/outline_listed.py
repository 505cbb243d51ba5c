"""Bookmarks that are a pack's because its frontsheet lists what they name.

Modern.Gov's begin with "Agenda"; those of other makers begin anyhow: with the
committee's name over all of them, with the names of the files that were put
together, or with the first item.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from scrutinyprep.importers.packs.frontsheet import FrontItem
from scrutinyprep.importers.packs.outline import (
    OutlineItem,
    PageBegins,
    item_of,
    papers_among,
)
from scrutinyprep.importers.packs.words import alike_key, squeezed
from scrutinyprep.pdf.content import OutlineEntry

_FILE_ENDING = re.compile(r"\.(?:pdf|docx?|pptx?|xlsx?)$", re.IGNORECASE)
_DEEPEST = 3
_FEWEST_ITEMS = 2
_ENOUGH_ALIKE = 0.5
"""Of the bookmarks with an item's number, so many bear its title."""
_SHORTEST_TITLE = 8
"""A shorter title says too little to be told by its beginning."""


def listed_items(
    outline: Sequence[OutlineEntry],
    printed: Sequence[FrontItem],
    begins: Callable[[int], PageBegins],
) -> tuple[OutlineItem, ...]:
    """Return the items that the bookmarks of one level name as the frontsheet lists them.

    Guards against the headings of a report, which have numbers as well: most
    of the bookmarks must bear the titles of their items, and lead on through
    the file in the agenda's order. What leads to the agenda itself has no papers.
    """
    front = max((item.pdf_page for item in printed), default=0)
    entries = [
        OutlineEntry(_FILE_ENDING.sub("", squeezed(entry.title)), entry.level, entry.pdf_page)
        for entry in outline
        if entry.pdf_page is not None and entry.pdf_page > front
    ]
    titles = {item.number.casefold(): alike_key(item.title) for item in printed}
    for level in sorted({entry.level for entry in entries})[:_DEEPEST]:
        found = _named(entries, level, titles)
        pages = [entries[at].pdf_page or 0 for at in found]
        order = [list(titles).index(number) for number in found.values()]
        rises = all(a < b for a, b in pairwise(order)) and pages == sorted(pages)
        if len(found) >= _FEWEST_ITEMS and rises:
            return tuple(_items(entries, found, printed, begins))
    return ()


def _named(
    entries: Sequence[OutlineEntry], level: int, titles: Mapping[str, str]
) -> dict[int, str]:
    """Return the first bookmark of each item by its place; none where too few bear its title."""
    found: dict[int, str] = {}
    alike = 0
    for at, entry in enumerate(entries):
        if entry.level != level:
            continue
        numbered = item_of(entry)
        words = alike_key(numbered[1] if numbered else entry.title)
        number = numbered[0].casefold() if numbered else _titled(words, titles)
        if number is None or number not in titles or number in found.values():
            continue
        found[at] = number
        alike += _is_alike(words, titles[number])
    return found if alike >= _ENOUGH_ALIKE * len(found) else {}


def _titled(words: str, titles: Mapping[str, str]) -> str | None:
    """Return the number of the item that has just this title."""
    same = [number for number, title in titles.items() if title == words]
    return same[0] if len(same) == 1 else None


def _is_alike(one: str, other: str) -> bool:
    """Say whether two titles are one, though the longer may go on."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _SHORTEST_TITLE and longer.startswith(shorter))


def _items(
    entries: Sequence[OutlineEntry],
    found: Mapping[int, str],
    printed: Sequence[FrontItem],
    begins: Callable[[int], PageBegins],
) -> list[OutlineItem]:
    """Return the items with the papers whose bookmarks follow theirs."""
    listed = {item.number.casefold(): item for item in printed}
    items = []
    for at, end in pairwise([*found, len(entries)]):
        item, page = listed[found[at]], entries[at].pdf_page or 0
        papers = papers_among(entries[at + 1 : end], page, begins)
        items.append(OutlineItem(item.number, item.title, page, papers))
    return items
