"""The elements of a page as blocks of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.markup.elements import Element
from scrutinyprep.importers.word.numbers import written_number
from scrutinyprep.importers.written.blocks import Block, row_of

_HEADING = re.compile(r"h([1-6])$")
_BLOCKS = frozenset(
    (
        "address article aside blockquote body center dd details div dl dt figcaption figure "
        "footer header hr html main p pre section summary"
    ).split()
)
_LISTS = frozenset({"ul", "ol"})
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em"})
_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_TAKEN_OUT = frozenset({"del", "s", "strike"})
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d{1,2})?)\s*(pt|px)", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_WORD_LIST = re.compile(r"mso-list\s*:\s*(?:Ignore|l\d+ level(?P<level>\d))", re.IGNORECASE)
_WORD_BULLET = re.compile(r"[·•§oØüv\uf000-\uf0ff-]")
_PT_PER_PX = 0.75
_INDENT_PT = 18.0
_MOST = 0.9
_MOST_COLUMNS = 200
_SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class _Run:
    """The words of a block as they come."""

    parts: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    italic: int = 0
    size_pt: float = 0.0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class _Print:
    """How the words of an element are set."""

    is_bold: bool = False
    is_italic: bool = False
    size_pt: float = 0.0
    is_raw: bool = False
    """Line breaks count."""

    def inside(self, element: Element) -> _Print:
        """Return how words inside an element are set."""
        style = element.get("style")
        size = _SIZE.search(style)
        points = float(size[1]) * (_PT_PER_PX if size[2].lower() == "px" else 1.0) if size else 0.0
        return _Print(
            self.is_bold or element.name in _BOLD or _BOLD_STYLE.search(style) is not None,
            self.is_italic or element.name in _ITALIC,
            points or self.size_pt,
            self.is_raw or element.name == "pre",
        )


def blocks_of(body: Element) -> list[Block]:
    """Return the headings, paragraphs, entries of lists and rows of a part of a page."""
    return _Reader().read(body)


class _Reader:
    """Walks through elements; `_run` holds the words since the last block ended."""

    def __init__(self, depth: int = 0) -> None:
        self._blocks: list[Block] = []
        self._run = _Run()
        self._depth = depth
        self._level = 0

    def read(self, element: Element) -> list[Block]:
        """Return the blocks of an element."""
        self._inside(element, _Print().inside(element))
        self._end()
        return self._blocks

    def _inside(self, element: Element, how: _Print) -> None:
        for each in element.children:
            if isinstance(each, str):
                self._words(each, how)
            elif each.name not in _TAKEN_OUT:
                self._element(each, how)

    def _element(self, element: Element, how: _Print) -> None:
        heading = _HEADING.match(element.name)
        if heading:
            self._block(element, how, level=int(heading[1]))
        elif element.name == "table":
            self._table(element)
        elif element.name in _LISTS:
            self._list(element)
        elif element.name == "br":
            self._run.parts.append("\n")
        elif element.name == "dt":
            self._block(element, replace(how, is_bold=True))
        elif element.name in _BLOCKS or element.name == "li":
            self._block(element, how)
        elif element.name == "sup" and element.get("id", "class").startswith(("fn", "footnote")):
            self._inside(element, how.inside(element))
        elif _WORD_LIST.search(element.get("style")) and element.name == "span":
            self._word_marker(element)
        else:
            self._inside(element, how.inside(element))

    def _words(self, text: str, how: _Print) -> None:
        words = text if how.is_raw else _SPACES.sub(" ", text)
        self._run.parts.append(words)
        length = len(words.strip())
        self._run.letters += length
        self._run.bold += length if how.is_bold else 0
        self._run.italic += length if how.is_italic else 0
        if length:
            self._run.size_pt = max(self._run.size_pt, how.size_pt)

    def _block(self, element: Element, how: _Print, level: int = 0) -> None:
        """Read an element whose words stand by themselves."""
        self._end()
        before, self._level = self._level, level or self._level
        if "MsoTitle" in element.get("class"):
            self._level = 1
        inner = how.inside(element)
        if _WORD_LIST.search(element.get("style")) or "MsoListParagraph" in element.get("class"):
            listed = _WORD_LIST.search(element.get("style"))
            self._depth += int(listed["level"] or 1) if listed else 1
            self._inside(element, inner)
            self._end()
            self._depth -= int(listed["level"] or 1) if listed else 1
        else:
            self._inside(element, inner)
            self._end()
        self._level = before

    def _word_marker(self, element: Element) -> None:
        """Take the number that Word wrote out for a page of the web."""
        inner = _Reader()
        words = " ".join(block.text for block in inner.read(element)).strip()
        self._run.marker = words

    def _end(self) -> None:
        """End the block that has words."""
        run, self._run = self._run, _Run()
        text = "".join(run.parts).strip()
        if not text:
            return
        is_bullet = bool(run.marker) and _WORD_BULLET.fullmatch(run.marker) is not None
        self._blocks.append(
            Block(
                text=text,
                kind=PassageKind.BULLET if is_bullet else PassageKind.PARAGRAPH,
                marker="" if is_bullet else run.marker,
                level=self._level,
                is_bold=run.bold >= _MOST * max(1, run.letters),
                is_italic=run.italic >= _MOST * max(1, run.letters),
                size_pt=run.size_pt,
                left_pt=self._depth * _INDENT_PT,
            )
        )

    def _list(self, element: Element) -> None:
        """Read a list, its entries with the numbers that a browser shows."""
        self._end()
        start = element.get("start")
        number = int(start) if start.isascii() and start.isdecimal() and len(start) < 5 else 1
        for entry in element.elements():
            if entry.name != "li":
                self._blocks += _Reader(self._depth + 1).read(entry)
                continue
            blocks = _Reader(self._depth + 1).read(entry)
            if blocks and not blocks[0].marker and blocks[0].kind is PassageKind.PARAGRAPH:
                blocks[0] = _entry(blocks[0], element, number)
            self._blocks += blocks
            number += 1

    def _table(self, table: Element) -> None:
        self._end()
        for row in _rows(table):
            cells: list[list[Block]] = []
            count = 0
            for cell in row.elements():
                if cell.name not in ("td", "th"):
                    continue
                count += 1
                blocks = _Reader(self._depth).read(cell)
                if cell.name == "th":
                    blocks = [replace(block, is_bold=True) for block in blocks]
                cells.append(blocks)
                span = cell.get("colspan")
                more = int(span) if span.isascii() and span.isdecimal() and len(span) < 4 else 1
                cells += [[] for _ in range(min(more, _MOST_COLUMNS) - 1)]
            if count == 1:
                self._blocks += [block for cell in cells for block in cell]
            else:
                self._blocks += row_of(cells, page=1)


def _entry(block: Block, element: Element, number: int) -> Block:
    """Return a list's entry with its bullet or number, unless the number is typed too."""
    if element.name == "ul":
        return replace(block, kind=PassageKind.BULLET)
    if block.text[0].isdigit():
        return block
    form = _FORMS.get(element.get("type"), "decimal")
    label = written_number(number, form)
    return replace(block, marker=f"{label}." if form == "decimal" else f"({label})")


def _rows(table: Element) -> Iterator[Element]:
    for each in table.elements():
        if each.name == "tr":
            yield each
        elif each.name in _GROUPS:
            yield from _rows(each)
        elif each.name == "caption":
            yield Element("tr", {}, [Element("td", {}, each.children)])
