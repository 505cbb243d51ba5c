"""Meetings and their agenda items, as stored."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, new_id
from scrutinyprep.domain.meetings import AgendaItem, ItemPaper, Meeting, MeetingSummary
from scrutinyprep.domain.papers import Document, PageRange, Recommendation
from scrutinyprep.domain.parsed import DocumentKind, FoundBy, MeetingFacts, RecommendationKind
from scrutinyprep.models import (
    DocumentRow,
    HighlightRow,
    ItemPlaceRow,
    ItemRow,
    MeetingRow,
    NoteRow,
    PageRow,
    QuestionRow,
    RecommendationRow,
    SpeechRow,
    UndertakingRow,
    VersionRow,
)
from scrutinyprep.store.papers import PackPages, files_of, newest_versions

_LAST = "last"
_COMMON_WORDS = frozenset("council city county borough district of the royal and london".split())


def meetings_like(session: Session, facts: MeetingFacts) -> list[Meeting]:
    """Return the meetings that these facts may be about: same committee, same date.

    Council names are told apart only where both are known and share no word
    of their own, since papers print "Kent County Council" and "KCC" alike.
    """
    if facts.committee is None or facts.date is None:
        return []
    rows = session.scalars(
        select(MeetingRow).where(MeetingRow.date == facts.date, MeetingRow.removed_at.is_(None))
    )
    wanted = _plain_name(facts.committee)
    return [
        to_meeting(row)
        for row in rows
        if _plain_name(row.committee or "") == wanted
        and _may_be_same_council(row.council, facts.council)
    ]


def add_meeting(session: Session, facts: MeetingFacts, now: datetime) -> MeetingId:
    """Add a meeting."""
    row = MeetingRow(
        id=new_id(),
        council=facts.council,
        committee=facts.committee,
        date=facts.date,
        time=facts.time,
        place=facts.place,
        made_at=now,
    )
    session.add(row)
    session.flush()
    return MeetingId(row.id)


def fill_in_meeting(session: Session, meeting: MeetingId, facts: MeetingFacts) -> None:
    """Add what a further paper says of a meeting, where nothing was known."""
    row = session.get_one(MeetingRow, meeting)
    row.council = row.council or facts.council
    row.committee = row.committee or facts.committee
    row.date = row.date or facts.date
    row.time = row.time or facts.time
    row.place = row.place or facts.place


def set_meeting_facts(session: Session, meeting: MeetingId, facts: MeetingFacts) -> None:
    """Put the user's own word on what a meeting is in place of the papers'."""
    row = session.get_one(MeetingRow, meeting)
    row.council, row.committee, row.place = facts.council, facts.committee, facts.place
    row.date, row.time = facts.date, facts.time


def set_meeting_removed(session: Session, meeting: MeetingId, at: datetime | None) -> None:
    """Set or take away the tombstone of a meeting."""
    session.get_one(MeetingRow, meeting).removed_at = at


def meeting_named(session: Session, name: str) -> MeetingId:
    """Return the meeting by its id, by a prefix that no other id has, or by "last".

    "last" is the one that something was last added to by hand or by import.

    Raises:
        NothingSuch: there is none, or several.
    """
    alive = select(MeetingRow.id).where(MeetingRow.removed_at.is_(None))
    if name == _LAST:
        newest = (
            alive.join(DocumentRow, DocumentRow.meeting_id == MeetingRow.id, isouter=True)
            .join(VersionRow, VersionRow.document_id == DocumentRow.id, isouter=True)
            .order_by(func.coalesce(VersionRow.id, 0).desc(), MeetingRow.made_at.desc())
        )
        found = list(session.scalars(newest.limit(1)))
    else:
        found = list(session.scalars(alive.where(MeetingRow.id.startswith(name, autoescape=True))))
        if name in found:
            found = [name]
    if len(found) != 1 or not name:
        raise NothingSuch("meeting", name)
    return MeetingId(found[0])


def meeting_of(session: Session, meeting: MeetingId) -> Meeting:
    """Return a meeting.

    Raises:
        NothingSuch: there is no such meeting.
    """
    row = session.get(MeetingRow, meeting)
    if row is None:
        raise NothingSuch("meeting", meeting)
    return to_meeting(row)


def summaries(session: Session) -> list[MeetingSummary]:
    """Return every meeting with what there is of it, the latest date first."""
    rows = session.scalars(
        select(MeetingRow)
        .where(MeetingRow.removed_at.is_(None))
        .order_by(MeetingRow.date.is_(None), MeetingRow.date.desc(), MeetingRow.made_at.desc())
    ).all()
    files: dict[str, list[Document]] = defaultdict(list)
    for document in files_of(session):
        files[document.meeting_id].append(document)
    items = _count(session, ItemRow)
    marks = {
        kind: _count(session, kind, alive_only=True)
        for kind in (QuestionRow, NoteRow, HighlightRow, UndertakingRow)
    }
    spoken = dict(
        session.execute(
            select(DocumentRow.meeting_id, func.count())
            .select_from(SpeechRow)
            .join(VersionRow, VersionRow.id == SpeechRow.version_id)
            .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
            .where(
                DocumentRow.removed_at.is_(None), VersionRow.id.in_(newest_versions(is_file=True))
            )
            .group_by(DocumentRow.meeting_id)
        )
        .tuples()
        .all()
    )
    return [
        MeetingSummary(
            meeting=to_meeting(row),
            documents=tuple(files[row.id]),
            items=items.get(row.id, 0),
            speeches=spoken.get(row.id, 0),
            questions=marks[QuestionRow].get(row.id, 0),
            notes=marks[NoteRow].get(row.id, 0),
            highlights=marks[HighlightRow].get(row.id, 0),
            undertakings=marks[UndertakingRow].get(row.id, 0),
        )
        for row in rows
    ]


def item_named(session: Session, meeting: MeetingId, number: str) -> ItemId:
    """Return the agenda item with this printed number.

    Raises:
        NothingSuch: the meeting has no such item.
    """
    wanted = _plain_number(number)
    for row in session.scalars(select(ItemRow).where(ItemRow.meeting_id == meeting)):
        if _plain_number(row.number) == wanted and wanted:
            return ItemId(row.id)
    raise NothingSuch("agenda item", number)


def find_item(session: Session, meeting: MeetingId, number: str, title: str) -> ItemRow | None:
    """Return the stored item that a further paper means: by number, else by title."""
    rows = session.scalars(select(ItemRow).where(ItemRow.meeting_id == meeting)).all()
    wanted = _plain_number(number)
    if wanted:
        return next((row for row in rows if _plain_number(row.number) == wanted), None)
    name = _plain_name(title)
    return next((row for row in rows if _plain_name(row.title) == name), None)


def items_of(session: Session, meeting: MeetingId) -> list[AgendaItem]:
    """Return the agenda of a meeting, in order, with where its papers stand."""
    rows = session.scalars(
        select(ItemRow).where(ItemRow.meeting_id == meeting).order_by(ItemRow.position, ItemRow.id)
    ).all()
    places = _places(session, meeting)
    papers = _papers(session, meeting)
    asked = recommendations_of(session, meeting)
    exempt_pages = _exempt_pages(session, meeting)
    agenda = []
    for row in rows:
        place = places.get(row.id)
        of_item = tuple(papers[row.id])
        withheld = exempt_pages[row.id]
        runs = _runs(withheld)
        grounds = [*withheld.values(), *(paper.access for paper in of_item)]
        agenda.append(
            AgendaItem(
                id=ItemId(row.id),
                meeting_id=MeetingId(row.meeting_id),
                number=row.number,
                title=row.title,
                text=row.text,
                found_by=tuple(FoundBy(value) for value in row.found_by.split(",") if value),
                to_follow=row.to_follow and not of_item,
                access=row.access,
                exempt_part=not row.access.is_exempt
                and (bool(runs) or any(paper.access.is_exempt for paper in of_item)),
                exempt_grounds=row.access.with_grounds_of(access_of_all(grounds)),
                exempt_pdf_pages=runs,
                pdf_pages=_range(place, "pdf"),
                pack_pages=_range(place, "pack"),
                papers=of_item,
                recommendations=tuple(r for r in asked if r.item == row.number),
            )
        )
    return agenda


def recommendations_of(session: Session, meeting: MeetingId) -> list[Recommendation]:
    """Return what is asked and what was resolved, in the order of the papers."""
    rows = session.execute(
        select(RecommendationRow, VersionRow, ItemRow.number)
        .join(VersionRow, VersionRow.id == RecommendationRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .join(ItemRow, ItemRow.id == RecommendationRow.item_id, isouter=True)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.removed_at.is_(None),
            VersionRow.id.in_(newest_versions()),
        )
        .order_by(ItemRow.position, VersionRow.id, RecommendationRow.position)
    )
    pack_pages = PackPages(session)
    return [
        Recommendation(
            document_id=DocumentId(version.document_id),
            item=number,
            text=row.text,
            kind=RecommendationKind(row.kind),
            pdf_page=row.pdf_page,
            pack_page=pack_pages.of(version.sha256, row.pdf_page),
            access=row.access,
        )
        for row, version, number in rows
    ]


def renumber_positions(session: Session, ordered: Sequence[ItemId]) -> None:
    """Put items in this order; others keep theirs, behind them."""
    for position, item in enumerate(ordered):
        session.execute(update(ItemRow).where(ItemRow.id == item).values(position=position))


def to_meeting(row: MeetingRow) -> Meeting:
    """Return the meeting that a row holds."""
    return Meeting(MeetingId(row.id), row.council, row.committee, row.date, row.time, row.place)


def _count(session: Session, kind: type[Any], *, alive_only: bool = False) -> dict[str, int]:
    query = select(kind.meeting_id, func.count()).group_by(kind.meeting_id)
    if alive_only:
        query = query.where(kind.removed_at.is_(None))
    return dict(session.execute(query).tuples().all())


def _places(session: Session, meeting: MeetingId) -> dict[int, ItemPlaceRow]:
    """Return where each item stands: in the pack if there, else in the newest supplement."""
    rows = session.execute(
        select(ItemPlaceRow, DocumentRow.kind)
        .join(VersionRow, VersionRow.id == ItemPlaceRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.removed_at.is_(None),
            VersionRow.id.in_(newest_versions(is_file=True)),
            ItemPlaceRow.first_pdf_page.is_not(None) | ItemPlaceRow.first_pack_page.is_not(None),
        )
        .order_by(
            (ItemPlaceRow.first_pdf_page.is_(None)).desc(),
            (DocumentRow.kind == DocumentKind.PACK.value),
            VersionRow.id,
        )
    )
    return {place.item_id: place for place, _kind in rows}


def _papers(session: Session, meeting: MeetingId) -> dict[int, list[ItemPaper]]:
    holder = VersionRow.__table__.alias("holder")
    rows = session.execute(
        select(DocumentRow, VersionRow, holder.c.document_id)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(holder, holder.c.id == VersionRow.published_in)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.removed_at.is_(None),
            DocumentRow.item_id.is_not(None),
            DocumentRow.is_file.is_(False),
            VersionRow.id.in_(newest_versions(is_file=False)),
        )
        .order_by(DocumentRow.item_id, DocumentRow.position, VersionRow.id)
    )
    pack_pages = PackPages(session)
    papers: dict[int, list[ItemPaper]] = defaultdict(list)
    for document, version, published_in in rows:
        first, last = version.first_pdf_page or 1, version.last_pdf_page or 1
        papers[document.item_id or 0].append(
            ItemPaper(
                document_id=DocumentId(document.id),
                title=document.title,
                kind=DocumentKind(document.kind),
                published_in=DocumentId(published_in),
                pdf_pages=PageRange(first, last),
                pack_pages=pack_pages.range_of(version.sha256, first, last),
                access=version.access,
                version=version.number,
            )
        )
    return papers


def _exempt_pages(session: Session, meeting: MeetingId) -> dict[int, dict[int, Access]]:
    """Return the exempt PDF pages inside each item's range in the file it is shown in."""
    rows = session.execute(
        select(ItemPlaceRow.item_id, PageRow.pdf_page, PageRow.access)
        .join(VersionRow, VersionRow.id == ItemPlaceRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .join(PageRow, PageRow.sha256 == VersionRow.sha256)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.removed_at.is_(None),
            VersionRow.id.in_(newest_versions(is_file=True)),
            PageRow.access != OPEN,
            PageRow.pdf_page.between(ItemPlaceRow.first_pdf_page, ItemPlaceRow.last_pdf_page),
        )
        .order_by(PageRow.pdf_page)
    )
    pages: dict[int, dict[int, Access]] = defaultdict(dict)
    for item, page, access in rows:
        pages[item][page] = access
    return pages


def _runs(pages: Iterable[int]) -> tuple[PageRange, ...]:
    """Join pages that follow each other into ranges."""
    runs: list[PageRange] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1].last + 1:
            runs[-1] = PageRange(runs[-1].first, page)
        else:
            runs.append(PageRange(page, page))
    return tuple(runs)


def _range(place: ItemPlaceRow | None, numbering: str) -> PageRange | None:
    first = getattr(place, f"first_{numbering}_page", None)
    last = getattr(place, f"last_{numbering}_page", None)
    return None if first is None or last is None else PageRange(first, last)


def _plain_name(name: str) -> str:
    """Return a name as compared: small letters, "&" as "and", nothing but letters and digits."""
    return "".join(re.findall(r"\w+", name.casefold().replace("&", " and ")))


def _plain_number(number: str) -> str:
    return number.strip().rstrip(".").casefold()


def _may_be_same_council(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    first, second = (
        set(re.findall(r"\w+", name.casefold())) - _COMMON_WORDS for name in (one, other)
    )
    return bool(first & second) or not first or not second
