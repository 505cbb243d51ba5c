"""Which of the library's meetings a share file is about."""

from __future__ import annotations

from pathlib import Path

from scrutinyprep.domain.candidates import Reason, Why
from scrutinyprep.domain.errors import MeetingMissing, MeetingUnclear
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.shares import Share
from scrutinyprep.store import candidates, meetings, papers
from scrutinyprep.store.library import Work


def meeting_meant(session: Work, share: Share, path: Path) -> MeetingId:
    """Return the meeting of a share file: the one with its files, else its committee and date.

    Raises:
        MeetingUnclear: there are several.
        MeetingMissing: there is none.
    """
    possible = _with_its_files(session, share) or meetings.meetings_like(session, share.meeting)
    if len(possible) > 1:
        why = Why(Reason.COMMITTEE_AND_DATE)
        named = tuple(f"{_called(one)} ({one.id[:8]})" for one in possible)
        raise MeetingUnclear(path, named, tuple(candidates.told(session, possible, why)))
    if not possible:
        raise MeetingMissing(path, _named(share))
    return possible[0].id


def _with_its_files(session: Work, share: Share) -> list[Meeting]:
    """Return the meetings that hold the most of the same files, byte for byte."""
    counts: dict[MeetingId, int] = {}
    for file in share.files:
        for document in papers.documents_with_bytes(session, file.sha256):
            meeting = MeetingId(document.meeting_id)
            is_there = document.removed_at is None
            if is_there and not meetings.is_meeting_removed(session, meeting):
                counts[meeting] = counts.get(meeting, 0) + 1
    most = max(counts.values(), default=0)
    return [meetings.meeting_of(session, one) for one, count in counts.items() if count == most]


def _called(meeting: Meeting) -> str:
    day = meeting.date.isoformat() if meeting.date else "no date"
    return f"{meeting.committee or 'no committee'}, {day}"


def _named(share: Share) -> str:
    facts = share.meeting
    day = f"{facts.date.day} {facts.date:%B %Y}" if facts.date else ""
    parts = (facts.committee or facts.council or "a meeting", day)
    return ", ".join(part for part in parts if part)
