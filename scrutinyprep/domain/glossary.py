"""Acronyms, and what they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId


@dataclass(frozen=True, slots=True)
class Expansion:
    """Where a text says what an acronym stands for."""

    acronym: str
    words: str
    """As the text has them."""
    start: int
    """Of the acronym, in code points of the text."""


class GlossarySource(Enum):
    """Where an expansion was found; the nearer to the reader, the better."""

    PAPERS = "papers"
    PAST = "past papers"
    TRANSCRIPT = "transcript"
    LIST = "list of local government terms"


@dataclass(frozen=True, slots=True)
class Explained:
    """An expansion with where it comes from."""

    acronym: str
    words: str
    source: GlossarySource
    document_id: DocumentId | None = None
    """The paper or transcript that says so; None for the list that comes with the program."""
    pdf_page: int | None = None


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """One acronym of a meeting's papers."""

    acronym: str
    count: int
    """How often the papers use it."""
    explained: Explained | None
    """None where nothing in the library says what it means."""
    others: tuple[str, ...] = ()
    """What else it is said to stand for."""
    first_document_id: DocumentId | None = None
    first_pdf_page: int | None = None
    access: Access = OPEN
    """Of the places that use it, where all of them are exempt."""
