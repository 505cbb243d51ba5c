"""What the process that reads pictures of pages and its parent say to each other."""

from __future__ import annotations

import msgspec

from scrutinyprep.domain.scans import ScannedPage
from scrutinyprep.pdf.refusals import Refusal


class ReadPictures(msgspec.Struct, frozen=True, tag="read-pictures"):
    """The one request: which pages to read, with what, and where it may put files meanwhile."""

    path: bytes
    """As `os.fsencode` gives it: a name need not be text."""
    pages: tuple[int, ...]
    program: bytes
    folder: bytes
    languages: str
    """By Tesseract's names, joined by plus signs."""
    engine: str
    """Its name, for the pages that it reads."""
    turns: bool
    """It can find out which way up a page is."""
    seconds: int
    """For one page."""


class PictureRead(msgspec.Struct, frozen=True, tag="read"):
    """A page has been read."""

    page: ScannedPage


class PictureUnread(msgspec.Struct, frozen=True, tag="unread"):
    """A page could not be read."""

    pdf_page: int


class AllRead(msgspec.Struct, frozen=True, tag="all"):
    """That was all."""


Answer = PictureRead | PictureUnread | AllRead | Refusal
