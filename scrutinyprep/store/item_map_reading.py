"""The item map of a pack that was read, and the pack as a corrected map has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from scrutinyprep.domain.item_map import (
    ItemMap,
    MapItem,
    MapPage,
    MapPaper,
    opening_of,
)
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import (
    ParsedDetail,
    ParsedItem,
    ParsedPack,
    ParsedPaper,
    ParsedRecommendation,
    ParsedSection,
)
from scrutinyprep.store.withholding import is_withheld

_Part = TypeVar("_Part", ParsedSection, ParsedRecommendation, ParsedDetail)


def map_of_pack(pack: ParsedPack, *, is_corrected: bool = False) -> ItemMap:
    """Return the item map of a pack as it was read. Its keys count items and papers.

    Only a pack that is corrected needs the first words of its pages, by which corrections
    find them again: to look for those in a thousand pages takes a while.
    """
    items, papers = [], 0
    for at, item in enumerate(pack.items):
        items.append(
            MapItem(
                f"i{at}",
                item.number,
                item.title,
                item.found_by,
                _range(item.first_pdf_page, item.last_pdf_page),
                _range(item.first_pack_page, item.last_pack_page),
                item.to_follow,
                item.access,
                tuple(_map_paper(pack, p, f"p{papers + n}") for n, p in enumerate(item.papers)),
            )
        )
        papers += len(item.papers)
    return ItemMap(
        tuple(
            MapPage(
                page.pack_page,
                page.pack_page_from,
                page.access,
                opening_of(page.text) if is_corrected else "",
            )
            for page in pack.pages
        ),
        tuple(items),
        tuple(_map_paper(pack, p, f"l{n}") for n, p in enumerate(pack.papers)),
    )


def corrected_pack(pack: ParsedPack, map_: ItemMap) -> ParsedPack:
    """Return a pack as it would have been read by someone who knew its corrected map.

    What stands in a paper goes to the paper that holds its page now. A section that
    begins before a boundary stays whole here: `store.item_map` cuts it.
    """
    read = {f"i{at}": item for at, item in enumerate(pack.items)}
    pages = tuple(
        replace(page, pack_page=m.pack_page, pack_page_from=m.pack_page_from, access=m.access)
        for page, m in zip(pack.pages, map_.pages, strict=True)
    )
    if not map_.items:
        return replace(pack, pages=pages, items=())
    contents = _Contents([*pack.papers, *(paper for item in pack.items for paper in item.papers)])
    items = tuple(_corrected_item(read.get(item.key), item, contents) for item in map_.items)
    # Of papers that stood under no item, only who may see their pages is left.
    loose = [replace(p, sections=(), recommendations=(), details=()) for p in pack.papers]
    if not contents.is_empty:
        loose.append(contents.paper("", PageRange(1, len(pages))))
    return replace(pack, pages=pages, items=items, papers=tuple(loose))


class _Contents:
    """What stands in all papers of a pack, until it is handed out by pages."""

    def __init__(self, papers: Sequence[ParsedPaper]) -> None:
        self._sections = [section for paper in papers for section in paper.sections]
        self._asked = [asked for paper in papers for asked in paper.recommendations]
        self._details = [detail for paper in papers for detail in paper.details]

    @property
    def is_empty(self) -> bool:
        """Whether all of it is handed out."""
        return not (self._sections or self._asked or self._details)

    def paper(self, title: str, pages: PageRange) -> ParsedPaper:
        """Return a paper over a run of pages with what stands on them, and keep the rest."""
        self._sections, sections = _parted(self._sections, pages)
        self._asked, asked = _parted(self._asked, pages)
        self._details, details = _parted(self._details, pages)
        return ParsedPaper(
            title,
            pages.first,
            pages.last,
            sections=sections,
            recommendations=asked,
            details=details,
        )


def _parted(parts: list[_Part], pages: PageRange) -> tuple[list[_Part], tuple[_Part, ...]]:
    """Return what begins outside a run of pages, and what begins on them."""
    inside = [part for part in parts if (part.pdf_page or 1) in pages]
    return [part for part in parts if (part.pdf_page or 1) not in pages], tuple(inside)


def _corrected_item(read: ParsedItem | None, item: MapItem, contents: _Contents) -> ParsedItem:
    return replace(
        read or ParsedItem(item.number, item.title, item.found_by),
        number=item.number,
        title=item.title,
        found_by=item.found_by,
        first_pdf_page=item.pdf_pages.first if item.pdf_pages else None,
        last_pdf_page=item.pdf_pages.last if item.pdf_pages else None,
        first_pack_page=item.pack_pages.first if item.pack_pages else None,
        last_pack_page=item.pack_pages.last if item.pack_pages else None,
        to_follow=item.to_follow,
        access=item.access,
        papers=tuple(_corrected_paper(paper, contents) for paper in item.papers),
    )


def _corrected_paper(paper: MapPaper, contents: _Contents) -> ParsedPaper:
    found = contents.paper(paper.title, paper.pdf_pages)
    return replace(
        found,
        kind=paper.kind,
        access=paper.access,
        sections=tuple(replace(section, access=paper.access) for section in found.sections),
    )


def _map_paper(pack: ParsedPack, paper: ParsedPaper, key: str) -> MapPaper:
    return MapPaper(
        key,
        paper.title,
        paper.kind,
        PageRange(paper.first_pdf_page, paper.last_pdf_page),
        paper.access,
        is_withheld(pack, paper),
    )


def _range(first: int | None, last: int | None) -> PageRange | None:
    return None if first is None or last is None else PageRange(first, last)
