"""Which item and which version of a paper each page of a file belongs to, by its map."""

from __future__ import annotations

from dataclasses import dataclass

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.item_map import ItemMap, pages_of


@dataclass(frozen=True, slots=True)
class Span:
    """What a page belongs to. Pages that belong to the same are of one span."""

    item_id: int | None
    version_id: int
    """Of the paper; of the file itself where no paper holds the page."""
    access: Access = OPEN
    """Of the paper."""
    is_withheld: bool = False
    """Only a page in place of the paper."""


class Spans:
    """The spans of a map."""

    def __init__(
        self, map_: ItemMap, file_version: int, items: dict[str, int], papers: dict[str, int]
    ) -> None:
        self.map = map_
        self.file_version = file_version
        self.items = items
        """The row that stands for each item, by its key."""
        self.papers = papers
        self.access = map_.access_of_pages()
        """Who may see each page, the first of the list being PDF page 1."""
        nothing = Span(None, file_version)
        self._by_page = [nothing] * len(map_.pages)
        for paper in map_.loose:
            span = Span(None, file_version, paper.access)
            for page in pages_of(paper.pdf_pages):
                self._by_page[page - 1] = span
        for item, run in map_.placed():
            span = Span(items[item.key], file_version)
            for page in pages_of(run):
                self._by_page[page - 1] = span
            for paper in item.papers:
                span = Span(items[item.key], papers[paper.key], paper.access, paper.is_withheld)
                for page in pages_of(paper.pdf_pages):
                    self._by_page[page - 1] = span

    def of(self, pdf_page: int | None) -> Span:
        """Return the span of a page; that of the first page for what names none."""
        at = min(max((pdf_page or 1) - 1, 0), len(self._by_page) - 1)
        return self._by_page[at]

    def access_of(self, pdf_page: int | None) -> Access:
        """Return who may see a page."""
        return self.access[min(max((pdf_page or 1) - 1, 0), len(self.access) - 1)]

    def first_of(self, pdf_page: int) -> int:
        """Return the first page, up to this one, of the run that belongs to the same."""
        span = self.of(pdf_page)
        while pdf_page > 1 and self.of(pdf_page - 1) == span:
            pdf_page -= 1
        return pdf_page

    def items_on(self, pdf_page: int) -> set[int]:
        """Return the items that a page belongs to; several where they share it."""
        return {self.items[item.key] for item in self.map.holding(pdf_page)}

    def pack_page(self, pdf_page: int) -> int | None:
        """Return the printed number of a page."""
        return self.map.pages[pdf_page - 1].pack_page
