"""Page references that were spoken: "on page 73, 3.4.5", "page 26 of the annual report"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.ids import DocumentId


class Numbering(Enum):
    """Whose page numbers a speaker reads out."""

    PACK = "pack"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class SpokenReference:
    """A page named in running speech."""

    start: int
    """Where the words begin, in code points of the text looked through."""
    end: int
    spoken: str
    """The words."""
    page: int
    numbering: Numbering
    last_page: int | None = None
    """Where several pages were named."""
    paragraph: str | None = None
    """Such as "3.4.5"."""
    paper: str = ""
    """What the speaker calls the paper whose own numbering it is, such as "annual report"."""


@dataclass(frozen=True, slots=True)
class PageReference:
    """A spoken reference, with who made it and the page that is meant."""

    speech: int
    """Index of the speech in its transcript."""
    speaker: str | None
    start_s: float | None
    """Seconds since the recording began."""
    said: SpokenReference
    document_id: DocumentId | None = None
    """The file that holds the page; None where it is not in the library."""
    pdf_page: int | None = None
