"""The lines of enquiry of a meeting: started, renamed, put in order and taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.planning import LineOfEnquiry, MeetingPlan
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.wording import access_in_words, questions_in_words


class LinesPanel(QWidget):
    """A list, and a field for the title of the chosen line or of a new one.

    Signals:
        started: the title of a line to start.
        renamed: the LineOfEnquiry and its new title.
        removed: the LineOfEnquiry that the user wants to be rid of.
        ordered: the ids of the lines as they are, and as they shall be.
    """

    started = Signal(str)
    renamed = Signal(object, str)
    removed = Signal(object)
    ordered = Signal(object, object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineOfEnquiry, ...] = ()
        self._build(appearance)
        self._update()

    @property
    def list_(self) -> CardList:
        """The list of lines."""
        return self._list

    @property
    def title(self) -> LineEdit:
        """The field for a title."""
        return self._title

    def show_plan(self, plan: MeetingPlan, questions: tuple[Question, ...]) -> None:
        """Show the lines of a meeting, with how many questions serve each."""
        self._lines = plan.lines
        counts = [sum(q.said.line_id == line.id for q in questions) for line in plan.lines]
        self._list.cards.show_rows(
            [
                Card(
                    line.id,
                    line.title,
                    detail=questions_in_words(count) or self.tr("no question yet"),
                    tag=access_in_words(line.access),
                    subject=line,
                )
                for line, count in zip(plan.lines, counts, strict=True)
            ]
        )
        self._nothing.setVisible(not plan.lines)
        self._update()

    @Slot()
    def move_up(self) -> None:
        """Let the chosen line come earlier."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Let the chosen line come later."""
        self._move(1)

    def _move(self, by: int) -> None:
        chosen = self._chosen()
        old = [line.id for line in self._lines]
        if chosen is not None and 0 <= old.index(chosen.id) + by < len(old):
            new = list(old)
            at = new.index(chosen.id)
            new.insert(at + by, new.pop(at))
            self.ordered.emit(tuple(old), tuple(new))

    def _chosen(self) -> LineOfEnquiry | None:
        card = self._list.chosen
        subject = card.subject if card is not None else None
        return subject if isinstance(subject, LineOfEnquiry) else None

    @Slot()
    def _on_start(self) -> None:
        title = self._title.text().strip()
        if title and all(line.title.casefold() != title.casefold() for line in self._lines):
            self.started.emit(title)
            self._title.clear()

    @Slot()
    def _on_rename(self) -> None:
        chosen, title = self._chosen(), self._title.text().strip()
        if chosen is not None and title:
            self.renamed.emit(chosen, title)

    @Slot()
    def _on_remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.removed.emit(chosen)

    @Slot()
    def _on_current(self) -> None:
        chosen = self._chosen()
        self._title.show_words(chosen.title if chosen is not None else "")
        self._update()

    @Slot()
    def _update(self) -> None:
        for button in (self._rename, self._remove, self._up, self._down):
            button.setEnabled(self._chosen() is not None)

    def _build(self, appearance: Appearance) -> None:
        self._nothing = QLabel(
            self.tr("A line of enquiry is the theme that several questions serve."), self
        )
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "soft")
        self._list = CardList(appearance, self.tr("Lines of enquiry"), self)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._title = LineEdit(self)
        self._title.setAccessibleName(self.tr("Title of a line of enquiry"))
        self._title.setPlaceholderText(self.tr("A new line of enquiry"))
        self._title.returnPressed.connect(self._on_start)
        self._start = self._button(self.tr("Start"), self._on_start)
        self._rename = self._button(self.tr("Rename"), self._on_rename)
        self._up = self._button(self.tr("Move up"), self.move_up)
        self._down = self._button(self.tr("Move down"), self.move_down)
        self._remove = self._button(self.tr("Remove"), self._on_remove)
        for words, key, do in (
            (self.tr("Move up"), "Alt+Up", self.move_up),
            (self.tr("Move down"), "Alt+Down", self.move_down),
            (self.tr("Remove"), "Delete", self._on_remove),
        ):
            action = QAction(words, self._list)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(do)
            self._list.addAction(action)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (first, (self._start, self._rename)),
            (second, (self._up, self._down, self._remove)),
        ):
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 0, 0)
        column.setSpacing(8)
        for part in (self._nothing, self._list, self._title):
            column.addWidget(part, 1 if part is self._list else 0)
        column.addLayout(first)
        column.addLayout(second)

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(do)
        return button
