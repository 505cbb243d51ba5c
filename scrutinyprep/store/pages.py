"""Adding the pages of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.parsed import ParsedPage
from scrutinyprep.models import PageRow
from scrutinyprep.store.bulk import add_rows


def add_pages(
    session: Session, sha256: str, pages: Sequence[ParsedPage], access: Mapping[int, Access]
) -> None:
    """Add the pages of a file; `access` says by PDF page who may see each."""
    add_rows(
        session,
        PageRow,
        [
            {
                "sha256": sha256,
                "pdf_page": page.pdf_page,
                "pack_page": page.pack_page,
                "pack_page_from": page.pack_page_from.value if page.pack_page_from else None,
                "own_page": page.own_page,
                "width_pt": page.width_pt,
                "height_pt": page.height_pt,
                "needs_ocr": page.needs_ocr,
                "access": access[page.pdf_page],
                "text": page.text,
            }
            for page in pages
        ],
    )
