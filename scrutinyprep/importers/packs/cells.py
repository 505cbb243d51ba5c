"""A row of print and its cells, and what the drawing order leaves to be mended in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from scrutinyprep.pdf.content import Box, Line

_MARKER = re.compile(
    r"(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.):]?|[•●○▪■o–-])", re.I
)
_FIGURE = re.compile(r"[-–+(]?\s*[£€]?\s*\d[\d,. ]*(?:%|k|m|bn|pp)?\)?|[-–]|n/?a|nil|yes|no", re.I)
_SAME_LEFT_PT = 4.0
_WIDEST_JUSTIFIED = 4.0
"""No gap in a justified line is wider than this, in type sizes."""
_LEVEL = 0.4
"""Lines on one baseline are no further apart than this, in type sizes."""


class Row(Struct, frozen=True):
    """What stands side by side: one cell for a plain line of print, several in a table."""

    cells: tuple[tuple[Line, ...], ...]
    columns: tuple[int, ...] = ()
    """Of a row of a table: the column of each cell, counted from 0."""
    of: int = 0
    """How many columns its table has; 0 where that is not known."""
    is_ruled: bool = False
    """Ruled lines say so."""

    @property
    def first(self) -> Line:
        """The line that is read first."""
        return self.cells[0][0]

    @property
    def is_plain(self) -> bool:
        """Whether it is a single line of print."""
        return len(self.cells) == 1

    @property
    def text(self) -> str:
        """Its words on one line, cells two spaces apart."""
        if len(self.cells) == 1 and len(self.cells[0]) == 1:
            return self.cells[0][0].text.strip()
        return "  ".join(" ".join(line.text.strip() for line in cell) for cell in self.cells)


def is_figure(text: str) -> bool:
    """Say whether a text is one figure, or what stands in place of one: a dash, "n/a", "yes"."""
    return _FIGURE.fullmatch(text.strip()) is not None


def mended(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with numbers beside their entries, figures in rows, justified lines whole."""
    result: list[Row] = []
    for row in rows:
        if row.is_plain:
            result.append(row)
        elif result and _is_justified(result[-1], row):
            result.append(_joined(row))
        elif len(row.cells) == 2 and _are_markers(row.cells[0]):
            markers = [*_markers_above(result, row), *row.cells[0]]
            del result[len(result) - len(markers) + len(row.cells[0]) :]
            result += _entries(markers, row.cells[1])
        else:
            result += _levels(row)
    return result


def _is_justified(above: Row, row: Row) -> bool:
    """Say whether a row is a justified line with a wide gap in it, under a line as long."""
    if not above.is_plain or len(row.cells) != 2 or max(map(len, row.cells)) > 1:
        return False
    last, (left,), (right,) = above.cells[0][-1], *row.cells
    size = left.size_pt
    return (
        abs(left.box.left - last.box.left) < _SAME_LEFT_PT
        and abs(right.box.right - last.box.right) < _SAME_LEFT_PT
        and abs(left.size_pt - last.size_pt) < 0.5
        and right.box.left - left.box.right < _WIDEST_JUSTIFIED * size
        and 0 < left.box.top - last.box.top < 2.2 * size
        and _MARKER.fullmatch(left.text.strip()) is None
    )


def _joined(row: Row) -> Row:
    """Return two cells as one line of print."""
    (left,), (right,) = row.cells
    box = Box(
        left.box.left,
        min(left.box.top, right.box.top),
        right.box.right,
        max(left.box.bottom, right.box.bottom),
    )
    return Row(((replace(left, text=f"{left.text.rstrip()} {right.text.lstrip()}", box=box),),))


def _are_markers(cell: Sequence[Line]) -> bool:
    """Say whether all lines of a cell are numbers or bullets of entries beside them."""
    return all(_MARKER.fullmatch(line.text.strip()) for line in cell)


def _markers_above(rows: Sequence[Row], row: Row) -> list[Line]:
    """Return the lines straight above that are markers of the entries in a row's second cell.

    Word draws a column of numbers before the column of what they number.
    """
    top = row.cells[1][0].box.top - _LEVEL * row.first.size_pt
    found: list[Line] = []
    for above in reversed(rows):
        line = above.first
        if (
            not above.is_plain
            or line.box.top < top
            or abs(line.box.left - row.first.box.left) > 2 * line.size_pt
            or not _are_markers(above.cells[0])
        ):
            break
        found.append(line)
    return found[::-1]


def _entries(markers: Sequence[Line], lines: Sequence[Line]) -> list[Row]:
    """Return each marker with the lines that stand beside and under it."""
    beside: list[list[Line]] = [[] for _ in markers]
    at = 0
    for line in lines:
        while at + 1 < len(markers) and markers[at + 1].box.top <= (
            line.box.top + _LEVEL * line.size_pt
        ):
            at += 1
        beside[at].append(line)
    return [
        Row(((marker,), tuple(entry)) if entry else ((marker,),))
        for marker, entry in zip(markers, beside, strict=True)
    ]


def _levels(row: Row) -> list[Row]:
    """Return a row whose cells were drawn column by column as the rows that it is.

    Guards against cells of wrapped text: one of the later columns must hold a
    figure, or the like, on each line.
    """
    count = len(row.cells[0])
    if count < 2 or any(len(cell) != count for cell in row.cells):
        return [row]
    if not any(all(_FIGURE.fullmatch(line.text.strip()) for line in c) for c in row.cells[1:]):
        return [row]
    lines = [tuple(cell[index] for cell in row.cells) for index in range(count)]
    if any(abs(a.box.top - line[0].box.top) > _LEVEL * a.size_pt for line in lines for a in line):
        return [row]
    return [Row(tuple((part,) for part in line)) for line in lines]
