"""A meeting at a glance: what is on its agenda, and what is left to do before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scrutinyprep.domain.ids import ItemId
from scrutinyprep.domain.meetings import AgendaItem, Meeting
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.planning import Budget, MeetingPlan, budget_of
from scrutinyprep.domain.preparation import Preparation
from scrutinyprep.domain.questions import Question
from scrutinyprep.domain.undertakings import Undertaking


@dataclass(frozen=True, slots=True)
class MeetingAhead:
    """All that one wants to know of a meeting before one opens it."""

    meeting: Meeting
    agenda: tuple[AgendaItem, ...]
    files: tuple[Document, ...]
    """As published, the first seen first."""
    plan: MeetingPlan
    questions: tuple[Question, ...]
    """In running order."""
    preparation: Preparation
    promises: tuple[Undertaking, ...]
    """Open from earlier meetings of the committee, those due first on top."""
    made_here: tuple[Undertaking, ...]
    """Promised in this meeting, those due first on top; not what nobody has accepted."""

    def is_over(self, today: date) -> bool:
        """Say whether it was before today; a meeting without a date may still come."""
        return self.meeting.date is not None and self.meeting.date < today

    @property
    def to_follow(self) -> tuple[AgendaItem, ...]:
        """Items whose papers are announced and not here yet."""
        return tuple(item for item in self.agenda if item.to_follow)

    @property
    def budget(self) -> Budget:
        """How the time that questions take compares with the time that there is."""
        return budget_of(self.plan, self.questions)

    def questions_on(self, item: ItemId) -> int:
        """Return how many questions stand under an item."""
        return sum(question.item_id == item for question in self.questions)

    @property
    def sorted_items(self) -> int:
        """Return for how many items with papers it is decided how closely to read them."""
        return sum(self.plan.planned(item.id).triage is not None for item in self.with_papers)

    @property
    def with_papers(self) -> tuple[AgendaItem, ...]:
        """Items that have pages to read."""
        return tuple(item for item in self.agenda if item.pdf_pages is not None)


def by_urgency(promises: Iterable[Undertaking]) -> tuple[Undertaking, ...]:
    """Return promises in the order in which they fall due; those without a day last."""
    return tuple(sorted(promises, key=lambda one: one.promise.last_day or date.max))
