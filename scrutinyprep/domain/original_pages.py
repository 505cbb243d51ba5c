"""Which pages of the papers a briefing shows as they were published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.papers import PageRange

_RANGE = re.compile(r"(\d{1,6})(?:\s*(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|to)\s*(\d{1,6}))?")
_PDF = re.compile(r"pdf\s*(?:pages?|pp?\.?)?\s*(.+)", re.IGNORECASE)
_PACK = re.compile(r"(?:pack\s*)?(?:pages?|pp?\.?)\s*(.+)", re.IGNORECASE)
_ITEM = re.compile(r"items?\s+(\S.*)", re.IGNORECASE)


class Originals(Enum):
    """What is shown of the papers as published, by the word of the command line."""

    NONE = "none"
    CLIPPINGS = "clippings"
    """Each quoted passage as it stands on its page, in place of its words."""
    QUOTED = "quoted"
    """The whole page of each quoted passage, behind the questions of its item."""
    CHOSEN = "chosen"
    """The pages that the user names, behind the questions of their item."""


@dataclass(frozen=True, slots=True)
class PagesWanted:
    """Pages that somebody names: by the stamped number, by the PDF's own, or by the item."""

    pack: tuple[PageRange, ...] = ()
    pdf: tuple[PageRange, ...] = ()
    items: tuple[str, ...] = ()
    """Numbers of agenda items: all the pages of their papers."""

    def __bool__(self) -> bool:
        """Say whether any are named."""
        return bool(self.pack or self.pdf or self.items)

    def __str__(self) -> str:
        """Return them as they can be typed again: "53-60, 71, PDF 3, item 7"."""
        return ", ".join(
            (
                *map(_range_words, self.pack),
                *(f"PDF {_range_words(pages)}" for pages in self.pdf),
                *(f"item {item}" for item in self.items),
            )
        )


@dataclass(frozen=True, slots=True)
class OriginalPages:
    """What a user wants of the papers as published. Where nothing was said, nothing."""

    which: Originals = Originals.NONE
    pages: PagesWanted = PagesWanted()
    """Kept when something else is chosen, so that it can be chosen again."""
    two_to_a_sheet: bool = False

    @property
    def wants_pages(self) -> bool:
        """Whether whole pages are wanted."""
        return self.which is Originals.QUOTED or (
            self.which is Originals.CHOSEN and bool(self.pages)
        )


NO_ORIGINALS = OriginalPages()


def pages_named(text: str) -> PagesWanted:
    """Return the pages that a text names, such as "53-60, 71, item 7, PDF 3".

    A bare number is the one that is stamped on a page of the agenda pack, as
    members say it; "PDF 3" counts the file's own pages.

    Raises:
        ValueError: a part of it names no pages; its words are the error's.
    """
    pack: list[PageRange] = []
    pdf: list[PageRange] = []
    items: list[str] = []
    for part in filter(None, (words.strip() for words in re.split(r"[,;\n]", text))):
        if named := _ITEM.fullmatch(part):
            items.append(" ".join(named[1].split()))
        elif named := _PDF.fullmatch(part):
            pdf.append(_range_of(named[1], part))
        else:
            named = _PACK.fullmatch(part)
            pack.append(_range_of(named[1] if named else part, part))
    return PagesWanted(
        tuple(dict.fromkeys(pack)), tuple(dict.fromkeys(pdf)), tuple(dict.fromkeys(items))
    )


def _range_of(numbers: str, part: str) -> PageRange:
    found = _RANGE.fullmatch(numbers.strip())
    if found is None:
        raise ValueError(part)
    first = int(found[1])
    last = int(found[2]) if found[2] else first
    if not 0 < first <= last:
        raise ValueError(part)
    return PageRange(first, last)


def _range_words(pages: PageRange) -> str:
    return str(pages.first) if pages.first == pages.last else f"{pages.first}-{pages.last}"
