"""A paper's text, from its pages as they are prepared for reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from scrutinyprep.domain.parsed import DocumentKind, ParsedPaper
from scrutinyprep.importers.packs.details import details_of
from scrutinyprep.importers.packs.papers import PaperPages
from scrutinyprep.importers.packs.recommendations import recommendations_in
from scrutinyprep.importers.packs.sections import sections_of
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import PageView


@dataclass(frozen=True, slots=True)
class Prepared:
    """All pages of a file, ready to be read, and what it took to prepare them."""

    views: tuple[PageView, ...]
    stamps: tuple[PageStamps, ...]
    plain_fonts: frozenset[str]

    def run(self, paper: PaperPages) -> tuple[PageView, ...]:
        """Return the pages of a paper."""
        return self.views[paper.first_pdf_page - 1 : paper.last_pdf_page]


class PapersReader(Protocol):
    """Reads papers; each of them needs nothing but its own pages."""

    def stamped(self, stamps: Sequence[PageStamps], plain_fonts: frozenset[str]) -> None:
        """Hear what it takes to prepare the pages, well before it is known which papers they hold.

        What is heard last counts.
        """

    def found(self, papers: Sequence[PaperPages], prepared: Prepared) -> None:
        """Hear which papers there are, while there is something to do before they are read."""

    def read(self, papers: Sequence[PaperPages], prepared: Prepared) -> Sequence[ParsedPaper]:
        """Return the papers read, in the order given."""


class OneByOne:
    """Reads papers one after the other."""

    def stamped(self, stamps: Sequence[PageStamps], plain_fonts: frozenset[str]) -> None:
        """Wait for the papers."""

    def found(self, papers: Sequence[PaperPages], prepared: Prepared) -> None:
        """Wait until they are to be read."""

    def read(self, papers: Sequence[PaperPages], prepared: Prepared) -> list[ParsedPaper]:
        """Return the papers read, in the order given."""
        return [read_paper(paper, prepared.run(paper)) for paper in papers]


def read_paper(paper: PaperPages, run: Sequence[PageView]) -> ParsedPaper:
    """Read the text of a paper; a page that only stands in its place has none."""
    sections = () if paper.is_placeholder else sections_of(run, paper.access)
    return ParsedPaper(
        title=paper.title,
        first_pdf_page=paper.first_pdf_page,
        last_pdf_page=paper.last_pdf_page,
        kind=paper.kind,
        access=paper.access,
        sections=sections,
        recommendations=recommendations_in(sections, paper.kind),
        details=details_of(sections) if paper.kind is DocumentKind.REPORT else (),
    )
