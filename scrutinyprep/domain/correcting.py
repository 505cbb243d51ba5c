"""From what a user points at in an item map to the correction that says it for every version."""

from __future__ import annotations

from collections.abc import Sequence

from scrutinyprep.domain.access import OPEN, Access, Nation, exempt
from scrutinyprep.domain.access_corrections import SetAccess
from scrutinyprep.domain.boundary_corrections import BeginItem, EndItem, SetPackPages
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_corrections import (
    AddItem,
    MergeItem,
    RemoveItem,
    RenumberItem,
    RetitleItem,
    SplitItem,
)
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper
from scrutinyprep.domain.map_places import name_of_item, name_of_paper, place_of_page
from scrutinyprep.domain.paper_corrections import BeginPaper, ChangePaper, MergePaper
from scrutinyprep.domain.parsed import DocumentKind

_ENGLAND = range(1, 8)
_WALES = range(12, 19)


def grounds_of(paragraphs: Sequence[int]) -> Access:
    """Return exempt access on these paragraphs of Schedule 12A; with none, on no stated ground.

    The number tells the nation: Part 1 has paragraphs 1 to 7, Part 4, of Wales, 12 to 18.

    Raises:
        NotUnderstood: there is no such paragraph, or they are of two nations.
    """
    if all(paragraph in _ENGLAND for paragraph in paragraphs):
        return exempt(*paragraphs)
    if all(paragraph in _WALES for paragraph in paragraphs):
        return exempt(*paragraphs, nation=Nation.WALES)
    raise NotUnderstood(
        f"Schedule 12A has no paragraph {', '.join(str(p) for p in paragraphs)}.",
        "It has 1 to 7 for England and 12 to 18 for Wales.",
    )


class Correcting:
    """Says what is to be put right in one map. Pages are PDF pages.

    Every method returns the correction, and raises NotUnderstood where the file
    has no such page; whether the map allows it, `corrections.apply_one` tells.
    """

    def __init__(self, map_: ItemMap) -> None:
        self.map = map_

    def item(self, number: str) -> MapItem:
        """Return the item with this printed number.

        Raises:
            NotUnderstood: there is none.
        """
        wanted = number.strip().rstrip(".").casefold()
        for item in self.map.items:
            if item.number.strip().rstrip(".").casefold() == wanted:
                return item
        raise NotUnderstood(
            f"There is no item {number} in this file.", "Look at its agenda and choose from that."
        )

    def above(self, item: MapItem) -> MapItem:
        """Return the item before another on the agenda.

        Raises:
            NotUnderstood: it is the first.
        """
        at = self.map.items.index(item)
        if at == 0:
            raise NotUnderstood(
                f"“{item.name}” is the first item of the agenda.", "Choose a later one."
            )
        return self.map.items[at - 1]

    def split(self, page: int, number: str, title: str) -> SplitItem:
        """Let the item that holds a page end there, and a further one begin.

        Raises:
            NotUnderstood: no item holds the page, or the new one has no title.
        """
        holding = self.map.holding(page)
        if not holding:
            raise NotUnderstood(
                f"PDF page {page} belongs to no item.", "Add an item that begins there."
            )
        place = place_of_page(self.map, page)
        return SplitItem(name_of_item(holding[-1]), place, number.strip(), _said(title))

    def add(
        self, number: str, title: str, *, page: int | None = None, after: MapItem | None = None
    ) -> AddItem:
        """Add an item that the reader missed, at its first page or without papers."""
        return AddItem(
            number.strip(),
            _said(title),
            None if page is None else place_of_page(self.map, page),
            None if after is None else name_of_item(after),
        )

    def remove(self, item: MapItem) -> RemoveItem:
        """Say that what the reader took for an item is none."""
        return RemoveItem(name_of_item(item))

    def merge(self, item: MapItem) -> MergeItem:
        """Make an item part of the one above it."""
        page = item.pdf_pages
        return MergeItem(
            name_of_item(item),
            name_of_item(self.above(item)),
            None if page is None else place_of_page(self.map, page.first),
        )

    def renumber(self, item: MapItem, number: str) -> RenumberItem:
        """Give an item another number; an empty one for none."""
        return RenumberItem(name_of_item(item), number.strip())

    def retitle(self, item: MapItem, title: str) -> RetitleItem:
        """Give an item another title."""
        return RetitleItem(name_of_item(item), _said(title))

    def begin(self, item: MapItem, page: int) -> BeginItem:
        """Let an item begin on a page."""
        return BeginItem(name_of_item(item), place_of_page(self.map, page))

    def end(self, item: MapItem, page: int) -> EndItem:
        """Let an item end on a page."""
        return EndItem(name_of_item(item), place_of_page(self.map, page))

    def number_pages(
        self, page: int, pack_page: int | None, *, to: int | None = None
    ) -> SetPackPages:
        """Say which number is printed on a page; those after it count on from there."""
        return SetPackPages(
            place_of_page(self.map, page),
            None if pack_page is None else page - pack_page,
            None if to is None else place_of_page(self.map, to),
        )

    def set_access(self, access: Access, item: MapItem, paper: MapPaper | None = None) -> SetAccess:
        """Mark an item, or one paper of it, exempt or open."""
        pages = paper.pdf_pages if paper is not None else item.pdf_pages
        return SetAccess(
            access,
            name_of_item(item),
            None if paper is None else name_of_paper(paper),
            None if pages is None else place_of_page(self.map, pages.first),
        )

    def set_page_access(self, access: Access, first: int, last: int) -> SetAccess:
        """Mark pages exempt or open."""
        return SetAccess(
            access,
            first=place_of_page(self.map, first),
            last=place_of_page(self.map, last),
        )

    def open(self, item: MapItem, paper: MapPaper | None = None) -> SetAccess:
        """Mark an item, or one paper of it, open."""
        return self.set_access(OPEN, item, paper)

    def begin_paper(
        self,
        item: MapItem,
        page: int,
        *,
        title: str = "",
        kind: DocumentKind = DocumentKind.APPENDIX,
        paper: MapPaper | None = None,
    ) -> BeginPaper:
        """Let a paper of an item begin on a page: one that is there, or a new one."""
        return BeginPaper(
            name_of_item(item),
            place_of_page(self.map, page),
            paper.title if paper is not None else _said(title),
            kind if paper is None else paper.kind,
            None if paper is None else name_of_paper(paper),
        )

    def merge_paper(self, item: MapItem, paper: MapPaper) -> MergePaper:
        """Make a paper part of the one before it."""
        return MergePaper(name_of_item(item), name_of_paper(paper))

    def change_paper(
        self,
        item: MapItem,
        paper: MapPaper,
        *,
        title: str | None = None,
        kind: DocumentKind | None = None,
    ) -> ChangePaper:
        """Give a paper another title, or say that it is a report or an appendix."""
        return ChangePaper(
            name_of_item(item),
            name_of_paper(paper),
            paper.title if title is None else _said(title),
            kind or paper.kind,
        )


def _said(title: str) -> str:
    if not title.strip():
        raise NotUnderstood("It has no title.", "Type what is printed on the agenda.")
    return " ".join(title.split())
