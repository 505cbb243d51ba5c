"""At which meeting one asks about what was said at another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scrutinyprep.domain.meetings import Meeting


def where_to_ask(
    heard: Meeting, prepared: Meeting | None, meetings: Iterable[Meeting], today: date
) -> Meeting:
    """Return the meeting at which a question about words of the meeting `heard` is asked.

    That is the one that is being prepared, where it comes later; else the next of the same
    committee that is still to come; else the meeting itself, as long as no other is known.
    """
    if prepared is not None and prepared.id != heard.id and _is_later(prepared, heard):
        return prepared
    to_come = [
        (meeting.date, meeting.id, meeting)
        for meeting in meetings
        if meeting.date is not None
        and meeting.date >= today
        and meeting.id != heard.id
        and meeting.committee == heard.committee
    ]
    return min(to_come)[-1] if to_come else heard


def _is_later(meeting: Meeting, than: Meeting) -> bool:
    """Say whether it comes later; where a day is not known, it is the one that is prepared."""
    return meeting.date is None or than.date is None or meeting.date > than.date
