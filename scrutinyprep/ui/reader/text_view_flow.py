"""Sections and passages set as text: headings, numbered paragraphs, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from scrutinyprep.domain.flow import heading_line, lead_of, passage_line
from scrutinyprep.domain.papers import Passage, SectionText
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.ui.reader.text_view_places import Piece, Places
from scrutinyprep.ui.theme import Step, Theme

_READING = 1.15
"""Running text is set so much larger than the words of the window."""
_HEADINGS = {1: 1.45, 2: 1.2}
_DEEPER_HEADING = 1.05
_LINE_PERCENT = 145
_HANGING_EM = 2.6
_STEP_EM = 1.6
_BULLET_EM = 1.5
_AFTER_EM = 0.7
_AFTER_BULLET_EM = 0.3
_SHORT_NUMBER = 4
"""A longer number does not fit in front of the words of a heading."""
_BEFORE_HEADING_EM = 1.4
_CELL_EM = 0.45
_IN_TABLE = 0.95
_RULE_PX = 1
_FIGURE = re.compile(
    r"[-\u2013+(]?\s*[£€$]?\s*\d[\d,. ]*(?:%|k|m|bn|pp)?\)?|n/?a|nil|[-\u2013]", re.I
)
_INNER = re.compile(r"\([a-z0-9]{1,5}\)", re.IGNORECASE)
_PAGE_RULE_EM = 2.2
PAGE_BEGINS = 1
"""State of the blocks that say what stands over a page."""


@dataclass(slots=True)
class _Page:
    """A page's text as far as it has been set."""

    lines: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, line: str) -> int:
        """Add a line; return where it begins."""
        start = self.length + (1 if self.lines else 0)
        self.lines.append(line)
        self.length = start + len(line)
        return start


def set_text(
    document: QTextDocument,
    sections: Sequence[SectionText],
    labels: Mapping[int, str],
    theme: Theme,
    zoom: float,
    *,
    width_px: float,
) -> Places:
    """Set sections in a document, and return where its words stand.

    `labels` say what stands over each page; a page without one gets none. A table
    that is wider than the column, `width_px`, even with its words wrapped is set
    as a list of its rows.
    """
    return _Setting(document, labels, theme, zoom, width_px=width_px).set(sections)


