"""Words made to fit on one line: running heads and feet."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth

_LONGEST_LINE = 300
"""Characters; more never fit on one line of small type."""


def width_of(words: str, font: str, size_pt: float) -> float:
    """Return how wide words are, in points."""
    return float(stringWidth(words, font, size_pt))


def fitted(words: str, font: str, size_pt: float, room_pt: float) -> str:
    """Return the words, cut short with an ellipsis where they are too long for one line."""
    if width_of(words, font, size_pt) <= room_pt:
        return words
    words = words[:_LONGEST_LINE]
    while words and width_of(f"{words}\u2026", font, size_pt) > room_pt:
        words = words[:-1]
    return f"{words.rstrip()}\u2026"


def broken(words: str, font: str, size_pt: float, room_pt: float) -> list[str]:
    """Return words as lines, the last one first, none of them cut short."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[0]} {word}".strip()
        if not lines[0] or width_of(longer, font, size_pt) <= room_pt:
            lines[0] = longer
        else:
            lines.insert(0, word)
    return lines
