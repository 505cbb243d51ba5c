"""What the process that writes on a PDF's pages is asked, and what it says."""

from __future__ import annotations

import msgspec

from scrutinyprep.pdf.opening_messages import Complete, Piece
from scrutinyprep.pdf.refusals import Refusal
from scrutinyprep.sharing.page_marks import PageMark


class Measure(msgspec.Struct, frozen=True, tag="measure"):
    """The first request: how each page of this file lies."""

    path: bytes


class Measured(msgspec.Struct, frozen=True, tag="measured"):
    """For each page: left, bottom, right and top of what is visible, and its quarter turns."""

    sheets: tuple[tuple[float, float, float, float, int], ...]


class Annotate(msgspec.Struct, frozen=True, tag="annotate"):
    """The other request: write these marks on the pages of this file."""

    path: bytes
    marks: tuple[PageMark, ...]
    withheld: tuple[tuple[int, str], ...] = ()
    """PDF pages that must not leave, with what their empty sheet says."""
    stamped: tuple[tuple[int, str], ...] = ()
    """PDF pages that leave by consent, with what is stamped on them."""
    outline: tuple[tuple[str, int], ...] = ()
    """Bookmarks of a copy that withholds pages: words and PDF page."""
    chosen: tuple[int, ...] = ()
    """The PDF pages that the copy is to have, and no others; none for all of them."""
    title: str = ""
    date: str = ""
    """As PDF has it."""


Request = Measure | Annotate
Answer = Measured | Piece | Complete | Refusal
