"""The body of a Word document as blocks of text, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.word.elements import (
    TWIPS_PER_PT,
    Element,
    child,
    name_of,
    number,
    switch,
    value,
    w,
)
from scrutinyprep.importers.word.numbering import Label, Numbering
from scrutinyprep.importers.word.paging import Pages
from scrutinyprep.importers.word.runs import RunReader, Seen, Words, raised
from scrutinyprep.importers.word.styles import Styles, left_twips
from scrutinyprep.importers.written.blocks import Block, row_of

_MOST = 0.9
"""Share of a paragraph's letters in bold from which it is a bold one."""
_USUAL_SECTION = "nextPage"
_HOLDERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_CONTENTS = "table of contents"
_MOST_COLUMNS = 200


class BodyReader:
    """Reads paragraphs and tables, counting their numbers and pages on the way."""

    def __init__(
        self,
        body: Element,
        styles: Styles,
        numbering: Numbering,
        notes: Mapping[tuple[str, str], Element],
    ) -> None:
        self.seen = Seen()
        self.paragraphs_read = 0
        """So far, those in tables too."""
        self._body = body
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._pages = Pages(
            [value(child(each, "type")) or _USUAL_SECTION for each in body.iter(w("sectPr"))]
        )
        self._runs = RunReader(styles, self._pages, self.seen)
        self._carried: list[tuple[Words, str | None]] = []
        self._waiting: list[Block] = []
        """Footnotes, until the section in which they are referred to ends."""
        self._told = 0

    @property
    def pages(self) -> int:
        """How many there are, once all blocks have been read."""
        return self._pages.current

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks; footnotes stand at the end of the section that refers to them."""
        for block in self._in(self._body):
            if block.level:
                yield from self._notes_so_far()
            yield block
        yield from self._notes_so_far()

    def _notes_so_far(self) -> list[Block]:
        notes, self._waiting = self._waiting, []
        return notes

    def _in(self, holder: Element) -> Iterator[Block]:
        for each in holder:
            name = name_of(each)
            if name == "p":
                yield from self._paragraph(each)
            elif name == "tbl":
                yield from self._table(each)
            elif name in _HOLDERS:
                self.seen.has_changes |= name in ("ins", "moveTo")
                if not _is_contents(each):
                    yield from self._in(each)
            elif name == "del":
                self.seen.has_changes = True
            elif name == "altChunk":
                self.seen.parts_left_out += 1

    def _paragraph(self, element: Element) -> Iterator[Block]:
        self.paragraphs_read += 1
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle"))
        if self._styles.begins_page(style, properties):
            self._pages.wanted_before()
        words = self._runs.words_of(element, style)
        if switch(child(properties, "rPr"), "del") is not None:
            # The end of the paragraph was taken out, so it goes on with the next one.
            self.seen.has_changes = True
            self._carried.append((words, style))
        elif not self._styles.is_contents(style):
            yield from self._written(self._joined(words), properties, style)
        if child(properties, "sectPr") is not None:
            self._pages.section_ends()

    def _joined(self, words: Words) -> Words:
        """Return the words of a paragraph with those that now belong to it."""
        carried, self._carried = self._carried, []
        for before, _ in reversed(carried):
            words.parts[:0] = before.parts
            words.page = before.page
            words.boxes[:0] = before.boxes
            words.notes[:0] = before.notes
            words.letters += before.letters
            words.bold += before.bold
            words.italic += before.italic
            words.size_pt = max(words.size_pt, before.size_pt)
        return words

    def _written(
        self, words: Words, properties: Element | None, style: str | None
    ) -> Iterator[Block]:
        label = None if words.is_hidden else self._label(properties, style)
        text = words.text
        if text.strip():
            indent = left_twips(properties)
            if indent is None and label is not None:
                indent = label.left_twips
            if indent is None:
                indent = self._styles.indent_twips(style) or 0
            is_bullet = label is not None and label.is_bullet
            yield Block(
                text=text.strip(),
                page=words.page,
                kind=PassageKind.BULLET if is_bullet else PassageKind.PARAGRAPH,
                marker=label.text if label is not None else "",
                level=self._styles.heading_level(style, properties),
                is_bold=words.bold >= _MOST * max(1, words.letters),
                is_italic=words.italic >= _MOST * max(1, words.letters),
                size_pt=words.size_pt,
                left_pt=indent / TWIPS_PER_PT,
                is_title=self._styles.is_title(style),
            )
        for box in words.boxes:
            yield from self._in(box)
        for note in words.notes:
            self._note(note, words.page)

    def _label(self, properties: Element | None, style: str | None) -> Label | None:
        """Count a paragraph that is one of a list, and return what stands in front of it."""
        own = child(properties, "numPr")
        list_id, level = number(child(own, "numId")), number(child(own, "ilvl"))
        said_by = ""
        if list_id is None:
            of_style = self._styles.numbered(style)
            if of_style is None:
                return None
            counted, said_by = of_style
            list_id, level = counted.list_id, level if level is not None else counted.level
        if not list_id:
            return None
        if level is None:
            level = self._numbering.level_of_style(list_id, said_by) or 0
        return self._numbering.next_label(list_id, level)

    def _note(self, note: tuple[str, str], page: int) -> None:
        """Read a footnote or endnote; it stands at the foot of what refers to it."""
        self._told += 1
        found = self._notes.get(note)
        if found is None:
            return
        waiting, self._waiting = self._waiting, []
        blocks = [block for block in self._in(found) if block.text]
        marked = [replace(b, page=page, level=0) for b in blocks]
        if marked:
            marked[0] = replace(marked[0], marker=raised(self._told))
        self._waiting = [*waiting, *marked]

    def _table(self, table: Element) -> Iterator[Block]:
        for row in _rows(table):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                self.seen.has_changes = True
                continue
            self.seen.has_changes |= child(properties, "ins") is not None
            cells: list[list[Block]] = []
            for cell in _cells(row):
                blocks = list(self._in(cell))
                cells.append([] if _goes_on(cell) else blocks)
                span = number(child(cell, "tcPr", "gridSpan")) or 1
                cells += [[] for _ in range(min(span, _MOST_COLUMNS) - 1)]
            found = [block for cell in cells for block in cell]
            if len(list(_cells(row))) == 1:
                yield from found
            elif found:
                yield from row_of(cells, min(block.page for block in found))


def _rows(table: Element) -> Iterator[Element]:
    for each in table:
        if name_of(each) == "tr":
            yield each
        elif name_of(each) in _HOLDERS:
            yield from _rows(each)


def _cells(row: Element) -> Iterator[Element]:
    for each in row:
        if name_of(each) == "tc":
            yield each
        elif name_of(each) in _HOLDERS:
            yield from _cells(each)


def _goes_on(cell: Element) -> bool:
    """Say whether a cell goes on with the one above it."""
    merged = child(cell, "tcPr", "vMerge")
    return merged is not None and value(merged) != "restart"


def _is_contents(element: Element) -> bool:
    """Say whether a control holds the table of contents."""
    gallery = value(child(element, "sdtPr", "docPartObj", "docPartGallery")) or ""
    return gallery.lower() == _CONTENTS
