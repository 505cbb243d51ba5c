"""The desk's questions: those on this page first, and the one that is being written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.addressees import addressees
from scrutinyprep.domain.ids import ItemId, QuestionId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.itemmodels.marks import question_cards
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.question_editor import QuestionEditor
from scrutinyprep.ui.panels.question_editor_typed import PAUSE_MS, is_only_typed
from scrutinyprep.ui.theme import Appearance

_BOTH_PX = 800
"""In less height, at 100%, a list above the fields of a question shows a row and a half."""


class DeskQuestions(QWidget):
    """Shows the questions of an item or of the meeting, and edits the chosen one.

    Signals:
        opened: the Question whose passage the user wants to see.
        chosen: the Question that is edited now, or None.
        new_wanted: a question without a passage.
        finished: the user is done writing.
    """

    opened = Signal(object)
    chosen = Signal(object)
    new_wanted = Signal()
    finished = Signal()

    def __init__(self, deeds: Deeds, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._questions: tuple[Question, ...] = ()
        self._item: ItemId | None = None
        self._pdf_page = 0
        self._wanted: QuestionId | None = None
        """The question that is to be edited as soon as it is read."""
        self._people: dict[ItemId, tuple[str, ...]] = {}
        """Whom each item's reports name."""
        self._appearance = appearance
        self._is_filling = False
        """Rows come and go, and nobody chooses any."""
        self._later = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._later.timeout.connect(self._update)
        self._build(appearance)
        self._connect()

    @property
    def editor(self) -> QuestionEditor:
        """Where the chosen question is edited."""
        return self._editor

    def show_questions(self, questions: tuple[Question, ...]) -> None:
        """Show the questions of a meeting."""
        self._questions = questions
        self._update()
        current = self._wanted or (self._editor.question.id if self._editor.question else None)
        found = next((q for q in questions if q.id == current), None)
        if found is not None:
            self._wanted = None
            self._edit(found)
            self._list.choose(found.id)
        elif self._wanted is None and self._editor.question is not None:
            self._edit(None)

    def show_agenda(self, agenda: Sequence[AgendaItem]) -> None:
        """Offer the people whom each item's reports name as those to ask."""
        self._people = {item.id: addressees(item.details) for item in agenda}
        self._offer(self._editor.question)

    def reword(self, question: Question) -> None:
        """Show what one of the questions says now."""
        before = next((q for q in self._questions if q.id == question.id), None)
        self._questions = tuple(question if q.id == question.id else q for q in self._questions)
        is_edited = self._editor.question is not None and self._editor.question.id == question.id
        if is_edited:
            self._editor.show_question(question)
        if is_edited and before is not None and is_only_typed(before, question):
            # The editor has the words; laid out at each key, the list took longer than the key.
            self._later.start()
        else:
            self._update()

    def show_at(self, item: ItemId | None, pdf_page: int) -> None:
        """Say which item and page the reader is on."""
        if (item, pdf_page) != (self._item, self._pdf_page):
            self._item, self._pdf_page = item, pdf_page
            self._update()

    def write(self, question: Question) -> None:
        """Let the user write a question that was only just saved."""
        self._wanted = question.id
        self._edit(question)
        self._editor.begin()

    def choose(self, question: QuestionId) -> None:
        """Edit another of the questions."""
        found = next((q for q in self._questions if q.id == question), None)
        if found is None:
            self._wanted = question
            return
        if self._list.cards.row_of(question) is None:
            self._whole.setChecked(True)
            self._update()
        self._edit(found)
        self._list.choose(question)

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        question = index.data(CardsModel.SubjectRole)
        if isinstance(question, Question) and not self._is_filling:
            self._edit(question)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        question = index.data(CardsModel.SubjectRole)
        if isinstance(question, Question):
            self._edit(question)
            self.opened.emit(question)

    @Slot(object, str, object)
    def _on_revised(self, question: Question, field: str, value: object) -> None:
        self._deeds.revise(question, **{field: value})

    @Slot(object)
    def _on_removed(self, question: Question) -> None:
        self._edit(None)
        self._deeds.remove_questions([question])

    @Slot()
    def _update(self) -> None:
        self._later.stop()
        shown = self._questions
        if self._this_item.isChecked() and self._item is not None:
            shown = tuple(q for q in shown if q.item_id == self._item)
        cards = question_cards(shown, self._pdf_page)
        self._is_filling = True
        self._list.cards.show_rows(cards)
        self._list.keep(self._editor.question.id if self._editor.question else None)
        self._is_filling = False
        self._nothing.setVisible(not cards)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """Leave the height to the fields of a question where there is too little for a list too.

        The question is in the editor; "Less" leads back to the list.
        """
        is_tight = self.height() < self._appearance.theme.px(_BOTH_PX)
        is_written = self._editor.question is not None and self._editor.is_grown
        has_cards = bool(self._list.cards.rows)
        self._list.setVisible(has_cards and not (is_tight and is_written))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room for the list beside what is written."""
        super().resizeEvent(event)
        self._make_room()

    def _offer(self, question: Question | None) -> None:
        if question is not None:
            every = dict.fromkeys(name for names in self._people.values() for name in names)
            item = question.item_id
            own = self._people.get(item, ()) if item is not None else ()
            self._editor.offer_addressees(tuple(dict.fromkeys([*own, *every])))

    def _edit(self, question: Question | None) -> None:
        before = self._editor.question
        self._offer(question)
        self._editor.show_question(question)
        if (before.id if before else None) != (question.id if question else None):
            self.chosen.emit(question)

    def _build(self, appearance: Appearance) -> None:
        self._this_item = QPushButton(self.tr("This item"), self)
        self._whole = QPushButton(self.tr("All"), self)
        scope = QButtonGroup(self)
        for button in (self._this_item, self._whole):
            button.setCheckable(True)
            button.setProperty("flat", True)
            scope.addButton(button)
        self._whole.setChecked(True)
        self._new = QPushButton(self.tr("New question"), self)
        self._whole.setAccessibleName(self.tr("All questions of the meeting"))
        self._new.setAccessibleDescription(self.tr("Asks about the page that is open"))
        self._list = CardList(appearance, self.tr("Questions"), self)
        self._nothing = QLabel(
            self.tr("Select words on the page and press Q to ask about them."), self
        )
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "soft")
        self._nothing.setMargin(16)
        self._editor = QuestionEditor(appearance, self)
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.addWidget(self._this_item)
        top.addWidget(self._whole)
        top.addStretch(1)
        top.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        column.addWidget(self._editor)

    def _connect(self) -> None:
        self._this_item.toggled.connect(self._update)
        self._new.clicked.connect(self.new_wanted)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.clicked.connect(self._on_activated)
        self._list.activated.connect(self._on_activated)
        self._editor.revised.connect(self._on_revised)
        self._editor.removed.connect(self._on_removed)
        self._editor.evidence_removed.connect(self._deeds.remove_evidence)
        self._editor.finished.connect(self.finished)
        self._editor.grew.connect(self._make_room)
        self._editor.shown.connect(self._make_room)
