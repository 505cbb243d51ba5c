"""The reading order of a page: its lines gathered into rows of cells.

A PDF draws a page in an order that is nearly always the order of reading:
Word draws paragraph after paragraph, and a table cell after cell. So that
order is kept, and only what it cannot say is taken from the places: which
lines stand side by side, and which blocks (a title drawn after its table, a
footer drawn before the text) stand wholly above others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from msgspec.structs import replace

from scrutinyprep.importers.packs.cells import Row, mended
from scrutinyprep.pdf.content import Box, Line, PageContent

_SAME_ROW_OVERLAP = 0.35
"""Share of the smaller line's height that two lines of a row have in common."""
_TALLEST_CELL_LINES = 12
"""Taller than this, what stands to the left is a column of text, no cell of a table."""
_HIGHER_LINES = 3.0
"""So many lines higher than a cell that is centred beside it may a cell begin."""
_TIGHT = 0.8
"""The lines of one cell stand no further apart than this, in type sizes."""
_TALLEST_CENTRED_LINES = 6
_ABUTS = 0.45
"""No cell of a table begins so near behind another, in type sizes."""
_NO_SPACE = 0.12
_UPWARD_TOLERANCE_PT = 2.0
_JUMBLED = 0.2
"""Share of a page's lines that jump up within their column, where the drawing order is none."""
_LEAP_PT = 120.0
"""A line drawn so far below the last is no continuation: a footer drawn before the text, say."""
_TURN = attrgetter("turn")
_BOX = attrgetter("box")


def upright(page: PageContent, lines: Sequence[Line]) -> tuple[float, float, list[Line]]:
    """Return the page's width, height and lines as seen with its text the right way up.

    Guards against tables that stand sideways on a portrait page: their rows
    run from bottom to top.
    """
    turn = _usual_turn(lines)
    if turn == 0:
        return page.width_pt, page.height_pt, list(lines)
    width, height = page.width_pt, page.height_pt
    turned = [replace(line, box=_turned(line.box, turn, width, height),
                      turn=(line.turn - turn) % 360) for line in lines]  # fmt: skip
    if turn == 180:
        return width, height, turned
    return height, width, turned


def upright_rules(page: PageContent, lines: Sequence[Line]) -> tuple[Box, ...]:
    """Return the page's ruled lines as seen with its text, `lines`, the right way up."""
    turn = _usual_turn(lines) if page.rules else 0
    if turn == 0:
        return page.rules
    return tuple(_turned(rule, turn, page.width_pt, page.height_pt) for rule in page.rules)


def _usual_turn(lines: Sequence[Line]) -> int:
    """Return how most of the letters are turned, in degrees clockwise."""
    if not any(map(_TURN, lines)):
        return 0
    turns: dict[int, int] = {}
    for line in lines:
        turns[line.turn] = turns.get(line.turn, 0) + len(line.text)
    return max(turns, key=lambda t: (turns[t], t == 0), default=0)


def rows_of(lines: Iterable[Line], *, was_turned: bool = False) -> list[Row]:
    """Return the rows of an upright page in reading order.

    PDFium mixes up the order of text that runs sideways, so of a page that
    `was_turned` only the places are believed.
    """
    written = [line for line in lines if line.text and not line.text.isspace()]
    if was_turned or _is_jumbled(written):
        written = _by_place(written)
    blocks = _in_order(_blocks_of(written))
    rows: list[list[list[Line]]] = []
    for block in blocks:
        for line in block:
            _place(rows, line)
    return mended([Row(tuple(tuple(cell) for cell in row)) for row in rows])


def _turned(box: Box, turn: int, width: float, height: float) -> Box:
    """Return where a box stands when the page is turned back by `turn` degrees."""
    if turn == 90:
        return Box(box.top, width - box.right, box.bottom, width - box.left)
    if turn == 270:
        return Box(height - box.bottom, box.left, height - box.top, box.right)
    return Box(width - box.right, height - box.bottom, width - box.left, height - box.top)


def _is_jumbled(lines: Sequence[Line]) -> bool:
    """Say whether a page is drawn in no order of reading.

    To jump up to the next column or cell is order; to jump up within a
    column is none.
    """
    jumps: int = sum(
        above.left < below.right and below.left < above.right
        for above, below in pairwise(map(_BOX, lines))
        if below.bottom < above.top
    )
    return jumps > max(4.0, _JUMBLED * len(lines))


def _by_place(lines: Sequence[Line]) -> list[Line]:
    """Return lines from top to bottom, those side by side from left to right."""
    ordered: list[Line] = []
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: line.box.top + line.box.bottom):
        if row and (line.box.top + line.box.bottom) / 2 > row[0].box.bottom:
            ordered += sorted(row, key=lambda line: line.box.left)
            row = []
        row.append(line)
    return ordered + sorted(row, key=lambda line: line.box.left)


def _blocks_of(lines: Iterable[Line]) -> list[list[Line]]:
    """Cut the drawing order wherever it jumps upwards, or leaps down."""
    blocks: list[list[Line]] = []
    last: Box | None = None
    for line in lines:
        box = line.box
        if (
            last is None
            or box.bottom < last.top + _UPWARD_TOLERANCE_PT
            or box.top > last.bottom + _LEAP_PT
        ):
            blocks.append([])
        blocks[-1].append(line)
        last = box
    return blocks


