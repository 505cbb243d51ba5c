"""Lines of print joined into paragraphs again: across lines, pages and hyphens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.footnotes import notes_apart
from scrutinyprep.importers.packs.markers import Marked, decimal_number, marked_lines
from scrutinyprep.importers.packs.page_text import CELL_GAP
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.pdf.content import Box, Line

_TERMINAL = (".", ":", ";", "?", "!", ".”", ".’", '."', ".)")
_NEW_PARAGRAPH = 0.3
"""How much more than the usual gap between lines, in type sizes, stands between paragraphs."""
_SHORT_LINE_SHARE = 0.75
_SIZE_TOLERANCE_PT = 0.6
_LARGEST_LEADING = 1.6
_OFTEN = 0.3
_LABELLED = re.compile(r"[A-Z][^:.]{2,30}:\s+\S")
_DEEPEST_HANGING = 14.0
"""So far, in type sizes, may the lines under a label's answer stand to the right of the label."""
_HEADING_SHARE = 0.9
"""A heading reaches less far than this share of the line under it."""
_SAME_CENTRE_PT = 6.0
_LABEL_AND_ANSWER = 2
"""A row of so many cells by itself is no table."""
_TALL_CELL_LINES = 7
"""A cell of so many lines is a column of text."""


@dataclass(slots=True)
class Paragraph:
    """A run of lines that belong together."""

    pdf_page: int
    first: Line
    kind: PassageKind = PassageKind.PARAGRAPH
    number: str | None = None
    """Its marker, such as "4.1", "a)" or "1"."""
    printed: str = ""
    """The same with the stop or bracket behind it."""
    texts: list[str] = field(default_factory=list)
    is_bold: bool = True
    """All of it is bold."""
    is_italic: bool = True
    """All of it is in italics."""
    is_underlined: bool = False
    """All of it is underlined."""
    size_pt: float = 0.0
    """Of its largest line."""
    last: Line | None = None
    last_page: int = 0
    left_pt: float = 0.0
    """Where its text begins, beside the marker."""
    gap_pt: float = 0.0
    """Of the white above it; 0 at the head of a page."""
    cells: tuple[str, ...] = ()
    """Of a row of a table, where its columns are known."""
    is_run_in: bool = False
    """It is a heading that was printed on the first line of its text."""

    @property
    def text(self) -> str:
        """Its words on one line."""
        return _rejoined(self.texts)

    def add(self, line: Line, text: str, page: int) -> None:
        """Add a line of print."""
        self.texts.append(text)
        self.is_bold = self.is_bold and line.is_bold
        self.is_italic = self.is_italic and is_italic(line)
        self.size_pt = max(self.size_pt, line.size_pt)
        self.last, self.last_page = line, page


def paragraphs_of(
    pages: Sequence[tuple[int, Sequence[Row]]],
    underlined: Mapping[int, frozenset[Box]] | None = None,
) -> Iterator[Paragraph]:
    """Yield the paragraphs, bullets and rows of tables, in reading order.

    Notes at the foot of a page follow the paragraph that runs on to the next one.
    `underlined` has the boxes of the underlined lines of each page that has any.
    """
    leading = _usual_leading(pages)
    current: Paragraph | None = None
    bottom = 0.0
    last_page = 0
    counted = 0
    notes: list[Paragraph] = []
    for page, printed in pages:
        rows, below = notes_apart(printed)
        edges = _Edges(rows, (underlined or {}).get(page, frozenset()))
        for row in (part for whole in rows for part in _columns_apart(whole)):
            line = row.first
            gap = line.box.top - bottom if page == last_page else 0.0
            bottom, last_page = row.cells[-1][-1].box.bottom, page
            marked = marked_lines(row, counted)
            if current is not None:
                extra = gap / max(line.size_pt, 1.0) - leading
                if marked is not None and _goes_on(current, marked, extra, page, edges):
                    for part in marked.lines:
                        current.add(part, squeezed(part.text), page)
                    continue
                yield current
                current = None
            if notes:
                yield from notes
                notes = []
            if marked is None:
                yield _table_row(row, page, gap)
            else:
                counted = int(marked.marker) if marked.marker.isdecimal() else counted
                current = _begun(marked, page, gap)
                current.is_underlined = all(map(edges.is_underlined, marked.lines))
        if below:
            notes += map(_as_note, paragraphs_of([(page, below)]))
    if current is not None:
        yield current
    yield from notes


