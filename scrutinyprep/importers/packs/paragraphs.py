"""Lines of print joined into paragraphs again: across lines, pages and hyphens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.packs.page_text import CELL_GAP
from scrutinyprep.importers.packs.rows import Row
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.pdf.content import Line

_BULLET = re.compile(r"^(?:[•●○◦▪▫■□‣⁃∙·➢➤►✓✔\uf000-\uf0ff*]|[-–—](?=\s)|o(?=\s))\s*")
_MARKER = re.compile(
    r"^(?P<number>\d{1,3}(?:\.\d{1,3}){0,4}(?:\s?\([a-z0-9]{1,4}\))*|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|"
    r"(?:[a-z]|[ivx]{1,5})[.)](?=\s)|[A-Z]\d{0,2}[.)]?(?=\s{2,}|\t))[.:)]?(?:\s+|$)",
)
_TERMINAL = (".", ":", ";", "?", "!", ".”", ".’", '."', ".)")
_NEW_PARAGRAPH = 0.3
"""How much more than the usual gap between lines, in type sizes, stands between paragraphs."""
_SHORT_LINE_SHARE = 0.75
_SIZE_TOLERANCE_PT = 0.6
_LARGEST_LEADING = 1.6


@dataclass(slots=True)
class Paragraph:
    """A run of lines that belong together."""

    pdf_page: int
    first: Line
    kind: PassageKind = PassageKind.PARAGRAPH
    number: str | None = None
    """Its marker as printed, such as "4.1" or "(a)"."""
    texts: list[str] = field(default_factory=list)
    is_bold: bool = True
    """All of it is bold."""
    size_pt: float = 0.0
    """Of its largest line."""
    last: Line | None = None
    last_page: int = 0
    left_pt: float = 0.0
    """Where its text begins, beside the marker."""
    gap_pt: float = 0.0
    """Of the white above it; 0 at the head of a page."""

    @property
    def text(self) -> str:
        """Its words on one line."""
        return _rejoined(self.texts)

    def add(self, line: Line, text: str, page: int) -> None:
        """Add a line of print."""
        self.texts.append(text)
        self.is_bold = self.is_bold and line.is_bold
        self.size_pt = max(self.size_pt, line.size_pt)
        self.last, self.last_page = line, page


def paragraphs_of(pages: Sequence[tuple[int, Sequence[Row]]]) -> Iterator[Paragraph]:
    """Yield the paragraphs, bullets and rows of tables, in reading order."""
    leading = _usual_leading(pages)
    current: Paragraph | None = None
    bottom = 0.0
    last_page = 0
    for page, rows in pages:
        for row in rows:
            line = row.first
            gap = line.box.top - bottom if page == last_page else 0.0
            bottom, last_page = row.cells[-1][-1].box.bottom, page
            marked = _marked_lines(row)
            if marked is not None and current is not None:
                if _goes_on(current, marked, gap / line.size_pt - leading, page):
                    for part in marked.lines:
                        current.add(part, squeezed(part.text), page)
                    continue
            if current is not None:
                yield current
                current = None
            if marked is None:
                yield _table_row(row, page, gap)
            else:
                current = _begun(marked, page, gap)
    if current is not None:
        yield current


@dataclass(frozen=True, slots=True)
class _Marked:
    """Lines of one paragraph with the number or bullet that they begin with."""

    lines: Sequence[Line]
    text: str
    """Of the first line, without the marker."""
    marker: str = ""
    is_bullet: bool = False


def _marked_lines(row: Row) -> _Marked | None:
    """Return a row as the lines of a paragraph; None for a row of a table."""
    if row.is_plain:
        first = row.cells[0][0]
        text = squeezed(first.text)
        bullet = _BULLET.match(text)
        if bullet and bullet.end() < len(text):
            return _Marked(row.cells[0], text[bullet.end() :], bullet[0].strip(), is_bullet=True)
        found = _MARKER.match(text)
        if found and found.end() < len(text) and _is_marker(found["number"], text):
            return _Marked(row.cells[0], text[found.end() :], found["number"])
        return _Marked(row.cells[0], text)
    if len(row.cells) != 2 or len(row.cells[0]) > 1:
        return None
    marker = squeezed(row.first.text)
    lines = row.cells[1]
    if _BULLET.fullmatch(marker):
        return _Marked(lines, squeezed(lines[0].text), marker, is_bullet=True)
    found = _MARKER.fullmatch(marker)
    if found and _is_marker(found["number"], marker) and any(map(str.isalpha, lines[0].text)):
        return _Marked(lines, squeezed(lines[0].text), found["number"])
    return None


def _is_marker(number: str, text: str) -> bool:
    """Say whether a number at a line's start is a paragraph's.

    Guards against "2025 was", "31 March" and "0.5 per cent" at the start of a line.
    """
    if not number[0].isdigit():
        return True
    after = text[len(number) :]
    parts = number.split("(")[0].strip().split(".")
    if len(parts) == 1:
        return int(parts[0]) < 200 and (after[:1] in ".:)" or len(parts[0]) < 3) and _begins(after)
    return parts[0] != "0" and len(parts[-1]) < 3 and _begins(after)


def _begins(after: str) -> bool:
    """Say whether what stands after a number reads as the beginning of something."""
    if after[:1] in (".", ":", ")"):
        return True
    rest = after.lstrip(" |\t")
    return bool(rest) and (rest[0].isupper() or rest[0] in "‘“'\"(£[")


def _goes_on(current: Paragraph, marked: _Marked, extra: float, page: int) -> bool:
    """Say whether lines go on with the paragraph above them.

    `extra` is the white between them, in type sizes, beyond the usual.
    """
    line, last = marked.lines[0], current.last
    if marked.marker or last is None or current.kind is PassageKind.TABLE_ROW:
        return False
    if line.turn != last.turn or abs(line.size_pt - last.size_pt) > _SIZE_TOLERANCE_PT:
        return False
    if line.is_bold != last.is_bold and current.is_bold:
        return False
    ended = current.texts[-1].endswith(_TERMINAL)
    if page != current.last_page:
        return not ended and not (line.is_bold and not last.is_bold)
    if line.box.top < last.box.top - 1.0 or extra > _NEW_PARAGRAPH:
        return False
    if abs(line.box.left - current.left_pt) > 4 * line.size_pt:
        return False
    is_short = last.box.right - last.box.left < _SHORT_LINE_SHARE * (line.box.right - line.box.left)
    return not (ended and is_short and extra > -0.05)


def _begun(marked: _Marked, page: int, gap: float) -> Paragraph:
    """Begin a paragraph."""
    first = marked.lines[0]
    paragraph = Paragraph(
        page,
        first,
        PassageKind.BULLET if marked.is_bullet else PassageKind.PARAGRAPH,
        None if marked.is_bullet or not marked.marker else marked.marker,
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
    for line in (line for cell in row.cells for line in cell):
        paragraph.is_bold = paragraph.is_bold and line.is_bold
        paragraph.size_pt = max(paragraph.size_pt, line.size_pt)
    paragraph.texts.append(CELL_GAP.join(cells))
    paragraph.last, paragraph.last_page = row.cells[-1][-1], page
    return paragraph


def _usual_leading(pages: Sequence[tuple[int, Sequence[Row]]]) -> float:
    """Return the white between the lines of a paragraph, in type sizes."""
    gaps: Counter[float] = Counter()
    for _, rows in pages:
        for above, below in zip(rows, rows[1:], strict=False):
            if not (above.is_plain and below.is_plain):
                continue
            line, box = below.first, above.cells[0][-1].box
            gap = (line.box.top - box.bottom) / line.size_pt if line.size_pt else 0.0
            if -0.5 < gap < _LARGEST_LEADING and abs(line.box.left - box.left) < 40:
                gaps[round(gap, 1)] += 1
    return gaps.most_common(1)[0][0] if gaps else 0.0


def _rejoined(texts: Sequence[str]) -> str:
    """Return lines as one: a word that was divided at a hyphen keeps the hyphen, not the space."""
    joined = texts[0] if texts else ""
    for text in texts[1:]:
        divided = joined.endswith("-") and joined[-2:-1].isalpha() and text[:1].islower()
        joined = joined + text if divided else f"{joined} {text}"
    return joined
