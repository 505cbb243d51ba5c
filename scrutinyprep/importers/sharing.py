"""The papers of a long pack, read by two processes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from scrutinyprep.domain.parsed import ParsedPaper
from scrutinyprep.importers.packs.paper_reading import Prepared, read_paper
from scrutinyprep.importers.packs.papers import PaperPages
from scrutinyprep.importers.packs.stamps import PageStamps

_FEWEST_PAGES = 60
"""Fewer are read before the other process has begun."""


class PagesStamped(msgspec.Struct, frozen=True, tag="pages-stamped"):
    """What the other process needs to know of the pages that it holds, to prepare them."""

    first_pdf_page: int
    """Of the pages that the stamps are for."""
    stamps: tuple[PageStamps, ...]
    plain_fonts: frozenset[str]


class PapersWanted(msgspec.Struct, frozen=True, tag="papers-wanted"):
    """Which papers the other process may read, of the pages that it was told of."""

    papers: tuple[tuple[int, PaperPages], ...]
    """Each with its place among all papers of the pack; those that it comes to last go first."""


Wanted = PagesStamped | PapersWanted


class PaperRead(msgspec.Struct, frozen=True, tag="paper-read"):
    """One of those papers is read."""

    place: int
    paper: ParsedPaper


class ReaderOfTwo:
    """Reads papers here, while another process reads some of them from the end of the list.

    That one holds the pages from `first_shared` on. It begins with the longest
    of the papers that lie among them, and this one comes to those last, from
    the shortest on, until the two meet. What does not arrive is read here.

    Args:
        first_shared: returns that page, once all of them are read; None where nobody helps.
        ask: hands the other process a message.
        arrived: returns the papers that it has read since it was asked last.
    """

    def __init__(
        self,
        first_shared: Callable[[], int | None],
        ask: Callable[[Wanted], None],
        arrived: Callable[[], Iterable[PaperRead]],
    ) -> None:
        self._first_shared, self._ask, self._arrived = first_shared, ask, arrived
        self._told: PagesStamped | None = None

    def stamped(self, stamps: Sequence[PageStamps], plain_fonts: frozenset[str]) -> None:
        """Let the other process prepare its pages, while this one looks for the papers on them."""
        first = self._first_shared()
        if first is None or len(stamps) - first < _FEWEST_PAGES - 1:
            return
        told = PagesStamped(first, tuple(stamps[first - 1 :]), plain_fonts)
        if told != self._told:
            self._told = told
            self._ask(told)

    def read(self, papers: Sequence[PaperPages], prepared: Prepared) -> list[ParsedPaper]:
        """Return the papers read, in the order given."""
        self.stamped(prepared.stamps, prepared.plain_fonts)
        others = self._others(papers)
        if others:
            self._ask(PapersWanted(tuple((at, papers[at]) for at in others)))
        left = set(others)
        found: dict[int, ParsedPaper] = {}
        for at in [*(at for at in range(len(papers)) if at not in left), *others]:
            for message in self._arrived():
                if message.place in left:
                    found.setdefault(message.place, message.paper)
            if at not in found:
                found[at] = read_paper(papers[at], prepared.run(papers[at]))
        return [found[at] for at in range(len(papers))]

    def _others(self, papers: Sequence[PaperPages]) -> list[int]:
        """Return which papers the other process may read, the shortest first."""
        if self._told is None:
            return []
        first = self._told.first_pdf_page
        others = [at for at, paper in enumerate(papers) if paper.first_pdf_page >= first]
        others.sort(key=lambda at: _length(papers[at]))
        return others if sum(_length(papers[at]) for at in others) >= _FEWEST_PAGES else []


def _length(paper: PaperPages) -> int:
    """Return how many pages a paper has."""
    return paper.last_pdf_page - paper.first_pdf_page + 1
