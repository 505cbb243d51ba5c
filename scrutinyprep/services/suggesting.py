"""Suggesting undertakings: promises found in a transcript or minutes, until the user decides."""

from __future__ import annotations

from datetime import date, datetime

from scrutinyprep.domain.ids import DocumentId, MeetingId, UndertakingId, new_id
from scrutinyprep.domain.promises import MadePromise
from scrutinyprep.domain.undertakings import Promise, Standing, Undertaking
from scrutinyprep.store import meetings, undertakings
from scrutinyprep.store.library import Work
from scrutinyprep.store.promised import PlacedTurn, minuted_turns, spoken_turns

_FOUND_BY = "Scrutiny Prep"
"""Signs what the program suggests."""


def suggest_from(session: Work, meeting: MeetingId, document: DocumentId, now: datetime) -> int:
    """Suggest the promises of a transcript or minutes; return how many are new.

    One that is recorded already, was dropped or was taken away is not suggested
    again, whatever record of the meeting it is found in.
    """
    # Its patterns take a quarter of a second to make ready, and the program starts
    # more often than it takes in what somebody said.
    from scrutinyprep.analysis.promises_made import promises_made, says_the_same, tells_of

    turns = spoken_turns(session, document)
    is_minutes = not turns
    if is_minutes:
        turns = minuted_turns(session, document)
    on = meetings.meeting_of(session, meeting).date
    known = undertakings.words_recorded(session, meeting)
    count = 0
    for made in promises_made([t.turn for t in turns], meeting=on, is_minutes=is_minutes):
        if any(says_the_same(words, made.found.words) for words in known):
            continue
        if is_minutes and any(tells_of(_told(turns, made), words) for words in known):
            continue
        _add(session, meeting, turns[made.turn], made, now)
        known.append(made.found.words)
        count += 1
    return count


def without_repeats(found: list[Undertaking]) -> list[Undertaking]:
    """Leave out suggestions of what the user has recorded in words of their own choosing."""
    recorded: dict[MeetingId, list[str]] = {}
    for undertaking in found:
        if undertaking.promise.firmness is None:
            recorded.setdefault(undertaking.meeting_id, []).append(undertaking.promise.words)
    if not recorded:
        return found
    from scrutinyprep.analysis.promises_made import says_the_same, tells_of

    return [
        undertaking
        for undertaking in found
        if undertaking.promise.standing is not Standing.SUGGESTED
        or not any(
            says_the_same(words, undertaking.promise.words)
            or (undertaking.speech_id is None and tells_of(undertaking.promise.words, words))
            for words in recorded.get(undertaking.meeting_id, ())
        )
    ]


def _told(turns: list[PlacedTurn], made: MadePromise) -> str:
    """Return a promise of minutes with the talk that led to it, in the same passage."""
    return turns[made.turn].turn.text[: made.found.end]


def _add(
    session: Work, meeting: MeetingId, turn: PlacedTurn, made: MadePromise, now: datetime
) -> None:
    due = made.found.due
    day: date | None = due.day if due else None
    undertakings.add_undertaking(
        session,
        UndertakingId(new_id()),
        meeting,
        turn.item_id,
        promise=Promise(
            words=made.found.words,
            promised_by=made.by or None,
            promised_to=made.to or None,
            due=day,
            due_is_month=bool(due and due.day and due.is_month),
            standing=Standing.SUGGESTED,
            due_words=due.words if due else None,
            firmness=made.found.firmness,
        ),
        speech=turn.speech_id,
        author=_FOUND_BY,
        now=now,
        access=turn.access,
    )
