"""Taking note of when a committee meets next, as the records of a meeting say it."""

from __future__ import annotations

from scrutinyprep.analysis.next_meetings import is_programme, next_in_programme, next_meeting_in
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.store import meetings, next_meetings
from scrutinyprep.store.library import Work


def note_next_meeting(session: Work, meeting: MeetingId) -> None:
    """Note the date of the next meeting that a meeting's records name, if they name one.

    Minutes, speeches and the agenda say it outright; else the work programme
    among its papers lists the meetings to come.
    """
    on = meetings.meeting_of(session, meeting).date
    if on is None:
        return
    day = next_meeting_in(next_meetings.told_of_next(session, meeting), on)
    if day is None:
        programme = [
            text
            for title, text in next_meetings.under_items(session, meeting)
            if is_programme(title)
        ]
        day = next_in_programme(programme, on)
    next_meetings.set_next_date(session, meeting, day)
