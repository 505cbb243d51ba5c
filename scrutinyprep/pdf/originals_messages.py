"""What the process that takes pages out of a PDF is asked, and what it says."""

from __future__ import annotations

import msgspec

from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.opening_messages import Complete, Piece
from scrutinyprep.pdf.refusals import Refusal

DRAWING = "/P"
"""The name of the one drawing on each page of the copy."""


class WantedPage(msgspec.Struct, frozen=True, array_like=True):
    """A page that is to be taken, or a part of one."""

    pdf_page: int
    """Counted from 1."""
    part: Box | None = None
    """In points of the page as shown; None for all of it."""
    whole_lines: bool = False
    """The part is made of lines: what only reaches into it is of other ones."""


class TakePages(msgspec.Struct, frozen=True, tag="take-pages"):
    """The one request: take these pages of this file."""

    path: bytes
    """As `os.fsencode` gives it: a name need not be text."""
    pages: tuple[WantedPage, ...]


class Going(msgspec.Struct, frozen=True, tag="going"):
    """One more is done: whoever waits knows that the process is at work."""


class Taken(msgspec.Struct, frozen=True, tag="taken"):
    """What could be taken, in the order of the copy that follows.

    Of each its place among what was asked for, and its width and height as shown, in points.
    """

    pages: tuple[tuple[int, float, float], ...]


Answer = Going | Taken | Piece | Complete | Refusal
