"""What a user can see of a meeting before opening it: its agenda, and what is left to do."""

from __future__ import annotations

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meeting_ahead import MeetingAhead, by_urgency
from scrutinyprep.domain.undertakings import Standing
from scrutinyprep.store import meetings, papers, planning, questions, undertakings
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.preparation import preparation_of

_ACCEPTED = (Standing.OPEN, Standing.MET)


class MeetingsAhead:
    """Puts together what several rooms of the library know of one meeting."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def of(self, meeting: MeetingId) -> MeetingAhead:
        """Return a meeting at a glance.

        Raises:
            NothingSuch: there is no such meeting.
        """
        with self._store.reading() as session:
            about = meetings.meeting_of(session, meeting)
            earlier = {one.id for one in meetings.earlier_meetings(session, meeting)}
            return MeetingAhead(
                meeting=about,
                agenda=tuple(items_of(session, meeting)),
                files=tuple(papers.files_of(session, meeting)),
                plan=planning.plan_of(session, meeting),
                questions=tuple(questions.questions_of(session, meeting)),
                preparation=preparation_of(session, meeting),
                promises=by_urgency(
                    promise
                    for promise in undertakings.undertakings_of(session, standing=Standing.OPEN)
                    if promise.meeting_id in earlier
                ),
                made_here=by_urgency(
                    promise
                    for promise in undertakings.undertakings_of(session, meeting)
                    if promise.promise.standing in _ACCEPTED
                ),
            )
