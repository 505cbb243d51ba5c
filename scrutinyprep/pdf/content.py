"""What a PDF holds, as plain data.

Places are in points from the top left corner of the page as it is shown, after
its rotation: x to the right, y downwards. Pages are counted from 1.

A long pack has tens of thousands of lines, which pass from one process to
another: those are structs, which are made, told and heard in a fraction of a
frozen dataclass's time.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec


class Box(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A rectangle on a page as shown, in points from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Line(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A run of text on one baseline, without wide gaps: the cells of a row are lines each."""

    text: str
    box: Box
    size_pt: float
    font: str
    """The font's name as in the file, without the subset's prefix."""
    is_bold: bool
    turn: int = 0
    """Degrees clockwise that the text is turned against the page as shown: 0, 90, 180 or 270."""


class PageContent(msgspec.Struct, frozen=True, array_like=True):
    """The text of one page with its places, in the order in which the file draws it."""

    pdf_page: int
    width_pt: float
    height_pt: float
    """As shown, after rotation."""
    lines: tuple[Line, ...]
    has_pictures: bool
    """At least one picture covers a good part of it, so text may be hidden in there."""
    rules: tuple[Box, ...] = ()
    """The ruled lines, as thin boxes, of a page whose lines look tabular; see `pdf.rules`."""
    underlined: tuple[Box, ...] = ()
    """The boxes of the lines that are underlined throughout; see `pdf.underlines`."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark. Level 1 is outermost; the page is None where it leads nowhere."""

    title: str
    level: int
    pdf_page: int | None


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a PDF says of itself as a whole."""

    page_count: int
    title: str
    subject: str
    producer: str
    outline: tuple[OutlineEntry, ...]
    page_labels: tuple[str, ...]
    """One for each page; empty where the file has none."""
    modified: str = ""
    """When the file was last written, as it says itself: "D:20250122170000Z"."""


class PageLink(msgspec.Struct, frozen=True, array_like=True):
    """A link on a page: to a page of the same file, or out of it."""

    box: Box
    pdf_page: int | None
    """The page of this file that it leads to; None for one that leads out of it."""
    address: str = ""
    """Where a link out of the file leads, as the file says it. It is never followed here."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The characters of a page in the order of its lines, and where each stands.

    `text` joins the lines with line feeds; `boxes` has one box for each character
    of `text`, None for the line breaks.
    """

    pdf_page: int
    width_pt: float
    height_pt: float
    text: str
    boxes: tuple[Box | None, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page, or a part of it, as pixels: blue, green, red and one unused byte each."""

    width_px: int
    height_px: int
    stride: int
    """Bytes from one row of pixels to the next."""
    pixels: bytearray | memoryview
    """`stride` times `height_px` bytes, rows from the top. Nobody changes them."""
