"""What a helping process does with the pages that it has read, once it hears of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from scrutinyprep.importers.packs.fonts import with_plain
from scrutinyprep.importers.packs.paper_reading import read_paper
from scrutinyprep.importers.packs.views import PageView, view_of
from scrutinyprep.importers.sharing import PagesStamped, PaperBegun, PaperRead, PapersWanted, Told
from scrutinyprep.pdf.content import PageContent


class HeldPages:
    """The pages that a helping process holds, by their number in the file."""

    def __init__(self, pages: Mapping[int, PageContent]) -> None:
        self._pages = pages
        self._told = PagesStamped(1, (), frozenset())
        self._views: dict[int, PageView] = {}

    def prepare(self, told: PagesStamped, is_called: Callable[[], bool]) -> None:
        """Prepare the pages from the last one on, until there is something better to do."""
        self._told, self._views = told, {}
        last = told.first_pdf_page + len(told.stamps) - 1
        for number in range(last, told.first_pdf_page - 1, -1):
            if is_called():
                return
            self._view(number)

    def papers(self, wanted: PapersWanted) -> Iterator[Told]:
        """Read the papers that are asked for, the last one first, and tell of each beforehand."""
        for place, paper in reversed(wanted.papers):
            yield PaperBegun(place)
            run = list(map(self._view, range(paper.first_pdf_page, paper.last_pdf_page + 1)))
            yield PaperRead(place, read_paper(paper, run))

    def _view(self, number: int) -> PageView:
        """Return a page ready to be read."""
        if number not in self._views:
            told = self._told
            page = with_plain(self._pages[number], told.plain_fonts)
            self._views[number] = view_of(page, told.stamps[number - told.first_pdf_page])
        return self._views[number]
