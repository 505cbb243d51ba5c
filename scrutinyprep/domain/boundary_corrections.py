"""Corrections of where items begin and end, and of what is printed on their pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper, clipped, clipped_papers
from scrutinyprep.domain.map_edits import new_paper, next_start
from scrutinyprep.domain.map_places import ItemName, PagePlace
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import PackPageFrom


@dataclass(frozen=True, slots=True)
class BeginItem:
    """An item begins on this page; the item before it ends on the page before."""

    item: ItemName
    at: PagePlace

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"{self.item} begins on {self.at}"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:
        """Return the map with it. Pages that it takes or gives bring their papers along.

        Raises:
            NotUnderstood: the item would end before it begins, or another would be left empty.
        """
        item, page = self.item.find(map_), self.at.find(map_)
        old = item.pdf_pages
        if old is None:
            return _placed_at(map_, item, page, key)
        if page < old.first:
            return _taking(map_, item, PageRange(page, old.first - 1), key)
        if page > old.last:
            raise NotUnderstood(
                f"{str(self.item).capitalize()} ends on PDF page {old.last}, before that.",
                "Move the beginning of the item after it first.",
            )
        return map_ if page == old.first else _giving(map_, item, page, key)


@dataclass(frozen=True, slots=True)
class EndItem:
    """An item ends on this page; what follows it belongs to none until the next item begins."""

    item: ItemName
    at: PagePlace

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"{self.item} ends on {self.at}"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map with it.

        Raises:
            NotUnderstood: it has no pages, or would end before it begins or after the next begins.
        """
        item, page = self.item.find(map_), self.at.find(map_)
        pages = item.pdf_pages
        if pages is None or page < pages.first:
            raise NotUnderstood(
                f"{str(self.item).capitalize()} does not begin before that page.",
                "Say first where it begins.",
            )
        if page >= next_start(map_, pages.first):
            raise NotUnderstood(
                f"Another item begins before {self.at}.", "Move the beginning of that item."
            )
        papers = list(clipped_papers(item.papers, pages.first, page))
        if page > pages.last and papers:
            papers[-1] = replace(papers[-1], pdf_pages=PageRange(papers[-1].pdf_pages.first, page))
        shorter = replace(item, pdf_pages=PageRange(pages.first, page)).with_papers(papers)
        return map_.putting(shorter)


@dataclass(frozen=True, slots=True)
class SetPackPages:
    """From this page on, the printed number is the PDF page less so many."""

    at: PagePlace
    offset: int | None
    """PDF page less pack page; None where no numbers are printed."""
    to: PagePlace | None = None
    """The last page that is meant; None for all that follow."""

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        if self.offset is None:
            return f"pages from {self.at} on have no printed number"
        return f"from {self.at} on, the printed number is the PDF page less {self.offset}"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map with it.

        Raises:
            NotUnderstood: there is no such page.
        """
        first = self.at.find(map_)
        last = len(map_.pages) if self.to is None else self.to.find(map_)
        pages = list(map_.pages)
        for pdf_page in range(first, last + 1):
            printed = None if self.offset is None else pdf_page - self.offset
            if printed is not None and printed < 1:
                printed = None
            old = pages[pdf_page - 1]
            if old.pack_page != printed:
                origin = PackPageFrom.USER if printed is not None else None
                pages[pdf_page - 1] = replace(old, pack_page=printed, pack_page_from=origin)
        return replace(map_, pages=tuple(pages))


def _placed_at(map_: ItemMap, item: MapItem, page: int, key: str) -> ItemMap:
    """Return the map in which an item without papers gets those from a page on."""
    holding = map_.holding(page)
    if any(h.pdf_pages is not None and h.pdf_pages.first == page for h in holding):
        raise NotUnderstood(
            f"Item {holding[0].number} begins on PDF page {page}.",
            "Choose another page, or merge the two items.",
        )
    last = next_start(map_, page) - 1
    if holding and holding[0].pdf_pages is not None:
        last = holding[0].pdf_pages.last
    return _taking(map_, item, PageRange(page, last), key)


def _taking(map_: ItemMap, item: MapItem, run: PageRange, key: str) -> ItemMap:
    """Return the map in which an item has a further run of pages before its own, or its first."""
    taken: list[MapPaper] = []
    for other, pages in map_.placed():
        if other.key == item.key or clipped(pages, run.first, run.last) is None:
            continue
        if pages.first >= run.first:
            raise NotUnderstood(
                f"Item {other.number} would be left without a page.",
                "Merge the two items, or say first where that one begins.",
            )
        taken += clipped_papers(other.papers, run.first, run.last)
        rest = clipped_papers(other.papers, pages.first, run.first - 1)
        map_ = map_.putting(
            replace(other, pdf_pages=PageRange(pages.first, run.first - 1), papers=tuple(rest))
        )
    whole = [paper for paper in taken if _is_whole(paper, item, map_)]
    cut = [paper for paper in taken if paper not in whole]
    papers = [*whole, *item.papers]
    end = item.pdf_pages.last if item.pdf_pages is not None else run.last
    if papers and cut:
        papers.sort(key=lambda paper: paper.pdf_pages.first)
        papers[0] = _joined(papers[0], cut)
    elif not papers:
        papers = [_joined(new_paper(key, item.title, run), cut)]
    placed = replace(item, pdf_pages=PageRange(run.first, end), to_follow=False)
    return map_.putting(placed.with_papers(papers))


def _giving(map_: ItemMap, item: MapItem, page: int, key: str) -> ItemMap:
    """Return the map in which an item's first pages belong to the item before it, if to any."""
    old = item.pdf_pages
    if old is None:
        return map_
    given = PageRange(old.first, page - 1)
    sharing = [other for other in map_.items if other.pdf_pages == old and other.key != item.key]
    rest = replace(item, pdf_pages=PageRange(page, old.last)).with_papers(
        clipped_papers(item.papers, page, old.last)
    )
    map_ = map_.putting(rest)
    for other in sharing:
        kept = clipped_papers(other.papers, given.first, given.last)
        map_ = map_.putting(replace(other, pdf_pages=given, papers=tuple(kept)))
    before = next((i for i, run in map_.placed() if run.last == old.first - 1), None)
    if sharing or before is None or before.pdf_pages is None:
        return map_
    parts = list(clipped_papers(item.papers, given.first, given.last))
    kept_keys = {paper.key for paper in rest.papers}
    cut = [paper for paper in parts if paper.key in kept_keys]
    papers = [*before.papers, *(paper for paper in parts if paper not in cut)]
    if papers and cut:
        papers[-1] = _joined(papers[-1], cut)
    elif cut:
        papers = [_joined(new_paper(key, before.title, cut[0].pdf_pages), cut)]
    longer = replace(before, pdf_pages=PageRange(before.pdf_pages.first, given.last))
    return map_.putting(longer.with_papers(papers))


def _is_whole(paper: MapPaper, item: MapItem, map_: ItemMap) -> bool:
    """Say whether no other item kept a part of a paper."""
    return not any(
        paper.key == p.key for other in map_.items if other.key != item.key for p in other.papers
    )


def _joined(paper: MapPaper, parts: list[MapPaper]) -> MapPaper:
    """Return a paper with the parts of others that are added to it."""
    for part in parts:
        paper = replace(
            paper,
            pdf_pages=PageRange(
                min(paper.pdf_pages.first, part.pdf_pages.first),
                max(paper.pdf_pages.last, part.pdf_pages.last),
            ),
            is_withheld=paper.is_withheld and part.is_withheld,
        )
    return paper
