"""Which meeting a file joins: the one that it names, the one that it is about, or a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from scrutinyprep.domain.candidates import Candidate, Reason, Why
from scrutinyprep.domain.errors import MeetingUnclear
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.parsed import (
    DocumentKind,
    MeetingFacts,
    Parsed,
    ParsedMinutes,
    ParsedPack,
    ParsedTranscript,
    ParsedWarning,
)
from scrutinyprep.store import bilingual_minutes, candidates, meetings, renderings
from scrutinyprep.store.library import Work
from scrutinyprep.store.names import may_be_same_council
from scrutinyprep.store.titles import name_without_forms


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """The user's word that a file belongs to a meeting that the library does not have yet."""

    facts: MeetingFacts
    """What the user says of it; the rest is as the file says."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The meeting that a file joins, and what the user is to know of the choice."""

    meeting: MeetingId
    warnings: tuple[ParsedWarning, ...] = ()


def meeting_for(
    session: Work,
    path: Path,
    parsed: Parsed,
    chosen: MeetingId | NewMeeting | None,
    now: datetime,
) -> Joined:
    """Return the meeting that a file joins, made where there was none.

    Raises:
        MeetingUnclear: it may belong to several, and nobody chose.
    """
    said = parsed.meeting
    # A meeting that no paper names is called by the paper's title.
    facts = replace(said, committee=said.committee or parsed.title)
    if isinstance(chosen, NewMeeting):
        own = chosen.facts
        facts = replace(
            facts,
            committee=own.committee or said.committee or name_without_forms(parsed.title),
            date=own.date or facts.date,
            # The time that the file says is that of its own date.
            time=own.time or (facts.time if own.date in (None, facts.date) else None),
        )
        return Joined(meetings.add_meeting(session, facts, now))
    joined = Joined(chosen) if chosen is not None else _Search(session, path, parsed, facts).found()
    if joined is None:
        facts = replace(facts, committee=said.committee or name_without_forms(parsed.title))
        joined = Joined(meetings.add_meeting(session, facts, now))
    meetings.fill_in_meeting(session, joined.meeting, said)
    return joined


