"""The papers of a long pack, read by two processes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from scrutinyprep.domain.parsed import ParsedPaper
from scrutinyprep.importers.packs.fonts import with_plain
from scrutinyprep.importers.packs.paper_reading import Prepared, read_paper
from scrutinyprep.importers.packs.papers import PaperPages
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import view_of
from scrutinyprep.pdf.content import PageContent

_FEWEST_PAGES = 60
"""Fewer are read before the other process has begun."""


class PapersWanted(msgspec.Struct, frozen=True, tag="papers-wanted"):
    """Which papers the other process may read, and what it needs to know of their pages."""

    first_pdf_page: int
    """Of the pages that the stamps are for."""
    stamps: tuple[PageStamps, ...]
    plain_fonts: frozenset[str]
    papers: tuple[tuple[int, PaperPages], ...]
    """Each with its place among all papers of the pack; those that it comes to last go first."""


class PaperRead(msgspec.Struct, frozen=True, tag="paper-read"):
    """One of those papers is read."""

    place: int
    paper: ParsedPaper


def read_together(
    papers: Sequence[PaperPages],
    prepared: Prepared,
    *,
    first_shared: int | None,
    ask: Callable[[PapersWanted], None],
    arrived: Callable[[], Iterable[PaperRead]],
) -> list[ParsedPaper]:
    """Read papers here, while another process reads some of them from the end of the list.

    That one holds the pages from `first_shared` on. It begins with the longest
    of the papers that lie among them, and this one comes to those last, from
    the shortest on, until the two meet. What does not arrive is read here.
    """
    others: list[int] = []
    if first_shared is not None:
        others = [at for at, paper in enumerate(papers) if paper.first_pdf_page >= first_shared]
        others.sort(key=lambda at: _length(papers[at]))
    if first_shared is None or sum(_length(papers[at]) for at in others) < _FEWEST_PAGES:
        others = []
    else:
        stamps = prepared.stamps[first_shared - 1 :]
        wanted = tuple((at, papers[at]) for at in others)
        ask(PapersWanted(first_shared, stamps, prepared.plain_fonts, wanted))
    left = set(others)
    found: dict[int, ParsedPaper] = {}
    for at in [*(at for at in range(len(papers)) if at not in left), *others]:
        for message in arrived():
            if message.place in left:
                found.setdefault(message.place, message.paper)
        if at not in found:
            found[at] = read_paper(papers[at], prepared.run(papers[at]))
    return [found[at] for at in range(len(papers))]


def papers_from_the_end(wanted: PapersWanted, pages: dict[int, PageContent]) -> Iterator[PaperRead]:
    """Read the papers that are asked for, the last one first, from pages that were read here."""
    for place, paper in reversed(wanted.papers):
        run = [
            view_of(
                with_plain(pages[number], wanted.plain_fonts),
                wanted.stamps[number - wanted.first_pdf_page],
            )
            for number in range(paper.first_pdf_page, paper.last_pdf_page + 1)
        ]
        yield PaperRead(place, read_paper(paper, run))


def _length(paper: PaperPages) -> int:
    """Return how many pages a paper has."""
    return paper.last_pdf_page - paper.first_pdf_page + 1
