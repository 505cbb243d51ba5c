"""The editor of one question: a line of words is enough, the rest can be said if wished."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.planning import MeetingPlan, Planned
from scrutinyprep.domain.question_bank import Prompt
from scrutinyprep.domain.question_findings import QuestionFinding
from scrutinyprep.domain.questions import Question, QuestionWords
from scrutinyprep.ui.evidence_drag import DraggedEvidence, evidence_in
from scrutinyprep.ui.panels.question_editor_answers import QuestionAnswers
from scrutinyprep.ui.panels.question_editor_checks import QuestionMarks, underlined
from scrutinyprep.ui.panels.question_editor_details import QuestionDetails
from scrutinyprep.ui.panels.question_editor_evidence import QuestionEvidence
from scrutinyprep.ui.panels.question_editor_item import ItemPlanFields
from scrutinyprep.ui.panels.question_editor_prompts import QuestionPrompts
from scrutinyprep.ui.panels.question_editor_sections import Grown, Section
from scrutinyprep.ui.panels.question_editor_source import QuestionSource
from scrutinyprep.ui.panels.question_editor_typed import ANSWERS, is_only_written
from scrutinyprep.ui.panels.still_choices import StillChoices
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.wording import minutes_in_words, number_in_words, purpose_names


class QuestionEditor(QFrame):
    """Shows one question and says what the user changed in it, key by key.

    It begins as a line of words; "More" grows it by sections that open one by one.

    Signals:
        revised: the Question, the name of a field of `QuestionWords`, its new value.
        line_chosen: the Question, the id of a line or None, the title of a new one or "".
        item_planned: the Question, the name of a field of `Planned`, its new value.
        evidence_opened: the Evidence whose source the user wants to see.
        evidence_removed: the Evidence.
        evidence_ordered: the Question, and the ids of its evidence in their new order.
        evidence_dropped: the Question, and the DraggedEvidence that was let go on it.
        finding_opened: the QuestionFinding whose passage or likeness the user wants to see.
        removed: the Question, which the user wants to be rid of.
        finished: Enter was pressed in the words, or the question went that was written.
        shown: the Question that is edited now, or None; also when it has changed.
        grew: whether everything that can be said of a question is shown now.
    """

    revised = Signal(object, str, object)
    line_chosen = Signal(object, object, str)
    item_planned = Signal(object, str, object)
    evidence_opened = Signal(object)
    evidence_removed = Signal(object)
    evidence_ordered = Signal(object, object)
    evidence_dropped = Signal(object, object)
    finding_opened = Signal(object)
    removed = Signal(object)
    finished = Signal()
    shown = Signal(object)
    grew = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._shown: Question | None = None
        """What the fields beside the words are known to show; None once one of them was used."""
        self._plan: MeetingPlan | None = None
        self._appearance = appearance
        self.setProperty("role", "editor")
        self.setAcceptDrops(True)
        self._build(appearance)
        StillChoices(self)
        self._lay_out(appearance)
        self._connect()
        self.show_question(None)

    @property
    def question(self) -> Question | None:
        """The question that is edited."""
        return self._question

    @property
    def is_grown(self) -> bool:
        """Whether everything that can be said of a question is shown."""
        return self._more.isChecked()

    @property
    def words(self) -> WordsEdit:
        """The field for the words."""
        return self._words

    def show_question(self, question: Question | None) -> None:
        """Show a question, or nothing. What is the same already is left alone."""
        is_other = question is None or self._question is None or question.id != self._question.id
        self._question = question
        focused = cast("QWidget | None", self.window().focusWidget())
        is_left = question is None and focused is not None and self.isAncestorOf(focused)
        self.setVisible(question is not None)
        if is_left:
            # Qt would pass the keyboard on to whatever comes next in the window.
            self.finished.emit()
        if is_other:
            self.show_findings((), "")
        if question is not None:
            self._words.show_words(question.said.words)
            if self._shown is None or not is_only_written(self._shown, question):
                self._show_around(question)
            else:
                # As they may be typed and taken back before they were ever shown as saved.
                self._show_answers(question.said)
        self._shown = question
        self.shown.emit(question)

    def show_plan(self, plan: MeetingPlan) -> None:
        """Show the plan of the question's meeting: its lines, and what its item deserves."""
        self._plan = plan
        self.details.offer_lines(plan)
        if self._question is not None:
            self._show_item(self._question)
            self._say_what_is_held(self._question)

    def keep_plan(self, plan: MeetingPlan) -> None:
        """Know a plan as it was typed here: there is nothing to show that is not shown."""
        self._plan = plan

    def show_prompts(self, prompts: Sequence[Prompt]) -> None:
        """Show the question bank."""
        self.prompts.show_prompts(prompts)

    def show_findings(self, findings: Sequence[QuestionFinding], words: str) -> None:
        """Show what was noticed about these words, where they are still the words."""
        if findings and words != self._words.toPlainText():
            return
        self.marks.show_findings(findings, words)
        colour = self._appearance.theme.palette.warning
        self._words.show_marks(
            "checks", underlined(findings, words, self._words.document(), colour)
        )

    def offer_addressees(self, names: Sequence[str]) -> None:
        """Offer people to put the question to; any other may be typed."""
        self.details.offer_people(names)

    def begin(self) -> None:
        """Put the caret where the words go."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def grow(self) -> None:
        """Show everything that can be said of a question."""
        self._more.setChecked(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take passages that are dragged here, and leave files to the window."""
        if evidence_in(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking them."""
        if evidence_in(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let the question draw on what was let go."""
        dragged = evidence_in(event.mimeData())
        if dragged is not None:
            event.acceptProposedAction()
            self._on_dropped(dragged)

    def _show_around(self, question: Question) -> None:
        """Show everything but the words. At each key that would cost more than the key."""
        said = question.said
        self.details.show_said(said, question.provenance.author)
        self._show_answers(said)
        self.evidence.show_evidence(question.evidence)
        self.prompts.show_said(said.purpose, said.prompt_id)
        self._source.show_question(question)
        self._show_item(question)
        self._say_what_is_held(question)

    def _show_answers(self, said: QuestionWords) -> None:
        self.answers.show_said(said)
        count = sum(bool(getattr(said, name).strip()) for name in ANSWERS)
        self._answers_section.say(number_in_words(count) if count else "")

    def _show_item(self, question: Question) -> None:
        self._item_section.setVisible(question.item_id is not None)
        if question.item_id is not None:
            plan = self._plan
            planned = plan.planned(question.item_id) if plan is not None else Planned()
            self.item.show_plan(self._item_name(question), planned)
            self._item_section.say(planned.big_question.strip())

    def _item_name(self, question: Question) -> str:
        if not question.item:
            return self.tr("This item")
        return self.tr("Item {number}").format(number=question.item)

    def _say_what_is_held(self, question: Question) -> None:
        said = question.said
        line = self._plan.line(said.line_id) if self._plan is not None else None
        parts = (
            purpose_names()[said.purpose] if said.purpose else "",
            self.tr("to {name}").format(name=said.addressee) if said.addressee else "",
            minutes_in_words(said.minutes),
            line.title if line is not None else "",
        )
        self._details_section.say(" · ".join(part for part in parts if part))
        held = len(question.evidence)
        self._evidence_section.say(number_in_words(held) if held else "")

    @Slot(str)
    def _on_words(self, words: str) -> None:
        if self._question is not None:
            self.revised.emit(self._question, "words", words)

    @Slot(str, object)
    def _tell_typed(self, field: str, words: object) -> None:
        if self._question is not None:
            self.revised.emit(self._question, field, words)

    @Slot(str, object)
    def _tell(self, field: str, value: object) -> None:
        # It may be undone before it is ever shown as saved, and is to be shown as it was then.
        self._shown = None
        self._tell_typed(field, value)

    @Slot(object, str)
    def _on_line(self, line: object, title: str) -> None:
        self._shown = None
        if self._question is not None:
            self.line_chosen.emit(self._question, line, title)

    @Slot(str, object)
    def _on_planned(self, field: str, value: object) -> None:
        if self._question is not None:
            self.item_planned.emit(self._question, field, value)

    @Slot(object)
    def _on_ordered(self, ids: object) -> None:
        if self._question is not None:
            self.evidence_ordered.emit(self._question, ids)

    def _on_dropped(self, dragged: DraggedEvidence) -> None:
        if self._question is not None:
            self.evidence_dropped.emit(self._question, dragged)
            self.grow()
            self._evidence_section.open()

    @Slot(object)
    def _on_begun(self, prompt: Prompt | None) -> None:
        self._tell("prompt_id", prompt.id if prompt is not None else None)

    @Slot(bool)
    def _name_more(self, is_grown: bool) -> None:
        self._more.setText(self.tr("&Less") if is_grown else self.tr("&More"))

    @Slot(bool)
    def _on_section(self, is_open: bool) -> None:
        section = self.sender()
        if is_open and isinstance(section, Section):
            self._grown.bring(section)

    @Slot()
    def _on_remove(self) -> None:
        if self._question is not None:
            self.removed.emit(self._question)

    def _build(self, appearance: Appearance) -> None:
        self._words = WordsEdit(self)
        self._words.setPlaceholderText(self.tr("What do you want to ask?"))
        self._words.setAccessibleName(self.tr("Words of the question"))
        self._words.setAccessibleDescription(self.tr("Saved as you type"))
        self.marks = QuestionMarks(self)
        """What was noticed about the words."""
        self._source = QuestionSource(self)
        self.details = QuestionDetails(self)
        """What it is for, who asks whom, how long."""
        self.answers = QuestionAnswers(self)
        """What a good answer would hold, and what to ask next."""
        self.evidence = QuestionEvidence(appearance, self)
        """What it draws on."""
        self.item = ItemPlanFields(self)
        """What is planned for its item."""
        self.prompts = QuestionPrompts(appearance, self)
        """The question bank."""
        self._more = QPushButton(self.tr("&More"), self)
        self._more.setCheckable(True)
        self._more.setProperty("flat", True)
        self._more.setAccessibleDescription(
            self.tr("Purpose, line of enquiry, to whom, minutes, follow-ups, evidence and prompts")
        )
        self._remove = QPushButton(self.tr("Remove"), self)
        self._remove.setAccessibleDescription(self.tr("Removes this question; undo brings it back"))
        self._remove.setProperty("flat", True)

    def _lay_out(self, appearance: Appearance) -> None:
        inside = QWidget(self)
        # Before there is anything in it: what is moved later is dressed anew, widget by widget.
        self._grown = Grown(appearance, inside, self)
        self._grown.hide()
        self._details_section = Section(self.tr("Details"), self.details, inside)
        self._answers_section = Section(self.tr("Answer and follow-ups"), self.answers, inside)
        self._evidence_section = Section(self.tr("Evidence"), self.evidence, inside)
        self._item_section = Section(self.tr("The item"), self.item, inside)
        self._prompts_section = Section(self.tr("Prompts"), self.prompts, inside)
        self.sections = (
            self._details_section,
            self._answers_section,
            self._evidence_section,
            self._item_section,
            self._prompts_section,
        )
        """What "More" shows."""
        self._details_section.open()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        for section in self.sections:
            inner.addWidget(section)
        inner.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._more)
        buttons.addStretch(1)
        buttons.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        for part in (self._words, self.marks, self._source):
            column.addWidget(part)
        column.addWidget(self._grown, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._words.typed.connect(self._on_words)
        self._words.entered.connect(self.finished)
        self.marks.opened.connect(self.finding_opened)
        self.details.revised.connect(self._tell)
        self.details.line_chosen.connect(self._on_line)
        self.answers.revised.connect(self._tell_typed)
        self.evidence.opened.connect(self.evidence_opened)
        self.evidence.removed.connect(self.evidence_removed)
        self.evidence.ordered.connect(self._on_ordered)
        self.item.planned.connect(self._on_planned)
        self.prompts.begun.connect(self._on_begun)
        self._more.toggled.connect(self._grown.setVisible)
        self._more.toggled.connect(self._name_more)
        self._more.toggled.connect(self.grew)
        for section in self.sections:
            section.toggled.connect(self._on_section)
        self._remove.clicked.connect(self._on_remove)