def _in_order(blocks: list[list[Line]]) -> list[list[Line]]:
    """Put a block before those that it stands wholly above; else keep the drawing order."""
    if len(blocks) < 2:
        return blocks
    placed: list[tuple[float, list[Line]]] = []
    for block in blocks:
        top = min(line.box.top for line in block)
        bottom = max(line.box.bottom for line in block) - _UPWARD_TOLERANCE_PT
        at = len(placed)
        while at and placed[at - 1][0] >= bottom:
            at -= 1
        placed.insert(at, (top, block))
    return [block for _, block in placed]


def _place(rows: list[list[list[Line]]], line: Line) -> None:
    """Add a line to the row it belongs to, or begin a new one."""
    if not rows:
        rows.append([[line]])
        return
    row = rows[-1]
    cell = row[-1]
    last = cell[-1]
    if line.turn == last.turn:
        # Most lines begin further to the left than where the last one ends.
        is_beside = line.box.left >= last.box.right - 0.3 * last.size_pt
        if is_beside and _abuts(last, line):
            cell[-1] = _as_one(last, line)
            return
        if is_beside and _joins(rows, line):
            rows[-1].append([line])
            return
        if len(row) > 1 and _continues_cell(row, line):
            cell.append(line)
            return
    rows.append([[line]])


def _abuts(last: Line, line: Line) -> bool:
    """Say whether a line that begins beside the last goes on where that ends.

    Raised letters part the print of a line.
    """
    if line.box.left - last.box.right >= _ABUTS * last.size_pt:
        return False
    height = min(last.box.bottom - last.box.top, line.box.bottom - line.box.top)
    shared = min(last.box.bottom, line.box.bottom) - max(last.box.top, line.box.top)
    return shared >= _SAME_ROW_OVERLAP * height


def _as_one(last: Line, line: Line) -> Line:
    """Return two parts of one line of print as one."""
    one, other = last.box, line.box
    space = " " if other.left - one.right > _NO_SPACE * last.size_pt else ""
    longer = max(last, line, key=lambda part: len(part.text))
    return replace(
        longer,
        text=f"{last.text}{space}{line.text}",
        box=Box(
            one.left,
            min(one.top, other.top),
            max(one.right, other.right),
            max(one.bottom, other.bottom),
        ),
    )


def _joins(rows: list[list[list[Line]]], line: Line) -> bool:
    """Say whether the line begins a cell beside the last row, gathering its first cell if need be.

    Guards against columns of text: what reaches higher than a dozen lines is
    no cell, so the right-hand column begins a row of its own.
    """
    cell = rows[-1][-1]
    top, bottom = cell[0].box.top, cell[-1].box.bottom
    height = min(bottom - top, line.box.bottom - line.box.top)
    if _is_beside_middle(rows, line):
        return True
    if min(bottom, line.box.bottom) - max(top, line.box.top) >= _SAME_ROW_OVERLAP * height:
        return True
    if line.box.top > top:
        return False
    if len(rows[-1]) == 1:
        top = _gathered(rows, line)
    return top - line.box.top < _HIGHER_LINES * line.size_pt


def _is_beside_middle(rows: list[list[list[Line]]], line: Line) -> bool:
    """Say whether a line is centred beside several, which are joined into one cell then."""
    last = rows[-1][0][-1].box
    if len(rows[-1]) > 1 or last.top - line.box.top <= 0.2 * line.size_pt:
        return False
    middle, bottom = line.box.top + line.box.bottom, last.bottom
    at = len(rows) - 1
    while at > 0 and len(rows) - at < _TALLEST_CENTRED_LINES and _is_tight(rows, at, line):
        at -= 1
        if abs(rows[at][0][0].box.top + bottom - middle) < 0.6 * line.size_pt:
            rows[at:] = [[[part for row in rows[at:] for part in row[0]]]]
            return True
    return False


def _is_tight(rows: list[list[list[Line]]], at: int, line: Line) -> bool:
    """Say whether the row above is a line of the same cell, to the left of `line`."""
    above, below = rows[at - 1], rows[at][0][0]
    box = above[0][0].box
    return (
        len(above) == 1
        and box.right <= line.box.left
        and below.box.top - box.top > 0
        and below.box.top - box.bottom <= _TIGHT * line.size_pt
    )


def _gathered(rows: list[list[list[Line]]], line: Line) -> float:
    """Join the plain rows that a line was drawn back up beside; return the top of the last row."""
    at = len(rows) - 1
    top = line.box.top - _UPWARD_TOLERANCE_PT
    while at > 0 and len(rows) - at <= _TALLEST_CELL_LINES:
        above = rows[at - 1]
        box = above[0][0].box
        if len(above) > 1 or box.top < top or box.right > line.box.left:
            break
        if rows[at][0][0].box.top - box.bottom > _TIGHT * line.size_pt:
            break
        at -= 1
    highest = rows[at][0][0].box.top
    near = highest - line.box.top < _HIGHER_LINES * line.size_pt
    if near and len(rows) - at <= _TALLEST_CELL_LINES:
        rows[at:] = [[[part for row in rows[at:] for part in row[0]]]]
        return highest
    return rows[-1][0][0].box.top


def _continues_cell(row: list[list[Line]], line: Line) -> bool:
    """Say whether the line goes on below the last cell, in its column."""
    cell, before = row[-1], row[-2]
    last = cell[-1]
    if line.box.top < last.box.top or line.box.top - last.box.bottom > 0.8 * line.size_pt:
        return False
    if line.box.left < max(part.box.right for part in before) - _UPWARD_TOLERANCE_PT:
        return False
    return line.box.left < max(part.box.right for part in cell)
