"""How far the councillor is with the meetings to come, as stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Executable, Exists, exists, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.planning import Triage
from scrutinyprep.domain.preparation import (
    PaperSeen,
    Preparation,
    minutes_to_read,
    rounded_up,
)
from scrutinyprep.domain.questions import QuestionState
from scrutinyprep.models import (
    DocumentRow,
    ItemPlaceRow,
    ItemPlanRow,
    ItemRow,
    MeetingRow,
    PageReadRow,
    PageRow,
    QuestionRow,
    VersionRow,
)
from scrutinyprep.store.versions import version_of

_PAPERS = tuple(
    kind.value for kind in (DocumentKind.PACK, DocumentKind.SUPPLEMENT, DocumentKind.REPORT)
)
_READY = tuple(
    state.value for state in (QuestionState.READY, QuestionState.ASKED, QuestionState.ANSWERED)
)
_TOGETHER = timedelta(hours=12)
"""What comes so soon after the first of a meeting's papers came with it."""


def preparations(session: Session, today: date) -> dict[MeetingId, Preparation]:
    """Return how far one is with each meeting of today and later."""
    meetings = session.scalars(
        select(MeetingRow.id).where(MeetingRow.removed_at.is_(None), MeetingRow.date >= today)
    ).all()
    return _prepared(session, meetings)


def preparation_of(session: Session, meeting: MeetingId) -> Preparation:
    """Return how far one is with one meeting, be it to come or not."""
    return _prepared(session, [meeting])[meeting]


def _prepared(session: Session, meetings: Sequence[str]) -> dict[MeetingId, Preparation]:
    papers = _papers(session, meetings)
    left = _left(session, meetings)
    to_follow = _counts(
        session,
        select(ItemRow.meeting_id, func.count())
        .where(
            ItemRow.meeting_id.in_(meetings), ItemRow.to_follow, _is_on_an_agenda(), ~_has_papers()
        )
        .group_by(ItemRow.meeting_id),
    )
    ready = _counts(
        session,
        select(QuestionRow.meeting_id, func.count())
        .where(
            QuestionRow.meeting_id.in_(meetings),
            QuestionRow.removed_at.is_(None),
            QuestionRow.state.in_(_READY),
        )
        .group_by(QuestionRow.meeting_id),
    )
    return {
        MeetingId(meeting): Preparation(
            papers=papers[meeting],
            to_follow=to_follow.get(meeting, 0),
            pages_left=left[meeting][0],
            reading_min=rounded_up(left[meeting][1]),
            ready=ready.get(meeting, 0),
        )
        for meeting in meetings
    }


def _is_on_an_agenda() -> Exists:
    """Say that a current file tells of an item."""
    return exists().where(
        ItemPlaceRow.item_id == ItemRow.id,
        VersionRow.id == ItemPlaceRow.version_id,
        VersionRow.is_current,
    )


def _has_papers() -> Exists:
    """Say that the papers of an item have come, whatever its agenda said before."""
    return exists().where(
        DocumentRow.item_id == ItemRow.id,
        VersionRow.document_id == DocumentRow.id,
        VersionRow.is_current,
    )


def note_page_read(session: Session, file: DocumentId, pdf_page: int, now: datetime) -> None:
    """Note that a page of a file was read. To note it again changes nothing.

    Raises:
        NothingSuch: there is no such file.
    """
    sha256 = version_of(session, file).sha256
    if session.get(PageRow, (sha256, pdf_page)) is not None:
        row = {"sha256": sha256, "pdf_page": pdf_page, "read_at": now}
        session.execute(insert(PageReadRow).values(row).on_conflict_do_nothing())


def _papers(session: Session, meetings: Sequence[str]) -> dict[str, tuple[PaperSeen, ...]]:
    """Return the files of papers of each meeting, in the order in which they came.

    A pack that was published again is late as a late report is.
    """
    query = (
        select(
            DocumentRow.meeting_id,
            DocumentRow.id,
            VersionRow.file_name,
            VersionRow.first_seen,
            VersionRow.is_current,
        )
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .where(
            DocumentRow.meeting_id.in_(meetings),
            DocumentRow.is_file,
            DocumentRow.kind.in_(_PAPERS),
            DocumentRow.removed_at.is_(None),
        )
        .order_by(VersionRow.first_seen)
    )
    first: dict[str, datetime] = {}
    papers: defaultdict[str, list[PaperSeen]] = defaultdict(list)
    for meeting, document, name, seen, is_current in session.execute(query):
        began = first.setdefault(meeting, seen)
        if is_current:
            is_late = seen - began > _TOGETHER
            papers[meeting].append(PaperSeen(DocumentId(document), name, seen, is_late=is_late))
    return {meeting: tuple(papers[meeting]) for meeting in meetings}


def _left(session: Session, meetings: Sequence[str]) -> dict[str, tuple[int, float]]:
    """Return the pages that are left to be read of each meeting's papers, and the minutes."""
    query = (
        select(DocumentRow.meeting_id, VersionRow.id, PageRow.pdf_page, func.length(PageRow.text))
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(PageRow, PageRow.sha256 == VersionRow.sha256)
        .outerjoin(
            PageReadRow,
            (PageReadRow.sha256 == PageRow.sha256) & (PageReadRow.pdf_page == PageRow.pdf_page),
        )
        .where(
            DocumentRow.meeting_id.in_(meetings),
            DocumentRow.is_file,
            DocumentRow.kind.in_(_PAPERS),
            DocumentRow.removed_at.is_(None),
            VersionRow.is_current,
            PageReadRow.sha256.is_(None),
        )
    )
    triage = _triage(session, meetings)
    left = dict.fromkeys(meetings, (0, 0.0))
    for meeting, version, pdf_page, letters in session.execute(query):
        how = triage.get((version, pdf_page))
        if how is not Triage.SKIP and letters:
            pages, minutes = left[meeting]
            left[meeting] = pages + 1, minutes + minutes_to_read(letters, how)
    return left


def _triage(session: Session, meetings: Sequence[str]) -> dict[tuple[int, int], Triage]:
    """Return how the pages of items are to be read where the user said so, by version."""
    query = (
        select(
            ItemPlaceRow.version_id,
            ItemPlaceRow.first_pdf_page,
            ItemPlaceRow.last_pdf_page,
            ItemPlanRow.triage,
        )
        .join(ItemRow, ItemRow.id == ItemPlaceRow.item_id)
        .join(ItemPlanRow, ItemPlanRow.item_id == ItemRow.id)
        .where(
            ItemRow.meeting_id.in_(meetings),
            ItemPlanRow.triage.is_not(None),
            ItemPlanRow.removed_at.is_(None),
            ItemPlaceRow.first_pdf_page.is_not(None),
        )
    )
    return {
        (version, page): Triage(triage)
        for version, first, last, triage in session.execute(query)
        if first is not None and last is not None
        for page in range(first, last + 1)
    }


def _counts(session: Session, query: Executable) -> dict[str, int]:
    return {row[0]: row[1] for row in session.execute(query)}
