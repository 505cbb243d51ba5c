"""What a user can do with a meeting's plan: lines of enquiry, items, the time there is."""

from __future__ import annotations

from collections.abc import Sequence

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.coverage import Coverage, coverage_of
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import ItemId, LineId, MeetingId, new_id
from scrutinyprep.domain.planning import (
    Budget,
    LineOfEnquiry,
    MeetingPlan,
    Planned,
    Triage,
    budget_of,
)
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import planning
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.questions import questions_of
from scrutinyprep.store.sections import sections_of

_LONGEST_MIN = 24 * 60


class Planning:
    """Plans of meetings, made under one author's name."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def of_meeting(self, meeting: MeetingId) -> MeetingPlan:
        """Return what is planned for a meeting."""
        with self._store.reading() as session:
            return planning.plan_of(session, meeting)

    def lines(self, meeting: MeetingId) -> list[LineOfEnquiry]:
        """Return the lines of enquiry of a meeting, in order."""
        with self._store.reading() as session:
            return planning.lines_of(session, meeting)

    def budget(self, meeting: MeetingId) -> Budget:
        """Return how the time that questions take compares with the time that there is."""
        with self._store.reading() as session:
            return budget_of(planning.plan_of(session, meeting), questions_of(session, meeting))

    def coverage(self, meeting: MeetingId) -> Coverage:
        """Return how many questions rest on each section and each recommendation.

        Items that the user means to skip are left out.
        """
        with self._store.reading() as session:
            plan = planning.plan_of(session, meeting)
            agenda = [
                item
                for item in items_of(session, meeting)
                if plan.planned(item.id).triage is not Triage.SKIP
            ]
            return coverage_of(
                agenda, sections_of(session, meeting), questions_of(session, meeting)
            )

    def planned(self, item: ItemId) -> Planned:
        """Return what is planned for an item; nothing where nobody said."""
        with self._store.reading() as session:
            return planning.planned_for(session, item)

    def plan_item(self, item: ItemId, planned: Planned) -> Change:
        """Say how closely an item is to be read, what is to be found out, how long it may take.

        Raises:
            NotUnderstood: the minutes are none that a meeting can have.
            NothingSuch: there is no such item.
        """
        _check_minutes(planned.minutes)
        with self._store.writing() as session:
            planning.plan_item(session, item, planned, author=self._author, now=self._clock.now())
        return Change(Kind.PLANS, str(item))

    def set_length(self, meeting: MeetingId, minutes: float | None) -> Change:
        """Say how many minutes a meeting has for questions; None where nobody knows.

        Raises:
            NotUnderstood: the minutes are none that a meeting can have.
        """
        _check_minutes(minutes)
        with self._store.writing() as session:
            planning.set_length(
                session, meeting, minutes, author=self._author, now=self._clock.now()
            )
        return Change(Kind.PLANS, meeting)

    def start_line(self, meeting: MeetingId, title: str, *, id: LineId | None = None) -> Change:
        """Start a line of enquiry, behind those that there are.

        Raises:
            NotUnderstood: the title is blank.
        """
        made = id or LineId(new_id())
        with self._store.writing() as session:
            planning.add_line(
                session, made, meeting, _title(title), author=self._author, now=self._clock.now()
            )
        return Change(Kind.PLANS, made)

    def rename_line(self, line: LineId, title: str) -> Change:
        """Call a line of enquiry something else.

        Raises:
            NotUnderstood: the title is blank.
        """
        with self._store.writing() as session:
            planning.set_line_title(session, line, _title(title), self._clock.now())
        return Change(Kind.PLANS, line)

    def remove_line(self, line: LineId) -> Change:
        """Take a line of enquiry away; its questions stay."""
        with self._store.writing() as session:
            now = self._clock.now()
            planning.set_line_removed(session, line, now, now)
        return Change(Kind.PLANS, line)

    def bring_line_back(self, line: LineId) -> Change:
        """Undo `remove_line`: its questions serve it again."""
        with self._store.writing() as session:
            planning.set_line_removed(session, line, None, self._clock.now())
        return Change(Kind.PLANS, line)

    def order_lines(self, meeting: MeetingId, ordered: Sequence[LineId]) -> Change:
        """Put the lines of enquiry of a meeting into this order."""
        with self._store.writing() as session:
            planning.order_lines(session, meeting, ordered)
        return Change(Kind.PLANS, meeting)

    def line_named(self, meeting: MeetingId, name: str) -> LineId:
        """Return a line of enquiry by its title or its id.

        Raises:
            NothingSuch: there is none, or several.
        """
        with self._store.reading() as session:
            return planning.line_named(session, meeting, name)


def _title(title: str) -> str:
    title = " ".join(title.split())
    if not title:
        raise NotUnderstood("A line of enquiry needs a title.", "Say what it is about.")
    return title


def _check_minutes(minutes: float | None) -> None:
    if minutes is not None and not 0 < minutes < _LONGEST_MIN:
        raise NotUnderstood(
            f"{minutes:g} is no number of minutes that a meeting can have.",
            "Give a number above 0.",
        )
