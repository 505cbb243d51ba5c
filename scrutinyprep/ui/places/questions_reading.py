"""What the place of questions reads from the library, in the library's lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrutinyprep.domain.addressees import addressees
from scrutinyprep.domain.coverage import Coverage
from scrutinyprep.domain.ids import ItemId, MeetingId, QuestionId
from scrutinyprep.domain.meetings import AgendaItem, Meeting
from scrutinyprep.domain.question_findings import QuestionFinding
from scrutinyprep.ui.itemmodels.questions import QuestionsRead
from scrutinyprep.ui.tasks import Progress

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


@dataclass(frozen=True, slots=True)
class PlanRead:
    """A meeting with its questions, its plan, and what nobody asks about yet."""

    meeting: Meeting
    questions: QuestionsRead
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class PlanNoticed:
    """What was noticed about the questions of a meeting."""

    meeting: MeetingId
    findings: Mapping[QuestionId, tuple[QuestionFinding, ...]]


def read_plan(services: Services, meeting: MeetingId, _progress: Progress) -> PlanRead:
    """Read what is shown of a meeting.

    Raises:
        NothingSuch: there is no such meeting any more.
    """
    return PlanRead(
        services.meetings.one(meeting),
        QuestionsRead(
            tuple(services.questions.of_meeting(meeting)),
            tuple(services.meetings.agenda(meeting)),
            services.planning.of_meeting(meeting),
        ),
        services.planning.coverage(meeting),
    )


def notice(services: Services, meeting: MeetingId, _progress: Progress) -> PlanNoticed:
    """Look at the words of all questions of a meeting; longer than to read them."""
    return PlanNoticed(meeting, services.question_checking.of_meeting(meeting))


def people_named(agenda: Sequence[AgendaItem], item: ItemId | None) -> tuple[str, ...]:
    """Return whom the papers name as those to ask, those of one item first."""
    ordered = sorted(agenda, key=lambda one: one.id != item)
    names = (name for one in ordered for name in addressees(one.details))
    return tuple(dict.fromkeys(names))
