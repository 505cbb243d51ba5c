"""The menu of questions in the plan: how far they have come, their order, their passage."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from scrutinyprep.domain.questions import QuestionState
from scrutinyprep.ui.places.questions_list import PlanList


class QuestionsMenu(QObject):
    """Offers on the list what can be done with the questions that are selected in it.

    In the meeting it ticks them off: the menu key, and a letter.

    Signals:
        state_chosen: the QuestionState that all selected questions are to have.
    """

    state_chosen = Signal(object)

    def __init__(
        self, plan: PlanList, deeds: tuple[tuple[str, Callable[[], None]], ...], parent: QObject
    ) -> None:
        """Offer these deeds, too, by their words."""
        super().__init__(parent)
        self._plan = plan
        self._deeds = deeds
        plan.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        plan.customContextMenuRequested.connect(self._on_wanted)

    def menu(self) -> QMenu | None:
        """Return what can be done with the selected questions; None where there are none."""
        selected = self._plan.selected
        if not selected:
            return None
        menu = QMenu(self._plan)
        menu.setAccessibleName(self.tr("Question"))
        group = QActionGroup(menu)
        states = {question.said.state for question in selected}
        for state, words in self._states():
            action = menu.addAction(words, partial(self.state_chosen.emit, state))
            action.setCheckable(True)
            action.setChecked(states == {state})
            group.addAction(action)
        menu.addSeparator()
        for words, do in self._deeds:
            menu.addAction(words, do)
        return menu

    def _states(self) -> tuple[tuple[QuestionState, str], ...]:
        return (
            (QuestionState.DRAFT, self.tr("D&raft")),
            (QuestionState.READY, self.tr("Read&y")),
            (QuestionState.ASKED, self.tr("&Asked")),
            (QuestionState.ANSWERED, self.tr("A&nswered")),
            (QuestionState.DROPPED, self.tr("Dr&opped")),
        )

    @Slot(QPoint)
    def _on_wanted(self, place: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            index = self._plan.currentIndex()
            # By the keyboard, the menu belongs to the question and not to the pointer.
            row = self._plan.visualRect(index)
            at = place if row.contains(place) else row.center()
            menu.popup(self._plan.viewport().mapToGlobal(at))
