"""The text of a page as it is stored, shown and matched: in reading order, without the stamps."""

from __future__ import annotations

from collections.abc import Iterable

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.words import readable

CELL_GAP = "  "
"""Between the cells of a row."""


def text_of_rows(rows: Iterable[Row]) -> str:
    """Return the rows as text: a line of print to a line, the cells of a row two spaces apart.

    A cell of several lines keeps its line breaks, so that its words stand
    together as they do when they are selected on the screen.
    """
    return readable("\n".join([_text_of_row(row) for row in rows]))


def _text_of_row(row: Row) -> str:
    cells = row.cells
    if len(cells) == 1 and len(cells[0]) == 1:
        return cells[0][0].text.strip()  # as most are
    return CELL_GAP.join(["\n".join([line.text.strip() for line in cell]) for cell in cells])
