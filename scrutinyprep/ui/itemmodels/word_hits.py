"""The places of a paper that hold the words looked for, as rows under the items they are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, Qt

from scrutinyprep.domain.anchors import Run
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index

translate = QCoreApplication.translate

MOST_ROWS = 1000
"""Nobody reads through more; who has so many types another word."""


@dataclass(frozen=True, slots=True)
class HitPage:
    """What is told of the page that a hit is on."""

    item: str
    """The agenda item that it is in, by number and title; empty outside of any."""
    label: str
    """Its number, as short as can be: "53", "PDF 3"."""
    is_exempt: bool = False


@dataclass(frozen=True, slots=True)
class HitRow:
    """One row: a hit, or the heading over those of an item."""

    words: str
    """The line of print, or the heading."""
    label: str
    """The page, or how many hits there are in the item."""
    at: int | None = None
    """Which of the paper's hits it is, from 0; None for a heading."""
    found: Run | None = None
    """Where in the line the words looked for are."""
    is_exempt: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it names the rows below it."""
        return self.at is None

    @property
    def spoken(self) -> str:
        """All of it on one line, for a screen reader."""
        parts = (self.words, self.label) if self.is_heading else (self.label, self.tag, self.words)
        return ". ".join(part for part in parts if part)

    @property
    def tag(self) -> str:
        """The word that the page is exempt; empty where it is open."""
        return translate("hits", "exempt") if self.is_exempt else ""


def rows_of(
    hits: Sequence[WordHit], page_of: Callable[[int], HitPage], *, most: int = MOST_ROWS
) -> list[HitRow]:
    """Return the rows of a paper's hits, an item's under its heading with how many those are.

    Every item has its heading and its true number; of hits, the first `most` have a row.
    """
    pages = {number: page_of(number) for number in {hit.pdf_page for hit in hits}}
    counts = Counter(pages[hit.pdf_page].item for hit in hits)
    return list(_rows(hits, pages, counts, most))


def _rows(
    hits: Sequence[WordHit], pages: dict[int, HitPage], counts: Counter[str], most: int
) -> Iterator[HitRow]:
    headed: set[str] = set()
    for at, hit in enumerate(hits):
        page = pages[hit.pdf_page]
        if page.item not in headed:
            headed.add(page.item)
            words = page.item or translate("hits", "Outside of any item")
            yield HitRow(words, str(counts[page.item]))
        if at < most:
            yield HitRow(hit.line, page.label, at, hit.in_line, page.is_exempt)


class WordHitsModel(QAbstractListModel):
    """Hits, handed in all at once: each key that is typed finds others."""

    RowRole = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[HitRow, ...] = ()

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """The rows in their order."""
        return self._rows

    def show_rows(self, rows: Sequence[HitRow]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, at: int) -> int | None:
        """Return the row of one of the paper's hits; None where it has none."""
        return next((row for row, one in enumerate(self._rows) if one.at == at), None)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows there are; rows have none below them."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case self.RowRole:
                return row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be chosen but headings."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
