"""The item map of a pack: which of its pages belong to which agenda item and to which paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind, FoundBy, PackPageFrom

_OPENING_WORDS = 30
_OPENING_LETTERS = 600
"""More than that many words take up."""


@dataclass(frozen=True, slots=True)
class MapPage:
    """One page of the file, as far as the map needs it."""

    pack_page: int | None = None
    pack_page_from: PackPageFrom | None = None
    access: Access = OPEN
    """Its own, without what it inherits from its paper and its item."""
    opening: str = ""
    """Its first words, as `opening_of` returns them: they tell the page in another version."""


@dataclass(frozen=True, slots=True)
class MapPaper:
    """A report or an appendix."""

    key: str
    """Tells it from every other paper of the map, whatever it is called."""
    title: str
    kind: DocumentKind
    pdf_pages: PageRange
    access: Access = OPEN
    is_withheld: bool = False
    """There is only a page in its place, which the public may see."""


@dataclass(frozen=True, slots=True)
class MapItem:
    """One line of the agenda."""

    key: str
    """Tells it from every other item of the map, whatever it is called."""
    number: str
    title: str
    found_by: tuple[FoundBy, ...] = ()
    pdf_pages: PageRange | None = None
    pack_pages: PageRange | None = None
    to_follow: bool = False
    access: Access = OPEN
    """Of the item as a whole."""
    papers: tuple[MapPaper, ...] = ()
    absorbed: tuple[str, ...] = ()
    """The keys of items that were merged into it."""

    @property
    def name(self) -> str:
        """Number and title, as the user knows it."""
        return " ".join(part for part in (self.number, self.title) if part)

    def with_papers(self, papers: Iterable[MapPaper]) -> MapItem:
        """Return the item with these papers, in the order of their pages."""
        return replace(self, papers=tuple(sorted(papers, key=lambda p: p.pdf_pages.first)))


@dataclass(frozen=True, slots=True)
class ItemMap:
    """The agenda of one file over its pages."""

    pages: tuple[MapPage, ...]
    """The first is PDF page 1."""
    items: tuple[MapItem, ...] = ()
    """In the order of the agenda."""
    loose: tuple[MapPaper, ...] = ()
    """Papers that stand under no item, in a file without an agenda."""

    def item(self, key: str) -> MapItem:
        """Return the item with this key.

        Raises:
            KeyError: there is none.
        """
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)

    def placed(self) -> list[tuple[MapItem, PageRange]]:
        """Return the items that have pages, in the order of the file."""
        found = [(item, item.pdf_pages) for item in self.items if item.pdf_pages is not None]
        return sorted(found, key=lambda pair: (pair[1].first, pair[1].last))

    def holding(self, pdf_page: int) -> list[MapItem]:
        """Return the items that a page belongs to: one, seldom two that share it, or none."""
        return [item for item, pages in self.placed() if pdf_page in pages]

    def putting(self, changed: MapItem) -> ItemMap:
        """Return the map with one item in place of the one that has its key."""
        items = tuple(changed if item.key == changed.key else item for item in self.items)
        return replace(self, items=items)

    def numbered(self, changed: MapItem) -> MapItem:
        """Return the item with the pack pages that its PDF pages carry."""
        return replace(changed, pack_pages=self.pack_pages(changed.pdf_pages))

    def pack_pages(self, pdf_pages: PageRange | None) -> PageRange | None:
        """Return the printed numbers of a run of pages; None where there are none in order."""
        if pdf_pages is None:
            return None
        run = self.pages[pdf_pages.first - 1 : pdf_pages.last]
        printed = [page.pack_page for page in run if page.pack_page is not None]
        if not printed or printed[-1] < printed[0]:
            return None
        return PageRange(printed[0], printed[-1])

    def access_of_pages(self) -> list[Access]:
        """Return who may see each page: its own grounds, its paper's and its item's.

        A page that only stands in place of an exempt paper is seen by everyone.
        """
        found = [page.access for page in self.pages]
        papers = [*self.loose, *(paper for item in self.items for paper in item.papers)]
        open_ = {page for p in papers if p.is_withheld for page in pages_of(p.pdf_pages)}

        def spread(pages: PageRange | None, grounds: Access) -> None:
            if pages is not None and grounds.is_exempt:
                for page in pages_of(pages):
                    if page not in open_:
                        found[page - 1] = found[page - 1].with_grounds_of(grounds)

        for item in self.items:
            if not item.papers or not all(paper.is_withheld for paper in item.papers):
                spread(item.pdf_pages, item.access)
        for paper in papers:
            spread(paper.pdf_pages, paper.access)
        return found

    @property
    def is_valid(self) -> bool:
        """Whether every range lies in the file and in its item, and none cuts another.

        Two items may share all of their pages: short ones can stand on one page.
        """
        runs = [pages for _, pages in self.placed()]
        if not _are_apart(runs, share=True) or not _are_inside(runs, PageRange(1, self.last_page)):
            return False
        for item in self.items:
            papers = [paper.pdf_pages for paper in item.papers]
            if papers and (
                item.pdf_pages is None
                or not _are_apart(papers)
                or not _are_inside(papers, item.pdf_pages)
            ):
                return False
        return True

    @property
    def last_page(self) -> int:
        """The file's last page."""
        return max(1, len(self.pages))


def pages_of(pages: PageRange) -> range:
    """Return every page of a range."""
    return range(pages.first, pages.last + 1)


def opening_of(text: str) -> str:
    """Return the first words of a page's text in small letters, nothing but letters and digits."""
    return " ".join(re.findall(r"[^\W_]+", text[:_OPENING_LETTERS].casefold())[:_OPENING_WORDS])


def clipped(pages: PageRange, first: int, last: int) -> PageRange | None:
    """Return what a range has in common with another; None where that is nothing."""
    first, last = max(pages.first, first), min(pages.last, last)
    return PageRange(first, last) if first <= last else None


def clipped_papers(papers: Sequence[MapPaper], first: int, last: int) -> Iterator[MapPaper]:
    """Yield the papers of a run of pages, those that reach out of it cut at its ends."""
    for paper in papers:
        pages = clipped(paper.pdf_pages, first, last)
        if pages is not None:
            yield replace(paper, pdf_pages=pages)


def _are_apart(runs: Sequence[PageRange], *, share: bool = False) -> bool:
    return all(one.last < other.first or (share and one == other) for one, other in pairwise(runs))


def _are_inside(runs: Sequence[PageRange], whole: PageRange) -> bool:
    return all(whole.first <= run.first and run.last <= whole.last for run in runs)
