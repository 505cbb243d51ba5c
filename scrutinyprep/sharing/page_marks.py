"""A member's marks on the pages of one file, as annotations that other programs show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.pdf.content import Box


class MarkKind(Enum):
    """What a mark is. Each kind shows in a shape of its own, whatever its colour."""

    HIGHLIGHT = "Highlight"
    NOTE = "Note"
    QUESTION = "Question"


@dataclass(frozen=True, slots=True)
class PageMark:
    """A highlight, note or question on a page."""

    id: str
    pdf_page: int
    kind: MarkKind
    author: str
    made_at: datetime
    changed_at: datetime
    words: str = ""
    """The note or question; of a highlight what it is for."""
    boxes: tuple[Box, ...] = ()
    """In points of the page as shown; none for a mark on the page as a whole."""
    is_region: bool = False
    highlight: HighlightKind | None = None

    @property
    def subtype(self) -> str:
        """The kind of annotation that it becomes. Source: ISO 32000-2, table 171."""
        if not self.boxes:
            return "Text"
        if self.is_region:
            return "Square"
        return "Underline" if self.kind is MarkKind.QUESTION else "Highlight"

    @property
    def colour(self) -> tuple[float, float, float]:
        """Red, green and blue, 0 to 1. Dark print stays readable on each."""
        if self.kind is MarkKind.QUESTION:
            return (0.1, 0.3, 0.6)
        return _COLOURS.get(self.highlight, (0.85, 0.85, 0.85))

    @property
    def subject(self) -> str:
        """What readers list it under."""
        if self.highlight is None:
            return self.kind.value
        return self.highlight.value.capitalize()


_COLOURS: dict[HighlightKind | None, tuple[float, float, float]] = {
    HighlightKind.EVIDENCE: (1.0, 0.93, 0.45),
    HighlightKind.CONCERN: (1.0, 0.76, 0.74),
    HighlightKind.MONEY: (0.72, 0.92, 0.70),
    HighlightKind.FOLLOW_UP: (0.72, 0.86, 1.0),
}


def pdf_date(moment: datetime) -> str:
    """Return a moment as PDF and XFDF write it."""
    return f"D:{moment.astimezone(UTC):%Y%m%d%H%M%S}Z"
