"""Which items of an agenda are exempt, by its headings and its resolution to exclude the public."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.parsed import ParsedWarning
from scrutinyprep.importers.packs.exempt_marks import (
    grounds_in,
    is_exclusion,
    is_marked_title,
    is_marked_whole,
    unstated,
)
from scrutinyprep.importers.packs.items import AgendaItem

_NAMED_ITEMS = re.compile(
    r"\bitems?\s+(?:no\.?s?\s*)?((?:\d{1,3}[a-z]?(?:\s*(?:,|and|&|to|-|–)\s*)?)+)", re.IGNORECASE
)


def items_with_access(
    items: Sequence[AgendaItem], warnings: list[ParsedWarning]
) -> list[tuple[AgendaItem, Access]]:
    """Return each item with what the agenda says of its access; `warnings` is added to.

    Items under a heading "Exempt items" take the grounds of the resolution
    before them where they state none. Where a resolution speaks of the items
    that follow, or of none, and no heading says which, those after it are taken as
    exempt: but only where they are the agenda's lesser part, since many agendas
    carry such a resolution near their top, to be passed if it is needed.
    """
    grounds = OPEN
    said: list[tuple[AgendaItem, Access]] = []
    resolution: int | None = None
    for index, item in enumerate(items):
        access = _access_of(item)
        if is_exclusion(item.title, item.text):
            words = f"{item.title} {item.text}"
            grounds, resolution, access = grounds_in(words), index, OPEN
        elif access.is_exempt and not access.paragraphs and grounds.is_exempt:
            access = grounds
        said.append((item, access))
    if resolution is None or any(access.is_exempt for _, access in said):
        return said
    return _by_resolution(said, resolution, grounds, warnings)


def _access_of(item: AgendaItem) -> Access:
    """Return what the agenda says at the item itself."""
    if item.under_exempt_heading or is_marked_whole(item.text) or is_marked_title(item.title):
        return unstated(item.text)
    return OPEN


def _by_resolution(
    said: list[tuple[AgendaItem, Access]],
    resolution: int,
    grounds: Access,
    warnings: list[ParsedWarning],
) -> list[tuple[AgendaItem, Access]]:
    """Mark the items that a resolution excludes the public from, where no heading does."""
    text = said[resolution][0].text
    named = _NAMED_ITEMS.search(text)
    numbers = set(re.findall(r"\d{1,3}[a-z]?", named[1].lower())) if named else set()
    after = range(resolution + 1, len(said))
    excluded = [index for index in after if said[index][0].number.lower() in numbers]
    if not excluded and 2 * len(after) <= len(said):
        # Near the agenda's end it is there for what follows, whether it says so or not.
        excluded = list(after)
    if not excluded and not numbers:
        item = said[resolution][0]
        warnings.append(
            ParsedWarning(
                "exempt-unclear",
                f"Item {item.number}, {item.title}, may exclude the public, but the agenda does "
                "not say from which items. None was taken as exempt for it.",
            )
        )
    for index in excluded:
        item = said[index][0]
        said[index] = (item, grounds if grounds.is_exempt else unstated())
        warnings.append(
            ParsedWarning(
                "exempt-doubtful",
                f"Item {item.number}, {item.title}, stands under the resolution to exclude the "
                "public and was taken as exempt.",
            )
        )
    return said
