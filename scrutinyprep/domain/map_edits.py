"""What several corrections do to an item map."""

from __future__ import annotations

from dataclasses import replace

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper, clipped, clipped_papers
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind


def cut_at(
    map_: ItemMap, item: MapItem, page: int, *, number: str, title: str, key: str
) -> ItemMap:
    """Return the map in which an item, and who shares its pages, ends where a new one begins.

    The new one is as exempt as what it is cut from.

    Raises:
        NotUnderstood: the page is not inside the item.
    """
    pages = item.pdf_pages
    if pages is None or not pages.first < page <= pages.last:
        raise NotUnderstood(
            f"Item {item.number} can’t be split at PDF page {page}.",
            "Choose a page inside it, after its first." if pages else "It has no pages.",
        )
    sharing = [other for other in map_.items if other.pdf_pages == pages]
    papers: list[MapPaper] = []
    for paper in (p for other in sharing for p in other.papers):
        run = clipped(paper.pdf_pages, page, pages.last)
        if run is not None and paper.pdf_pages.first < page:
            own_key = f"{key}.{len(papers)}" if papers else key
            papers.append(new_paper(own_key, title, run, paper.access))
        elif run is not None:
            papers.append(paper)
    papers = papers or [new_paper(key, title, PageRange(page, pages.last))]
    papers.sort(key=lambda paper: paper.pdf_pages.first)
    if papers[0].kind is DocumentKind.APPENDIX:
        papers[0] = replace(papers[0], kind=DocumentKind.REPORT)
    new = MapItem(
        key,
        number,
        title,
        pdf_pages=PageRange(page, pages.last),
        access=access_of_all([other.access for other in sharing]),
        papers=tuple(papers),
    )
    for other in sharing:
        rest = clipped_papers(other.papers, pages.first, page - 1)
        map_ = map_.putting(
            replace(other, pdf_pages=PageRange(pages.first, page - 1), papers=tuple(rest))
        )
    return inserted(map_, new, sharing[-1])


def new_paper(key: str, title: str, pages: PageRange, access: Access = OPEN) -> MapPaper:
    """Return a report that the reader did not know of."""
    return MapPaper(key, title, DocumentKind.REPORT, pages, access)


def inserted(map_: ItemMap, new: MapItem, after: MapItem | None) -> ItemMap:
    """Return the map with a further item after another, or at its beginning."""
    keys = [item.key for item in map_.items]
    at = keys.index(after.key) + 1 if after is not None else 0
    return replace(map_, items=(*map_.items[:at], new, *map_.items[at:]))


def next_start(map_: ItemMap, page: int) -> int:
    """Return where the next item after a page begins; one past the file's end for none."""
    return min(
        (run.first for _, run in map_.placed() if run.first > page), default=len(map_.pages) + 1
    )