def _as_note(paragraph: Paragraph) -> Paragraph:
    """Return a note with its number as a part of its words: it counts no paragraphs."""
    if paragraph.number is not None:
        paragraph.texts[0] = f"{paragraph.printed} {paragraph.texts[0]}"
        paragraph.number, paragraph.printed = None, ""
    return paragraph


def _columns_apart(row: Row) -> Sequence[Row]:
    """Return the lines of tall cells as lines of print: they are columns of text, as on a slide."""
    if row.is_plain or row.is_ruled or max(map(len, row.cells)) < _TALL_CELL_LINES:
        return (row,)
    return [Row(((line,),)) for cell in row.cells for line in cell]


def is_italic(line: Line) -> bool:
    """Say whether a line is set in italics, by its font's name."""
    return "Italic" in line.font or "Oblique" in line.font


class _Edges:
    """How far to the right the lines of a page's columns reach, and which are underlined."""

    def __init__(self, rows: Sequence[Row], underlined: frozenset[Box]) -> None:
        self._rows = rows
        self._underlined = underlined
        self._reach: list[tuple[float, float]] | None = None
        """From left to right, of each line that stands by itself; reckoned once it is asked for."""

    def is_underlined(self, line: Line) -> bool:
        """Say whether a line is underlined from end to end."""
        return bool(self._underlined) and line.box in self._underlined

    def has_room(self, last: Line, line: Line) -> bool:
        """Say whether the first word of `line` would have found room behind `last`.

        Where it would, the line was ended by hand: a paragraph's own lines are full.
        """
        if self._reach is None:
            boxes = [row.cells[0][0].box for row in self._rows if len(row.cells) == 1]
            self._reach = [(box.left, box.right) for box in boxes]
        column, here = 2 * line.size_pt, line.box.left
        beside = [right for left, right in self._reach if abs(left - here) < column]
        edge = max(beside, default=0.0)
        word = line.text.split(maxsplit=1)[0]
        width = (line.box.right - line.box.left) * len(word) / len(line.text)
        return last.box.right + width + 0.5 * line.size_pt < edge


def _goes_on(current: Paragraph, marked: Marked, extra: float, page: int, edges: _Edges) -> bool:
    """Say whether lines go on with the paragraph above them.

    `extra` is the white between them, in type sizes, beyond the usual.
    """
    line, last = marked.lines[0], current.last
    if marked.marker or last is None or current.kind is PassageKind.TABLE_ROW:
        return False
    if _is_next_label(current, last, marked, edges):
        return False
    if not _set_alike(line, last) or _leaves_heading(current, last, line, edges):
        return False
    ended = current.texts[-1].endswith(_TERMINAL)
    if page != current.last_page:
        is_small = marked.text[:1].islower()
        is_heading = current.is_bold and len(current.texts) == 1 and not is_small
        if ended or is_heading or (line.is_bold and not last.is_bold):
            return False
        # A caption ends without a stop: what goes on with it begins small, or it had no more room.
        reach = line.box.right - line.box.left
        is_short = last.box.right - last.box.left < _SHORT_LINE_SHARE * reach
        return is_small or not (is_short and edges.has_room(last, line))
    if abs(line.box.left - current.left_pt) > 4 * line.size_pt and not (
        _is_centred(last, line) or _is_answer(current, line)
    ):
        return False
    is_short = last.box.right - last.box.left < _SHORT_LINE_SHARE * (line.box.right - line.box.left)
    is_below = line.box.top >= last.box.top - 1.0 and extra <= _NEW_PARAGRAPH
    if not is_below or (ended and is_short and extra > -0.05):
        return False
    # A sentence that ends where another word had found room ends its paragraph.
    return not (ended and edges.has_room(last, line))


def _set_alike(line: Line, last: Line) -> bool:
    """Say whether two lines have one direction and size, as those of a paragraph do."""
    return line.turn == last.turn and abs(line.size_pt - last.size_pt) <= _SIZE_TOLERANCE_PT


def _is_centred(last: Line, line: Line) -> bool:
    """Say whether two lines have one middle, as those of a centred heading do."""
    middles = last.box.left + last.box.right, line.box.left + line.box.right
    return abs(middles[0] - middles[1]) < 2 * _SAME_CENTRE_PT and last.is_bold == line.is_bold


def _is_answer(current: Paragraph, line: Line) -> bool:
    """Say whether a line stands under the answer to a label: "Subject: Future of ..."."""
    indent = line.box.left - current.left_pt
    return (
        0 < indent < _DEEPEST_HANGING * line.size_pt
        and _LABELLED.match(current.texts[0]) is not None
    )


