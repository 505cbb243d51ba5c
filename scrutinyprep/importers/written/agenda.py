"""A meeting's agenda as a Word file: its items, by the rules for printed frontsheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrutinyprep.domain.parsed import ParsedItem, ParsedWarning
from scrutinyprep.importers.packs.agenda_access import items_with_access
from scrutinyprep.importers.packs.agenda_signs import lists_items, says_agenda
from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.frontsheet import frontsheet_of
from scrutinyprep.importers.packs.items import agenda_of
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.importers.written.blocks import Block, Written
from scrutinyprep.pdf.content import Box, Line

_FRONT_ROWS = 120
_HEAD_BLOCKS = 20
_LONGEST_WORDS = 12_000
"""Of an agenda; a report with a list of items in front has more."""
_RECORD = re.compile(
    r"(?:draft |unconfirmed )?(?:minutes|notes|record) of\b|cofnodion\b|present\s*:", re.IGNORECASE
)
_RESOLVED = re.compile(r"^\W*(?:\w+ ){0,3}RESOLVED\b", re.MULTILINE)
_ENOUGH_RESOLVED = 2
_USUAL_PT = 11.0
_LINE_PT = 1.2
"""Height of a line of print in type sizes, ..."""
_PARAGRAPH_PT = 0.8
"""... and the gap above a paragraph, which is what ends a title on paper."""
_MARKER_PT = 36.0
_COLUMN_PT = 90.0
_WIDTH_PT = 450.0


def agenda_in(written: Written, warnings: list[ParsedWarning]) -> tuple[ParsedItem, ...]:
    """Return the items of an agenda; none where the text is something else.

    `warnings` are added to. An item of a Word file has no pages of its own: the
    papers come in files of their own.
    """
    lines = [block.line for block in written.blocks]
    if not says_agenda(lines[:_FRONT_ROWS]) or _is_record(lines):
        return ()
    rows = [(block.page, row) for block, row in _rows(written.blocks)]
    by_page = [
        (page, [row for on, row in rows if on == page]) for page in range(1, written.pages + 1)
    ]
    printed = frontsheet_of(by_page, ())
    if not lists_items(printed):
        return ()
    found = agenda_of((), printed, tuple(PageStamps() for _ in range(written.pages)))
    warnings += found.warnings
    return tuple(
        ParsedItem(
            number=item.number,
            title=item.title,
            found_by=item.found_by,
            to_follow=item.to_follow,
            access=access,
            text=item.text,
        )
        for item, access in items_with_access(found.items, warnings)
    )


def _is_record(lines: Sequence[str]) -> bool:
    """Say whether a text with numbered headings is minutes, or far too long for an agenda."""
    text = "\n".join(lines)
    return (
        len(text.split()) > _LONGEST_WORDS
        or any(_RECORD.match(line) for line in lines[:_HEAD_BLOCKS])
        or len(_RESOLVED.findall(text)) >= _ENOUGH_RESOLVED
    )


def _rows(blocks: Sequence[Block]) -> Iterator[tuple[Block, Row]]:
    """Yield the rows of print that the blocks would be, one under the other.

    Numbers stand in a column of their own, so that what is counted inside an
    item's text is not taken for an item.
    """
    top = 0.0
    for block in blocks:
        size = block.size_pt or _USUAL_PT
        top += _PARAGRAPH_PT * size
        for at, cells in enumerate(_cells(block)):
            indent = block.left_pt + (_MARKER_PT if at and block.marker else 0.0)
            yield block, Row(tuple((line,) for line in _lines(block, cells, indent, top)))
            top += _LINE_PT * size


def _cells(block: Block) -> list[list[str]]:
    """Return what stands side by side on each line of a block."""
    if block.cells:
        cells = [squeezed(cell) for cell in block.cells]
        return [[cell for cell in cells if cell]] if any(cells) else []
    lines = [
        [squeezed(part) for part in line.split("\t") if squeezed(part)]
        for line in block.text.split("\n")
    ]
    lines = [line for line in lines if line]
    if lines and block.marker:
        lines[0] = [squeezed(block.marker), *lines[0]]
    return lines


def _lines(block: Block, cells: Sequence[str], left: float, top: float) -> Iterator[Line]:
    """Yield the cells of a row as lines of print."""
    size = block.size_pt or _USUAL_PT
    at = left
    for index, cell in enumerate(cells):
        right = min(at + len(cell) * size / 2, left + _WIDTH_PT)
        box = Box(at, top, max(right, at + 1.0), top + size)
        yield Line(cell, box, size, "Italic" if block.is_italic else "", block.is_bold)
        at = max(right, at + (_MARKER_PT if index == 0 else _COLUMN_PT)) + 1.0
