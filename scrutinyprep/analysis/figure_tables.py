"""Figures throughout a paper: in its sentences, and in its tables by row and column.

What a cell measures is said by its row's first words and its column's heading;
in what it is told, and when, by the heading or by what stands over the table.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from scrutinyprep.analysis.figure_cells import (
    CellNumber,
    Heading,
    Scale,
    is_number,
    numbers_of,
    scale_of,
)
from scrutinyprep.analysis.figure_heads import columns_of, fitted, may_head
from scrutinyprep.analysis.figure_periods import only_period_in, periods_in
from scrutinyprep.analysis.figures import figures_in, plain
from scrutinyprep.domain.figures import CELL_JOIN, Figure, Period, PeriodKind
from scrutinyprep.domain.parsed import PassageKind

_PROSE_WORDS = 9
"""A cell with more words is a text; its figures are looked for as in any other."""
_LONGEST_LABEL = 16
_LONGEST_NAME = 32
_CAPTION_CHARACTERS = 160
_UNIT_WORDS = 4
_MOSTLY = 0.6
_PASSED_BY = re.compile(
    r"\b(?:row|ref|reference|no|directorate|member|lead|officer|owner|contact|category|area|funded|"
    r"responsible|rag|status|comments?|notes?|detail|summary|brief|commentary|department|portfolio)\b"
    r"|^#$",
    re.IGNORECASE,
)
"""Headings of columns that don't say what a row is about, where another column does."""
_SCALE_LINE = re.compile(
    r"\bfigures\b.*[£%]|\([^)]*(?:£|thousands|millions|%)[^)]*\)|^£\s?\w*$", re.IGNORECASE
)
"""A line that tells in what a table's figures are: "All figures in £m", "(thousands)"."""
_AS_AT = re.compile(r"\bas\s+(?:at|of|on)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading or row of a paper, in reading order; or what was said."""

    text: str
    kind: PassageKind | None = PassageKind.PARAGRAPH
    """None for what was said."""
    cells: tuple[str, ...] = ()
    pdf_page: int | None = None
    is_wanted: bool = True
    """Its figures are asked for; else it only tells what those after it mean."""


def figures_through(pieces: Iterable[Piece]) -> Iterator[tuple[int, Figure]]:
    """Yield the figures that are wanted of a paper, each with the place of its piece, from 0."""
    tables = _Tables()
    for place, piece in enumerate(pieces):
        if piece.kind is PassageKind.HEADING:
            tables.pass_heading(piece)
        elif piece.kind is PassageKind.TABLE_ROW and piece.cells:
            for figure in tables.read(piece):
                yield place, figure
        else:
            tables.pass_text(piece)
            for figure in figures_in(piece.text) if piece.is_wanted else ():
                yield place, figure


class _Tables:
    """Reads rows one after the other, and remembers the headings over them."""

    def __init__(self) -> None:
        self._over: deque[str] = deque(maxlen=4)
        """The last short lines: a table's caption, what its figures are told in."""
        self._heading = ""
        self._label = ""
        """A short line right before a row, which may be the row's name or the start of it."""
        self._caption = ""
        self._group = ""
        self._head: list[tuple[str, ...]] = []
        """Rows of headings that no row of numbers has followed yet."""
        self._columns: tuple[Heading, ...] = ()
        self._before: tuple[Heading, ...] = ()
        """The columns of the table before: printed anew on a page, they may leave out the unit."""
        self._scale = self._scale_before = Scale()
        self._page: int | None = None
        self._has_read = False
        """A row of numbers has come since the last row of headings."""

    def pass_heading(self, piece: Piece) -> None:
        """Note a heading: a table may go on under it, with the headings of its columns."""
        self._heading, self._label, self._group = piece.text, "", ""
        self._over.append(piece.text)

    def pass_text(self, piece: Piece) -> None:
        """Note a paragraph: a short one may be a caption, tell the unit or name the next row."""
        self._label = ""
        if len(piece.text) > _CAPTION_CHARACTERS:
            return
        self._over.append(piece.text)
        if _SCALE_LINE.search(piece.text):
            if self._head:
                self._scale = scale_of(piece.text)
        elif len(piece.text.split()) <= _LONGEST_LABEL:
            self._label = piece.text

    def read(self, piece: Piece) -> Iterator[Figure]:
        """Yield the figures of a row; of one that heads or groups others there are none."""
        cells = tuple(" ".join(cell.split()) for cell in piece.cells)
        self._turn_to(piece.pdf_page)
        if self._is_head(cells):
            self._take_head(cells)
            return
        if self._head:
            self._settle()
        elif not self._columns and not self._has_read:
            self._look_over()
        is_numeric = any(is_number(cell) for cell in cells)
        if not is_numeric and sum(1 for cell in cells if cell) == 1:
            self._group = next(cell for cell in cells if cell)
        if is_numeric:
            # What stood over this table says nothing of the next one.
            self._has_read = True
            self._over.clear()
        if piece.is_wanted:
            yield from self._figures(cells, piece.text)
        self._label = ""

    def _turn_to(self, pdf_page: int | None) -> None:
        if self._page is not None and pdf_page is not None and pdf_page > self._page + 1:
            self._forget()
        self._page = pdf_page

    def _is_head(self, cells: tuple[str, ...]) -> bool:
        """Say whether a row heads columns: inside a table that is known, it has to look like it."""
        if not may_head(cells):
            return False
        told = [cell for cell in cells if cell]
        return not self._has_read or (
            any(periods_in(cell) or scale_of(cell).is_told for cell in told)
            or len(told) >= _MOSTLY * len(cells)
        )

    def _take_head(self, cells: tuple[str, ...]) -> None:
        if not self._head or len(self._head[0]) != len(cells):
            if self._columns:
                self._before, self._scale_before = self._columns, self._scale
            self._forget()
            self._look_over()
        self._head.append(cells)

    def _forget(self) -> None:
        self._head, self._columns, self._has_read, self._group = [], (), False, ""
        self._scale = Scale()

    def _look_over(self) -> None:
        lines = [self._heading, *[line for line in self._over if _may_name(line)][-1:]]
        self._caption = " – ".join(dict.fromkeys(line for line in lines if line))
        told = [scale_of(line) for line in self._over if _SCALE_LINE.search(line)]
        if told:
            self._scale = told[-1]

    def _settle(self) -> None:
        self._columns, self._head = columns_of(self._head), []
        is_again = [one.words for one in self._before] == [one.words for one in self._columns]
        if is_again and not any(one.scale.is_told for one in self._columns):
            self._columns = self._before
            self._scale = self._scale if self._scale.is_told else self._scale_before

    def _figures(self, cells: Sequence[str], text: str) -> Iterator[Figure]:
        columns = fitted(self._columns, cells)
        name, named_at = self._name(cells, columns)
        at = 0
        for column, cell in enumerate(cells):
            start = max(at, text.find(cell, at))
            at = start + len(cell)
            heading = columns[column] if columns else None
            is_reference = column < (named_at or 0) and _is_reference(cell, heading)
            if not cell or column == named_at or is_reference:
                continue
            if len(cell.split()) >= _PROSE_WORDS:
                told = [replace(one, under=name or self._caption) for one in figures_in(cell)]
            else:
                numbers = numbers_of(cell, self._scale_at(column, columns))
                told = [self._figure(one, name, heading, columns) for one in numbers]
            for one in told:
                if _WORD.search(one.measure):
                    yield replace(one, start=start + one.start, end=start + one.end, words=text)

    def _figure(
        self, number: CellNumber, name: str, heading: Heading | None, columns: Sequence[Heading]
    ) -> Figure:
        column = heading.words if heading else ""
        return Figure(
            measure=CELL_JOIN.join(part for part in (name, column) if part),
            value=plain(number.value),
            unit=number.unit,
            period=self._period(name, heading, columns),
            words="",
            start=number.start,
            end=number.end,
            column=column,
            under=" – ".join(part for part in (self._caption, self._group) if part),
        )

    def _period(
        self, name: str, heading: Heading | None, columns: Sequence[Heading]
    ) -> Period | None:
        """Return when a cell holds: by its column, its row, or the heading over the table.

        A heading's time holds for all of a table only where no column has one of its own.
        """
        if heading is not None and heading.period is not None:
            return heading.period
        if any(one.period for one in columns):
            return None
        return only_period_in(name) or _period_over(self._caption)

    def _name(self, cells: Sequence[str], columns: Sequence[Heading]) -> tuple[str, int | None]:
        """Return what a row is about, and in which column that stands."""
        if self._label and not cells[0]:
            return self._label, None
        named = [
            (column, cell)
            for column, cell in enumerate(cells)
            if _WORD.search(cell) and not numbers_of(cell, Scale())
        ]
        if not named:
            return "", None
        telling = [
            one for one in named if not columns or not _PASSED_BY.search(columns[one[0]].words)
        ]
        short = (one for one in telling if len(one[1].split()) <= _LONGEST_LABEL)
        column, cell = next(short, (telling or named)[0])
        name = " ".join(cell.split()[:_LONGEST_NAME])
        begins = self._label if self._label.endswith(("-", "–")) or cell[0].islower() else ""
        return (f"{begins} {name}" if begins and column == 0 else name), column

    def _scale_at(self, column: int, columns: Sequence[Heading]) -> Scale:
        """Return the unit of a column: its own, money told left of it, or the table's."""
        if not columns:
            told = {one.scale for one in self._columns if one.scale.is_told}
            return told.pop() if len(told) == 1 else self._scale
        if columns[column].scale.is_told:
            return columns[column].scale
        left = [one.scale for one in columns[:column] if one.scale.is_told]
        return left[-1] if left and left[-1].is_money else self._scale


def _period_over(caption: str) -> Period | None:
    """Return the time that a heading gives its table; the day of a meeting is none."""
    period = only_period_in(caption)
    is_day = period is not None and period.kind is PeriodKind.DAY
    return None if is_day and not _AS_AT.search(caption) else period


def _may_name(line: str) -> bool:
    """Say whether a line may name a table: it is no number, and tells more than a unit."""
    is_unit = _SCALE_LINE.search(line) is not None and len(line.split()) <= _UNIT_WORDS
    return not is_unit and _WORD.search(line) is not None


def _is_reference(cell: str, heading: Heading | None) -> bool:
    """Say whether a whole number left of a row's name only counts the rows."""
    return cell.isdecimal() and (
        heading is None or (heading.period is None and not heading.scale.is_told)
    )
