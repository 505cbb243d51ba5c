"""The texts of a file's pages, all at once, as stored."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.models import PageRow
from scrutinyprep.store.versions import version_of


def page_texts(session: Session, document: DocumentId) -> list[tuple[int, int | None, str]]:
    """Return each page's number, its printed number and its text; of a paper, its own pages.

    Raises:
        NothingSuch: there is no such document.
    """
    version = version_of(session, document)
    query = (
        select(PageRow.pdf_page, PageRow.pack_page, PageRow.text)
        .where(PageRow.sha256 == version.sha256)
        .order_by(PageRow.pdf_page)
    )
    if version.published_in is not None:
        query = query.where(PageRow.pdf_page.between(version.first_pdf_page, version.last_pdf_page))
    return [(pdf, pack, text) for pdf, pack, text in session.execute(query)]
