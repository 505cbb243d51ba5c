"""The agenda of a meeting: its items, where their papers stand, and what of it is exempt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import select, union
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.meetings import AgendaItem, ItemPaper
from scrutinyprep.domain.papers import Detail, PageRange, Recommendation
from scrutinyprep.domain.parsed import DocumentKind, FoundBy
from scrutinyprep.models import (
    DocumentRow,
    HighlightRow,
    ItemPlaceRow,
    ItemPlanRow,
    ItemRow,
    NoteRow,
    PageRow,
    QuestionRow,
    UndertakingRow,
    VersionRow,
)
from scrutinyprep.store.details import details_by_item
from scrutinyprep.store.papers import PackPages
from scrutinyprep.store.recommendations import recommendations_by_item
from scrutinyprep.store.withholding import is_elsewhere


@dataclass(slots=True)
class _Found:
    """What the library holds of one item."""

    is_told_of: bool = False
    """A current pack, supplement, transcript or record of minutes tells of it."""
    place: ItemPlaceRow | None = None
    papers: list[ItemPaper] = field(default_factory=list)
    asked: list[Recommendation] = field(default_factory=list)
    told: list[Detail] = field(default_factory=list)
    exempt_pages: dict[int, Access] = field(default_factory=dict)
    """Of the file in which it is shown."""
    exempt_elsewhere: list[Access] = field(default_factory=list)


def items_of(session: Session, meeting: MeetingId) -> list[AgendaItem]:
    """Return the agenda of a meeting, in order, with where its papers stand.

    An item that no current paper tells of any more is shown only for what the
    user has written on it, and last.
    """
    found: dict[int, _Found] = defaultdict(_Found)
    _find_places(session, meeting, found)
    _find_papers(session, meeting, found)
    for item, recommendation in recommendations_by_item(session, meeting):
        if item is not None:
            found[item].asked.append(recommendation)
    for item, detail in details_by_item(session, meeting):
        if item is not None:
            found[item].told.append(detail)
    _find_exempt_pages(session, meeting, found)
    marked = _marked(session, meeting)
    rows = session.scalars(
        select(ItemRow).where(ItemRow.meeting_id == meeting).order_by(ItemRow.position, ItemRow.id)
    ).all()
    return [
        _to_item(row, found[row.id])
        for row in sorted(rows, key=lambda row: not found[row.id].is_told_of)
        if found[row.id].is_told_of or row.id in marked
    ]


def _to_item(row: ItemRow, found: _Found) -> AgendaItem:
    runs = _runs(found.exempt_pages)
    parts = [
        *found.exempt_pages.values(),
        *found.exempt_elsewhere,
        *(paper.access for paper in found.papers),
    ]
    grounds = access_of_all(parts)
    return AgendaItem(
        id=ItemId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        number=row.number,
        title=row.title,
        text=row.text,
        found_by=tuple(FoundBy(value) for value in row.found_by.split(",") if value),
        to_follow=row.to_follow and not found.papers,
        access=row.access,
        exempt_part=not row.access.is_exempt and grounds.is_exempt,
        exempt_grounds=row.access.with_grounds_of(grounds),
        exempt_pdf_pages=runs,
        pdf_pages=_range(found.place, "pdf"),
        pack_pages=_range(found.place, "pack"),
        papers=tuple(found.papers),
        recommendations=tuple(found.asked),
        details=tuple(found.told),
    )


def _find_places(session: Session, meeting: MeetingId, found: dict[int, _Found]) -> None:
    """Find where each item stands: in the pack if there, else in the newest supplement.

    A file that withholds a paper of it gives way to one that holds the paper.
    """
    rows = session.execute(
        select(ItemPlaceRow)
        .join(VersionRow, VersionRow.id == ItemPlaceRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(DocumentRow.meeting_id == meeting, VersionRow.is_current)
        # The last one wins.
        .order_by(
            ItemPlaceRow.first_pdf_page.is_not(None),
            ItemPlaceRow.first_pack_page.is_not(None),
            ~is_elsewhere(),
            DocumentRow.kind == DocumentKind.PACK.value,
            VersionRow.id,
        )
    )
    for (place,) in rows:
        found[place.item_id].is_told_of = True
        found[place.item_id].place = place


def _find_papers(session: Session, meeting: MeetingId, found: dict[int, _Found]) -> None:
    holder = aliased(VersionRow)
    rows = session.execute(
        select(DocumentRow, VersionRow, holder.document_id, ItemRow)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(holder, holder.id == VersionRow.published_in)
        .join(ItemRow, ItemRow.id == DocumentRow.item_id)
        .where(DocumentRow.meeting_id == meeting, VersionRow.is_current)
        .order_by(DocumentRow.item_id, DocumentRow.position, VersionRow.id)
    )
    pack_pages = PackPages(session)
    for document, version, published_in, item in rows:
        # A paper inside a file has pages: it was told by them.
        first, last = version.first_pdf_page or 1, version.last_pdf_page or 1
        found[item.id].papers.append(
            ItemPaper(
                document_id=DocumentId(document.id),
                title=document.title,
                kind=DocumentKind(document.kind),
                published_in=DocumentId(published_in),
                pdf_pages=PageRange(first, last),
                pack_pages=pack_pages.range_of(version.sha256, first, last),
                access=version.access.with_grounds_of(item.access),
                version=version.number,
            )
        )


def _find_exempt_pages(session: Session, meeting: MeetingId, found: dict[int, _Found]) -> None:
    """Find the exempt pages in each item's range, in every file that holds some of it."""
    rows = session.execute(
        select(ItemPlaceRow, PageRow.pdf_page, PageRow.access)
        .join(VersionRow, VersionRow.id == ItemPlaceRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .join(PageRow, PageRow.sha256 == VersionRow.sha256)
        .where(
            DocumentRow.meeting_id == meeting,
            VersionRow.is_current,
            PageRow.access != OPEN,
            PageRow.pdf_page.between(ItemPlaceRow.first_pdf_page, ItemPlaceRow.last_pdf_page),
        )
    )
    for place, page, access in rows:
        of_item = found[place.item_id]
        if place is of_item.place:
            of_item.exempt_pages[page] = access
        else:
            of_item.exempt_elsewhere.append(access)


def _marked(session: Session, meeting: MeetingId) -> set[int]:
    """Return the items on which the user wrote something, or a promise was made."""
    marks = (QuestionRow, NoteRow, HighlightRow, UndertakingRow)
    return set(
        session.scalars(
            union(
                *(
                    select(kind.item_id).where(
                        kind.meeting_id == meeting,
                        kind.item_id.is_not(None),
                        kind.removed_at.is_(None),
                    )
                    for kind in marks
                ),
                select(ItemPlanRow.item_id)
                .join(ItemPlanRow.item)
                .where(ItemRow.meeting_id == meeting, ItemPlanRow.big_question != ""),
            )
        )
    )


def _runs(pages: Iterable[int]) -> tuple[PageRange, ...]:
    """Join pages that follow each other into ranges."""
    runs: list[PageRange] = []
    for page in sorted(pages):
        if runs and page == runs[-1].last + 1:
            runs[-1] = PageRange(runs[-1].first, page)
        else:
            runs.append(PageRange(page, page))
    return tuple(runs)


def _range(place: ItemPlaceRow | None, numbering: str) -> PageRange | None:
    first = getattr(place, f"first_{numbering}_page", None)
    last = getattr(place, f"last_{numbering}_page", None)
    return None if first is None or last is None else PageRange(first, last)
