"""A table of the library on the page that it is printed on: which cell is where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from scrutinyprep.domain.anchors import Region, Run, one_line, places_of
from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.reader.passages import PageText, Selection, around, boxes_of

_FAR_PT = 60.0
"""A cell that is found so far from the row before it belongs to another table."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A block of cells, the last row and column included."""

    row: int
    column: int
    last_row: int
    last_column: int


class TableGrid:
    """Rows and columns with their places, in points of the page as shown."""

    def __init__(self, page: PageText, rows: Sequence[Sequence[str]]) -> None:
        self._page = page
        self._rows = tuple(tuple(row) for row in rows)
        self._columns = max((len(row) for row in self._rows), default=0)
        self._runs: dict[tuple[int, int], Run] = {}
        self._boxes: dict[tuple[int, int], Box] = {}
        self._find()
        self._edges_down = self._edges(len(self._rows), is_down=True)
        self._edges_across = self._edges(self._columns, is_down=False)

    @property
    def is_found(self) -> bool:
        """Whether at least half of its cells stand on the page."""
        filled = sum(bool(cell) for row in self._rows for cell in row)
        return 0 < filled <= 2 * len(self._boxes)

    @property
    def whole(self) -> Cells:
        """All its cells."""
        return Cells(0, 0, len(self._rows) - 1, self._columns - 1)

    @property
    def box(self) -> Box:
        """What it fills of the page."""
        return reduce(around, self._boxes.values())

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the row and column at a place of the page; None beside the table."""
        box = self.box
        if not (box.left - 4 <= x <= box.right + 4 and box.top - 4 <= y <= box.bottom + 4):
            return None
        row = sum(edge <= y for edge in self._edges_down)
        column = sum(edge <= x for edge in self._edges_across)
        return row, column

    def select(self, cells: Cells) -> Selection:
        """Return the selection of a block of cells."""
        chosen = [
            (row, column)
            for row in range(cells.row, cells.last_row + 1)
            for column in range(cells.column, cells.last_column + 1)
        ]
        table = tuple(
            tuple(self._cell(row, column) for column in range(cells.column, cells.last_column + 1))
            for row in range(cells.row, cells.last_row + 1)
        )
        runs = [self._runs[at] for at in chosen if at in self._runs]
        boxes = tuple(self._boxes[at] for at in chosen if at in self._boxes) or (self.box,)
        start, end = (
            (min(run.start for run in runs), max(run.end for run in runs)) if runs else (0, 0)
        )
        words = one_line(" ".join(cell for row in table for cell in row))
        between = "".join(self._page.text[start:end].split())
        whole = reduce(around, boxes)
        return Selection(
            pdf_page=self._page.letters.pdf_page,
            text="\n".join("\t".join(one_line(cell) for cell in row) for row in table),
            start=start,
            end=end,
            boxes=boxes,
            # Where other words stand between the cells, no quotation is found again there.
            region=None
            if between == "".join(words.split())
            else Region(whole.left, whole.top, whole.right, whole.bottom),
            table=table,
        )

    def _cell(self, row: int, column: int) -> str:
        cells = self._rows[row]
        return cells[column] if column < len(cells) else ""

    def _find(self) -> None:
        """Find each cell near the one before it; cells say the same thing many times."""
        text, after = self._page.text, 0
        for row, cells in enumerate(self._rows):
            above = self._row_bottom(row - 1)
            for column, cell in enumerate(cells):
                if not cell.strip():
                    continue
                runs = [run for run in places_of(cell, text) if self._may_be(run, above, row)]
                run = next((each for each in runs if each.start >= after), None)
                run = run or next(iter(runs), None)
                if run is None or run in self._runs.values():
                    continue
                boxes = boxes_of(self._page.letters, run)
                if boxes:
                    self._runs[row, column] = run
                    self._boxes[row, column] = reduce(around, boxes)
                    after = run.start

    def _may_be(self, run: Run, above: float | None, row: int) -> bool:
        """Say whether a run stands where a cell of this row can be."""
        boxes = boxes_of(self._page.letters, run)
        if not boxes or run in self._runs.values():
            return False
        top = boxes[0].top
        beside = [box for (at, _), box in self._boxes.items() if at == row]
        if beside:
            lowest, highest = max(box.bottom for box in beside), min(box.top for box in beside)
            return highest - _FAR_PT / 4 <= top <= lowest
        return above is None or above - 3 <= top <= above + _FAR_PT

    def _row_bottom(self, row: int) -> float | None:
        """Return the top of the lowest line of the nearest row above that was found."""
        tops = [box.bottom for (at, _), box in self._boxes.items() if at <= row]
        return max(tops) if tops else None

    def _edges(self, count: int, *, is_down: bool) -> list[float]:
        """Return the places that part one row or column from the next."""
        spans: list[tuple[float, float]] = []
        for at in range(count):
            boxes = [
                box
                for (row, column), box in self._boxes.items()
                if (row if is_down else column) == at
            ]
            if boxes:
                low = [box.top if is_down else box.left for box in boxes]
                high = [box.bottom if is_down else box.right for box in boxes]
                spans.append((min(low), max(high)))
            else:
                end = spans[-1][1] if spans else 0.0
                spans.append((end, end))
        return [(one[1] + other[0]) / 2 for one, other in pairwise(spans)]
