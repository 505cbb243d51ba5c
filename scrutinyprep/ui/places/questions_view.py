"""The panes of the place of questions: the list, what edits it, coverage and lines of enquiry."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.itemmodels.questions import Grouping
from scrutinyprep.ui.panels.columns import Column, Columns
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.question_editor import QuestionEditor
from scrutinyprep.ui.panels.question_editor_bulk import BulkEditor
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.places.questions_coverage import CoveragePanel
from scrutinyprep.ui.places.questions_lines import LinesPanel
from scrutinyprep.ui.places.questions_list import PlanList
from scrutinyprep.ui.places.questions_time import TimeBar
from scrutinyprep.ui.theme import Appearance, set_role


class QuestionsView(QObject):
    """Builds the panes and says what was asked of them.

    Signals:
        regrouped: the questions are to be grouped or filtered in another way.
        lines_wanted: the lines of enquiry are shown now.
        earlier_wanted, later_wanted: the chosen question is to be asked so.
        passage_wanted: the passage of the chosen question is to be shown.
        removal_wanted: the chosen questions are to go.
    """

    regrouped = Signal()
    lines_wanted = Signal()
    earlier_wanted = Signal()
    later_wanted = Signal()
    passage_wanted = Signal()
    removal_wanted = Signal()

    def __init__(
        self,
        appearance: Appearance,
        invitation: tuple[QAction, ...],
        place: QWidget,
        editor: QuestionEditor | None = None,
    ) -> None:
        """Take what leads to a first question, and then what leads to papers where are none."""
        super().__init__(place)
        self._place = place
        self.list_ = PlanList(appearance, self.tr("Questions in running order"), place)
        self.editor = editor or QuestionEditor(appearance, place)
        self.bulk = BulkEditor(place)
        self.coverage = CoveragePanel(appearance, place)
        self.lines = LinesPanel(appearance, place)
        self.time = TimeBar(appearance, place)
        self.editor.grow()
        self._up = self._button(self.tr("Ask earlier"), self.tr("Ask it earlier (Alt+Up)"))
        self._down = self._button(self.tr("Ask later"), self.tr("Ask it later (Alt+Down)"))
        self._open = self._button(self.tr("Show passage"), self.tr("Shows its page in Read"))
        self._remove = self._button(self.tr("Remove"), self.tr("Undo brings it back (Delete)"))
        self._build_tools()
        self._build_keys()
        self.layers = QStackedLayout()
        """The whole place: without a meeting, or with one."""
        self.layers.addWidget(self._closed(appearance, invitation[1:]))
        self.layers.addWidget(self._full(appearance, invitation[:1]))

    @property
    def grouping(self) -> Grouping:
        """By what the questions stand together."""
        return list(Grouping)[self._grouping.currentIndex()]

    def group_by(self, name: str) -> None:
        """Let the questions stand together by the `Grouping` of this name, if there is one."""
        names = [one.name for one in Grouping]
        if name in names:
            self._grouping.setCurrentIndex(names.index(name))

    @property
    def wanted(self) -> str:
        """The words that a question is to hold."""
        return self._filter.text()

    @property
    def group_choice(self) -> QComboBox:
        """The field in which the grouping is chosen."""
        return self._grouping

    @property
    def is_lined(self) -> bool:
        """Whether the lines of enquiry are shown."""
        return self._lined.isChecked()

    def show_nothing(self) -> None:
        """Show that no meeting is open."""
        self.layers.setCurrentIndex(0)

    def show_meeting(self, name: str) -> None:
        """Say which meeting it is."""
        self._name.setText(name)
        self.layers.setCurrentIndex(1)

    def show_rows(self, shown: int, of: int) -> None:
        """Show the list, or why there is nothing in it: no questions, or none with those words.

        Where there are none, what they could be about stands beside: what is not covered yet.
        """
        self._has_none = not of
        self._rows.setCurrentWidget(self.list_ if shown else self._unmatched if of else self._none)
        for tool in (self._grouping, self._filter, *self._on_list, self._covered):
            tool.setVisible(bool(of))
        self._show_side()

    def show_count(self, selected: int) -> None:
        """Show the editor of one question, or of several."""
        for button in (self._up, self._down, self._open):
            button.setEnabled(selected == 1)
        self._remove.setEnabled(selected > 0)
        self._many = selected > 1
        self._show_side()

    def show_everything(self) -> None:
        """Filter nothing."""
        self._filter.clear()

    @Slot()
    def _show_side(self) -> None:
        if self._lined.isChecked():
            self._side.setCurrentWidget(self.lines)
        elif self._covered.isChecked() or self._has_none:
            self._side.setCurrentWidget(self.coverage)
        else:
            self._side.setCurrentWidget(self.bulk if self._many else self._one)

    @Slot(bool)
    def _on_covered(self, is_wanted: bool) -> None:
        if is_wanted:
            self._lined.setChecked(False)
        self._show_side()

    @Slot(bool)
    def _on_lined(self, is_wanted: bool) -> None:
        if is_wanted:
            self._covered.setChecked(False)
            self.lines_wanted.emit()
        self._show_side()

    def _build_tools(self) -> None:
        place = self._place
        self._many = self._has_none = False
        self._name = QLabel(place)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._name, "soft")
        self._grouping = QComboBox(place)
        for name in (
            self.tr("By item"),
            self.tr("By line of enquiry"),
            self.tr("By whom they are put to"),
            self.tr("By who asks"),
        ):
            self._grouping.addItem(name)
        name_choice(self._grouping, self.tr("Group questions"))
        self._grouping.currentIndexChanged.connect(self.regrouped)
        self._filter = LineEdit(place)
        self._filter.setPlaceholderText(self.tr("Show only questions with these words"))
        self._filter.setAccessibleName(self.tr("Show only questions with these words"))
        self._filter.textChanged.connect(self.regrouped)
        self._up.clicked.connect(self.earlier_wanted)
        self._down.clicked.connect(self.later_wanted)
        self._open.clicked.connect(self.passage_wanted)
        self._remove.clicked.connect(self.removal_wanted)
        self._covered = self._button(
            self.tr("&Coverage"), self.tr("Which parts of the papers have no question yet")
        )
        self._lined = self._button(
            self.tr("Lines of en&quiry"), self.tr("Start, rename and order the lines of enquiry")
        )
        for button, do in ((self._covered, self._on_covered), (self._lined, self._on_lined)):
            button.setCheckable(True)
            button.toggled.connect(do)

    def _build_keys(self) -> None:
        for words, key, signal in (
            (self.tr("Ask it earlier"), "Alt+Up", self.earlier_wanted),
            (self.tr("Ask it later"), "Alt+Down", self.later_wanted),
            (self.tr("Remove questions"), "Delete", self.removal_wanted),
        ):
            action = QAction(words, self.list_)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(signal)
            self.list_.addAction(action)

    def _full(self, appearance: Appearance, invitation: tuple[QAction, ...]) -> QWidget:
        full = QWidget(self._place)
        title = QLabel(self.tr("Questions"), full)
        set_role(title, "title")
        head = FlowLayout(spacing=12)
        head.add(title, self._name, self.time, stretched=self._name)
        tools = FlowLayout()
        tools.add(self._grouping, self._filter, stretched=self._filter)
        self._on_list = (self._up, self._down, self._open, self._remove)
        tools.add(*self._on_list, self._covered, self._lined)
        # The editor is as high as its words; below it is nothing.
        self._one = QWidget(full)
        column = QVBoxLayout(self._one)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor, 1)
        self._side = QStackedWidget(full)
        for widget in (self._one, self.bulk, self.coverage, self.lines):
            self._side.addWidget(widget)
        listed = self._listed(appearance, full, invitation)
        self.columns = Columns(
            appearance,
            (
                Column(listed, self.tr("All questions"), 720, 280),
                Column(self._side, self.tr("Beside them"), 440, 250),
            ),
            listed,
            "questions",
            full,
        )
        outer = QVBoxLayout(full)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addLayout(tools)
        outer.addWidget(self.columns, 1)
        return full

    def _listed(
        self, appearance: Appearance, parent: QWidget, invitation: tuple[QAction, ...]
    ) -> QWidget:
        self._none = Empty(
            appearance,
            self.tr("No questions yet"),
            self.tr(
                "Read the papers, select a passage that leaves you wondering, and press Q. "
                "What the papers hold, and nobody asks about yet, is listed beside."
            ),
            *invitation,
            parent=parent,
        )
        self._unmatched = Empty(
            appearance,
            self.tr("No question has these words"),
            self.tr("Clear the field above to see all of them."),
            parent=parent,
        )
        self._rows = QStackedWidget(parent)
        for layer in (self.list_, self._none, self._unmatched):
            self._rows.addWidget(layer)
        return self._rows

    def _closed(self, appearance: Appearance, invitation: tuple[QAction, ...]) -> QWidget:
        return Empty(
            appearance,
            self.tr("No meeting is open"),
            self.tr("Open the pack of your next meeting: what you ask about it becomes a plan."),
            *invitation,
            parent=self._place,
        )

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self._place)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        return button
