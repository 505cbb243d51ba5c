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


class HelpWanted(msgspec.Struct, frozen=True, tag="help-wanted"):
    """It is to help further; whoever passes this on need not look inside."""

    request: bytes
    """MessagePack that those two agree upon."""


class PageRead(msgspec.Struct, frozen=True, tag="page"):
    """One page is read."""

    page: PageContent
