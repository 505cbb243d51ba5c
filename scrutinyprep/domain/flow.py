"""A paper that was written and never printed, as text: a heading or a passage to a line.

The reader makes a page's text of such lines and the window shows them, so
that a position means the same place in both.
"""

from __future__ import annotations

from scrutinyprep.domain.parsed import PassageKind

BULLET = "•"
CELL_GAP = "  "
"""Between the cells of a row."""


def heading_line(number: str | None, heading: str) -> str:
    """Return a heading as it stands in its page's text, with its number."""
    return f"{number} {heading}" if number else heading


def lead_of(kind: PassageKind, marker: str) -> str:
    """Return what stands before a passage's words: its number as printed, or a bullet."""
    return BULLET if kind is PassageKind.BULLET else marker


def passage_line(kind: PassageKind, marker: str, text: str) -> str:
    """Return a passage as it stands in its page's text."""
    return f"{lead_of(kind, marker)} {text}".strip()
