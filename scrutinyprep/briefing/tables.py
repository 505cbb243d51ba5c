"""Tables on paper: rows of cells that go over to the next page where they must."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from scrutinyprep.briefing.flowables import Reached, Words, draw_tick_box
from scrutinyprep.briefing.setting import Setting, in_font
from scrutinyprep.briefing.tagging import Kind, artifact
from scrutinyprep.briefing.typeface import SEMIBOLD

_PADDING_PT = 5.0
"""Above and below the words of a cell."""
_NUMBERED = 2
"""Which cell of a row has its number, from 1."""
_GAP_PT = 9.0
"""Between one column and the next."""


class Linked(Words):
    """Words that lead to a landmark when they are clicked."""

    key = ""
    spoken = ""
    """What a screen reader says of the link."""

    def draw(self) -> None:
        """Draw the words, and lay the link over them."""
        super().draw()
        if self.key and self.element is not None:
            self.element.linked(self.canv, self.spoken, self.key, (0, -2, self.width, self.height))


class TableRow(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Cells side by side with a hairline below; a row with a box to tick has it at its right.

    Where it is the first on a page, the table's headings stand over it once more:
    for the eye alone, since a screen reader still knows them.
    """

    def __init__(
        self,
        cells: Sequence[Words | None],
        widths_pt: Sequence[float],
        *,
        rule_pt: float = 0.25,
        tick_box_pt: float = 0.0,
        reached: Reached | None = None,
        head: TableRow | None = None,
    ) -> None:
        super().__init__()
        self.head = head
        self._head_pt = 0.0
        self.cells = tuple(cells)
        self.widths_pt = tuple(widths_pt)
        self.rule_pt = rule_pt
        self.tick_box_pt = tick_box_pt
        self.reached = reached

    def wrap(self, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Return the width given and the height of the tallest cell, with the headings over it."""
        tallest_pt = self.tick_box_pt
        self._head_pt = self._headed_pt(width_pt, height_pt)
        for cell, room_pt in zip(self.cells, self.widths_pt, strict=True):
            if cell is not None:
                tallest_pt = max(tallest_pt, cell.wrap(room_pt, height_pt)[1])
        self.width, self.height = width_pt, tallest_pt + 2 * _PADDING_PT + self._head_pt
        return self.width, self.height

    def _headed_pt(self, width_pt: float, height_pt: float) -> float:
        """Return the height of the headings over this row; 0 where they stand further up."""
        frame = getattr(self, "_frame", None)
        if self.head is None or frame is None or not frame._atTop:
            return 0.0
        return float(self.head.wrap(width_pt, height_pt)[1])

    def split(self, width_pt: float, height_pt: float) -> list[Flowable]:
        """Part each cell that does not fit; what is left over goes on overleaf."""
        room_pt = height_pt - 2 * _PADDING_PT - self._headed_pt(width_pt, height_pt)
        first: list[Words | None] = []
        second: list[Words | None] = []
        for cell, cell_pt in zip(self.cells, self.widths_pt, strict=True):
            if cell is None or cell.wrap(cell_pt, room_pt)[1] <= room_pt:
                first.append(cell)
                second.append(None)
                continue
            pieces = cell.split(cell_pt, room_pt)
            if len(pieces) < 2:
                return []
            first.append(pieces[0])
            second.append(pieces[1])
        return [
            TableRow(
                first,
                self.widths_pt,
                rule_pt=0,
                tick_box_pt=self.tick_box_pt,
                reached=self.reached,
                head=self.head,
            ),
            TableRow(second, self.widths_pt, rule_pt=self.rule_pt, head=self.head),
        ]

    def draw(self) -> None:
        """Draw the cells from left to right, then the box and the hairline."""
        top_pt = self.height - self._head_pt
        if self.head is not None and self._head_pt:
            self.head.drawOn(self.canv, 0, top_pt)
        if self.reached is not None:
            self.reached(self.canv, top_pt)
        self._draw_cells(top_pt)
        if self.tick_box_pt:
            draw_tick_box(self.canv, self.width, top_pt - _PADDING_PT + 1, self.tick_box_pt)
        _draw_rule(self.canv, self.width, self.rule_pt)

    def _draw_cells(self, top_pt: float) -> None:
        left_pt = 0.0
        for cell, width_pt in zip(self.cells, self.widths_pt, strict=True):
            if cell is not None:
                cell.drawOn(self.canv, left_pt, top_pt - _PADDING_PT - cell.height)
            left_pt += width_pt + _GAP_PT


class _HeadAgain(TableRow):
    """The headings as they stand on the pages that a table goes on to: no part of the text."""

    def draw(self) -> None:
        """Draw the cells, then the rule."""
        with artifact(self.canv, "Pagination"):
            self._draw_cells(self.height)
        _draw_rule(self.canv, self.width, self.rule_pt)


class _StackedRow(Flowable):  # type: ignore[misc]
    """Cells one under another with a hairline below, for type too large for columns."""

    def __init__(self, cells: Sequence[Words], *, rule_pt: float = 0.25) -> None:
        super().__init__()
        self.cells = tuple(cells)
        self.rule_pt = rule_pt

    def wrap(self, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Return the width given and the height of all the cells."""
        heights_pt = [cell.wrap(width_pt, height_pt)[1] for cell in self.cells]
        self.width, self.height = width_pt, sum(heights_pt) + 2 * _PADDING_PT
        return self.width, self.height

    def split(self, width_pt: float, height_pt: float) -> list[Flowable]:
        """Part within the first cell that does not fit, or in front of it."""
        room_pt = height_pt - 2 * _PADDING_PT
        for place, cell in enumerate(self.cells):
            cell_pt = cell.wrap(width_pt, room_pt)[1]
            if cell_pt <= room_pt:
                room_pt -= cell_pt
                continue
            pieces = cell.split(width_pt, room_pt) if room_pt > 0 else []
            if len(pieces) < 2:
                pieces = [cell]
            before = (*self.cells[:place], *pieces[:-1])
            after = (pieces[-1], *self.cells[place + 1 :])
            if not before:
                return []
            return [_StackedRow(before, rule_pt=0), _StackedRow(after, rule_pt=self.rule_pt)]
        return [self]

    def draw(self) -> None:
        """Draw the cells from the top down, then the hairline."""
        top_pt = self.height - _PADDING_PT
        for cell in self.cells:
            top_pt -= cell.height
            cell.drawOn(self.canv, 0, top_pt)
        _draw_rule(self.canv, self.width, self.rule_pt)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table: their headings, and their shares of the width."""

    heads: tuple[str, ...]
    shares: tuple[float, ...]
    has_tick_boxes: bool = False

    def filled(self, rows: Sequence[Sequence[str]]) -> tuple[Columns, list[tuple[str, ...]]]:
        """Return the columns and cells without those columns that are empty throughout."""
        kept = [place for place in range(len(self.heads)) if any(row[place] for row in rows)]
        columns = Columns(
            tuple(self.heads[place] for place in kept),
            tuple(self.shares[place] for place in kept),
            self.has_tick_boxes,
        )
        return columns, [tuple(row[place] for place in kept) for row in rows]

    @contextmanager
    def table(self, setting: Setting) -> Iterator[list[Flowable]]:
        """Put the rows that are made meanwhile into a table; its row of headings is handed out.

        Stacked cells are no table any more, neither to the eye nor to the ear.
        """
        if setting.measures.stacks_tables:
            with setting.tags.inside(Kind.SECTION):
                yield []
            return
        with setting.tags.inside(Kind.TABLE):
            with setting.tags.inside(Kind.TABLE_ROW):
                cells = [
                    setting.marked_up(head, setting.styles.cell_head, Kind.TABLE_HEAD)
                    for head in self.heads
                ]
            yield [TableRow(cells, self.widths_pt(setting), rule_pt=1)]

    def row(
        self,
        markups: Sequence[str],
        setting: Setting,
        *,
        tick_box: bool = False,
        key: str = "",
        spoken: str = "",
        number: str = "",
    ) -> Flowable:
        """Return a row of cells; its last one leads to the landmark `key` where there is one.

        A `number` hangs in front of the second cell.
        """
        if setting.measures.stacks_tables:
            return self._stacked(markups, setting, key=key, spoken=spoken)
        with setting.tags.inside(Kind.TABLE_ROW):
            cells = [
                _linked(markup, setting, Kind.TABLE_CELL, key, spoken)
                if key and place == len(markups)
                else _cell(markup, setting, number=number if place == _NUMBERED else "")
                for place, markup in enumerate(markups, start=1)
            ]
        return TableRow(
            cells,
            self.widths_pt(setting),
            tick_box_pt=setting.measures.tick_box_pt if tick_box else 0.0,
            head=self._head_again(setting),
        )

    def wide_row(
        self, markups: tuple[str, str, str], setting: Setting, *, reached: Reached | None = None
    ) -> Flowable:
        """Return a row whose second cell goes over all the columns between first and last."""
        widths_pt = self.widths_pt(setting)
        middle_pt = sum(widths_pt[1:-1]) + _GAP_PT * (len(widths_pt) - 3)
        with setting.tags.inside(Kind.TABLE_ROW):
            cells = [_cell(markup, setting) for markup in markups]
        if cells[1].element is not None:
            cells[1].element.columns = len(widths_pt) - 2
        return TableRow(
            cells,
            (widths_pt[0], middle_pt, widths_pt[-1]),
            reached=reached,
            head=self._head_again(setting),
        )

    def widths_pt(self, setting: Setting) -> tuple[float, ...]:
        """Return the widths of the columns; boxes to tick have theirs beside them."""
        gaps_pt = _GAP_PT * (len(self.shares) - 1)
        if self.has_tick_boxes:
            gaps_pt += setting.measures.tick_box_pt + _GAP_PT
        room_pt = setting.measures.width_pt - gaps_pt
        return tuple(room_pt * share / sum(self.shares) for share in self.shares)

    def _head_again(self, setting: Setting) -> TableRow:
        """Return the row of headings as it stands on the pages that the table goes on to."""
        cells = [Words(head, setting.styles.cell_head) for head in self.heads]
        return _HeadAgain(cells, self.widths_pt(setting), rule_pt=1)

    def _stacked(
        self, markups: Sequence[str], setting: Setting, *, key: str, spoken: str
    ) -> Flowable:
        cells: list[Words] = []
        for place, (head, markup) in enumerate(zip(self.heads, markups, strict=True)):
            if not markup:
                continue
            words = (
                f"{in_font(f'{head}: ', SEMIBOLD)}{markup}"
                if place
                else (in_font(markup, SEMIBOLD))
            )
            if key and place == len(markups) - 1:
                cells.append(_linked(words, setting, Kind.PARAGRAPH, key, spoken))
            else:
                cells.append(setting.marked_up(words, setting.styles.cell))
        return _StackedRow(cells)


def _cell(markup: str, setting: Setting, *, number: str = "") -> Words:
    style = setting.styles.numbered_cell if number else setting.styles.cell
    return setting.marked_up(markup or "\u00a0", style, Kind.TABLE_CELL, number=number)


def _draw_rule(canvas: Canvas, width_pt: float, rule_pt: float) -> None:
    """Draw the hairline under a row, where there is one."""
    if not rule_pt:
        return
    with artifact(canvas):
        canvas.setStrokeColor(black)
        canvas.setLineWidth(rule_pt)
        canvas.line(0, 0, width_pt, 0)


def _linked(markup: str, setting: Setting, kind: Kind, key: str, spoken: str) -> Linked:
    made = Linked(markup, setting.styles.cell)
    with setting.tags.inside(kind):
        made.element = setting.tags.element(Kind.LINK)
    made.key, made.spoken = key, spoken
    return made
