"""Meetings, as stored."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, distinct, func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import MeetingId, new_id
from scrutinyprep.domain.meetings import Meeting, MeetingSummary
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.parsed import DocumentKind, MeetingFacts
from scrutinyprep.domain.undertakings import Standing
from scrutinyprep.models import (
    DocumentRow,
    HighlightRow,
    ItemPlaceRow,
    MeetingRow,
    NoteRow,
    QuestionRow,
    SpeechRow,
    UndertakingRow,
    VersionRow,
)
from scrutinyprep.store.names import is_same_body, may_be_same_council, the_only
from scrutinyprep.store.papers import files_of
from scrutinyprep.store.titles import Named, are_of_one_recording, is_called_after, named_in

_LAST = "last"


def meetings_like(session: Session, facts: MeetingFacts) -> list[Meeting]:
    """Return the meetings that these facts may be about: same council, committee and date."""
    if facts.committee is None or facts.date is None:
        return []
    return [to_meeting(row) for row in _on(session, facts) if is_same_committee(row, facts)]


def meetings_named_in(
    session: Session, facts: MeetingFacts, title: str, file_name: str
) -> list[Meeting]:
    """Return the meetings of a file's date that its title names, for want of a committee.

    A committee's name tells more than its council's. Files of one name but for
    the ending are renderings of one recording, unless it is a name for any.
    """
    if facts.committee is not None or facts.date is None:
        return []
    stem = Path(file_name).stem
    named = []
    for row in _on(session, facts):
        how = named_in((title, stem), council=row.council, committee=row.committee)
        others = (name for _, name in _files_it_is_called_after(session, row))
        if any(are_of_one_recording(stem, Path(name).stem) for name in others):
            how = Named.BY_COMMITTEE
        named.append((how, to_meeting(row)))
    surest = max((how for how, _ in named), default=Named.NOT)
    return [meeting for how, meeting in named if how is surest and how]


def meetings_called_after_a_file(session: Session, facts: MeetingFacts) -> list[Meeting]:
    """Return the meetings of that date which have a file's title for a name, and are meant by it.

    So it is called where captions came before the papers that name its committee.
    """
    if facts.committee is None or facts.date is None:
        return []
    return [
        to_meeting(row)
        for row in _on(session, facts)
        if any(
            named_in((title, Path(name).stem), council=facts.council, committee=facts.committee)
            is Named.BY_COMMITTEE
            for title, name in _files_it_is_called_after(session, row)
        )
    ]


def meetings_called_after(session: Session, facts: MeetingFacts, title: str) -> list[Meeting]:
    """Return the meetings of that date which have no name but that of a file of this title."""
    if facts.date is None:
        return []
    return [
        to_meeting(row)
        for row in _on(session, facts)
        if any(title == each for each, _ in _files_it_is_called_after(session, row))
    ]


def set_committee(session: Session, meeting: MeetingId, committee: str) -> None:
    """Call a meeting by its committee, which was not known before."""
    _meeting(session, meeting).committee = committee


def earlier_meetings(session: Session, meeting: MeetingId) -> list[Meeting]:
    """Return the meetings of the same committee on an earlier date, the latest first.

    Before a meeting without a date, every one that has a date.
    """
    about = meeting_of(session, meeting)
    query = (
        select(MeetingRow)
        .where(
            MeetingRow.removed_at.is_(None),
            MeetingRow.id != meeting,
            MeetingRow.date.is_not(None),
        )
        .order_by(MeetingRow.date.desc())
    )
    if about.date is not None:
        query = query.where(MeetingRow.date < about.date)
    rows = session.scalars(query)
    return [to_meeting(row) for row in rows if is_same_committee(row, about.facts)]


def meetings_from(session: Session, day: date) -> list[Meeting]:
    """Return the meetings on a day or after it."""
    query = select(MeetingRow).where(MeetingRow.removed_at.is_(None), MeetingRow.date >= day)
    return [to_meeting(row) for row in session.scalars(query)]


def later_meetings(session: Session, meeting: MeetingId) -> list[Meeting]:
    """Return the meetings of the same committee on a later date, the latest first.

    None after a meeting without a date: nobody knows what came later.
    """
    about = meeting_of(session, meeting)
    if about.date is None:
        return []
    rows = session.scalars(
        select(MeetingRow)
        .where(MeetingRow.removed_at.is_(None), MeetingRow.date > about.date)
        .order_by(MeetingRow.date.desc())
    )
    return [to_meeting(row) for row in rows if is_same_committee(row, about.facts)]


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
    """Add what a further paper says of a meeting, where nothing was known.

    A paper that names another date tells nothing of this meeting.
    """
    row = _meeting(session, meeting)
    if row.date is not None and facts.date is not None and row.date != facts.date:
        return
    row.council = row.council or facts.council
    row.committee = row.committee or facts.committee
    row.date = row.date or facts.date
    row.time = row.time or facts.time
    row.place = row.place or facts.place


def set_meeting_facts(session: Session, meeting: MeetingId, facts: MeetingFacts) -> None:
    """Put the user's own word on what a meeting is in place of the papers'."""
    row = _meeting(session, meeting)
    row.council, row.committee, row.place = facts.council, facts.committee, facts.place
    row.date, row.time = facts.date, facts.time


def set_meeting_removed(session: Session, meeting: MeetingId, at: datetime | None) -> None:
    """Set or take away the tombstone of a meeting."""
    _meeting(session, meeting).removed_at = at


def is_meeting_removed(session: Session, meeting: MeetingId) -> bool:
    """Say whether a meeting was taken away."""
    return _meeting(session, meeting).removed_at is not None


def meeting_named(session: Session, name: str) -> MeetingId:
    """Return the meeting by its id, by a prefix that no other id has, or by "last".

    "last" is the one that a file was last added to.

    Raises:
        NothingSuch: there is none.
        NotUnderstood: there are several.
    """
    alive = select(MeetingRow.id).where(MeetingRow.removed_at.is_(None))
    if name == _LAST:
        newest = (
            alive.join(DocumentRow, DocumentRow.meeting_id == MeetingRow.id, isouter=True)
            .join(
                VersionRow,
                (VersionRow.document_id == DocumentRow.id) & VersionRow.is_current,
                isouter=True,
            )
            .order_by(func.coalesce(VersionRow.id, 0).desc(), MeetingRow.made_at.desc())
        )
        found = list(session.scalars(newest.limit(1)))
    else:
        found = list(session.scalars(alive.where(MeetingRow.id.startswith(name, autoescape=True))))
    return MeetingId(the_only(found, "meeting", name))


def meeting_of(session: Session, meeting: MeetingId) -> Meeting:
    """Return a meeting.

    Raises:
        NothingSuch: there is no such meeting.
    """
    return to_meeting(_meeting(session, meeting))


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
    items = _counted(
        session,
        select(DocumentRow.meeting_id, func.count(distinct(ItemPlaceRow.item_id)))
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(ItemPlaceRow, ItemPlaceRow.version_id == VersionRow.id)
        .where(VersionRow.is_current)
        .group_by(DocumentRow.meeting_id),
    )
    marks = {
        kind: _counted(
            session,
            select(kind.meeting_id, func.count())
            .where(kind.removed_at.is_(None), *_only_made(kind))
            .group_by(kind.meeting_id),
        )
        for kind in (QuestionRow, NoteRow, HighlightRow, UndertakingRow)
    }
    spoken = _speeches(session)
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


def _only_made(kind: type[Any]) -> list[ColumnElement[bool]]:
    """Return what keeps out the suggestions that nobody has accepted."""
    is_undertaking = kind is UndertakingRow
    return [UndertakingRow.standing != Standing.SUGGESTED.value] if is_undertaking else []


def to_meeting(row: MeetingRow) -> Meeting:
    """Return the meeting that a row holds."""
    return Meeting(MeetingId(row.id), row.council, row.committee, row.date, row.time, row.place)


def _meeting(session: Session, meeting: MeetingId) -> MeetingRow:
    row = session.get(MeetingRow, meeting)
    if row is None:
        raise NothingSuch("meeting", meeting)
    return row


def _on(session: Session, facts: MeetingFacts) -> list[MeetingRow]:
    """Return the meetings on the date that facts give, unless they are of another council."""
    rows = session.scalars(
        select(MeetingRow).where(MeetingRow.date == facts.date, MeetingRow.removed_at.is_(None))
    )
    return [row for row in rows if may_be_same_council(row.council, facts.council)]


def _files_it_is_called_after(session: Session, row: MeetingRow) -> list[tuple[str, str]]:
    """Return the titles and names of a meeting's files whose title is its committee's name."""
    found = session.execute(
        select(DocumentRow.title, VersionRow.file_name)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .where(
            DocumentRow.meeting_id == row.id,
            DocumentRow.is_file,
            VersionRow.is_current,
        )
    )
    return [(title, name) for title, name in found if is_called_after(row.committee, title)]


def is_same_committee(row: MeetingRow, facts: MeetingFacts) -> bool:
    """Say whether a meeting is of the committee that facts name, at the same council."""
    return is_same_body(row.committee or "", facts.committee or "") and may_be_same_council(
        row.council, facts.council
    )


def _counted(session: Session, query: Any) -> dict[str, int]:
    return dict(session.execute(query).all())


def _speeches(session: Session) -> dict[str, int]:
    """Return how many speeches are shown of each meeting."""
    return _counted(
        session,
        select(DocumentRow.meeting_id, func.count())
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(SpeechRow, SpeechRow.version_id == VersionRow.id)
        .where(
            VersionRow.is_current,
            DocumentRow.kind == DocumentKind.TRANSCRIPT.value,
            ~DocumentRow.is_aside,
        )
        .group_by(DocumentRow.meeting_id),
    )
