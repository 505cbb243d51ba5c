"""Putting the text of pages that were read from their pictures where other pages' text is.

What was read of a page stands in `page_words`; everything else here is made
from it, and made again when more pages of the paper are read or some are
forgotten.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, text, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.models import (
    DetailRow,
    DocumentRow,
    ItemPlaceRow,
    PageRow,
    PageWordsRow,
    PassageRow,
    RecommendationRow,
    SectionRow,
    VersionRow,
)
from scrutinyprep.store.contents import Contents, Page, add_contents
from scrutinyprep.store.versions import version_of

_OUT_OF_THE_WAY = 1_000_000
"""More than any version has sections: what was there makes room for what comes."""
_COUNTED = (SectionRow, RecommendationRow, DetailRow)


@dataclass(frozen=True, slots=True)
class ScannedRun:
    """The pages of one version of a paper, or of a file, that were read from their pictures."""

    version_id: int
    meeting_id: MeetingId
    item_id: int | None
    kind: DocumentKind
    access: Access
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageSize:
    """How large a page is as shown, and whether a pack's number is known for it."""

    width_pt: float
    height_pt: float
    is_stamped: bool


def pictures_in(session: Session, document: DocumentId) -> tuple[str, list[int]]:
    """Return the file that holds a document, and which of the document's pages need reading."""
    version = version_of(session, document)
    query = select(PageRow.pdf_page).where(PageRow.sha256 == version.sha256, PageRow.needs_ocr)
    return version.sha256, list(session.scalars(_within(query, version, PageRow.pdf_page)))


def pages_read_in(session: Session, document: DocumentId) -> tuple[str, list[int]]:
    """Return the file that holds a document, and which of the document's pages were read."""
    version = version_of(session, document)
    query = select(PageWordsRow.pdf_page).where(PageWordsRow.sha256 == version.sha256)
    return version.sha256, list(session.scalars(_within(query, version, PageWordsRow.pdf_page)))


def sizes_of(session: Session, sha256: str, pages: Collection[int]) -> dict[int, PageSize]:
    """Return how large these pages are."""
    rows = session.execute(
        select(PageRow.pdf_page, PageRow.width_pt, PageRow.height_pt, PageRow.pack_page).where(
            PageRow.sha256 == sha256, PageRow.pdf_page.in_(pages)
        )
    )
    return {page: PageSize(width, high, pack is not None) for page, width, high, pack in rows}


def runs_with(session: Session, sha256: str, pages: Collection[int]) -> list[ScannedRun]:
    """Return what must be made anew because of these pages, with all its pages read by now.

    A page belongs to the paper that it stands in, the smallest where papers
    overlap, in every version of it that this file holds; a page outside of
    all papers belongs to the file.
    """
    read = set(session.scalars(select(PageWordsRow.pdf_page).where(PageWordsRow.sha256 == sha256)))
    runs: dict[tuple[int, int | None], set[int]] = {}
    touched: set[tuple[int, int | None]] = set()
    holders = select(VersionRow).where(
        VersionRow.sha256 == sha256, VersionRow.published_in.is_(None)
    )
    for holder in session.scalars(holders).all():
        for page in sorted(read | set(pages)):
            owner = _owner(session, holder, page)
            run = runs.setdefault(owner, set())
            if page in read:
                run.add(page)
            if page in pages:
                touched.add(owner)
    return [
        _run(session, version, item, tuple(sorted(runs[version, item])))
        for version, item in touched
    ]


def clear_run(session: Session, run: ScannedRun, pages: Collection[int]) -> None:
    """Take out what was made of these pages of a version, so that it can be made anew."""
    gone = (
        (PassageRow.version_id == run.version_id)
        & PassageRow.pdf_page.in_(pages)
        & PassageRow.mark_id.is_(None)
        & PassageRow.speech_id.is_(None)
    )
    _remove_passages(session, gone)
    kept = select(PassageRow.section_id).where(PassageRow.section_id.is_not(None))
    session.execute(
        delete(SectionRow).where(
            SectionRow.version_id == run.version_id,
            SectionRow.pdf_page.in_(pages),
            SectionRow.id.not_in(kept),
        )
    )
    for kind in (RecommendationRow, DetailRow):
        session.execute(
            delete(kind).where(kind.version_id == run.version_id, kind.pdf_page.in_(pages))
        )


