"""What the reading process and its parent say to each other."""

from __future__ import annotations

import msgspec

from scrutinyprep.domain.parsed import DocumentKind, ParsedMinutes, ParsedPack, ParsedTranscript
from scrutinyprep.pdf.refusals import Refusal
from scrutinyprep.pdf.shared_messages import HelpWanted


class Read(msgspec.Struct, frozen=True, tag="read"):
    """The one request: which file to read."""

    path: bytes
    """As `os.fsencode` gives it: a name need not be text."""
    as_kind: DocumentKind | None
    password: str | None
    carefully: bool = False
    """Say which page is read next, before it is: one of them has crashed a process."""
    without: tuple[int, ...] = ()
    """The pages of a PDF that are not read, since they crashed it."""


class PageBegun(msgspec.Struct, frozen=True, tag="page-begun"):
    """A page is read next."""

    pdf_page: int


class Headway(msgspec.Struct, frozen=True, tag="headway"):
    """So many pages are done, of so many."""

    done: int
    pages: int


class PackFound(msgspec.Struct, frozen=True, tag="pack"):
    """A PDF has been read. Classes of the domain carry no tags, so each has its message."""

    parsed: ParsedPack


class TranscriptFound(msgspec.Struct, frozen=True, tag="transcript"):
    """A transcript has been read."""

    parsed: ParsedTranscript


class MinutesFound(msgspec.Struct, frozen=True, tag="minutes"):
    """Minutes have been read."""

    parsed: ParsedMinutes


Found = PackFound | TranscriptFound | MinutesFound
Answer = Headway | PageBegun | HelpWanted | Found | Refusal
