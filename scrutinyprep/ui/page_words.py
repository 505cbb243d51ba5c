"""Which page is meant by what a reader types: "53", "pdf 57", "p 26"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORDS = re.compile(r"^\s*(?P<kind>[a-z]*)\.?\s*(?P<number>\d{1,5})\s*$", re.IGNORECASE)
_OF_THE_FILE = ("pdf",)
_OF_THE_PACK = ("", "p", "page", "pack")


@dataclass(frozen=True, slots=True)
class WantedPage:
    """A page by one of its numbers."""

    number: int
    is_pdf_page: bool


def wanted_page(words: str) -> WantedPage | None:
    """Return the page that is meant; None where the words name none."""
    match = _WORDS.match(words)
    if match is None:
        return None
    kind = match["kind"].casefold()
    if kind in _OF_THE_FILE:
        return WantedPage(int(match["number"]), is_pdf_page=True)
    if kind in _OF_THE_PACK:
        return WantedPage(int(match["number"]), is_pdf_page=False)
    return None
