"""What was read from the picture of a page: words with their places, and by what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScannedWord:
    """A word that a machine read from a page's picture; places are in points of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    block: int
    """Counted through the page: words of a paragraph, or of a column, share it."""
    line: int
    """Counted through the page: words of one printed line share it."""


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """The words of one page in reading order."""

    pdf_page: int
    engine: str
    """What read it, as "Tesseract 5.3.0, eng+cym"."""
    words: tuple[ScannedWord, ...]
    """Empty where the picture shows none."""


@dataclass(frozen=True, slots=True)
class ScanEngine:
    """A program on this computer that reads pictures."""

    name: str
    """With its version, as "Tesseract 5.3.0"."""
    languages: tuple[str, ...]
    """The languages it has been given, by its own names, as "eng" and "cym"."""
    tells_way_up: bool = False
    """It finds out which way up a page is."""
