"""What was removed, as stored: rows with a tombstone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.removed import Removed, RemovedKind
from scrutinyprep.models import (
    DocumentRow,
    HighlightRow,
    LineRow,
    MeetingRow,
    NoteRow,
    QuestionRow,
    TrackedRow,
    UndertakingRow,
)

_MARKS: tuple[tuple[RemovedKind, type[Any], str], ...] = (
    (RemovedKind.QUESTION, QuestionRow, "words"),
    (RemovedKind.NOTE, NoteRow, "words"),
    (RemovedKind.HIGHLIGHT, HighlightRow, "quote"),
    (RemovedKind.UNDERTAKING, UndertakingRow, "words"),
    (RemovedKind.LINE, LineRow, "title"),
    (RemovedKind.TRACKED, TrackedRow, "recommendation"),
)
"""What users make, and the column that says what it was."""


def removed_since(session: Session, since: datetime) -> list[Removed]:
    """Return what was removed since then, the latest first.

    What belongs to a meeting that was removed itself comes back with that, and
    is not told of by itself.
    """
    found = [*_meetings(session, since), *_files(session, since)]
    for kind, row, column in _MARKS:
        query = (
            select(row, MeetingRow)
            .join(MeetingRow, MeetingRow.id == row.meeting_id)
            .where(row.removed_at >= since, MeetingRow.removed_at.is_(None))
        )
        found += [
            Removed(
                kind,
                mark.id,
                (getattr(mark, column) or "").strip(),
                _label(meeting),
                mark.removed_at,
                mark.access,
            )
            for mark, meeting in session.execute(query)
        ]
    return sorted(found, key=lambda one: one.removed_at, reverse=True)


def _meetings(session: Session, since: datetime) -> list[Removed]:
    rows = session.scalars(select(MeetingRow).where(MeetingRow.removed_at >= since))
    return [
        Removed(RemovedKind.MEETING, row.id, _label(row), "", row.removed_at, OPEN)
        for row in rows
        if row.removed_at is not None
    ]


def _files(session: Session, since: datetime) -> list[Removed]:
    query = (
        select(DocumentRow, MeetingRow)
        .join(DocumentRow.meeting)
        .where(
            DocumentRow.is_file,
            DocumentRow.removed_at >= since,
            MeetingRow.removed_at.is_(None),
        )
    )
    return [
        Removed(RemovedKind.FILE, row.id, row.title, _label(meeting), row.removed_at)
        for row, meeting in session.execute(query)
        if row.removed_at is not None
    ]


def _label(meeting: MeetingRow) -> str:
    day = f"{meeting.date.day} {meeting.date:%B %Y}" if meeting.date else ""
    return ", ".join(part for part in (meeting.committee or "", day) if part)
