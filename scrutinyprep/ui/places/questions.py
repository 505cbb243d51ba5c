"""The place where the questions of a meeting are ordered, filled in and timed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.ids import MeetingId, QuestionId
from scrutinyprep.domain.meetings import AgendaItem, Meeting
from scrutinyprep.domain.questions import Question, QuestionState, QuestionWords
from scrutinyprep.ui.commands import Reworded
from scrutinyprep.ui.itemmodels.questions import Column, FilteredRows, QuestionsModel
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import meeting_in_words, number_in_words, questions_in_words
from scrutinyprep.ui.workroom import Workroom

_Read = tuple[Meeting, list[Question], list[AgendaItem]]
_WIDTHS_PX: dict[int, int] = {
    Column.ORDER: 52,
    Column.ITEM: 90,
    Column.PURPOSE: 140,
    Column.ADDRESSEE: 170,
    Column.MINUTES: 76,
    Column.STATE: 92,
    Column.PLACE: 130,
}


class QuestionsPlace(Place):
    """Shows the questions of the open meeting as a table that is edited in place.

    Signals:
        opened: the Question whose passage the user wants to see.
        chosen: the Question that is current now, or None.
    """

    kinds = Kind.QUESTIONS | Kind.MEETINGS | Kind.PAPERS
    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        workroom: Workroom,
        invitation: tuple[QAction, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self.meeting: MeetingId | None = None
        """The meeting whose questions are shown."""
        self._wanted: QuestionId | None = None
        self._model = QuestionsModel(self)
        self._rows = FilteredRows(QuestionsModel.SortRole, QuestionsModel.FilterRole, self)
        self._rows.setSourceModel(self._model)
        self._build(workroom.appearance, invitation)
        self._connect()

    @property
    def table(self) -> Ledger:
        """The table of questions."""
        return self._table

    @Slot(object)
    def show_meeting(self, meeting: MeetingId | None) -> None:
        """Show the questions of another meeting."""
        if meeting != self.meeting:
            self.meeting = meeting
            self._model.show_rows([])
            self._layers.setCurrentIndex(0)
            self._outdated = self.kinds
            if self.isVisible():
                self._catch_up()

    def show_question(self, question: QuestionId) -> None:
        """Make a question the current one, as soon as it is read."""
        self._wanted = question
        self._choose_wanted()

    def read(self, kinds: Kind) -> None:
        """Read the questions again."""
        if self.meeting is None:
            return
        meeting, services = self.meeting, self._services
        self._tasks.run(
            lambda _: (
                services.meetings.one(meeting),
                services.questions.of_meeting(meeting),
                services.meetings.agenda(meeting),
            ),
            then=self._show,
            key=(id(self), "questions"),
        )

    def reword(self, change: Reworded) -> bool:
        """Show what one question says now."""
        row = self._model.row_of(change.made)
        if row is None or not isinstance(change.said, QuestionWords):
            return False
        questions = list(self._model.rows)
        newest = self._deeds.newest(replace(questions[row], said=change.said))
        questions[row] = newest
        self._model.show_rows(questions)
        self._show_total(questions)
        return True

    @Slot()
    def move_up(self) -> None:
        """Ask the chosen question earlier."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Ask the chosen question later."""
        self._move(1)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen questions away; undo brings them back."""
        rows = self._table.selectionModel().selectedRows()
        chosen = [index.data(QuestionsModel.QuestionRole) for index in rows]
        if chosen:
            self._deeds.remove_questions(chosen)

    @Slot()
    def open_chosen(self) -> None:
        """Show the passage that the chosen question rests on."""
        question = self._current()
        if question is not None:
            self.opened.emit(question)

    @Slot(object)
    def _show(self, read: _Read) -> None:
        meeting, questions, agenda = read
        if meeting.id != self.meeting:
            return
        questions = [self._deeds.newest(question) for question in questions]
        self._model.show_items(tuple(agenda))
        self._model.show_rows(questions)
        self._show_total(questions)
        self._meeting_name.setText(meeting_in_words(meeting))
        self._layers.setCurrentIndex(1 if questions else 0)
        self._choose_wanted()
        if questions and not self._table.currentIndex().isValid():
            self._table.selectRow(0)

    def _show_total(self, questions: Sequence[Question]) -> None:
        asked = [q for q in questions if q.said.state is not QuestionState.DROPPED]
        minutes = sum(q.said.minutes or 0.0 for q in asked)
        unsaid = sum(1 for q in asked if q.said.minutes is None)
        parts = (
            questions_in_words(len(asked)),
            self.tr("{minutes} minutes in all").format(minutes=number_in_words(minutes)),
            self.tr("{count} without a time").format(count=unsaid) if unsaid else "",
        )
        self._total.setText(" · ".join(part for part in parts if part))

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self.chosen.emit(self._current())
        self._open.setEnabled(self._current() is not None)
        self._remove.setEnabled(self._current() is not None)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() in (Column.PLACE, Column.ORDER):
            self.open_chosen()

    @Slot(object, str, object)
    def _on_revised(self, question: Question, field: str, value: object) -> None:
        self._deeds.revise(question, **{field: value})

    def _move(self, by: int) -> None:
        question = self._current()
        if question is None or self.meeting is None:
            return
        if self._rows.sortColumn() != Column.ORDER:
            self._table.sortByColumn(Column.ORDER, Qt.SortOrder.AscendingOrder)
        old = [row.id for row in self._model.rows]
        at = old.index(question.id)
        if 0 <= at + by < len(old):
            new = list(old)
            new.insert(at + by, new.pop(at))
            self._deeds.order_questions(self.meeting, old, new)

    def _current(self) -> Question | None:
        index = self._table.currentIndex()
        question = index.data(QuestionsModel.QuestionRole) if index.isValid() else None
        return question if isinstance(question, Question) else None

    def _choose_wanted(self) -> None:
        if self._wanted is None:
            return
        row = self._model.row_of(self._wanted)
        if row is not None:
            self._wanted = None
            index = self._rows.mapFromSource(self._model.index(row, Column.WORDS))
            self._table.setCurrentIndex(index)

    def _build(self, appearance: Appearance, invitation: tuple[QAction, ...]) -> None:
        title = QLabel(self.tr("Questions"), self)
        set_role(title, "title")
        self._meeting_name = QLabel(self)
        self._total = QLabel(self)
        for label in (self._meeting_name, self._total):
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._meeting_name, "soft")
        set_role(self._total, "strong")
        self._filter = LineEdit(self)
        self._filter.setPlaceholderText(self.tr("Show only questions with these words"))
        self._filter.setAccessibleName(self.tr("Show only questions with these words"))
        self._open = QPushButton(self.tr("Show passage"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._up = QPushButton(self.tr("Earlier"), self)
        self._down = QPushButton(self.tr("Later"), self)
        self._up.setToolTip(self.tr("Ask it earlier (Alt+Up)"))
        self._down.setToolTip(self.tr("Ask it later (Alt+Down)"))
        self._table = Ledger(
            appearance,
            self.tr("Questions in running order"),
            choices_role=QuestionsModel.ChoicesRole,
            counted=Column.MINUTES,
            parent=self,
        )
        self._table.setModel(self._rows)
        self._table.sortByColumn(Column.ORDER, Qt.SortOrder.AscendingOrder)
        self._table.lay_columns(appearance, _WIDTHS_PX, Column.WORDS)
        self._build_keys()
        listed = QWidget(self)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self._meeting_name, 1)
        head.addWidget(self._total)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._filter, 1)
        for button in (self._up, self._down, self._open, self._remove):
            tools.addWidget(button)
        column = QVBoxLayout(listed)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(self._table, 1)
        empty = Empty(
            appearance,
            self.tr("No questions yet"),
            self.tr("Read the papers, select a passage that leaves you wondering, and press Q."),
            *invitation,
            parent=self,
        )
        self._layers = QStackedLayout(self)
        self._layers.addWidget(empty)
        self._layers.addWidget(listed)

    def _build_keys(self) -> None:
        for words, key, do in (
            (self.tr("Ask it earlier"), QKeySequence("Alt+Up"), self.move_up),
            (self.tr("Ask it later"), QKeySequence("Alt+Down"), self.move_down),
            (self.tr("Remove questions"), QKeySequence("Delete"), self.remove_chosen),
        ):
            action = QAction(words, self)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(do)
            self._table.addAction(action)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._rows.look_for)
        self._open.clicked.connect(self.open_chosen)
        self._remove.clicked.connect(self.remove_chosen)
        self._up.clicked.connect(self.move_up)
        self._down.clicked.connect(self.move_down)
        self._table.selectionModel().currentChanged.connect(self._on_current)
        self._table.doubleClicked.connect(self._on_double_clicked)
        self._model.revised.connect(self._on_revised)
        self._model.moved.connect(self._deeds.move_question)
