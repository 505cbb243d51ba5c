"""Figures in papers and speeches: so many of something, at some time, and how they moved."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SpeechId
from scrutinyprep.domain.paging import Paging

POUNDS = "£"
PERCENT = "%"
COUNT = "count"
UNTOLD = ""
"""Of a cell whose table doesn't say in what it is told."""


@dataclass(frozen=True, slots=True)
class Period:
    """When a figure holds."""

    words: str
    """As it is written."""
    key: str
    """In one form for all, so that it can be compared: a financial year "2024-25", several
    "2025-28", a quarter of a financial year "2024-25 Q3" or of a calendar year "2024 Q3", a month
    "2024-11", a day "2024-11-30", a year "2024", "since 2012", "12m to 2024-12"; without its
    year, a quarter is "Q3"."""

    @property
    def is_whole(self) -> bool:
        """Whether it says which year: a quarter of some year can't be told from another's."""
        return any(len(part) >= len("2024") for part in self.key.replace("-", " ").split())


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it measures."""

    measure: str
    """The words for what is measured, such as "overspend" or "children in care"."""
    value: Decimal
    """In whole pounds, per cent, or so many of the unit: "£1.2m" is 1200000."""
    unit: str
    """One of the above, or the word that the paper uses: "weeks", "FTE", "per 10,000"."""
    period: Period | None
    """The year, quarter, month or day that it is said to hold for, not one it is compared with."""
    words: str
    """The sentence on one line, or the cells of the table's row."""
    start: int
    """Of the number, in code points of the text looked through."""
    end: int
    under: str = ""
    """Of a cell: what stands over its table, such as "Children in care"; empty in a sentence."""


@dataclass(frozen=True, slots=True)
class FigureSource:
    """Where a figure stands: on a page, or in a speech."""

    meeting_id: MeetingId
    meeting_label: str
    """Committee and date, for people."""
    document_id: DocumentId
    """The paper, minutes or transcript."""
    published_in: DocumentId
    """The file whose PDF pages are meant."""
    title: str
    """Of the paper."""
    pdf_page: int | None = None
    pack_page: int | None = None
    paging: Paging = Paging.PRINT
    item_id: ItemId | None = None
    item: str | None = None
    """The printed number of its agenda item."""
    speech: SpeechId | None = None
    speaker: str | None = None
    start_s: float | None = None
    """Seconds since the recording began."""
    version: int | None = None
    """Which earlier version of the paper it is, from 1; None for what readers see now."""
    access: Access = OPEN


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure where it was stated."""

    figure: Figure
    source: FigureSource
    passage: int
    """The passage it stands in: with `figure.start`, what tells it from all others."""


class Basis(Enum):
    """How the two sides of a comparison differ."""

    OTHER_PERIOD = "other period"
    """The same measure at another time."""
    SAME_PERIOD = "same period"
    """The same measure of the same time, as it was told before."""


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """The same measure told before, beside what is told now; both name period and unit."""

    now: StatedFigure
    then: StatedFigure
    basis: Basis
    change: Decimal | None
    """Now less then, in the unit of both; None where the units differ."""

    @property
    def share(self) -> Decimal | None:
        """The change in hundredths of what it was; None of nothing, of per cents and of signs."""
        before, after = self.then.figure.value, self.now.figure.value
        if self.change is None or before == 0 or self.now.figure.unit == PERCENT:
            return None
        return None if (before < 0) != (after < 0) else self.change / abs(before) * 100
