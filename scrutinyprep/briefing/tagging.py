"""Which words on the paper are a heading, a quotation, a cell: told while pages are drawn.

ReportLab's open edition writes no structure, so marked content is put around
what is drawn, and `structure` hangs the tree on the finished file.
Source: ISO 32000-1, 14.6 (marked content), 14.7 (structure), 14.8 (tagged PDF).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

from reportlab.pdfgen.canvas import Canvas


class Kind(Enum):
    """The standard types of structure that are used here, by their name in the file."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    TITLE = "H1"
    HEADING = "H2"
    LABEL = "H3"
    QUESTION = "H4"
    PARAGRAPH = "P"
    QUOTE = "BlockQuote"
    CONTENTS = "TOC"
    CONTENTS_ROW = "TOCI"
    REFERENCE = "Reference"
    LINK = "Link"
    LIST = "L"
    LIST_ITEM = "LI"
    LIST_LABEL = "Lbl"
    LIST_BODY = "LBody"
    FIGURE = "Figure"
    TABLE = "Table"
    TABLE_ROW = "TR"
    TABLE_HEAD = "TH"
    TABLE_CELL = "TD"


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of marked content on a page."""

    page: int
    """Counted from 1."""
    mcid: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A place to click."""

    page: int
    annotation: int
    """Its place among the page's annotations, counted from 0."""


@dataclass(slots=True)
class Element:
    """A node of the structure; what is drawn of it is told as the pages are."""

    kind: Kind
    tags: Tags
    alt: str = ""
    """What is said in place of a picture."""
    columns: int = 1
    """How many columns a cell of a table takes."""
    kids: list[Element | Mark | LinkArea] = field(default_factory=list)

    @contextmanager
    def drawn(self, canvas: Canvas) -> Iterator[None]:
        """Take what is drawn meanwhile for this element's own."""
        mark = self.tags.next_mark(canvas.getPageNumber())
        self.kids.append(mark)
        canvas.addLiteral(f"/{self.kind.value} <</MCID {mark.mcid}>> BDC")
        yield
        canvas.addLiteral("EMC")

    def linked(self, canvas: Canvas, contents: str, key: str, box: tuple[float, ...]) -> None:
        """Make a box of the page, in the coordinates of now, a link to a landmark."""
        page = canvas.getPageNumber()
        self.kids.append(LinkArea(page, len(canvas._annotationrefs)))
        canvas.linkRect(contents, key, box, relative=1)


class Tags:
    """The structure of one paper, as it grows."""

    def __init__(self) -> None:
        self.root = Element(Kind.DOCUMENT, self)
        self._open = [self.root]
        self._marks: dict[int, int] = {}

    def element(self, kind: Kind, *, alt: str = "") -> Element:
        """Return a new element, the last of whatever is open."""
        made = Element(kind, self, alt)
        self._open[-1].kids.append(made)
        return made

    @contextmanager
    def inside(self, kind: Kind) -> Iterator[Element]:
        """Put the elements that are made meanwhile under a new one."""
        made = self.element(kind)
        self._open.append(made)
        yield made
        self._open.pop()

    def next_mark(self, page: int) -> Mark:
        """Return the next run of marked content of a page."""
        number = self._marks.get(page, 0)
        self._marks[page] = number + 1
        return Mark(page, number)


@contextmanager
def artifact(canvas: Canvas, kind: str = "Layout") -> Iterator[None]:
    """Take what is drawn meanwhile for no part of the text: rules, lines, running heads."""
    canvas.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
    yield
    canvas.addLiteral("EMC")
