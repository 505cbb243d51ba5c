"""A few pages of a pack, taken out to be printed as published, with marks where wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scrutinyprep.briefing.whole_file import write_whole
from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.original_pages import PagesWanted, pages_named
from scrutinyprep.domain.papers import Document, Page, PageRange
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.leaving import Gate
from scrutinyprep.services.marking_pages import FileMarks, marks_on_file, with_boxes
from scrutinyprep.services.papers import Papers
from scrutinyprep.sharing.annotating import annotated
from scrutinyprep.sharing.page_marks import pdf_date
from scrutinyprep.sharing.prepared import exempt_words
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.papers import document_of, pages_of


@dataclass(frozen=True, slots=True)
class PackSheets:
    """The pages of one file, to choose from."""

    file: Document
    pages: tuple[Page, ...]
    accesses: tuple[Access, ...]
    """Who may see each page, its item and its paper counted in."""

    def named(self, text: str) -> tuple[int, ...]:
        """Return the PDF pages that "53 to 60, 71, item 7, PDF 3" names, in the file's order.

        Raises:
            NotUnderstood: a part of it names no pages, or none of this file.
        """
        try:
            wanted = pages_named(text)
        except ValueError as error:
            raise NotUnderstood(
                f"“{error}” names no pages.", "Type pages such as “53 to 60”, “71” or “item 7”."
            ) from error
        if not wanted:
            raise NotUnderstood("No pages are named.", "Type pages such as “53 to 60”.")
        self._check(wanted)
        return tuple(page.pdf_page for page in self.pages if _is_wanted(page, wanted))

    def exempt_among(self, chosen: tuple[int, ...]) -> int:
        """Return how many of these pages are exempt."""
        return sum(self.accesses[number - 1].is_exempt for number in chosen)

    def _check(self, wanted: PagesWanted) -> None:
        packs = {page.pack_page for page in self.pages}
        pdfs = {page.pdf_page for page in self.pages}
        items = {(page.item or "").casefold() for page in self.pages}
        missing = [
            *(_said(pages) for pages in wanted.pack if not _are_there(pages, packs)),
            *(f"PDF {_said(pages)}" for pages in wanted.pdf if not _are_there(pages, pdfs)),
            *(f"item {name}" for name in wanted.items if name.casefold() not in items),
        ]
        if missing:
            advice = "Type printed page numbers of this file, or “PDF 3” for its third page."
            raise NotUnderstood(f"There are no pages “{missing[0]}” in this file.", advice)


@dataclass(frozen=True, slots=True)
class PagesGoing:
    """Chosen pages of a file, and what the gate has let through of what is on them."""

    chosen: tuple[int, ...]
    path: Path
    found: FileMarks
    consent: ExemptConsent | None
    made_on: dt.date

    @property
    def title(self) -> str:
        """What the copy is called; the name of an exempt file is exempt too."""
        name = self.found.file.title
        if self.consent is None and self.found.file.access.is_exempt:
            name = "Agenda pack"
        return f"{name}, pages {self._numbers}"

    @property
    def _numbers(self) -> str:
        """The chosen pages by their printed numbers; by those of the PDF where one has none."""
        numbers = [self.found.pack_pages[number - 1] for number in self.chosen]
        known = [number for number in numbers if number is not None]
        if len(known) < len(numbers):
            return f"PDF {_runs(self.chosen)}"
        return _runs(known)


@dataclass(frozen=True, slots=True)
class PagesMade:
    """Pages as a PDF in memory, which anyone can open."""

    data: bytes
    pages: int
    marks: int
    access: Access
    left_out: int
    """How many of the pages are empty sheets, because they are exempt."""


class PackPages:
    """Takes pages out of a file.

    `sheets` and `gather` are the library's business; `make` and `save` never
    touch it, so they may run beside it.
    """

    def __init__(self, store: LibraryStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def sheets(self, file: DocumentId) -> PackSheets:
        """Return the pages that a file has.

        Raises:
            NotUnderstood: it is no PDF.
        """
        with self._store.reading() as session:
            document = document_of(session, file)
            found = marks_on_file(session, document.meeting_id, file, Gate(None))
            pages = pages_of(session, found.file.id)
        return PackSheets(found.file, tuple(pages), found.pages)

    def gather(
        self,
        file: DocumentId,
        chosen: tuple[int, ...],
        *,
        with_marks: bool = False,
        include_private: bool = False,
        consent: ExemptConsent | None = None,
    ) -> PagesGoing:
        """Gather what is to leave of these PDF pages of a file.

        Raises:
            NotUnderstood: it is no PDF.
        """
        gate = Gate(consent, include_private=include_private)
        with self._store.reading() as session:
            meeting = document_of(session, file).meeting_id
            found = marks_on_file(session, meeting, file, gate)
        on_them = tuple(
            one
            for one in found.marks
            if one[0].pdf_page in chosen and gate.allows(found.pages[one[0].pdf_page - 1])
        )
        found = replace(found, marks=on_them if with_marks else ())
        path = Papers(self._store).path(found.file.id)
        return PagesGoing(chosen, path, found, consent, self._clock.today())

    def make(self, going: PagesGoing, cancelled: Callable[[], bool] | None = None) -> PagesMade:
        """Return the pages: an exempt one is an empty sheet without consent, and says so with it.

        Raises:
            ImportFailed: the file can't be read, or its pages can't be taken out.
            Cancelled: `cancelled` said so.
        """
        found, chosen = going.found, going.chosen
        exempt = [number for number in chosen if found.pages[number - 1].is_exempt]
        marks = with_boxes(going.path, found.marks) if found.marks else []
        is_open = going.consent is None
        data = annotated(
            going.path,
            marks,
            withheld=[(n, _withheld_words(found, n)) for n in exempt] if is_open else (),
            stamped=[] if is_open else [(n, exempt_words(found.pages[n - 1])) for n in exempt],
            chosen=chosen,
            title=going.title,
            date=pdf_date(
                dt.datetime.combine(going.made_on, dt.time(), tzinfo=dt.UTC),
            ),
            cancelled=cancelled,
        )
        access = OPEN if is_open else access_of_all([found.pages[n - 1] for n in exempt])
        return PagesMade(data, len(chosen), len(marks), access, len(exempt) if is_open else 0)

    def save(self, made: PagesMade, path: Path) -> None:
        """Write the pages as a PDF, whole or not at all.

        Raises:
            CannotWrite: the file can't be written; an old one is still whole.
        """
        write_whole(path, made.data)


def _runs(numbers: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_said(PageRange(run[0], run[-1])) for run in runs)


def _is_wanted(page: Page, wanted: PagesWanted) -> bool:
    return (
        any(page.pack_page is not None and page.pack_page in pages for pages in wanted.pack)
        or any(page.pdf_page in pages for pages in wanted.pdf)
        or (page.item or "").casefold() in {name.casefold() for name in wanted.items}
    )


def _are_there(pages: PageRange, known: set[int] | set[int | None]) -> bool:
    return pages.first in known and pages.last in known


def _said(pages: PageRange) -> str:
    return str(pages.first) if pages.first == pages.last else f"{pages.first}-{pages.last}"


def _withheld_words(found: FileMarks, number: int) -> str:
    pack_page = found.pack_pages[number - 1]
    name = f"Pack page {pack_page}" if pack_page is not None else f"PDF page {number}"
    return f"{name}: exempt, left out of this copy"
