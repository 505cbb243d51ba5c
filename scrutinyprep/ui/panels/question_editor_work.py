"""What goes on behind a question editor: checks in a pause, the plan, the bank, and its deeds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.ids import EvidenceId, LineId, MeetingId, QuestionId
from scrutinyprep.domain.planning import MeetingPlan
from scrutinyprep.domain.question_bank import Prompt
from scrutinyprep.domain.question_findings import QuestionFinding
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.evidence_drag import DraggedEvidence
from scrutinyprep.ui.panels.question_editor import QuestionEditor
from scrutinyprep.ui.plan_deeds import PlanDeeds
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_PAUSE_MS = 500
"""Nobody is told off in the middle of a word."""


@dataclass(frozen=True, slots=True)
class _Known:
    plan: MeetingPlan
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True)
class _Checked:
    question: QuestionId
    words: str
    findings: tuple[QuestionFinding, ...]


class EditorWork(QObject):
    """Reads what an editor shows beside its question, and does what its user wants.

    Signals:
        page_wanted: the QuestionFinding whose passage in the papers is to be shown.
        question_wanted: the id of a question that is to be shown.
    """

    page_wanted = Signal(object)
    question_wanted = Signal(object)

    def __init__(self, workroom: Workroom, editor: QuestionEditor) -> None:
        super().__init__(editor)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._deeds = workroom.deeds
        self._editor = editor
        self.plans = PlanDeeds(workroom, self)
        """What can be done to the plan."""
        self._plan: MeetingPlan | None = None
        self._wanted: MeetingId | None = None
        self._checked: tuple[QuestionId, object] | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.check)
        editor.shown.connect(self._on_shown)
        editor.line_chosen.connect(self._on_line)
        editor.item_planned.connect(self._on_item)
        editor.evidence_ordered.connect(self._on_ordered)
        editor.evidence_dropped.connect(self._on_dropped)
        editor.finding_opened.connect(self._on_finding)
        editor.prompts.added.connect(self.plans.add_prompt)
        editor.prompts.reworded.connect(self.plans.reword_prompt)
        editor.prompts.removed.connect(self.plans.remove_prompt)
        self._tasks.changed.connect(self._on_changed)

    @Slot()
    def check(self) -> None:
        """Look at the words as they are now; what is noticed is shown as soon as it is known."""
        question = self._editor.question
        if question is None or not self._editor.isVisible():
            return
        asked = (question.id, (question.said.words, question.said.type))
        if asked != self._checked:
            self._checked = asked
            self._tasks.run(
                partial(_checked, self._services, question),
                then=self._show_checked,
                key=(id(self), "checks"),
            )

    @Slot(object)
    def _on_shown(self, question: Question | None) -> None:
        if question is None:
            self._pause.stop()
            self._checked = None
            return
        if question.meeting_id != self._wanted:
            self._wanted = question.meeting_id
            self._read()
        if self._checked is None or self._checked[0] != question.id:
            self._checked = None
        self._pause.start()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.kinds & Kind.PLANS and self._wanted is not None:
            self._read()
        if change.kinds & (Kind.PAPERS | Kind.QUESTIONS) and change.made != self._own:
            # Another question may be like this one now, or the papers may answer it.
            self._checked = None
            if self._editor.question is not None and self._editor.isVisible():
                self._pause.start()

    @property
    def _own(self) -> str:
        question = self._editor.question
        return question.id if question is not None else ""

    def _read(self) -> None:
        if self._wanted is not None:
            self._tasks.run(
                partial(_known, self._services, self._wanted),
                then=self._show_known,
                key=(id(self), "plan"),
            )

    @Slot(object)
    def _show_known(self, known: _Known) -> None:
        if known.plan.meeting_id != self._wanted:
            return
        self._plan = self.plans.newest_plan(known.plan)
        self._editor.show_plan(self._plan)
        self._editor.show_prompts(known.prompts)

    @Slot(object)
    def _show_checked(self, checked: _Checked) -> None:
        if checked.question == self._own:
            self._editor.show_findings(checked.findings, checked.words)

    @Slot(object, object, str)
    def _on_line(self, question: Question, line: LineId | None, title: str) -> None:
        self.plans.serve([question], line, title)

    @Slot(object, str, object)
    def _on_item(self, question: Question, field: str, value: object) -> None:
        if question.item_id is not None:
            plan = self._plan or MeetingPlan(question.meeting_id)
            item, planned = question.item_id, plan.planned(question.item_id)
            self.plans.plan_item(item, planned, **{field: value})
            # Before the library is read again, another change may show the question again.
            self._plan = plan.with_item(item, self.plans.newest(item, planned))
            self._editor.keep_plan(self._plan)

    @Slot(object, object)
    def _on_ordered(self, question: Question, ids: tuple[EvidenceId, ...]) -> None:
        self.plans.order_evidence(question, ids)

    @Slot(object, object)
    def _on_dropped(self, question: Question, dragged: DraggedEvidence) -> None:
        self.plans.take(question, dragged)

    @Slot(object)
    def _on_finding(self, finding: QuestionFinding) -> None:
        if finding.like is not None:
            self.question_wanted.emit(finding.like)
        else:
            self.page_wanted.emit(finding)


def _known(services: Services, meeting: MeetingId, _progress: Progress) -> _Known:
    return _Known(services.planning.of_meeting(meeting), services.question_bank.all())


def _checked(services: Services, question: Question, _progress: Progress) -> _Checked:
    found = services.question_checking.of_question(question)
    return _Checked(question.id, question.said.words, found)
