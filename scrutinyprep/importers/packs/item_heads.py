"""Where items begin in a pack without bookmarks, stamps and ranges: by the reports' own heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrutinyprep.importers.packs.frontsheet import FrontItem
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.titles import title_on_page
from scrutinyprep.importers.packs.views import PageView
from scrutinyprep.importers.packs.words import alike_key, squeezed

_HEAD = re.compile(
    r"(?:agenda )?item(?: (?:no\.?|number))?\s*[:.–-]?\s*(\d{1,3}[a-z]?)\b.{0,4}"
    r"|eitem(?: (?:agenda|rhif))?\s*[:.–-]?\s*(\d{1,3}[a-z]?)\b.{0,4}",
    re.IGNORECASE,
)
_HEAD_ROWS = 5
_TITLE_ROWS = 12
_ENOUGH_TITLES = 2
_SHORTEST_TITLE = 8
"""A shorter title stands in too many places: "Budget"."""


def headed_stamps(
    stamps: Sequence[PageStamps],
    views: Sequence[PageView],
    printed: Sequence[FrontItem],
    front_pages: int,
) -> tuple[PageStamps, ...]:
    """Return the stamps with an item's number on each page whose own head says that it begins.

    Guards against a report that names another item: heads count only in the
    order of the agenda. What says its item's number is believed before what
    only bears an item's title, which must be so from the first report on.
    """
    numbers = [item.number.casefold() for item in printed]
    found = _rising([(view.pdf_page, _number(view, numbers)) for view in views[front_pages:]])
    if not found:
        titles = [alike_key(item.title) for item in printed]
        found = _rising([(view.pdf_page, _titled(view, titles)) for view in views[front_pages:]])
        first = next((view.pdf_page for view in views[front_pages:] if not view.is_blank), 0)
        if len(found) < _ENOUGH_TITLES or first not in found:
            return tuple(stamps)
    return tuple(
        replace(stamp, item=printed[found[page]].number) if page in found else stamp
        for page, stamp in enumerate(stamps, 1)
    )


def _number(view: PageView, numbers: Sequence[str]) -> int | None:
    """Return which item a page says in a line of its own head that it belongs to."""
    for row in view.rows[:_HEAD_ROWS]:
        for cell in row.cells:
            said = _HEAD.fullmatch(squeezed(cell[0].text))
            number = (said[1] or said[2]).casefold() if said else ""
            if number in numbers:
                return numbers.index(number)
    return None


def _titled(view: PageView, titles: Sequence[str]) -> int | None:
    """Return which item's title a page bears at its head."""
    heads = [alike_key(squeezed(row.text)) for row in view.rows[:_TITLE_ROWS]]
    heads.append(alike_key(title_on_page(view)))
    for at, title in enumerate(titles):
        if len(title) >= _SHORTEST_TITLE and title in heads:
            return at
    return None


def _rising(claims: Sequence[tuple[int, int | None]]) -> dict[int, int]:
    """Return by page the first claim of each item, in the agenda's order."""
    found: dict[int, int] = {}
    last = -1
    for page, claim in claims:
        if claim is not None and claim > last:
            found[page] = last = claim
    return found