def _is_next_label(current: Paragraph, last: Line, marked: Marked, edges: _Edges) -> bool:
    """Say whether a line begins with a label below a line that does: "Date: ..." and the like."""
    return (
        ":" in marked.text
        and current.kind is PassageKind.PARAGRAPH
        and _LABELLED.match(marked.text) is not None
        and _LABELLED.match(current.texts[0]) is not None
        and edges.has_room(last, marked.lines[0])
    )


def _leaves_heading(current: Paragraph, last: Line, line: Line, edges: _Edges) -> bool:
    """Say whether plain print under bold or slanted print is the text under a heading.

    Guards against a paragraph that only begins in bold: its first line is
    full, a heading's seldom is.
    """
    if current.kind is not PassageKind.PARAGRAPH:
        return False
    if current.is_bold and not line.is_bold:
        is_short = last.box.right < _HEADING_SHARE * line.box.right
        return is_short or last.text.endswith(":") or edges.has_room(last, line)
    if current.is_italic and not is_italic(line):
        return edges.has_room(last, line)
    if current.is_underlined != edges.is_underlined(line) and edges.has_room(last, line):
        return True
    # Bold print under a line of plain print that was ended by hand is a heading under text.
    return line.is_bold and not last.is_bold and edges.has_room(last, line)


def _begun(marked: Marked, page: int, gap: float) -> Paragraph:
    """Begin a paragraph."""
    first = marked.lines[0]
    paragraph = Paragraph(
        page,
        first,
        PassageKind.BULLET if marked.is_bullet else PassageKind.PARAGRAPH,
        None if marked.is_bullet or not marked.marker else marked.marker,
        printed="" if marked.is_bullet else marked.printed,
        left_pt=first.box.left,
        gap_pt=gap,
    )
    paragraph.add(first, marked.text, page)
    for line in marked.lines[1:]:
        paragraph.add(line, squeezed(line.text), page)
    return paragraph


def _table_row(row: Row, page: int, gap: float) -> Paragraph:
    """Return a row of cells as one passage, its cells two spaces apart."""
    first = row.first
    paragraph = Paragraph(page, first, PassageKind.TABLE_ROW, left_pt=first.box.left, gap_pt=gap)
    cells = [_rejoined([squeezed(line.text) for line in cell]) for cell in row.cells]
    paragraph.cells = _in_columns(cells, row)
    paragraph.number, cells[0] = decimal_number(cells[0])
    paragraph.printed = paragraph.number or ""
    for line in (line for cell in row.cells for line in cell):
        paragraph.is_bold = paragraph.is_bold and line.is_bold
        paragraph.size_pt = max(paragraph.size_pt, line.size_pt)
    paragraph.is_italic = False
    paragraph.texts.append(CELL_GAP.join(cells))
    paragraph.last, paragraph.last_page = row.cells[-1][-1], page
    return paragraph


def _in_columns(cells: Sequence[str], row: Row) -> tuple[str, ...]:
    """Return a row's cells with an empty one for each column in which it has none."""
    if not row.of:
        return tuple(cells) if len(cells) > _LABEL_AND_ANSWER else ()
    placed = dict(zip(row.columns, cells, strict=True))
    return tuple(placed.get(column, "") for column in range(row.of))


def _usual_leading(pages: Sequence[tuple[int, Sequence[Row]]]) -> float:
    """Return the white between the lines of a paragraph, in type sizes."""
    gaps: Counter[float] = Counter()
    for _, rows in pages:
        for above, below in pairwise(rows):
            if len(above.cells) > 1 or len(below.cells) > 1:
                continue
            line, box = below.cells[0][0], above.cells[0][-1].box
            gap = (line.box.top - box.bottom) / line.size_pt if line.size_pt else 0.0
            if -0.5 < gap < _LARGEST_LEADING and abs(line.box.left - box.left) < 40:
                gaps[round(gap, 1)] += 1
    if not gaps:
        return 0.0
    # Where paragraphs are short, the gaps between them are the commoner ones.
    often = max(gaps.values()) * _OFTEN
    return min(gap for gap, count in gaps.items() if count >= often)


def _rejoined(texts: Sequence[str]) -> str:
    """Return lines as one: a word that was divided at a hyphen keeps the hyphen, not the space."""
    if len(texts) == 1:
        return texts[0]
    joined = texts[0] if texts else ""
    for text in texts[1:]:
        divided = joined.endswith("-") and joined[-2:-1].isalpha() and text[:1].islower()
        joined = joined + text if divided else f"{joined} {text}"
    return joined