class _Search:
    """The search for one file's meeting among those of the library."""

    def __init__(self, session: Work, path: Path, parsed: Parsed, facts: MeetingFacts) -> None:
        self._session = session
        self._path = path
        self._parsed = parsed
        self._facts = facts
        self._late = (
            parsed
            if isinstance(parsed, ParsedPack) and parsed.kind is not DocumentKind.PACK
            else None
        )

    def found(self) -> Joined | None:
        """Return the meeting that is meant; None where it is one that nobody knows yet.

        Raises:
            MeetingUnclear: it may be several.
        """
        alike = meetings.meetings_like(self._session, self._facts)
        if not alike and self._parsed.meeting.committee is None:
            title = self._parsed.title
            alike = meetings.meetings_called_after(self._session, self._facts, title)
        if alike:
            why = Why(Reason.COMMITTEE_AND_DATE)
            return self._unless_of_another_council(
                self._the_one(candidates.told(self._session, alike, why))
            )
        named = self._named_by_title()
        if named is not None:
            return Joined(named)
        if isinstance(self._parsed, ParsedTranscript):
            return self._by_what_is_said(self._parsed)
        if isinstance(self._parsed, ParsedMinutes):
            # In the other language the committee is called otherwise.
            same = bilingual_minutes.same_minutes(self._session, self._parsed)
            return None if same is None else Joined(same[0])
        return self._found_for_late() if self._late is not None else None

    def _by_what_is_said(self, transcript: ParsedTranscript) -> Joined | None:
        """Return the meeting of which the library has another rendering, word for word.

        What the file says of itself counts for more: another date is another meeting.
        """
        alike = renderings.same_recording(self._session, transcript)
        if alike is None:
            return None
        said, one = transcript.meeting, meetings.meeting_of(self._session, alike.meeting_id)
        is_nameless = renderings.is_called_after_a_file(self._session, one.id)
        if (
            (said.date and one.date and said.date != one.date)
            or not may_be_same_council(said.council, one.council)
            or (said.committee and not is_nameless)
        ):
            return None
        if said.committee:
            meetings.set_committee(self._session, one.id, said.committee)
        return Joined(one.id)

    def _unless_of_another_council(self, joined: Joined) -> Joined:
        """Return the meeting, unless its agenda and the file's have nothing in common.

        Many councils have a Cabinet, which may meet on one day; and not every paper
        prints its council's name.

        Raises:
            MeetingUnclear: so it seems.
        """
        if isinstance(self._parsed, ParsedPack) and candidates.are_strangers(
            self._session, self._parsed, joined.meeting
        ):
            one = meetings.meeting_of(self._session, joined.meeting)
            why = Why(Reason.COMMITTEE_AND_DATE)
            raise self._unclear(candidates.told(self._session, [one], why))
        return joined

    def _found_for_late(self) -> Joined | None:
        late, said = self._late, self._parsed.meeting
        if late is None:
            return None
        if said.committee and said.date:
            return self._by_another_source(late)
        about = candidates.about(self._session, late, said)
        if about:
            return self._the_one(about, told=True)
        if late.kind is not DocumentKind.SUPPLEMENT:
            return None
        # A supplement is part of a meeting's papers, and of nothing else.
        if said.committee:
            possible = candidates.by_committee(self._session, said)
        else:
            possible = candidates.by_date(self._session, said)
        if possible:
            raise self._unclear(possible)
        return None

    def _by_another_source(self, late: ParsedPack) -> Joined | None:
        """Return the meeting that a later source names, where no meeting is as the first says."""
        for other in late.belonging.otherwise:
            facts = replace(
                late.meeting,
                committee=other.committee or late.meeting.committee,
                date=other.date or late.meeting.date,
            )
            alike = meetings.meetings_like(self._session, facts)
            if alike:
                found = candidates.told(self._session, alike, Why(Reason.SOURCE))
                return self._the_one(found)
        return None

    def _the_one(self, possible: list[Candidate], *, told: bool = False) -> Joined:
        """Return the only candidate, after the paper's items were asked.

        Raises:
            MeetingUnclear: there are still several.
        """
        if len(possible) > 1:
            possible = self._by_time(possible)
        if len(possible) > 1 and isinstance(self._parsed, ParsedPack):
            possible = candidates.with_its_item(self._session, self._parsed, possible)
        if len(possible) > 1:
            raise self._unclear(possible)
        [one] = possible
        return Joined(one.meeting.id, (_told_of(one),) if told else ())

    def _by_time(self, possible: list[Candidate]) -> list[Candidate]:
        """Return those that begin when the file says; all where that tells none from another."""
        time = self._parsed.meeting.time
        at_that_time = [one for one in possible if time is not None and one.meeting.time == time]
        return at_that_time or possible

    def _named_by_title(self) -> MeetingId | None:
        """Return the one meeting that captions without a committee name in their title.

        Or, where they came first, the meeting that is called after them and is this
        paper's. In doubt none: putting two meetings together can't be taken back.
        """
        said = self._parsed.meeting
        named = meetings.meetings_named_in(self._session, said, self._parsed.title, self._path.name)
        if said.committee is not None:
            named = meetings.meetings_called_after_a_file(self._session, said)
            if len(named) == 1:
                meetings.set_committee(self._session, named[0].id, said.committee)
        return named[0].id if len(named) == 1 else None

    def _unclear(self, possible: list[Candidate]) -> MeetingUnclear:
        names = tuple(_named(one.meeting) for one in possible)
        return MeetingUnclear(self._path, names, tuple(possible))


def _told_of(one: Candidate) -> ParsedWarning:
    about = "; ".join(why.words for why in one.why)
    return ParsedWarning(
        "meeting-by-item",
        f"The file names no meeting for sure. It was put with {_called(one.meeting)}, which has "
        f"item {about}.",
    )


def _named(meeting: Meeting) -> str:
    return f"{_called(meeting)} ({meeting.id[:8]})"


def _called(meeting: Meeting) -> str:
    day = meeting.date.isoformat() if meeting.date else "no date"
    council = f", {meeting.council}" if meeting.council else ""
    return f"{meeting.committee or 'no committee'}{council}, {day}"
