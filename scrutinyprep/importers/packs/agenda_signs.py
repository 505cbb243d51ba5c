"""Whether lines of print are an agenda, and not a report or minutes with numbered headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from scrutinyprep.importers.packs.frontsheet import FrontItem, is_frontsheet
from scrutinyprep.importers.packs.words import squeezed

_AGENDA_LINE = re.compile(
    r"^(?:a ?g ?e ?n ?d ?a(?: pages?(?:\(s\)| no\.?| numbers?)?)?|"
    r".*\bagenda\s*$|summons\b.*|order of business|agenda(?: item)?(?: no\.?)?(?: item)?|"
    r"rhaglen|.*\bagenda and reports pack)$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"apologies|welcome|declarations? of|ymddiheuriadau", re.IGNORECASE)


def says_agenda(lines: Iterable[str]) -> bool:
    """Say whether one of the first lines says that this is an agenda."""
    return any(_AGENDA_LINE.match(squeezed(line)) for line in lines)


def lists_items(printed: Sequence[FrontItem]) -> bool:
    """Say whether these are items as an agenda lists them: with their pages, or from the opening.

    Guards against reports and minutes with numbered headings.
    """
    return is_frontsheet(printed) and any(
        item.pages or item.starts_on or item.to_follow or _OPENING.match(item.title)
        for item in printed
    )
