"""What a user can do to a meeting's plan from the window, each of it undoable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from scrutinyprep.domain.ids import EvidenceId, ItemId, LineId, MeetingId, PromptId, new_id
from scrutinyprep.domain.planning import LineOfEnquiry, MeetingPlan, Planned
from scrutinyprep.domain.question_bank import Prompt
from scrutinyprep.domain.questions import Purpose, Question
from scrutinyprep.ui.commands import Deed, Rewording, Write
from scrutinyprep.ui.evidence_drag import DraggedEvidence
from scrutinyprep.ui.workroom import Workroom


class PlanDeeds(QObject):
    """Turns what the user did to a plan into commands on the window's undo stack."""

    def __init__(self, workroom: Workroom, parent: QObject) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._planning = workroom.services.planning
        self._bank = workroom.services.question_bank
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self._stack = workroom.deeds.stack
        self._newest: dict[ItemId, Planned] = {}
        self._lengths: dict[MeetingId, float | None] = {}
        self._tasks.became_idle.connect(self._on_idle)

    # Questions

    def revise_all(self, questions: Sequence[Question], **fields: Any) -> None:
        """Change the same fields of several questions, all in one step."""
        self._stack.beginMacro(
            self.tr("change question") if len(questions) == 1 else self.tr("change questions")
        )
        for question in questions:
            self._deeds.revise(question, **fields)
        self._stack.endMacro()

    def serve(self, questions: Sequence[Question], line: LineId | None, title: str = "") -> None:
        """Let questions serve a line of enquiry, a new one where it has a title only."""
        self._stack.beginMacro(self.tr("choose line of enquiry"))
        if line is None and title.strip() and questions:
            line = self.start_line(questions[0].meeting_id, title)
        for question in questions:
            self._deeds.revise(question, line_id=line)
        self._stack.endMacro()

    def take(self, question: Question, dragged: DraggedEvidence) -> None:
        """Let a question draw on what was dragged into it."""
        made = EvidenceId(new_id())
        questions = self._services.questions
        self._push(
            self.tr("add evidence"),
            partial(
                questions.add_evidence,
                question.id,
                dragged.words,
                dragged.source,
                speech=dragged.speech_id,
                access=dragged.access,
                id=made,
            ),
            partial(questions.remove_evidence, made),
            partial(questions.bring_evidence_back, made),
        )

    def order_evidence(self, question: Question, new: Sequence[EvidenceId]) -> None:
        """Put what a question draws on into another order."""
        order = self._services.questions.order_evidence
        old = tuple(evidence.id for evidence in question.evidence)
        if old != tuple(new):
            self._push(
                self.tr("order evidence"),
                partial(order, question.id, tuple(new)),
                partial(order, question.id, old),
            )

    # Lines of enquiry

    def start_line(self, meeting: MeetingId, title: str) -> LineId:
        """Start a line of enquiry."""
        made = LineId(new_id())
        self._push(
            self.tr("start line of enquiry"),
            partial(self._planning.start_line, meeting, title, id=made),
            partial(self._planning.remove_line, made),
            partial(self._planning.bring_line_back, made),
        )
        return made

    def rename_line(self, line: LineOfEnquiry, title: str) -> None:
        """Call a line of enquiry something else."""
        if title.strip() and title != line.title:
            rename = self._planning.rename_line
            self._push(
                self.tr("rename line of enquiry"),
                partial(rename, line.id, title),
                partial(rename, line.id, line.title),
            )

    def remove_line(self, line: LineOfEnquiry) -> None:
        """Take a line of enquiry away; its questions stay."""
        self._push(
            self.tr("remove line of enquiry"),
            partial(self._planning.remove_line, line.id),
            partial(self._planning.bring_line_back, line.id),
        )

    def order_lines(self, meeting: MeetingId, old: Sequence[LineId], new: Sequence[LineId]) -> None:
        """Put the lines of enquiry of a meeting into another order."""
        if tuple(old) != tuple(new):
            order = self._planning.order_lines
            self._push(
                self.tr("order lines of enquiry"),
                partial(order, meeting, tuple(new)),
                partial(order, meeting, tuple(old)),
            )

    # The meeting and its items

    def set_length(self, meeting: MeetingId, old: float | None, new: float | None) -> None:
        """Say how many minutes a meeting has for questions."""
        if old != new:
            self._stack.push(
                Rewording(
                    self.tr("set length of meeting"),
                    partial(self._put_length, meeting),
                    old=old,
                    new=new,
                    field=("length", meeting),
                )
            )

    def newest_length(self, meeting: MeetingId, minutes: float | None) -> float | None:
        """Return what was last said of a meeting's minutes, even where that is being saved."""
        return self._lengths.get(meeting, minutes)

    def plan_item(self, item: ItemId, planned: Planned, **fields: Any) -> None:
        """Change fields of what is planned for an item, named as in `Planned`."""
        planned = self.newest(item, planned)
        old = {name: getattr(planned, name) for name in fields}
        if old != fields:
            self._stack.push(
                Rewording(
                    self.tr("plan item"),
                    partial(self._put_item, item, planned),
                    old=old,
                    new=fields,
                    field=("item", item, *sorted(fields)),
                )
            )

    def newest(self, item: ItemId, planned: Planned) -> Planned:
        """Return what was last planned for an item, even where that is still being saved."""
        return self._newest.get(item, planned)

    def newest_plan(self, plan: MeetingPlan) -> MeetingPlan:
        """Return a plan with what was last said of its items, even where that is being saved."""
        for item, planned in self._newest.items():
            plan = plan.with_item(item, planned)
        return plan

    # Prompts

    def add_prompt(self, purpose: Purpose, words: str) -> None:
        """Add a prompt to the question bank."""
        made = PromptId(new_id())
        put = partial(self._bank.put, purpose, words, id=made)
        self._push(self.tr("add prompt"), put, partial(self._bank.remove, made), put)

    def reword_prompt(self, prompt: Prompt, words: str) -> None:
        """Put a prompt otherwise."""
        if words.strip() and words != prompt.words:
            self._push(
                self.tr("reword prompt"),
                partial(self._bank.put, prompt.purpose, words, id=prompt.id),
                partial(self._bank.put, prompt.purpose, prompt.words, id=prompt.id),
            )

    def remove_prompt(self, prompt: Prompt) -> None:
        """Take a prompt away."""
        self._push(
            self.tr("remove prompt"),
            partial(self._bank.remove, prompt.id),
            partial(self._bank.put, prompt.purpose, prompt.words, id=prompt.id),
        )

    # How it is done

    def _push(self, text: str, do: Write, undo: Write, again: Write | None = None) -> None:
        self._stack.push(Deed(text, self._tasks, do=do, undo=undo, again=again))

    def _put_length(self, meeting: MeetingId, minutes: Any) -> None:
        self._lengths[meeting] = minutes
        self._tasks.write(
            partial(self._planning.set_length, meeting, minutes), key=("length", meeting)
        )

    def _put_item(self, item: ItemId, planned: Planned, fields: Any) -> None:
        planned = replace(self.newest(item, planned), **fields)
        self._newest[item] = planned
        self._tasks.write(partial(self._planning.plan_item, item, planned), key=("plan", item))

    @Slot()
    def _on_idle(self) -> None:
        """Forget what is saved: from here on the library knows best."""
        self._newest.clear()
        self._lengths.clear()
