"""The list of a meeting's questions: chosen one or several, dragged to their place."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.itemmodels.questions import PlanModel, questions_in
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.neighbour import Neighbour
from scrutinyprep.ui.theme import Appearance, Step

_NUMBER_PX = 34


class PlanList(CardList):
    """Numbered questions under headings.

    Signals:
        let_go: the ids of the dragged questions, and the row before which they were let go.
    """

    let_go = Signal(object, int)

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, name, parent, number_px=_NUMBER_PX)
        # A document rather than a list beside something else.
        self._delegate.heading = Step.BODY
        self.cards = PlanModel(self)
        self.setModel(self.cards)
        Neighbour(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def choose(self, key: object) -> bool:
        """Make one question the current one and nothing else selected, whatever keys are held."""
        row = self.cards.row_of(key)
        if row is None:
            return False
        index = self.cards.index(row, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        return True

    @property
    def current(self) -> Question | None:
        """The question that the keyboard is on."""
        card = self.chosen
        return card.subject if card is not None and isinstance(card.subject, Question) else None

    @property
    def selected(self) -> list[Question]:
        """The questions that are selected, in the order of the list."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        subjects = (self.cards.rows[index.row()].subject for index in indexes)
        return [subject for subject in subjects if isinstance(subject, Question)]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed; a heading, or no row at all, leaves the choice as it is."""
        card = self.indexAt(event.position().toPoint()).data(CardsModel.CardRole)
        if isinstance(card, Card) and not card.is_heading:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take questions, and leave files to the window."""
        if questions_in(event.mimeData()):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        if questions_in(event.mimeData()):
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where questions were let go; the list changes when the deed has been done."""
        dragged = questions_in(event.mimeData())
        if not dragged:
            event.ignore()
            return
        # Not "move": the view that they came from would take its rows away by itself.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.let_go.emit(dragged, self._row_at(event.position().toPoint()))

    def _row_at(self, point: QPoint) -> int:
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.cards.rows)
        is_below = point.y() > self.visualRect(index).center().y()
        return index.row() + is_below
