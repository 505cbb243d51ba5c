"""The place where a meeting's questions become a plan: grouped, put in order, and timed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.ids import MeetingId, QuestionId
from scrutinyprep.domain.questions import Question, QuestionWords
from scrutinyprep.ui.commands import Reworded
from scrutinyprep.ui.itemmodels.questions import QuestionsRead, plan_cards
from scrutinyprep.ui.panels.question_editor import QuestionEditor
from scrutinyprep.ui.panels.question_editor_typed import is_only_retyped
from scrutinyprep.ui.panels.question_editor_work import EditorWork
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.places.questions_list import PlanList
from scrutinyprep.ui.places.questions_menu import QuestionsMenu
from scrutinyprep.ui.places.questions_order import QuestionOrder
from scrutinyprep.ui.places.questions_reading import (
    PlanNoticed,
    PlanRead,
    notice,
    people_named,
    read_plan,
)
from scrutinyprep.ui.places.questions_view import QuestionsView
from scrutinyprep.ui.wording import meeting_in_words
from scrutinyprep.ui.workroom import Workroom

_PAUSE_MS = 150
"""The list follows the words that are typed beside it; painting all of it at each key would not."""


class QuestionsPlace(Place):
    """Shows the questions of the open meeting as a numbered list, and edits what is selected.

    Signals:
        opened: the Question whose passage the user wants to see.
        chosen: the Question that is current now, or None.
        evidence_opened: the Evidence whose source the user wants to see.
        part_opened: the id of a file, and the PDF page that the user wants to see.
        finding_opened: the QuestionFinding whose passage the user wants to see.
    """

    kinds = Kind.QUESTIONS | Kind.MEETINGS | Kind.PAPERS | Kind.PLANS
    name = "questions"
    opened = Signal(object)
    chosen = Signal(object)
    evidence_opened = Signal(object)
    part_opened = Signal(object, int)
    finding_opened = Signal(object)

    def __init__(
        self,
        workroom: Workroom,
        invitation: tuple[QAction, ...],
        parent: QWidget | None = None,
        editor: QuestionEditor | None = None,
    ) -> None:
        """Show the questions in this editor, or in one that is made with the rest."""
        super().__init__(parent)
        self._services = workroom.services
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self.meeting: MeetingId | None = None
        """The meeting whose questions are shown."""
        self._read = QuestionsRead()
        self._wanted: QuestionId | None = None
        self._is_to_write = False
        """Whether the wanted question is to be typed at once."""
        self.view = QuestionsView(workroom.appearance, invitation, self, editor)
        """The panes, which decide nothing."""
        self._list, self._editor = self.view.list_, self.view.editor
        self._work = EditorWork(workroom, self._editor)
        self._plans = self._work.plans
        self._later = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._later.timeout.connect(self._fill)
        self._order = QuestionOrder(self._deeds, self._plans, self._deeds.stack)
        self._layers = self.view.layers
        self.setLayout(self._layers)
        self._connect()

    @property
    def list_(self) -> PlanList:
        """The list of questions."""
        return self._list

    @property
    def editor(self) -> QuestionEditor:
        """Where the chosen question is edited."""
        return self._editor

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions in running order."""
        return self._read.questions

    @Slot(object)
    def show_meeting(self, meeting: MeetingId | None) -> None:
        """Show the questions of another meeting."""
        if meeting != self.meeting:
            self.meeting = meeting
            self._read = QuestionsRead()
            self._list.cards.show_rows([])
            self._editor.show_question(None)
            self.view.show_nothing()
            self._outdated = self.kinds
            if self.isVisible():
                self._catch_up()

    @property
    def spot(self) -> dict[str, str]:
        """The current question, and by what they are grouped."""
        current = self._list.current
        question = current.id if current is not None else self._wanted
        grouping = {"grouping": self.view.grouping.name}
        return {**grouping, "question": question} if question is not None else grouping

    def return_to(self, spot: Mapping[str, str]) -> None:
        """Group the questions as they were, and choose the one that was current."""
        self.view.group_by(spot.get("grouping", ""))
        if "question" in spot:
            self._wanted = QuestionId(spot["question"])

    def show_question(self, question: QuestionId) -> None:
        """Make a question the current one, as soon as it is read."""
        self._wanted = question
        self._choose_wanted()

    def write(self, question: QuestionId) -> None:
        """Let the user type the words of a question, as soon as it is read."""
        self._is_to_write = True
        self.show_question(question)

    @Slot(object)
    def follow(self, question: Question | None) -> None:
        """Come back to the question that was worked on beside the papers."""
        if question is not None and not self.isVisible():
            self.show_question(question.id)

    def read(self, kinds: Kind) -> None:
        """Read the questions and the plan again."""
        if self.meeting is not None:
            self._tasks.run(
                partial(read_plan, self._services, self.meeting),
                then=self._show,
                key=(id(self), "questions"),
            )

    def reword(self, change: Reworded) -> bool:
        """Show what one question says now."""
        if not isinstance(change.said, QuestionWords) or all(
            one.id != change.made for one in self._read.questions
        ):
            return False
        said = change.said
        before = next(one for one in self._read.questions if one.id == change.made)
        self._read = replace(
            self._read,
            questions=tuple(
                self._deeds.newest(replace(one, said=said)) if one.id == change.made else one
                for one in self._read.questions
            ),
        )
        if is_only_retyped(before.said, said):
            # The editor has what is typed in it, and the list can wait for a pause.
            if self._editor.question is not None and self._editor.question.id == change.made:
                self._show_one()
            self._later.start()
        else:
            self._fill()
        return True

    @Slot()
    def move_up(self) -> None:
        """Ask the chosen question earlier."""
        self._step(-1)

    @Slot()
    def move_down(self) -> None:
        """Ask the chosen question later."""
        self._step(1)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen questions away; undo brings them back."""
        chosen = self._list.selected
        if chosen:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._deeds.remove_questions(chosen)

    @Slot()
    def open_chosen(self) -> None:
        """Show the passage that the chosen question rests on."""
        question = self._list.current
        if question is not None:
            self.opened.emit(question)

    @Slot(object)
    def _show(self, read: PlanRead) -> None:
        meeting, questions = read.meeting, read.questions
        if meeting.id != self.meeting:
            return
        newest = tuple(self._deeds.newest(question) for question in questions.questions)
        minutes = self._plans.newest_length(meeting.id, questions.plan.minutes)
        self._read = replace(
            questions,
            questions=newest,
            plan=replace(questions.plan, minutes=minutes),
            findings=self._read.findings,
        )
        self.view.show_meeting(meeting_in_words(meeting))
        self.view.coverage.show_coverage(read.coverage, questions.agenda)
        self._fill()
        self._choose_wanted()
        if newest and self._list.current is None:
            self._choose_first()
        self._tasks.run(
            partial(notice, self._services, meeting.id),
            then=self._show_noticed,
            key=(id(self), "noticed"),
        )

    @Slot(object)
    def _show_noticed(self, noticed: PlanNoticed) -> None:
        if noticed.meeting == self.meeting and noticed.findings != self._read.findings:
            self._read = replace(self._read, findings=noticed.findings)
            self._fill()

    @Slot()
    def _fill(self) -> None:
        self._later.stop()
        cards = plan_cards(self._read, self.view.grouping, self.view.wanted)
        self._list.cards.show_rows(cards)
        self.view.show_rows(len(cards), len(self._read.questions))
        self.view.time.show_budget(self._read.budget)
        if self.view.is_lined:
            self._show_lines()
        self._show_selected()

    @Slot()
    def _on_regrouped(self) -> None:
        """Show other rows from their beginning; where the chosen one went, choose the first."""
        self._fill()
        if self._list.current is None:
            self._choose_first()
            self._list.scrollToTop()

    @Slot()
    def _show_lines(self) -> None:
        self.view.lines.show_plan(self._read.plan, self._read.questions)

    @Slot()
    def _on_selected(self) -> None:
        self._show_selected()
        self.chosen.emit(self._list.current)

    def _show_one(self) -> Question | None:
        """Show the question that is selected, where it is the only one."""
        shown = self._list.current if len(self._list.selected) <= 1 else None
        found = next((q for q in self._read.questions if shown and q.id == shown.id), None)
        # What was typed since the library was read is in nobody's hands but the editor's.
        newest = self._deeds.newest(found) if found is not None else None
        self._editor.show_question(newest)
        return newest

    def _show_selected(self) -> None:
        selected = self._list.selected
        shown = self._show_one()
        people = people_named(self._read.agenda, shown.item_id if shown is not None else None)
        self._editor.offer_addressees(people)
        self._editor.details.offer_askers(
            tuple(dict.fromkeys(q.said.asker for q in self._read.questions if q.said.asker))
        )
        if len(selected) > 1:
            self.view.bulk.offer(self._read.plan, people)
            self.view.bulk.show_questions(selected)
        self.view.show_count(len(selected))

    @Slot(object, str, object)
    def _on_revised(self, question: Question, field: str, value: object) -> None:
        self._deeds.revise(question, **{field: value})

    @Slot(str, object)
    def _on_all_revised(self, field: str, value: object) -> None:
        self._plans.revise_all(self._list.selected, **{field: value})

    @Slot(object)
    def _on_state(self, state: object) -> None:
        self._on_all_revised("state", state)

    @Slot(object, str)
    def _on_all_serve(self, line: object, title: str) -> None:
        self._plans.serve(self._list.selected, line, title)  # type: ignore[arg-type]

    @Slot(object)
    def _on_removed(self, question: Question) -> None:
        self._list.setFocus()
        self._deeds.remove_questions([question])

    @Slot(object)
    def _on_length(self, minutes: float | None) -> None:
        if self.meeting is not None:
            self._plans.set_length(self.meeting, self._read.plan.minutes, minutes)
            self._read = replace(self._read, plan=replace(self._read.plan, minutes=minutes))
            self.view.time.show_budget(self._read.budget)

    @Slot(str)
    def _on_line_started(self, title: str) -> None:
        if self.meeting is not None:
            self._plans.start_line(self.meeting, title)

    @Slot(object, object)
    def _on_lines_ordered(self, old: object, new: object) -> None:
        if self.meeting is not None:
            self._plans.order_lines(self.meeting, old, new)  # type: ignore[arg-type]

    @Slot(object, int)
    def _on_let_go(self, dragged: tuple[QuestionId, ...], row: int) -> None:
        self._order.let_go(self._read, self._list.cards.rows, self.view.grouping, dragged, row)

    def _step(self, by: int) -> None:
        question = self._list.current
        if question is not None:
            self._order.step(self._read, self._list.cards.rows, question.id, by)

    def _choose_first(self) -> None:
        first = next((card for card in self._list.cards.rows if not card.is_heading), None)
        if first is not None:
            self._list.choose(first.key)

    @Slot(object)
    def _choose(self, question: QuestionId) -> None:
        self.view.show_everything()
        self.show_question(question)

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self._list.choose(self._wanted):
            self._wanted = None
            if self._is_to_write:
                self._is_to_write = False
                self._editor.begin()

    def _connect(self) -> None:
        view, editor = self.view, self._editor
        view.regrouped.connect(self._on_regrouped)
        view.lines_wanted.connect(self._show_lines)
        for signal, do in (
            (view.earlier_wanted, self.move_up),
            (view.later_wanted, self.move_down),
            (view.passage_wanted, self.open_chosen),
            (view.removal_wanted, self.remove_chosen),
        ):
            signal.connect(do)
        menu = QuestionsMenu(
            self._list,
            (
                (self.tr("&Show passage"), self.open_chosen),
                (self.tr("Ask &earlier"), self.move_up),
                (self.tr("Ask &later"), self.move_down),
                (self.tr("Re&move"), self.remove_chosen),
            ),
            self,
        )
        menu.state_chosen.connect(self._on_state)
        self._list.selectionModel().selectionChanged.connect(self._on_selected)
        self._list.activated.connect(editor.begin)
        self._list.let_go.connect(self._on_let_go)
        editor.revised.connect(self._on_revised)
        editor.removed.connect(self._on_removed)
        editor.finished.connect(self._list.setFocus)
        editor.evidence_opened.connect(self.evidence_opened)
        editor.evidence_removed.connect(self._deeds.remove_evidence)
        self._work.page_wanted.connect(self.finding_opened)
        self._work.question_wanted.connect(self._choose)
        view.bulk.revised.connect(self._on_all_revised)
        view.bulk.line_chosen.connect(self._on_all_serve)
        view.bulk.removed.connect(self.remove_chosen)
        view.coverage.opened.connect(self.part_opened)
        view.lines.started.connect(self._on_line_started)
        view.lines.renamed.connect(self._plans.rename_line)
        view.lines.removed.connect(self._plans.remove_line)
        view.lines.ordered.connect(self._on_lines_ordered)
        view.time.length_said.connect(self._on_length)
