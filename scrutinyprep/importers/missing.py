"""A PDF that cannot be read in full: read as far as it goes, and what is missing is told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from scrutinyprep.domain.errors import Damaged
from scrutinyprep.domain.parsed import ParsedPage, ParsedWarning
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.shared import SharedDocument

_A4_PT = (595.0, 842.0)
_END_MARK = b"%%EOF"
_TAIL_BYTES = 1024
"""Something may follow the mark, in so many bytes (ISO 32000-1, annex H.3)."""
_NOTHING = b"\x00 \r\n\t"


@dataclass(frozen=True, slots=True)
class Care:
    """How to read a PDF that crashed the process which read it before."""

    without: Collection[int]
    """The pages that are not to be read."""
    begin: Callable[[int], None]
    """To be told of each page before it is read."""


class PatientDocument(SharedDocument):
    """A PDF that shows an empty sheet in place of a page that cannot be read.

    Raises:
        ImportFailed: as `SharedDocument`.
    """

    _unread: tuple[int, ...] = ()

    def __init__(
        self,
        path: Path,
        password: str | None,
        arrived: Callable[[], Iterable[PageContent]],
        care: Care | None = None,
    ) -> None:
        super().__init__(path, password, arrived)
        self._care = care

    @property
    def unread_pages(self) -> tuple[int, ...]:
        """The pages that could not be read, so far."""
        return self._unread

    def page(self, pdf_page: int) -> PageContent:
        """Return the text of a page with its places.

        Raises:
            Damaged: not one page can be read.
        """
        try:
            if self._care is not None:
                if pdf_page in self._care.without:
                    raise Damaged(self.path)
                self._care.begin(pdf_page)
            return super().page(pdf_page)
        except Damaged:
            self._unread += (pdf_page,)
            if len(self._unread) == self.page_count:
                raise
            return PageContent(pdf_page, *_A4_PT, lines=(), has_pictures=False)


def told_missing(
    path: Path, pages: Sequence[ParsedPage], unread: Iterable[int]
) -> tuple[ParsedWarning, ...]:
    """Return what to tell the user of a PDF that was read as far as it goes."""
    told = []
    broken = tuple(unread)
    if broken:
        told.append(
            ParsedWarning(
                "pages-unreadable",
                f"{_named(broken)} could not be read. Ask the clerk for another copy.",
            )
        )
    if is_cut_short(path):
        empty = [p.pdf_page for p in pages if not p.text.strip() and not p.needs_ocr]
        lost = f", and nothing is left of {_named(empty)}" if empty else ""
        told.append(
            ParsedWarning(
                "cut-short",
                f"The file breaks off before its end{lost}. Ask the clerk for another copy.",
            )
        )
    return tuple(told)


def is_cut_short(path: Path) -> bool:
    """Say whether a PDF lacks the mark that every whole one ends with."""
    size = path.stat().st_size
    with path.open("rb") as file:
        # Some servers pad what they send with zeros.
        file.seek(max(0, size - 64 * _TAIL_BYTES))
        tail = file.read().rstrip(_NOTHING)
    return _END_MARK not in tail[-_TAIL_BYTES:]


def _named(pages: Sequence[int]) -> str:
    """Return pages in words, those that follow each other as a range."""
    ranges = list(_ranges(pages))
    words = ", ".join(ranges[:-1]) + (" and " if len(ranges) > 1 else "") + ranges[-1]
    return f"PDF page {words}" if len(pages) == 1 else f"PDF pages {words}"


def _ranges(pages: Sequence[int]) -> Iterator[str]:
    for _, run in groupby(enumerate(pages), key=lambda place: place[1] - place[0]):
        numbers = [page for _, page in run]
        first, last = numbers[0], numbers[-1]
        yield str(first) if first == last else f"{first} to {last}"
