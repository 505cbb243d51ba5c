"""A press for tests: draws council papers as PDF and notes what a reader has to find in them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

_SUBJECTS = (
    "The service", "The programme", "The contract", "Officers", "The partnership", "The scheme",
    "The working group", "The district", "The budget for the year", "Residents of the area",
)  # fmt: skip
_DEEDS = (
    "has been reviewed against the plan that was agreed last spring",
    "will report again once the consultation with parishes is complete",
    "remains within the resources that were set aside for this purpose",
    "depends on grants that are confirmed from one year to the next",
    "has brought together the bodies that look after open spaces",
    "was delayed by the weather and by a shortage of skilled staff",
    "continues to meet the standards expected of a public body",
)
_MARGIN_PT = 72.0


@dataclass
class Told:
    """What a reader has to find in a pack that was pressed."""

    items: list[tuple[str, str, int | None, int | None]] = field(default_factory=list)
    """Number, title, first and last PDF page."""
    headings: list[tuple[int, str | None, str]] = field(default_factory=list)
    """PDF page, number and words."""
    asked: list[tuple[int, str]] = field(default_factory=list)
    """PDF page and words, without number and lead-in."""
    pack_pages: dict[int, int] = field(default_factory=dict)
    numbers: list[tuple[int, str]] = field(default_factory=list)
    """PDF page and printed number of each numbered paragraph."""
    papers: list[tuple[int, int]] = field(default_factory=list)
    """First and last PDF page of each document of an item that has several."""


class Press:
    """One file in the making; places are in points from the top."""

    def __init__(self, path: Path, *, seed: int, font: str = "Helvetica", size: float = 11) -> None:
        self.told = Told()
        self.page = 1
        self.font, self.size = font, size
        self.width, self.height = A4
        self.top = _MARGIN_PT
        self.left = _MARGIN_PT
        self._chance = random.Random(seed)  # noqa: S311 - made-up words
        self._canvas = Canvas(str(path), pagesize=A4, invariant=True)
        self._rotated = False
        self.feet: list[Callable[[Press], None]] = []
        """Drawn when a page ends: running heads and feet, stamps."""

    # --- pages

    def new_page(self, *, wide: bool = False, rotated: bool = False) -> None:
        """End the page and begin another, landscape if wide, or turned by /Rotate."""
        self._end_page()
        self._canvas.showPage()
        self.page += 1
        self.width, self.height = landscape(A4) if wide else A4
        self._canvas.setPageSize((self.width, self.height))
        self._canvas.setPageRotation(0)
        if rotated:
            self._canvas.setPageSize(A4)
            self._canvas.setPageRotation(90)
            self.width, self.height = landscape(A4)
        self._rotated = rotated
        self.top = _MARGIN_PT

    def save(self) -> Told:
        """Write the file."""
        self._end_page()
        self._canvas.save()
        return self.told

    def _end_page(self) -> None:
        for foot in self.feet:
            foot(self)

    def bookmark(self, title: str, level: int = 0) -> None:
        """Have a bookmark lead to this page; 0 is the outermost level."""
        key = f"page {self.page} {title}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, level=level)

    # --- print

    def at(self, text: str, left: float, top: float, *, bold: bool = False, size: float = 0,
           italic: bool = False, underline: bool = False) -> None:  # fmt: skip
        """Draw one line at a place."""
        size = size or self.size
        face = self._face(bold=bold, italic=italic)
        canvas = self._canvas
        canvas.saveState()
        if self._rotated:
            canvas.rotate(90)
            canvas.translate(0, -A4[0])
        canvas.setFont(face, size)
        canvas.drawString(left, self.height - top - size, text)
        if underline:
            below = self.height - top - size - 1.5
            canvas.setLineWidth(0.7)
            canvas.line(left, below, left + canvas.stringWidth(text, face, size), below)
        canvas.restoreState()

    def centred(self, text: str, top: float, **look: object) -> None:
        """Draw one line in the middle."""
        size = float(look.get("size", self.size))  # type: ignore[arg-type]
        face = self._face(bold=bool(look.get("bold")), italic=False)
        wide = self._canvas.stringWidth(text, face, size)
        self.at(text, (self.width - wide) / 2, top, **look)  # type: ignore[arg-type]

    def text(
        self,
        text: str,
        *,
        indent: float = 0,
        bold: bool = False,
        italic: bool = False,
        right: float = 0,
        gap: float = 8,
        first: str = "",
        hang: float = 36,
    ) -> None:
        """Draw a paragraph; `first` is its number or bullet, which hangs before it."""
        left = self.left + indent
        body = left + (hang if first else 0)
        face = self._face(bold=bold, italic=italic)
        lines = simpleSplit(text, face, self.size, self.width - _MARGIN_PT - right - body)
        if self.top + len(lines) * self.size * 1.2 > self.height - 90:
            self.turn_over()
        if first:
            self.at(first, left, self.top, bold=bold)
        for line in lines:
            self.at(line, body, self.top, bold=bold, italic=italic)
            self.top += self.size * 1.2
        self.top += gap

    def turn_over(self) -> None:
        """Go on with the next page; papers print their feet here."""
        self.new_page()

    def heading(self, text: str, number: str = "", *, size: float = 0, bold: bool = True,
                underline: bool = False, gap: float = 8, italic: bool = False) -> None:  # fmt: skip
        """Draw a heading and note it."""
        size = size or self.size
        if self.top + 4 * size > self.height - 90:
            self.turn_over()
        self.top += 6
        left = self.left
        if number:
            self.at(number, left, self.top, bold=bold, size=size)
            left += 36
        self.at(text, left, self.top, bold=bold, size=size, underline=underline, italic=italic)
        self.top += size * 1.2 + gap
        self.told.headings.append((self.page, number.rstrip(".") or None, text))

    def numbered(self, number: str, text: str = "", **look: object) -> None:
        """Draw a numbered paragraph and note its number."""
        text = text or self.words(2)
        self.text(text, first=number, **look)  # type: ignore[arg-type]
        self.told.numbers.append((self.page, number))

    def ask(self, text: str, number: str = "", **look: object) -> None:
        """Draw something that the committee is asked, and note it."""
        self.text(text, first=number, **look)  # type: ignore[arg-type]
        self.told.asked.append((self.page, text))

    def box(self, top: float, bottom: float, *, left: float = 0) -> None:
        """Draw a frame from one height to another."""
        left = left or self.left - 6
        self._canvas.rect(left, self.height - bottom, self.width - 2 * left, bottom - top)

    def table(
        self, rows: list[list[str]], widths: list[float], *, bold_first: bool = False
    ) -> None:
        """Draw a table with rules, its cells wrapped."""
        for at, row in enumerate(rows):
            face = self._face(bold=at == 0 and bold_first, italic=False)
            cells = [
                simpleSplit(c, face, self.size, w - 8) for c, w in zip(row, widths, strict=True)
            ]
            tall = max(map(len, cells)) * self.size * 1.2 + 8
            if self.top + tall > self.height - 90:
                self.turn_over()
            left = self.left
            for lines, wide in zip(cells, widths, strict=True):
                self._canvas.rect(left, self.height - self.top - tall, wide, tall)
                for index, line in enumerate(lines):
                    self.at(line, left + 4, self.top + 3 + index * self.size * 1.2,
                            bold=at == 0 and bold_first)  # fmt: skip
                left += wide
            self.top += tall
        self.top += 10

    def words(self, sentences: int = 3) -> str:
        """Return so many sentences of no meaning."""
        pick = self._chance.choice
        return " ".join(f"{pick(_SUBJECTS)} {pick(_DEEDS)}." for _ in range(sentences))

    def _face(self, *, bold: bool, italic: bool) -> str:
        """Return the name of one of the built-in faces."""
        if self.font == "Times":
            return {(0, 0): "Times-Roman", (1, 0): "Times-Bold", (0, 1): "Times-Italic",
                    (1, 1): "Times-BoldItalic"}[(int(bold), int(italic))]  # fmt: skip
        tail = ("Bold" if bold else "") + ("Oblique" if italic else "")
        return f"{self.font}-{tail}" if tail else self.font
