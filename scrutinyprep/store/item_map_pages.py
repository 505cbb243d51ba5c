"""Putting the pages of a file right: their printed numbers, and who may see them."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.item_map import ItemMap
from scrutinyprep.models import PageRow, VersionRow, table_of


def put_pages(session: Session, version: VersionRow, map_: ItemMap) -> None:
    """Let the pages of a version's file be as its map has them."""
    stored = session.execute(
        select(PageRow.pdf_page, PageRow.pack_page, PageRow.pack_page_from, PageRow.access)
        .where(PageRow.sha256 == version.sha256)
        .order_by(PageRow.pdf_page)
    ).all()
    changed = []
    for row, page, access in zip(stored, map_.pages, map_.access_of_pages(), strict=True):
        origin = page.pack_page_from.value if page.pack_page_from else None
        if tuple(row[1:]) != (page.pack_page, origin, access):
            changed.append(
                {
                    "at": row.pdf_page,
                    "pack_page": page.pack_page,
                    "pack_page_from": origin,
                    "access": access,
                }
            )
    if changed:
        table = table_of(PageRow)
        session.execute(
            update(table).where(
                table.c.sha256 == version.sha256, table.c.pdf_page == bindparam("at")
            ),
            changed,
        )
        session.expire_all()
