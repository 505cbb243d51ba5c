"""Acronyms, and what they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId, ExpansionId
from scrutinyprep.domain.paging import Paging
from scrutinyprep.domain.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Expansion:
    """Where a text says what an acronym stands for."""

    acronym: str
    words: str
    """As the text has them."""
    start: int
    """Of the acronym, in code points of the text."""
    is_stated: bool = True
    """Said outright, with brackets, a list or a verb; else the words only stand beside it."""


class GlossarySource(Enum):
    """Where an expansion was found; the nearer to the reader, the better."""

    USER = "user"
    """The member's own word, which wins over every other."""
    PAPERS = "papers"
    PAST = "past papers"
    TRANSCRIPT = "transcript"
    LIST = "list of local government terms"
    INITIALS = "initials"
    """Nobody says so: a name in the meeting's own papers begins with these letters."""


@dataclass(frozen=True, slots=True)
class Explained:
    """An expansion with where it comes from."""

    acronym: str
    words: str
    source: GlossarySource
    document_id: DocumentId | None = None
    """The paper or transcript that says so; None for the list that comes with the program."""
    pdf_page: int | None = None
    pack_page: int | None = None
    access: Access = OPEN
    """Of the words that say so."""
    authority: str = ""
    """Of the program's own list: the Act, guidance or body that the term is from."""
    made: ExpansionId | None = None
    """What the member made, where the words are theirs."""


@dataclass(frozen=True, slots=True)
class MadeExpansion:
    """A member's own word on what an acronym stands for, in every meeting."""

    id: ExpansionId
    acronym: str
    words: str
    access: Access
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """An entry of the list that comes with the program."""

    words: str
    authority: str


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
    first_pack_page: int | None = None
    first_paging: Paging = Paging.PRINT
    """What the first page is a page of."""
    first_speech: int | None = None
    """Which speech uses it first, counted from 0, where no paper does."""
    access: Access = OPEN
    """Of the places that use it, where all of them are exempt."""
    spellings: tuple[str, ...] = ()
    """Every way in which it is written, this one among them: "EqIA", "EQIA"."""
    pages: tuple[tuple[DocumentId, int], ...] = ()
    """Every page that uses it, in reading order."""


def key_of(acronym: str) -> str:
    """Return what all spellings of an acronym share: "EqIA" and "EQIA", "CSC" and "C.S.C."."""
    return acronym.replace(".", "").casefold()