def add_run(session: Session, run: ScannedRun, contents: Contents, pages: Sequence[Page]) -> None:
    """Add what was made of a version's pages, each part where its page puts it."""
    for kind in _COUNTED:
        _move(session, kind, run.version_id, _OUT_OF_THE_WAY)
    access = dict(
        session.execute(
            select(PageRow.pdf_page, PageRow.access)
            .join(VersionRow, VersionRow.sha256 == PageRow.sha256)
            .where(VersionRow.id == run.version_id, PageRow.pdf_page.in_(run.pages))
        ).all()
    )
    add_contents(
        session,
        run.meeting_id,
        [contents],
        where=Where.PAPERS,
        pages=pages,
        page_access=access,
    )
    for kind in _COUNTED:
        _put_in_order(session, kind, run.version_id)
    session.expire_all()


def set_page_text(
    session: Session, sha256: str, pdf_page: int, words: str, *, needs_ocr: bool
) -> None:
    """Say what stands on a page, and whether its picture still needs to be read."""
    session.execute(
        update(PageRow)
        .where(PageRow.sha256 == sha256, PageRow.pdf_page == pdf_page)
        .values(text=words, needs_ocr=needs_ocr)
    )


def page_text_of(session: Session, sha256: str, pdf_page: int) -> str:
    """Return what stands on a page of a file."""
    return session.get_one(PageRow, (sha256, pdf_page)).text


def _run(session: Session, version: int, item: int | None, pages: tuple[int, ...]) -> ScannedRun:
    row = session.get_one(VersionRow, version)
    document = session.get_one(DocumentRow, row.document_id)
    return ScannedRun(
        version_id=version,
        meeting_id=MeetingId(document.meeting_id),
        item_id=item,
        kind=DocumentKind(document.kind),
        access=row.access,
        pages=pages,
    )


def _owner(session: Session, holder: VersionRow, pdf_page: int) -> tuple[int, int | None]:
    """Return the version that a page's text belongs to, and its item."""
    paper = session.execute(
        select(VersionRow.id, DocumentRow.item_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(
            VersionRow.published_in == holder.id,
            VersionRow.first_pdf_page <= pdf_page,
            VersionRow.last_pdf_page >= pdf_page,
        )
        .order_by(VersionRow.last_pdf_page - VersionRow.first_pdf_page)
    ).first()
    if paper is not None:
        return paper[0], paper[1]
    item = session.scalars(
        select(ItemPlaceRow.item_id).where(
            ItemPlaceRow.version_id == holder.id,
            ItemPlaceRow.first_pdf_page <= pdf_page,
            ItemPlaceRow.last_pdf_page >= pdf_page,
        )
    ).first()
    return holder.id, item


def _within(query: Any, version: VersionRow, page: Any) -> Any:
    """Narrow a query to the pages of a paper; of a file, all are meant."""
    if version.published_in is not None:
        query = query.where(page.between(version.first_pdf_page, version.last_pdf_page))
    return query.order_by(page)


def _remove_passages(session: Session, gone: ColumnElement[bool]) -> None:
    ids = list(session.scalars(select(PassageRow.id).where(gone)))
    # An external-content index must be told the old words to forget them.
    forget = text(
        "INSERT INTO passage_fts(passage_fts, rowid, text) "
        "SELECT 'delete', id, text FROM passage WHERE id = :id"
    )
    if ids:
        session.execute(forget, [{"id": id_} for id_ in ids])
        session.execute(delete(PassageRow).where(gone).execution_options(synchronize_session=False))


def _move(session: Session, kind: Any, version: int, by: int) -> None:
    session.execute(
        update(kind)
        .where(kind.version_id == version)
        .values(position=kind.position + by)
        .execution_options(synchronize_session=False)
    )


def _put_in_order(session: Session, kind: Any, version: int) -> None:
    """Number what a version holds anew, by page; on one page what was there first comes first."""
    _move(session, kind, version, _OUT_OF_THE_WAY)
    ids = session.scalars(
        select(kind.id)
        .where(kind.version_id == version)
        .order_by(func.coalesce(kind.pdf_page, 0), kind.position)
    ).all()
    for position, id_ in enumerate(ids):
        session.execute(
            update(kind)
            .where(kind.id == id_)
            .values(position=position)
            .execution_options(synchronize_session=False)
        )