class _Setting:
    """Writes a document from its top to its end."""

    def __init__(
        self,
        document: QTextDocument,
        labels: Mapping[int, str],
        theme: Theme,
        zoom: float,
        *,
        width_px: float,
    ) -> None:
        self._document = document
        self._labels = labels
        self._theme = theme
        self._em = theme.type_px(Step.BODY) * _READING * zoom
        self._width_px = width_px
        self._cursor = QTextCursor(document)
        self._pages: dict[int, _Page] = {}
        self._pieces: list[Piece] = []
        self._page = 0
        self._is_first = True

    def set(self, sections: Sequence[SectionText]) -> Places:
        """Write all of it."""
        self._document.clear()
        self._document.setDefaultFont(self._font())
        self._document.setIndentWidth(self._em)
        self._cursor.beginEditBlock()
        for section in sections:
            if section.heading:
                self._heading(section)
            runs = groupby(section.passages, _columns)
            for columns, run in runs:
                if columns:
                    self._table(columns, list(run))
                else:
                    for passage in run:
                        self._passage(passage)
        self._cursor.endEditBlock()
        texts = {page: "\n".join(found.lines) for page, found in self._pages.items()}
        return Places(tuple(self._pieces), texts)

    def _heading(self, section: SectionText) -> None:
        self._turn_to(section.pdf_page)
        size = _HEADINGS.get(section.level, _DEEPER_HEADING)
        shape = QTextBlockFormat()
        shape.setHeadingLevel(min(6, max(1, section.level)))
        shape.setTopMargin(self._em * (0.2 if self._is_first else _BEFORE_HEADING_EM))
        shape.setBottomMargin(self._em * _AFTER_EM * 0.7)
        look = self._look(size, QFont.Weight.DemiBold)
        line = heading_line(section.number, section.heading)
        if section.number and len(section.number) <= _SHORT_NUMBER:
            hanging = self._em * _HANGING_EM
            shape.setLeftMargin(hanging)
            shape.setTextIndent(-hanging)
            self._block(shape, look, line, lead=section.number, tab_px=hanging)
        else:
            self._block(shape, look, line)

    def _passage(self, passage: Passage) -> None:
        self._turn_to(passage.pdf_page)
        line = passage_line(passage.kind, passage.marker, passage.text)
        lead = lead_of(passage.kind, passage.marker)
        shape = QTextBlockFormat()
        shape.setLineHeight(
            _LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        is_bullet = passage.kind is PassageKind.BULLET
        shape.setBottomMargin(self._em * (_AFTER_BULLET_EM if is_bullet else _AFTER_EM))
        if not lead:
            self._block(shape, self._look(), line)
            return
        hanging = self._em * (_BULLET_EM if is_bullet else _HANGING_EM)
        depth = len(_INNER.findall(passage.number or "")) + is_bullet
        shape.setLeftMargin(hanging + depth * self._em * _STEP_EM)
        shape.setTextIndent(-hanging)
        self._block(shape, self._look(), line, lead=lead, tab_px=hanging)

    def _table(self, columns: int, rows: Sequence[Passage]) -> None:
        """Set rows as a table, or as a list; on another page it begins anew."""
        for page, run in groupby(rows, lambda row: row.pdf_page):
            self._turn_to(page)
            on_page = list(run)
            head = on_page[0].cells if _is_head(on_page) else ()
            widths = self._widths([row.cells for row in on_page], columns)
            if not widths:
                self._list(on_page, head)
                continue
            table = self._begin_table(len(on_page), columns, widths)
            for at, row in enumerate(on_page):
                self._row(table, at, row, is_head=at == 0 and bool(head))
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            self._is_first = False

    def _widths(self, rows: Sequence[Sequence[str]], columns: int) -> list[float]:
        """Return the width of each column in pixels; none where words would have to be cut."""
        letters = QFontMetricsF(self._font(_IN_TABLE, QFont.Weight.DemiBold))
        around = 2 * self._em * _CELL_EM + 2 * _RULE_PX
        least, whole = [around] * columns, [around] * columns
        for row in rows:
            for column, cell in enumerate(row):
                longest = max((letters.horizontalAdvance(w) for w in cell.split()), default=0.0)
                least[column] = max(least[column], longest + around)
                whole[column] = max(whole[column], letters.horizontalAdvance(cell) + around)
        # The rules stand beside the columns, and what is set in is rounded up.
        room = self._width_px - (columns + 3) * _RULE_PX
        spare = room - sum(least)
        if spare < 0:
            return []
        wanted = [more - less for more, less in zip(whole, least, strict=True)]
        asked = max(sum(wanted), 1.0)
        if sum(whole) <= room:
            wanted, asked = whole, sum(whole)
        return [less + spare * more / asked for less, more in zip(least, wanted, strict=True)]

    def _list(self, rows: Sequence[Passage], head: Sequence[str]) -> None:
        """Set each row as a few lines: its first cell, and below it what stands beside that."""
        for row in rows:
            is_head = row is rows[0] and bool(head)
            page = self._pages[self._page]
            start = page.add(passage_line(row.kind, row.marker, row.text))
            is_first = not is_head
            for column, (cell, at) in enumerate(_found_in(page.lines[-1], row.cells)):
                if not cell:
                    continue
                name = head[column] if head and not is_head and not is_first else ""
                self._cell_line(f"{name}: " if name else "", cell, is_first=is_first)
                if at >= 0:
                    place = self._cursor.position() - len(cell.encode("utf-16-le")) // 2
                    self._pieces.append(Piece(self._page, start + at, place, cell))
                is_first = False

    def _cell_line(self, name: str, cell: str, *, is_first: bool) -> None:
        """Write a cell as a line of its own, behind what its column is called."""
        shape = QTextBlockFormat()
        shape.setLeftMargin(0 if is_first else self._em * _BULLET_EM)
        shape.setTopMargin(self._em * _AFTER_EM if is_first else 0)
        shape.setBottomMargin(self._em * _AFTER_BULLET_EM)
        weight = QFont.Weight.DemiBold if is_first else QFont.Weight.Normal
        self._next_block(shape, self._look(1.0, weight))
        soft = self._look()
        soft.setForeground(QColor(self._theme.palette.soft_text))
        self._cursor.insertText(name, soft)
        self._cursor.insertText(cell, self._look(1.0, weight))

    def _begin_table(self, rows: int, columns: int, widths: Sequence[float]) -> QTextTable:
        look = QTextTableFormat()
        look.setBorder(_RULE_PX)
        look.setBorderCollapse(True)
        look.setBorderBrush(QColor(self._theme.palette.hairline))
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setCellPadding(self._em * _CELL_EM)
        look.setTopMargin(self._em * 0.3)
        look.setBottomMargin(self._em * _AFTER_EM)
        look.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.FixedLength, width) for width in widths]
        )
        return self._cursor.insertTable(rows, columns, look)

    def _row(self, table: QTextTable, at: int, row: Passage, *, is_head: bool) -> None:
        page = self._pages[self._page]
        line = passage_line(row.kind, row.marker, row.text)
        start = page.add(line)
        for column, (cell, found) in enumerate(_found_in(line, row.cells)):
            cursor = table.cellAt(at, column).firstCursorPosition()
            shape = QTextBlockFormat()
            if _FIGURE.fullmatch(cell):
                shape.setAlignment(Qt.AlignmentFlag.AlignRight)
            cursor.setBlockFormat(shape)
            if found >= 0:
                self._pieces.append(Piece(self._page, start + found, cursor.position(), cell))
            weight = QFont.Weight.DemiBold if is_head else QFont.Weight.Normal
            cursor.insertText(cell, self._look(_IN_TABLE, weight))

    def _block(
        self,
        shape: QTextBlockFormat,
        look: QTextCharFormat,
        line: str,
        *,
        lead: str = "",
        tab_px: float = 0.0,
    ) -> None:
        """Write one block; the space behind a number is a tab, so that the words stand in line."""
        if tab_px:
            shape.setTabPositions([QTextOption.Tab(tab_px, QTextOption.TabType.LeftTab)])
        self._next_block(shape, look)
        start = self._pages[self._page].add(line)
        self._pieces.append(Piece(self._page, start, self._cursor.position(), line))
        shown = f"{lead}\t{line[len(lead) + 1 :]}" if lead else line
        self._cursor.insertText(shown, look)

    def _next_block(self, shape: QTextBlockFormat, look: QTextCharFormat) -> None:
        if self._is_first or self._is_behind_table():
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(look)
        else:
            self._cursor.insertBlock(shape, look)
        self._is_first = False

    def _is_behind_table(self) -> bool:
        """Say whether the cursor is in the empty block that stands behind every table."""
        block = self._cursor.block()
        return block.length() == 1 and self._cursor.currentTable() is None

    def _turn_to(self, pdf_page: int | None) -> None:
        """Begin a page, with what is said over it."""
        page = max(self._page, pdf_page or self._page or 1)
        if page == self._page:
            return
        self._page = page
        self._pages.setdefault(page, _Page())
        label = self._labels.get(page, "")
        if not label:
            return
        shape = QTextBlockFormat()
        shape.setTopMargin(0.0 if self._is_first else self._em * _PAGE_RULE_EM)
        shape.setBottomMargin(self._em * _AFTER_EM)
        look = self._look(0.85)
        look.setForeground(QColor(self._theme.palette.soft_text))
        self._next_block(shape, look)
        self._cursor.insertText(label, look)
        self._cursor.block().setUserState(PAGE_BEGINS)

    def _look(
        self, size: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal
    ) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(self._font(size, weight))
        look.setForeground(QColor(self._theme.palette.text))
        return look

    def _font(self, size: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = self._theme.font(weight=weight)
        font.setPixelSize(max(1, round(self._em * size)))
        return font


def _is_head(rows: Sequence[Passage]) -> bool:
    """Say whether the first row says what stands in the columns: words over figures."""
    first, *others = (row.cells for row in rows)
    has_figures = any(_FIGURE.fullmatch(cell) for row in others for cell in row if cell)
    return (
        has_figures and all(cell for cell in first[1:]) and not any(map(_FIGURE.fullmatch, first))
    )


def _found_in(line: str, cells: Sequence[str]) -> list[tuple[str, int]]:
    """Return the cells of a row with where each begins in its line; -1 where it is not in it."""
    found, after = [], 0
    for cell in cells:
        at = line.find(cell, after) if cell else -1
        after = at + len(cell) if at >= 0 else after
        found.append((cell, at))
    return found


def _columns(passage: Passage) -> int:
    """Return how many columns a row of a table has; 0 for other passages."""
    return len(passage.cells) if passage.kind is PassageKind.TABLE_ROW else 0
