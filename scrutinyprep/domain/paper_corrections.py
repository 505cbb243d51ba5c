"""Corrections of the papers inside an item."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper
from scrutinyprep.domain.map_edits import new_paper
from scrutinyprep.domain.map_places import ItemName, PagePlace, PaperName
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind


@dataclass(frozen=True, slots=True)
class BeginPaper:
    """A report or an appendix of an item begins on this page: a new one, or one that is known."""

    item: ItemName
    at: PagePlace
    title: str
    kind: DocumentKind = DocumentKind.APPENDIX
    """Of a new one."""
    paper: PaperName | None = None
    """The one whose beginning is moved; None for a new one."""

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"“{self.title}” begins on {self.at} in {self.item}"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:
        """Return the map with it.

        Raises:
            NotUnderstood: the page is not in the item, or another paper would be left empty.
        """
        item, page = self.item.find(map_), self.at.find(map_)
        if item.pdf_pages is None or page not in item.pdf_pages:
            raise NotUnderstood(
                f"PDF page {page} is not in {self.item}.", "Choose a page of the item."
            )
        moved = None if self.paper is None else self.paper.find(item)
        others = [paper for paper in item.papers if paper is not moved]
        if any(paper.pdf_pages.first == page for paper in others):
            if moved is None and any(p.title == self.title for p in others):
                return map_
            raise NotUnderstood(
                f"Another paper begins on PDF page {page}.", "Change its title instead."
            )
        last = moved.pdf_pages.last if moved else _end_of_new(item, page)
        if last < page:
            raise NotUnderstood(
                f"“{self.title}” ends on PDF page {last}, before that.", "Choose an earlier page."
            )
        before = _paper_before(others, page, moved)
        papers = [before if before is not None and p.key == before.key else p for p in others]
        run = PageRange(page, last)
        papers.append(
            replace(moved, pdf_pages=run)
            if moved
            else _cut_from(item, page, replace(new_paper(key, self.title, run), kind=self.kind))
        )
        return map_.putting(item.with_papers(papers))


@dataclass(frozen=True, slots=True)
class MergePaper:
    """A paper is part of the paper before it in its item."""

    item: ItemName
    paper: PaperName

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"“{self.paper.title}” of {self.item} is part of the paper before it"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map with it. If one of the two is exempt, all of it is.

        Raises:
            NotUnderstood: there is no such paper, or none before it.
        """
        item = self.item.find(map_)
        paper = self.paper.find(item)
        at = item.papers.index(paper)
        if at == 0:
            raise NotUnderstood(
                f"“{paper.title}” is the first paper of {self.item}.", "Choose a later one."
            )
        above = item.papers[at - 1]
        together = replace(
            above,
            pdf_pages=PageRange(above.pdf_pages.first, paper.pdf_pages.last),
            access=above.access.with_grounds_of(paper.access),
            is_withheld=above.is_withheld and paper.is_withheld,
        )
        rest = [p for p in item.papers if p not in (paper, above)]
        return map_.putting(item.with_papers([*rest, together]))


@dataclass(frozen=True, slots=True)
class ChangePaper:
    """A paper has another title or is of another kind."""

    item: ItemName
    paper: PaperName
    title: str
    kind: DocumentKind

    @property
    def said(self) -> str:
        """What it does, in a few words."""
        return f"“{self.paper.title}” of {self.item} is the {self.kind.value} “{self.title}”"

    def apply(self, map_: ItemMap, key: str) -> ItemMap:  # noqa: ARG002 - it makes nothing
        """Return the map with it.

        Raises:
            NotUnderstood: there is no such paper.
        """
        item = self.item.find(map_)
        old = self.paper.find(item)
        new = replace(old, title=self.title, kind=self.kind)
        return map_.putting(item.with_papers([new if p is old else p for p in item.papers]))


def _paper_before(others: list[MapPaper], page: int, moved: MapPaper | None) -> MapPaper | None:
    """Return the paper before, as it ends now: cut, or up to where the moved one begins."""
    earlier = [paper for paper in others if paper.pdf_pages.first < page]
    if not earlier:
        return None
    before = max(earlier, key=lambda paper: paper.pdf_pages.first)
    first, last = before.pdf_pages.first, before.pdf_pages.last
    is_later = moved is not None and moved.pdf_pages.first < page
    if last >= page or (is_later and moved is not None and last < moved.pdf_pages.first):
        last = page - 1
    return replace(before, pdf_pages=PageRange(first, last))


def _cut_from(item: MapItem, page: int, new: MapPaper) -> MapPaper:
    """Return a new paper, as exempt as the one that it is cut from."""
    for paper in item.papers:
        if page in paper.pdf_pages:
            return replace(new, access=paper.access)
    return new


def _end_of_new(item: MapItem, page: int) -> int:
    """Return where a new paper ends: with the one that it is cut from, or before the next."""
    for paper in item.papers:
        if page in paper.pdf_pages:
            return paper.pdf_pages.last
    last = item.pdf_pages.last if item.pdf_pages is not None else page
    return min(
        (p.pdf_pages.first - 1 for p in item.papers if p.pdf_pages.first > page), default=last
    )
