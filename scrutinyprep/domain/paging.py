"""What the pages of a file are: printed sheets, or how a word processor laid a text out."""

from __future__ import annotations

from enum import Enum

WRITTEN_FORMATS = frozenset({"docx", "html"})
"""Formats of papers that come as text, without the look of a page."""


class Paging(Enum):
    """Whose pages a page number counts."""

    PRINT = "print"
    """A PDF's: the same for everybody."""
    WORD = "word"
    """Those that Word last laid out: another computer may lay out others."""
    NONE = "none"
    """The file tells of no pages: all of it counts as one, and nobody is told a number."""


def paging_of(form: str, pages: int | None) -> Paging:
    """Return whose pages a file of this format has; `pages` is how many it tells of."""
    if form not in WRITTEN_FORMATS:
        return Paging.PRINT
    return Paging.WORD if (pages or 0) > 1 else Paging.NONE
