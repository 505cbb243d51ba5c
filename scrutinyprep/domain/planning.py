"""A meeting's plan: its lines of enquiry, what each item deserves, and the time there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import ItemId, LineId, MeetingId
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.questions import Question, QuestionState


class Triage(Enum):
    """How closely an agenda item is to be read."""

    DEEP = "deep"
    SKIM = "skim"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class LineOfEnquiry:
    """A theme that questions of one meeting serve, under whichever items they stand."""

    id: LineId
    meeting_id: MeetingId
    title: str
    position: int
    """Its place among the meeting's lines, counted from 0."""
    access: Access
    """Exempt as soon as one of its questions is: its title may tell of the same thing."""
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Planned:
    """What the user planned for one agenda item; all of it is optional."""

    triage: Triage | None = None
    minutes: float | None = None
    """Minutes of the meeting that the item's questions may take."""
    big_question: str = ""
    """What the committee wants to know in the end."""


@dataclass(frozen=True, slots=True)
class ItemPlan:
    """What is planned for one agenda item."""

    item_id: ItemId
    planned: Planned
    access: Access = OPEN
    provenance: Provenance | None = None
    """None of what is only just being said."""


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """Everything that is planned for a meeting beside its questions."""

    meeting_id: MeetingId
    minutes: float | None = None
    """Minutes of the meeting that there are for questions."""
    lines: tuple[LineOfEnquiry, ...] = ()
    items: tuple[ItemPlan, ...] = ()
    """Only the items for which something is planned."""

    def planned(self, item: ItemId) -> Planned:
        """Return what is planned for an item; nothing where nobody said."""
        return next((plan.planned for plan in self.items if plan.item_id == item), Planned())

    def with_item(self, item: ItemId, planned: Planned) -> MeetingPlan:
        """Return the plan with something else planned for one of its items."""
        others = tuple(plan for plan in self.items if plan.item_id != item)
        known = next((plan for plan in self.items if plan.item_id == item), None)
        mine = ItemPlan(item, planned) if known is None else replace(known, planned=planned)
        return replace(self, items=(*others, mine))

    def line(self, line: LineId | None) -> LineOfEnquiry | None:
        """Return a line of enquiry; None where it is not there, or was taken away."""
        return next((one for one in self.lines if one.id == line), None)


@dataclass(frozen=True, slots=True)
class Time:
    """How long some questions take, against the time that there is for them."""

    minutes: float = 0.0
    """What the questions take that say how long they take."""
    available: float | None = None
    """Minutes that there are; None where nobody said."""
    questions: int = 0
    untimed: int = 0
    """How many of the questions do not say how long they take."""

    @property
    def over(self) -> float:
        """Minutes that are too much; 0 where all fits, or nobody said what there is."""
        return 0.0 if self.available is None else max(0.0, self.minutes - self.available)


@dataclass(frozen=True, slots=True)
class Budget:
    """The time of a meeting's questions, in all and under each item."""

    whole: Time
    items: Mapping[ItemId | None, Time]
    """By item; None for questions on the meeting as a whole."""
    set_aside: float
    """Minutes that are planned for items, in all."""


def will_be_asked(question: Question) -> bool:
    """Say whether a question takes time in the meeting: it has words and was not dropped."""
    return question.said.state is not QuestionState.DROPPED and bool(question.said.words.strip())


def budget_of(plan: MeetingPlan, questions: Iterable[Question]) -> Budget:
    """Return how the time of a meeting's questions compares with the time that there is."""
    asked = [question for question in questions if will_be_asked(question)]
    by_item: dict[ItemId | None, list[Question]] = {one.item_id: [] for one in plan.items}
    for question in asked:
        by_item.setdefault(question.item_id, []).append(question)
    return Budget(
        whole=_time(asked, plan.minutes),
        items={
            item: _time(of_item, None if item is None else plan.planned(item).minutes)
            for item, of_item in by_item.items()
        },
        set_aside=sum(one.planned.minutes or 0.0 for one in plan.items),
    )


def _time(questions: list[Question], available: float | None) -> Time:
    return Time(
        minutes=sum(question.said.minutes or 0.0 for question in questions),
        available=available,
        questions=len(questions),
        untimed=sum(question.said.minutes is None for question in questions),
    )
