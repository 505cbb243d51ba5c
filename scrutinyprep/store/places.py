"""What finding a passage needs of the library: pages by number, and the section around a place."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.anchors import LookedThrough
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.models import (
    DocumentRow,
    ItemPlaceRow,
    PageRow,
    PassageRow,
    SectionRow,
    VersionRow,
)
from scrutinyprep.store.versions import holder_of, version_of
from scrutinyprep.store.withholding import is_elsewhere

_OPENING_WORDS = (10, 6, 3)
"""How many words tell where a passage begins; few, where the page ends soon after."""


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page of a file, with its text."""

    file: DocumentId
    pdf_page: int
    pack_page: int | None
    text: str
    width_pt: float
    height_pt: float
    """As shown, after rotation."""


@dataclass(frozen=True, slots=True)
class JoinedPassage:
    """A paragraph, whole where it runs over the end of a page."""

    version_id: int
    pdf_page: int
    """Where it begins."""
    text: str


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds a place: the paper, its item, and the section."""

    document_id: DocumentId
    item_id: ItemId | None
    section: str | None
    """The number of the paragraph, or of the section where it has none."""
    heading: str | None


def pages_in(
    session: Session,
    meeting: MeetingId,
    *,
    item: ItemId | None = None,
    pdf_page: int | None = None,
    pack_page: int | None = None,
) -> list[StoredPage]:
    """Return the pages of a meeting's files that fit, those of the agenda pack first.

    The pages of an item come last in a file that withholds a paper of it which
    another file holds.
    """
    place = aliased(ItemPlaceRow)
    gives_way = exists().where(
        place.version_id == VersionRow.id,
        PageRow.pdf_page.between(place.first_pdf_page, place.last_pdf_page),
        is_elsewhere(place),
    )
    query = (
        select(
            DocumentRow.id,
            PageRow.pdf_page,
            PageRow.pack_page,
            PageRow.text,
            PageRow.width_pt,
            PageRow.height_pt,
        )
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(PageRow, PageRow.sha256 == VersionRow.sha256)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.is_file,
            VersionRow.is_current,
        )
        .order_by(
            gives_way,
            DocumentRow.kind != DocumentKind.PACK.value,
            VersionRow.id.desc(),
            PageRow.pdf_page,
        )
    )
    if pdf_page is not None:
        query = query.where(PageRow.pdf_page == pdf_page)
    if pack_page is not None:
        query = query.where(PageRow.pack_page == pack_page)
    if item is not None:
        query = query.join(
            ItemPlaceRow,
            (ItemPlaceRow.version_id == VersionRow.id)
            & (ItemPlaceRow.item_id == item)
            & PageRow.pdf_page.between(ItemPlaceRow.first_pdf_page, ItemPlaceRow.last_pdf_page),
        )
    return [
        StoredPage(DocumentId(file), pdf, pack, text, width_pt, height_pt)
        for file, pdf, pack, text, width_pt, height_pt in session.execute(query)
    ]


def page_in(session: Session, file: DocumentId, pdf_page: int) -> StoredPage | None:
    """Return one page of a file."""
    version = version_of(session, file)
    row = session.get(PageRow, (version.sha256, pdf_page))
    if row is None:
        return None
    return StoredPage(file, pdf_page, row.pack_page, row.text, row.width_pt, row.height_pt)


def passages_like(session: Session, meeting: MeetingId, words: list[str]) -> list[JoinedPassage]:
    """Return the passages of a meeting's papers that hold all of these words."""
    query = (
        select(PassageRow.version_id, PassageRow.pdf_page, PassageRow.text)
        .join(VersionRow, VersionRow.id == PassageRow.version_id)
        .where(
            PassageRow.meeting_id == meeting,
            PassageRow.pdf_page.is_not(None),
            PassageRow.mark_id.is_(None),
            VersionRow.is_current,
        )
        .order_by(PassageRow.id)
    )
    for word in words:
        query = query.where(PassageRow.text.contains(word, autoescape=True))
    return [
        JoinedPassage(version or 0, page or 0, text)
        for version, page, text in session.execute(query)
    ]


