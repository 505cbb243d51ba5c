"""The desk on the right: questions, notes and what was said before, following the reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from scrutinyprep.domain.ids import ItemId, MeetingId, QuestionId
from scrutinyprep.domain.notes import Highlight, Note
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.panels.desk_figures import DeskFigures
from scrutinyprep.ui.panels.desk_notes import DeskNotes
from scrutinyprep.ui.panels.desk_questions import DeskQuestions
from scrutinyprep.ui.panels.desk_said_before import DeskSaidBefore
from scrutinyprep.ui.spots import Spot
from scrutinyprep.ui.theme import Appearance


class Desk(QTabWidget):
    """Questions and notes, a tab each. What is made or chosen is brought to the front.

    Signals:
        opened: the Question, Note or Highlight whose passage the user wants to see.
        finished: the user is done writing.
        brought: True, where the desk is wanted and so no longer hidden.
    """

    opened = Signal(object)
    finished = Signal()
    brought = Signal(bool)

    def __init__(self, deeds: Deeds, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._tabs_px = QSize()
        """The size of the tabs when they were last laid out."""
        self.said_before: DeskSaidBefore | None = None
        """What earlier meetings said; see `add_said_before`."""
        self.questions = DeskQuestions(deeds, appearance, self)
        self.notes = DeskNotes(deeds, appearance, self)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        # What is dragged from one tab can be let go in another.
        self.tabBar().setChangeCurrentOnDrag(True)
        self.tabBar().setAcceptDrops(True)
        self.setObjectName("desk")
        self.setAccessibleName(self.tr("Desk"))
        self.addTab(self.questions, self.tr("&Questions"))
        self.addTab(self.notes, self.tr("N&otes"))
        for tab in (self.questions, self.notes):
            tab.opened.connect(self.opened)
            tab.finished.connect(self.finished)

    def add_said_before(self, pane: DeskSaidBefore) -> None:
        """Give what earlier meetings said a tab of its own."""
        self.said_before = pane
        self.addTab(pane, self.tr("Said &before"))

    def add_figures(self, pane: DeskFigures) -> None:
        """Give the figures of what is read a tab of their own."""
        pane.finished.connect(self.finished)
        self.addTab(pane, self.tr("F&igures"))

    def ask_before(self, meeting: MeetingId, words: str) -> None:
        """Bring to the front what was said about these words before."""
        if self.said_before is not None:
            self._bring(self.said_before)
            self.said_before.ask(meeting, words)

    def show_at(self, item: ItemId | None, pdf_page: int) -> None:
        """Say which item and page the reader is on."""
        self.questions.show_at(item, pdf_page)
        self.notes.show_at(pdf_page)

    def choose_question(self, question: QuestionId) -> None:
        """Bring a question to the front."""
        self._bring(self.questions)
        self.questions.choose(question)

    def choose_mark(self, mark: str) -> None:
        """Bring a note or highlight to the front."""
        self._bring(self.notes)
        self.notes.choose(mark)

    def name_highlights(self) -> None:
        """Let the kinds of highlight be named where the highlights are listed."""
        self._bring(self.notes)
        self.notes.name_kinds()

    def ask(self, spot: Spot) -> None:
        """Save a question about a spot, and let the user write it."""
        self._bring(self.questions)
        self.questions.write(self._deeds.ask(spot))

    def note(self, spot: Spot) -> None:
        """Save a note on a spot, and let the user write it."""
        self._bring(self.notes)
        self.notes.write(self._deeds.note(spot))

    def reword(self, mark: Question | Note | Highlight) -> None:
        """Show what a mark says now."""
        if isinstance(mark, Question):
            self.questions.reword(mark)
        elif isinstance(mark, Note):
            self.notes.reword(mark)

    def event(self, event: QEvent) -> bool:
        """Paint all of it only where the tabs have changed, not for a new line in one of them."""
        if event.type() is QEvent.Type.LayoutRequest:
            tabs = self.tabBar().sizeHint()
            if tabs == self._tabs_px:
                # Qt would lay tabs and panes out where they are, and paint them all.
                self.updateGeometry()
                return True
            self._tabs_px = tabs
        return super().event(event)

    def _bring(self, tab: QWidget) -> None:
        # Hidden by the user or not: who asks a question wants to write it.
        self.show()
        self.brought.emit(True)
        self.setCurrentWidget(tab)
