"""The papers of a long pack, read by two processes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from time import perf_counter

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


class PaperBegun(msgspec.Struct, frozen=True, tag="paper-begun"):
    """The other process reads one of those papers now."""

    place: int


class PaperRead(msgspec.Struct, frozen=True, tag="paper-read"):
    """One of those papers is read."""

    place: int
    paper: ParsedPaper


Told = PaperBegun | PaperRead


class ReaderOfTwo:
    """Reads papers here, while another process reads some of them from the end of the list.

    That one holds the pages from `first_shared` on. It begins with the longest
    of the papers that lie among them, and this one comes to those last, from
    the shortest on, until the two meet. For the paper that the other is reading
    then, this one waits as long as it would take to read it, and no longer:
    what does not arrive is read here.

    Args:
        first_shared: returns that page, once all of them are read; None where nobody helps.
        ask: hands the other process a message.
        arrived: returns what it has told since it was asked last; waits up to so many
            seconds where there is nothing.
    """

    def __init__(
        self,
        first_shared: Callable[[], int | None],
        ask: Callable[[Wanted], None],
        arrived: Callable[[float], Iterable[Told]],
    ) -> None:
        self._first_shared, self._ask, self._arrived = first_shared, ask, arrived
        self._told: PagesStamped | None = None
        self._shared: list[int] = []

    def stamped(self, stamps: Sequence[PageStamps], plain_fonts: frozenset[str]) -> None:
        """Let the other process prepare its pages, while this one looks for the papers on them."""
        first = self._first_shared()
        if first is None or len(stamps) - first < _FEWEST_PAGES - 1:
            return
        told = PagesStamped(first, tuple(stamps[first - 1 :]), plain_fonts)
        if told != self._told:
            self._told = told
            self._ask(told)

    def found(self, papers: Sequence[PaperPages], prepared: Prepared) -> None:
        """Let the other process read papers from now on."""
        self.stamped(prepared.stamps, prepared.plain_fonts)
        self._shared = self._others(papers)
        if self._shared:
            self._ask(PapersWanted(tuple((at, papers[at]) for at in self._shared)))

    def read(self, papers: Sequence[PaperPages], prepared: Prepared) -> list[ParsedPaper]:
        """Return the papers that were `found` read, in the order given."""
        others = self._shared
        theirs = _Theirs(others, self._arrived)
        ours: dict[int, ParsedPaper] = {}
        spent_s, pages = 0.0, 0
        for at in [*(at for at in range(len(papers)) if at not in theirs.asked), *others]:
            paper = papers[at]
            if theirs.has(at, spent_s / max(1, pages) * _length(paper)):
                continue
            began = perf_counter()
            ours[at] = read_paper(paper, prepared.run(paper))
            spent_s, pages = spent_s + perf_counter() - began, pages + _length(paper)
        return [ours[at] if at in ours else theirs.papers[at] for at in range(len(papers))]

    def _others(self, papers: Sequence[PaperPages]) -> list[int]:
        """Return which papers the other process may read, the shortest first."""
        if self._told is None:
            return []
        first = self._told.first_pdf_page
        others = [at for at, paper in enumerate(papers) if paper.first_pdf_page >= first]
        others.sort(key=lambda at: _length(papers[at]))
        return others if sum(_length(papers[at]) for at in others) >= _FEWEST_PAGES else []


class _Theirs:
    """The papers that the other process was asked for, as they come."""

    def __init__(self, asked: Iterable[int], arrived: Callable[[float], Iterable[Told]]) -> None:
        self.asked = frozenset(asked)
        self.papers: dict[int, ParsedPaper] = {}
        self._begun: set[int] = set()
        self._arrived = arrived

    def has(self, at: int, patience_s: float) -> bool:
        """Say whether a paper is there; one that is being read is waited for."""
        self._hear(0.0)
        give_up_at = perf_counter() + patience_s
        while at in self._begun and at not in self.papers:
            left_s = give_up_at - perf_counter()
            if left_s <= 0:
                break
            self._hear(left_s)
        return at in self.papers

    def _hear(self, patience_s: float) -> None:
        """Take in what was told, and nothing that nobody asked for."""
        for told in self._arrived(patience_s):
            if told.place not in self.asked:
                continue
            if isinstance(told, PaperBegun):
                self._begun.add(told.place)
            else:
                self.papers.setdefault(told.place, told.paper)


def _length(paper: PaperPages) -> int:
    """Return how many pages a paper has."""
    return paper.last_pdf_page - paper.first_pdf_page + 1