def file_of_version(session: Session, version: int) -> DocumentId:
    """Return the file that holds a version of a paper."""
    return DocumentId(holder_of(session, session.get_one(VersionRow, version)).document_id)


def around(session: Session, page: StoredPage, start: int) -> Around:
    """Return what surrounds a position in a page's text."""
    file_version = version_of(session, page.file)
    paper = session.execute(
        select(VersionRow, DocumentRow)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(
            VersionRow.published_in == file_version.id,
            VersionRow.first_pdf_page <= page.pdf_page,
            VersionRow.last_pdf_page >= page.pdf_page,
        )
        .order_by(VersionRow.last_pdf_page - VersionRow.first_pdf_page)
        .limit(1)
    ).first()
    if paper is None:
        version, document = file_version, session.get_one(DocumentRow, page.file)
        item = session.scalars(
            select(ItemPlaceRow.item_id).where(
                ItemPlaceRow.version_id == file_version.id,
                ItemPlaceRow.first_pdf_page <= page.pdf_page,
                ItemPlaceRow.last_pdf_page >= page.pdf_page,
            )
        ).first()
    else:
        version, document = paper
        item = document.item_id
    number, heading = _section_at(session, version.id, page, start)
    return Around(DocumentId(document.id), None if item is None else ItemId(item), number, heading)


def _section_at(
    session: Session, version: int, page: StoredPage, start: int
) -> tuple[str | None, str | None]:
    """Return the number and heading that hold at a position.

    The passage there may be a bullet under a numbered paragraph, so the
    number is that of the last passage before it, in its section, that has one;
    "(a)" alone says nothing to a reader who looks for the place.
    """
    # Not by id alone: what was read from pictures of pages was added later.
    on_page = session.execute(
        _passages_of(version)
        .where(PassageRow.pdf_page == page.pdf_page)
        .order_by(SectionRow.position, PassageRow.id)
    ).all()
    before = session.execute(
        _passages_of(version)
        .where(PassageRow.pdf_page < page.pdf_page)
        .order_by(PassageRow.pdf_page.desc(), SectionRow.position.desc(), PassageRow.id.desc())
        .limit(1)
    ).first()
    if not on_page and before is None:
        return None, None
    words, reached, cursor = LookedThrough(page.text), 0, 0
    for count, passage in enumerate(on_page, start=1):
        # In order, so that words which open two passages are each found in their turn.
        cursor = _begins(passage.text, words, cursor)
        if cursor <= start:
            reached = count
    so_far = [*([before] if before is not None else []), *on_page[:reached]] or [on_page[0]]
    section = session.get_one(SectionRow, so_far[-1].section_id)
    here = (
        passage.number
        for passage in reversed(so_far)
        if passage.section_id == section.id and (passage.number or "")[:1].isdigit()
    )
    number = next(here, None) or _numbered_before(session, section.id, page.pdf_page)
    return number or section.number, section.heading or None


def _passages_of(version: int) -> Select[str, str | None, int | None]:
    return (
        select(PassageRow.text, PassageRow.number, PassageRow.section_id)
        .join(SectionRow, SectionRow.id == PassageRow.section_id)
        .where(PassageRow.version_id == version)
    )


def _numbered_before(session: Session, section: int, pdf_page: int) -> str | None:
    """Return the last number of a paragraph that a section has before a page."""
    return session.scalars(
        select(PassageRow.number)
        .where(
            PassageRow.section_id == section,
            PassageRow.pdf_page < pdf_page,
            PassageRow.number.op("GLOB")("[0-9]*"),
        )
        .order_by(PassageRow.pdf_page.desc(), PassageRow.id.desc())
        .limit(1)
    ).first()


def _begins(passage: str, page: LookedThrough, after: int) -> int:
    """Return where a passage begins in its page's text, at `after` or later.

    Its first words are enough, and all that is sure to stand on this page. A
    passage that can't be found is taken to begin where the one before it does.
    """
    words = passage.split()
    for count in _OPENING_WORDS:
        opening = " ".join(words[:count])
        begins = next((r.start for r in page.places_of(opening) if r.start >= after), None)
        if begins is not None:
            return begins
    return after
