"""Tables as stored: the cells of each row beside the text that search finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import access_of_all
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import Table
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.models import ItemRow, PassageRow, SectionRow, VersionRow
from scrutinyprep.store.papers import PackPages, access_within
from scrutinyprep.store.versions import version_of

_Stored = tuple[PassageRow, SectionRow, VersionRow, ItemRow | None]


def cells_as_stored(cells: tuple[str, ...]) -> str | None:
    """Return the cells of a row as a column holds them; None where there are none."""
    return msgspec.json.encode(cells).decode() if cells else None


def cells_from_stored(stored: str | None) -> tuple[str, ...]:
    """Return the cells that a column holds."""
    return msgspec.json.decode(stored, type=tuple[str, ...]) if stored else ()


def tables_of(session: Session, document: DocumentId, pdf_page: int | None = None) -> list[Table]:
    """Return the tables of a document, those of the papers inside a file too, in their order.

    Rows belong to one table as long as they follow each other on one page and have
    as many columns. With `pdf_page`, only the tables of that page.

    Raises:
        NothingSuch: there is no such document.
    """
    whole = version_of(session, document)
    inside = select(VersionRow.id).where(VersionRow.published_in == whole.id, VersionRow.is_current)
    query = (
        select(PassageRow, SectionRow, VersionRow, ItemRow)
        .join(VersionRow, VersionRow.id == PassageRow.version_id)
        .join(SectionRow, SectionRow.id == PassageRow.section_id)
        .join(ItemRow, ItemRow.id == PassageRow.item_id, isouter=True)
        .where((PassageRow.version_id == whole.id) | PassageRow.version_id.in_(inside))
        .order_by(PassageRow.id)
    )
    if pdf_page is not None:
        query = query.where(PassageRow.pdf_page == pdf_page)
    pack_pages = PackPages(session)
    return [
        _to_table(rows, pack_pages)
        for is_table, rows in _runs((p, s, v, i) for p, s, v, i in session.execute(query))
        if is_table
    ]


def _runs(rows: Iterable[_Stored]) -> Iterator[tuple[bool, list[_Stored]]]:
    """Yield the passages of one section and page that are rows of one table, or none."""

    def belongs(row: _Stored) -> tuple[int | None, int | None, int]:
        passage = row[0]
        is_row = passage.shape == PassageKind.TABLE_ROW.value
        columns = len(cells_from_stored(passage.cells)) if is_row else 0
        return passage.section_id, passage.pdf_page, columns

    for (_, _, columns), run in groupby(rows, belongs):
        yield columns > 0, list(run)


def _to_table(rows: list[_Stored], pack_pages: PackPages) -> Table:
    passage, section, version, item = rows[0]
    return Table(
        document_id=DocumentId(version.document_id),
        pdf_page=passage.pdf_page,
        pack_page=pack_pages.of(version.sha256, passage.pdf_page),
        section=" ".join(part for part in (section.number, section.heading) if part),
        rows=tuple(cells_from_stored(row[0].cells) for row in rows),
        access=access_within(
            access_of_all([section.access, *(row[0].access for row in rows)]), version, item
        ),
    )
