"""Blocks of text as the paragraphs that the rules for printed papers know."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutinyprep.domain.flow import CELL_GAP
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.markers import decimal_number, marked_lines
from scrutinyprep.importers.packs.paragraphs import Paragraph
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.importers.written.blocks import Block
from scrutinyprep.pdf.content import Box, Line

_WIDEST_LINE = 90
"""Characters of a line on A4: so long a paragraph runs over several lines of print."""
_MOST_LINES = 10
"""No heading has more."""
_TEXT_WIDTH_PT = 450.0
_USUAL_PT = 11.0
_MARKER = re.compile(r"\(?[\w.]{1,12}(?:\([a-z0-9]{1,5}\))*[.):]?")


def paragraphs_of(blocks: Sequence[Block]) -> list[Paragraph]:
    """Return a paragraph for each block, its number apart from its words."""
    found = []
    counted = 0
    for block in blocks:
        paragraph = _paragraph(block, counted)
        if (paragraph.number or "").isdecimal():
            counted = int(paragraph.number or 0)
        found.append(paragraph)
    return found


def _paragraph(block: Block, counted: int) -> Paragraph:
    """Return a block as a paragraph; `counted` is the last whole number that began one."""
    text = squeezed(block.text)
    line = _line(block, text)
    paragraph = Paragraph(
        pdf_page=block.page,
        first=line,
        kind=block.kind,
        is_bold=block.is_bold,
        is_italic=block.is_italic,
        size_pt=line.size_pt,
        last=line,
        last_page=block.page,
        left_pt=block.left_pt,
        gap_pt=1.0,
    )
    if block.kind is PassageKind.TABLE_ROW:
        paragraph.texts = [_row(paragraph, block.cells)]
        return paragraph
    if block.marker:
        paragraph.number, paragraph.printed = _number(block.marker), block.marker
    elif text:
        text = _with_typed_marker(paragraph, line, text, counted)
    paragraph.texts = _lines(text)
    return paragraph


def _row(paragraph: Paragraph, cells: Sequence[str]) -> str:
    """Give a row its cells, and the number that its first one begins with; return its words."""
    paragraph.cells = tuple(squeezed(cell) for cell in cells)
    first, *others = paragraph.cells
    paragraph.number, first = decimal_number(first)
    paragraph.printed = paragraph.number or ""
    return CELL_GAP.join(cell for cell in (first, *others) if cell)


def _with_typed_marker(paragraph: Paragraph, line: Line, text: str, counted: int) -> str:
    """Give a paragraph the number or bullet that was typed; return its words without it."""
    marked = marked_lines(Row(((line,),)), counted)
    if marked is None or not marked.marker or paragraph.kind is PassageKind.BULLET:
        return text
    if marked.is_bullet:
        paragraph.kind = PassageKind.BULLET
    else:
        paragraph.number, paragraph.printed = marked.marker, marked.printed
    return marked.text


def _number(marker: str) -> str | None:
    """Return a counted number as the rules write it: "1" of "1.", "(a)" and "a." as they are."""
    if not _MARKER.fullmatch(marker):
        return None
    return marker.rstrip(".:)") if marker[0].isdigit() and "(" not in marker else marker


def _line(block: Block, text: str) -> Line:
    """Return a block as one line of print."""
    size = block.size_pt or _USUAL_PT
    width = min(_TEXT_WIDTH_PT, len(text) * size / 2)
    box = Box(block.left_pt, 0.0, block.left_pt + width, size)
    return Line(text, box, size, "Italic" if block.is_italic else "", block.is_bold)


def _lines(text: str) -> list[str]:
    """Return a text in lines as long as those of print, as far as anybody counts them.

    None ends in a hyphen, which would be taken for the division of a word.
    """
    lines: list[str] = []
    rest = text
    while len(rest) > _WIDEST_LINE and len(lines) < _MOST_LINES:
        end = rest.rfind(" ", 0, _WIDEST_LINE + 1)
        if end <= 0 or rest[end - 1] == "-":
            break
        lines.append(rest[:end])
        rest = rest[end + 1 :]
    return [*lines, rest] if rest else lines
