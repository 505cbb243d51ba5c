"""What a file of text holds, before anybody asks what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.flow import CELL_GAP, passage_line
from scrutinyprep.domain.parsed import ParsedWarning, PassageKind
from scrutinyprep.importers.packs.markers import is_code, is_lone_marker


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an entry of a list or a row of a table."""

    text: str
    """Its words; tabs and line breaks are where the writer put them."""
    page: int = 1
    """Where it begins, counted from 1."""
    kind: PassageKind = PassageKind.PARAGRAPH
    marker: str = ""
    """The number that is counted for it, as it is shown; one that was typed is in the text."""
    level: int = 0
    """Of the heading that its style makes it, from 1; 0 for other text."""
    cells: tuple[str, ...] = ()
    """Of a row: its cells from left to right, an empty one for each empty column."""
    parts: tuple[tuple[str, ...], ...] = ()
    """Of a row: the lines of each cell, as the writer parted them."""
    is_bold: bool = False
    is_italic: bool = False
    size_pt: float = 0.0
    left_pt: float = 0.0
    """How far it is indented."""
    is_title: bool = False
    """Its style makes it the title of the whole."""

    @property
    def rows(self) -> list[list[str]]:
        """Its cells, or of each of its lines what stands between tabs: a label, and an answer."""
        lines = [self.cells] if self.cells else [line.split("\t") for line in self._lines]
        rows = [[part for part in map(one_line, line) if part] for line in lines]
        return [row for row in rows if row]

    @property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @property
    def line(self) -> str:
        """All of it on one line."""
        return passage_line(self.kind, self.marker, one_line(self.text))


@dataclass(frozen=True, slots=True)
class Written:
    """A file of text."""

    format: str
    """As `import --json` names it."""
    blocks: tuple[Block, ...]
    pages: int = 1
    """How many the file says it has."""
    margins: tuple[tuple[str, ...], ...] = ()
    """The lines of each header and footer."""
    warnings: tuple[ParsedWarning, ...] = ()


_LONGEST_LABEL = 90
_MANY_BLOCKS = 3
_LONG_CELL = 1200
"""Characters; a cell with more of them holds a text, not a fact."""


def row_of(cells: Sequence[Sequence[Block]], page: int) -> list[Block]:
    """Return a row of a table as one block; as several where it is a table only by its looks.

    Templates set a whole report in a table: in a single cell, with a column of
    numbers beside the paragraphs, or with the headings at the left.
    """
    filled = [cell for cell in cells if cell]
    if not filled:
        return []
    if len(cells) == 1:
        return list(cells[0])
    if len(filled) == len(cells) == 2:
        first, second = cells
        if len(first) == 1 and _is_marker(first[0], second[0]) and not second[0].marker:
            return [replace(second[0], marker=first[0].line), *second[1:]]
        if len(first) == 1 and len(first[0].text) <= _LONGEST_LABEL and _is_text(second):
            return [*first, *second]
    if any(_length(cell) > _LONG_CELL for cell in filled):
        return [block for cell in cells for block in cell]
    return [_row(cells, page)]


def _is_marker(first: Block, second: Block) -> bool:
    """Say whether a cell holds no more than the number of the one beside it."""
    is_bold = first.is_bold and second.is_bold
    return is_lone_marker(first.line) or is_code(first.line, second.line, is_bold=is_bold)


def _row(cells: Sequence[Sequence[Block]], page: int) -> Block:
    """Return a row as one block, its cells each on one line."""
    blocks = [block for cell in cells for block in cell]
    words = tuple(" ".join(block.line for block in cell) for cell in cells)
    return Block(
        text=CELL_GAP.join(word for word in words if word),
        page=page,
        kind=PassageKind.TABLE_ROW,
        cells=words,
        parts=tuple(
            tuple(line for block in cell for line in block.text.split("\n") if line.strip())
            for cell in cells
        ),
        is_bold=all(block.is_bold for block in blocks),
        size_pt=max(block.size_pt for block in blocks),
    )


def _is_text(cell: Sequence[Block]) -> bool:
    return len(cell) >= _MANY_BLOCKS or _length(cell) > _LONG_CELL


def _length(cell: Sequence[Block]) -> int:
    return sum(len(block.text) for block in cell)
