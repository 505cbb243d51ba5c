"""What the process that reads a PDF from its end is asked, and what it says."""

from __future__ import annotations

import msgspec

from scrutinyprep.pdf.content import PageContent


class ReadBackwards(msgspec.Struct, frozen=True, tag="backwards"):
    """The one request: read this PDF from its last page on."""

    path: bytes
    """As `os.fsencode` gives it: a name need not be text."""
    password: str | None


class Enough(msgspec.Struct, frozen=True, tag="enough"):
    """No more pages are needed."""


class PageRead(msgspec.Struct, frozen=True, tag="page"):
    """One page is read."""

    page: PageContent
