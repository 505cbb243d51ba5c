"""What a version of a pack remembers of its item map: as the reader found it, and what is whose.

Kept as JSON in `version.reader_map`. A correction is taken back by making the
map once more without it, so nothing here is ever worked out backwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.access_words import access_as_text, access_of_text
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPage, MapPaper, opening_of
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind, FoundBy, PackPageFrom
from scrutinyprep.models import DocumentRow, ItemPlaceRow, ItemRow, PageRow, VersionRow
from scrutinyprep.store.withholding import stored_as_withheld

_BEGINNING_LETTERS = 600
"""As much of a page's text holds the words that tell it from others."""


class _Page(msgspec.Struct, frozen=True, array_like=True):
    """One page, in few letters: a pack has hundreds."""

    pack_page: int | None
    origin: PackPageFrom | None
    access: str


class _Stored(msgspec.Struct, frozen=True):
    pages: list[_Page]
    items: tuple[MapItem, ...]
    loose: tuple[MapPaper, ...]
    item_rows: dict[str, int]
    paper_rows: dict[str, int]
    pieces: dict[int, int] = {}
    names: dict[str, tuple[str, str]] = {}
    moved: dict[str, tuple[int, int]] = {}


class MapMemory(msgspec.Struct):
    """The item map of one version of a file, with the rows that stand for its parts."""

    map: ItemMap
    """As the reader found it."""
    item_rows: dict[str, int]
    """The agenda item that stands for each item of the map, by its key."""
    paper_rows: dict[str, int]
    """The version of a paper that stands for each paper of the map, by its key."""
    pieces: dict[int, int] = {}
    """Sections that are the rest of another which was cut at a boundary, and that other."""
    names: dict[str, tuple[str, str]] = {}
    """Title and kind that a paper had before the user changed them, by its key."""
    moved: dict[str, tuple[int, int]] = {}
    """Marks that followed their item into another: where from, and where to."""


@dataclass(frozen=True, slots=True)
class MappedFile:
    """A file with the version of it that is put right, and what that remembers."""

    document: DocumentRow
    version: VersionRow
    memory: MapMemory


def memory_of(session: Session, version: VersionRow) -> MapMemory:
    """Return what a version of a file remembers; what it holds, where it was never asked to."""
    openings = _openings(session, version)
    if version.reader_map is None:
        memory = _as_stored(session, version)
    else:
        stored = msgspec.json.decode(version.reader_map, type=_Stored)
        pages = tuple(
            MapPage(p.pack_page, p.origin, access_of_text(p.access)) for p in stored.pages
        )
        memory = MapMemory(
            ItemMap(pages, stored.items, stored.loose),
            stored.item_rows,
            stored.paper_rows,
            stored.pieces,
            stored.names,
            stored.moved,
        )
    pages = tuple(
        replace(page, opening=openings.get(n, "")) for n, page in enumerate(memory.map.pages, 1)
    )
    memory.map = replace(memory.map, pages=pages)
    return memory


def remember(version: VersionRow, memory: MapMemory) -> None:
    """Keep it. The words of the pages are not kept twice."""
    map_ = memory.map
    version.reader_map = msgspec.json.encode(
        _Stored(
            [_Page(p.pack_page, p.pack_page_from, access_as_text(p.access)) for p in map_.pages],
            map_.items,
            map_.loose,
            memory.item_rows,
            memory.paper_rows,
            memory.pieces,
            memory.names,
            memory.moved,
        )
    ).decode()


def items_as_read(version: VersionRow) -> tuple[tuple[MapItem, ...], tuple[MapPaper, ...]] | None:
    """Return the items and loose papers as the reader found them; None where that is not known."""
    if version.reader_map is None:
        return None
    stored = msgspec.json.decode(version.reader_map, type=_Stored)
    return stored.items, stored.loose


def _openings(session: Session, version: VersionRow) -> dict[int, str]:
    rows = session.execute(
        select(PageRow.pdf_page, func.substr(PageRow.text, 1, _BEGINNING_LETTERS)).where(
            PageRow.sha256 == version.sha256
        )
    )
    return {pdf_page: opening_of(text) for pdf_page, text in rows}


def _as_stored(session: Session, version: VersionRow) -> MapMemory:
    """Return the map of a version that an earlier program imported, from what the library holds."""
    papers: dict[int, list[MapPaper]] = {}
    paper_rows: dict[str, int] = {}
    for row, document, is_withheld in session.execute(
        select(VersionRow, DocumentRow, stored_as_withheld())
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(VersionRow.published_in == version.id, VersionRow.first_pdf_page.is_not(None))
        .order_by(VersionRow.first_pdf_page)
    ):
        paper = MapPaper(
            f"p{len(paper_rows)}",
            document.title,
            DocumentKind(document.kind),
            PageRange(row.first_pdf_page or 1, row.last_pdf_page or 1),
            row.access,
            bool(is_withheld),
        )
        paper_rows[paper.key] = row.id
        papers.setdefault(document.item_id or 0, []).append(paper)
    items: list[MapItem] = []
    item_rows: dict[str, int] = {}
    for place, item in session.execute(
        select(ItemPlaceRow, ItemRow)
        .join(ItemRow, ItemRow.id == ItemPlaceRow.item_id)
        .where(ItemPlaceRow.version_id == version.id)
        .order_by(ItemRow.position, ItemRow.id)
    ):
        key = f"i{len(items)}"
        item_rows[key] = item.id
        items.append(
            MapItem(
                key,
                item.number,
                item.title,
                tuple(FoundBy(value) for value in item.found_by.split(",") if value),
                _range(place.first_pdf_page, place.last_pdf_page),
                _range(place.first_pack_page, place.last_pack_page),
                item.to_follow,
                item.access,
                tuple(papers.get(item.id, ())),
            )
        )
    whole = PageRange(1, version.last_pdf_page or 1)
    loose = (
        (MapPaper("l0", "", DocumentKind.REPORT, whole, version.access),)
        if version.access != OPEN
        else ()
    )
    return MapMemory(
        ItemMap(_pages_as_stored(session, version), tuple(items), loose), item_rows, paper_rows
    )


def _pages_as_stored(session: Session, version: VersionRow) -> tuple[MapPage, ...]:
    rows = session.execute(
        select(PageRow.pack_page, PageRow.pack_page_from, PageRow.access)
        .where(PageRow.sha256 == version.sha256)
        .order_by(PageRow.pdf_page)
    )
    return tuple(
        MapPage(pack_page, PackPageFrom(origin) if origin else None, access)
        for pack_page, origin, access in rows
    )


def _range(first: int | None, last: int | None) -> PageRange | None:
    return None if first is None or last is None else PageRange(first, last)
