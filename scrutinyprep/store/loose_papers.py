"""Single papers that came before their pack: put under their items as soon as it comes.

A report in an e-mail may be loaded first, when nothing in the library says where it
belongs. It keeps what it says of its place (`version.belonging`), and is asked once
more when a pack or a supplement comes, so that the order of import makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec
from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import (
    Belonging,
    DocumentKind,
    MeetingFacts,
    PackPageFrom,
    ParsedPack,
    ParsedPage,
    ParsedPaper,
    ParsedSection,
    ParsedWarning,
)
from scrutinyprep.models import (
    CorrectionRow,
    DocumentRow,
    ItemPlaceRow,
    ItemRow,
    MeetingRow,
    PageRow,
    SectionRow,
    VersionRow,
)
from scrutinyprep.store import candidates
from scrutinyprep.store.imports import add_warnings
from scrutinyprep.store.item_map_memory import memory_of
from scrutinyprep.store.late_papers import SINGLE, under_its_item
from scrutinyprep.store.names import may_be_same_council, plain_name
from scrutinyprep.store.putting_under_items import put_under_item
from scrutinyprep.store.versions import choose_current, version_of


class _Said(msgspec.Struct, frozen=True):
    belonging: Belonging
    is_placed: bool
    """The user chose its meeting: it goes to no other."""


@dataclass(frozen=True, slots=True)
class _Loose:
    """A single paper without an item."""

    document: DocumentRow
    version: VersionRow
    said: _Said


def remember_belonging(
    session: Session, document: DocumentId, pack: ParsedPack, *, is_placed: bool
) -> None:
    """Keep what a single paper says of its place; `is_placed` where the user chose the meeting."""
    if pack.kind in SINGLE:
        said = _Said(pack.belonging, is_placed)
        version_of(session, document).belonging = msgspec.json.encode(said).decode()


def join_loose_papers(session: Session, arrived: DocumentId, now: datetime) -> None:
    """Put the single papers that belong to a pack's meeting under its items, and warn of each.

    Versions of papers, marks and what was found in them go with them; a meeting that
    was made for nothing but such a paper is taken off the list.
    """
    row = session.get_one(DocumentRow, arrived)
    meeting = MeetingId(row.meeting_id)
    has_items = exists().where(ItemPlaceRow.version_id == version_of(session, arrived).id)
    if row.kind in {kind.value for kind in SINGLE} or not session.scalar(select(has_items)):
        return
    told = []
    for loose in _loose_papers(session):
        if not _may_join(session, loose, meeting):
            continue
        pack = under_its_item(session, meeting, _as_read(session, loose))
        if not pack.items:
            continue
        left = put_under_item(session, loose.document, loose.version, pack, meeting)
        if left is not None:
            session.get_one(MeetingRow, left).removed_at = now
        [item] = pack.items
        told.append(
            ParsedWarning(
                "report-joined",
                f"“{loose.document.title}”, which was in the library already, was put under "
                f"item {item.number}, {item.title}.",
            )
        )
    if told:
        add_warnings(session, version_of(session, arrived), told)
        choose_current(session, meeting)


def _loose_papers(session: Session) -> Iterator[_Loose]:
    """Yield the single papers that stand under no item and were not put in order by the user."""
    rows = session.execute(
        select(DocumentRow, VersionRow)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(MeetingRow, MeetingRow.id == DocumentRow.meeting_id)
        .where(
            DocumentRow.is_file,
            DocumentRow.kind.in_([kind.value for kind in SINGLE]),
            DocumentRow.removed_at.is_(None),
            MeetingRow.removed_at.is_(None),
            VersionRow.is_current,
            VersionRow.belonging.is_not(None),
            ~exists().where(ItemPlaceRow.version_id == VersionRow.id),
            ~exists().where(
                CorrectionRow.document_id == DocumentRow.id, CorrectionRow.removed_at.is_(None)
            ),
        )
        .order_by(VersionRow.id)
    ).all()
    for document, version in rows:
        yield _Loose(document, version, msgspec.json.decode(version.belonging or "", type=_Said))


def _may_join(session: Session, loose: _Loose, meeting: MeetingId) -> bool:
    """Say whether a paper is in a meeting already, or would have joined it if it came now."""
    if loose.document.meeting_id == meeting:
        return True
    own = session.get_one(MeetingRow, loose.document.meeting_id)
    wanted = session.get_one(MeetingRow, meeting)
    said = _facts_of(own, loose.document)
    if (
        loose.said.is_placed
        or (said.committee and said.date)
        or not may_be_same_council(said.council, wanted.council)
        or not _holds_nothing_else(session, loose.document)
    ):
        return False
    pack = _as_read(session, loose)
    if not candidates.may_be_about(session, pack, said, meeting):
        return False
    about = candidates.about(session, pack, said)
    return len(about) == 1 and about[0].meeting.id == meeting


def _facts_of(meeting: MeetingRow, document: DocumentRow) -> MeetingFacts:
    """Return what a paper says of its meeting: one that names none is called by its title."""
    called_so = plain_name(meeting.committee or "") == plain_name(document.title)
    return MeetingFacts(
        meeting.council, None if called_so else meeting.committee, meeting.date, meeting.time
    )


def _holds_nothing_else(session: Session, document: DocumentRow) -> bool:
    """Say whether the meeting of a paper has no other file and no agenda."""
    files = session.scalar(
        select(func.count())
        .select_from(DocumentRow)
        .where(DocumentRow.meeting_id == document.meeting_id, DocumentRow.is_file)
    )
    items = select(ItemRow.id).where(ItemRow.meeting_id == document.meeting_id).limit(1)
    return files == 1 and session.scalar(items) is None


def _as_read(session: Session, loose: _Loose) -> ParsedPack:
    """Return a paper as its reader handed it on, as far as its place hangs on it."""
    document, version = loose.document, loose.version
    pages = session.scalars(
        select(PageRow).where(PageRow.sha256 == version.sha256).order_by(PageRow.pdf_page)
    )
    papers = [
        ParsedPaper(
            paper.title or document.title,
            paper.pdf_pages.first,
            paper.pdf_pages.last,
            paper.kind,
            paper.access,
        )
        for paper in memory_of(session, version).map.loose
    ] or [
        ParsedPaper(
            document.title,
            1,
            version.last_pdf_page or 1,
            DocumentKind(document.kind),
            version.access,
        )
    ]
    sections = session.scalars(
        select(SectionRow).where(SectionRow.version_id == version.id).order_by(SectionRow.position)
    ).all()
    return ParsedPack(
        DocumentKind(document.kind),
        version.format,
        document.title,
        _facts_of(session.get_one(MeetingRow, document.meeting_id), document),
        tuple(_page(row) for row in pages),
        papers=tuple(replace(paper, sections=_sections(sections, paper)) for paper in papers),
        published_at=version.published_at,
        belonging=loose.said.belonging,
    )


def _page(row: PageRow) -> ParsedPage:
    return ParsedPage(
        row.pdf_page,
        row.text,
        row.width_pt,
        row.height_pt,
        row.pack_page,
        PackPageFrom(row.pack_page_from) if row.pack_page_from else None,
        row.own_page,
        row.needs_ocr,
        row.access,
    )


def _sections(rows: Iterable[SectionRow], paper: ParsedPaper) -> tuple[ParsedSection, ...]:
    """Return the sections of a paper without what stands in them."""
    pages = range(paper.first_pdf_page, paper.last_pdf_page + 1)
    return tuple(
        ParsedSection(row.heading, row.number, row.level, row.pdf_page)
        for row in rows
        if row.pdf_page is None or row.pdf_page in pages
    )
