"""A Word document read: its text, its margins, and what is said of what is not read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.errors import Damaged
from scrutinyprep.domain.parsed import DocumentKind, Parsed, ParsedWarning
from scrutinyprep.importers.word.body import BodyReader
from scrutinyprep.importers.word.elements import Element, value, w
from scrutinyprep.importers.word.numbering import Numbering
from scrutinyprep.importers.word.package import Package, open_word
from scrutinyprep.importers.word.runs import Seen
from scrutinyprep.importers.word.styles import Styles
from scrutinyprep.importers.written.blocks import Block, Written
from scrutinyprep.importers.written.reading import parsed_from

FORMAT = "docx"

TRACKED_CHANGES = ParsedWarning(
    "tracked-changes",
    "This paper has tracked changes: what was put in is read, what was taken out is left out.",
)
COMMENTS = ParsedWarning("comments", "The comments in the margin of this paper are left out.")
PARTS = ParsedWarning(
    "parts-left-out", "This paper takes in text of another file, which is left out."
)


_USUAL_PARAGRAPHS = 25
"""Of a page, where the document does not tell how many pages it has."""
_BLOCKS_BETWEEN_REPORTS = 50


def read_word(
    path: Path,
    as_kind: DocumentKind | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Parsed:
    """Read a Word document as an agenda, a report, an appendix, minutes or a transcript.

    `progress` is told the pages done and in all, about as many as there will be:
    a long document must not be taken for one that hangs.

    Raises:
        Damaged: it is broken.
        NoText: there are no words in it.
        TooLarge: it unfolds to more than a laptop should be asked to read.
        Unsupported: it holds macros, or definitions that a document may not have.
    """
    return parsed_from(_written(open_word(path), path, progress), path, as_kind)


def _written(package: Package, path: Path, progress: Callable[[int, int], None] | None) -> Written:
    styles = Styles(package.first("styles"))
    notes = {
        (kind, value(note, "id") or ""): note
        for kind in ("footnote", "endnote")
        for root in package.all(f"{kind}s")
        for note in root.iterchildren(w(kind))
    }
    # A broken file may have several bodies; Word shows the first.
    body = next(package.main.iterchildren(w("body")), None)
    if body is None:
        raise Damaged(path)
    numbering = Numbering(package.first("numbering"), styles)
    reader = BodyReader(body, styles, numbering, notes)
    blocks = tuple(_told(reader, body, progress))
    margins = (tuple(_lines_of(root)) for root in package.all("header", "footer"))
    return Written(
        format=FORMAT,
        blocks=blocks,
        pages=reader.pages,
        margins=tuple(dict.fromkeys(lines for lines in margins if lines)),
        warnings=tuple(_warnings(reader.seen)),
    )


def _told(
    reader: BodyReader, body: Element, progress: Callable[[int, int], None] | None
) -> Iterator[Block]:
    """Yield the blocks of a document, and tell of the headway."""
    if progress is None:
        yield from reader.blocks()
        return
    paragraphs = sum(1 for _ in body.iter(w("p")))
    marked = sum(1 for _ in body.iter(w("lastRenderedPageBreak")))
    pages = marked + 1 if marked else paragraphs // _USUAL_PARAGRAPHS + 1
    progress(0, pages)
    for count, block in enumerate(reader.blocks(), 1):
        yield block
        if count % _BLOCKS_BETWEEN_REPORTS == 0:
            progress(pages * reader.paragraphs_read // max(1, paragraphs), pages)
    progress(pages, pages)


def _lines_of(root: Element) -> Iterator[str]:
    """Yield the lines of a header or footer."""
    for paragraph in root.iter(w("p")):
        words = one_line(" ".join(each.text or "" for each in paragraph.iter(w("t"))))
        if words:
            yield words


def _warnings(seen: Seen) -> Iterator[ParsedWarning]:
    """Yield what the user should know of what is not there."""
    if seen.has_changes:
        yield TRACKED_CHANGES
    if seen.has_comments:
        yield COMMENTS
    if seen.parts_left_out:
        yield PARTS
    if seen.pictures:
        pictures = "1 picture" if seen.pictures == 1 else f"{seen.pictures} pictures"
        yield ParsedWarning(
            "pictures-left-out",
            f"{pictures} or charts of this paper are left out: open the file in Word to see them."
            if seen.pictures > 1
            else "A picture or chart of this paper is left out: open the file in Word to see it.",
        )
