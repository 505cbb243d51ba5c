"""What the process that takes pages out of a PDF is asked, and what it says."""

from __future__ import annotations

import msgspec

from scrutinyprep.pdf.opening_messages import Complete, Piece
from scrutinyprep.pdf.refusals import Refusal

DRAWING = "/P"
"""The name of the one drawing on each page of the copy."""


class TakePages(msgspec.Struct, frozen=True, tag="take-pages"):
    """The one request: take these pages of this file."""

    path: bytes
    """As `os.fsencode` gives it: a name need not be text."""
    pages: tuple[int, ...]
    """PDF pages, counted from 1, each once."""


class Taken(msgspec.Struct, frozen=True, tag="taken"):
    """The pages that could be taken, in the order of the copy that follows.

    Of each its PDF page, and its width and height as shown, in points.
    """

    pages: tuple[tuple[int, float, float], ...]


Answer = Taken | Piece | Complete | Refusal
