"""Putting questions into another order, and with it under another item, line or person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoStack

from scrutinyprep.domain.ids import ItemId, QuestionId
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.questions import (
    Grouping,
    GroupKey,
    QuestionsRead,
    group_of,
    moved_before,
)
from scrutinyprep.ui.plan_deeds import PlanDeeds

translate = QCoreApplication.translate


class QuestionOrder:
    """Turns a place in the grouped list into an order of the meeting's questions."""

    def __init__(self, deeds: Deeds, plans: PlanDeeds, stack: QUndoStack) -> None:
        self._deeds = deeds
        self._plans = plans
        self._stack = stack

    def step(
        self, read: QuestionsRead, cards: Sequence[Card], question: QuestionId, by: int
    ) -> None:
        """Move a question past its neighbour in the same group, where it has one."""
        row = next((i for i, card in enumerate(cards) if card.key == question), None)
        if row is None or not 0 <= row + by < len(cards) or cards[row + by].is_heading:
            return
        ordered = [one.id for one in read.questions]
        # By the running order, where the neighbours may stand far apart in another grouping.
        shown = [card.subject.id for card in cards if isinstance(card.subject, Question)]
        at = shown.index(question)
        new = list(ordered)
        new.remove(question)
        new.insert(new.index(shown[at + by]) + (by > 0), question)
        self._deeds.order_questions(read.plan.meeting_id, ordered, new)

    def let_go(
        self,
        read: QuestionsRead,
        cards: Sequence[Card],
        grouping: Grouping,
        dragged: Sequence[QuestionId],
        row: int,
    ) -> None:
        """Put questions before a row, and into the group that it belongs to; all in one step."""
        if not cards or not dragged:
            return
        heading = next((card for card in reversed(cards[:row]) if card.is_heading), cards[0])
        after = cards[row] if row < len(cards) and not cards[row].is_heading else None
        before = after.subject.id if after and isinstance(after.subject, Question) else None
        moved = [one for one in read.questions if one.id in dragged]
        if before in dragged:
            before = _next_left(cards, row, dragged)
        if before is None:
            before = self._behind(read, cards, row, dragged)
        ordered = [one.id for one in read.questions]
        self._stack.beginMacro(translate("PlanDeeds", "order questions"))
        others = [q for q in moved if group_of(q, grouping, read.plan) != _key_of(heading)]
        self._join(others, grouping, _key_of(heading))
        new = moved_before(ordered, dragged, before)
        self._deeds.order_questions(read.plan.meeting_id, ordered, new)
        self._stack.endMacro()

    def _behind(
        self, read: QuestionsRead, cards: Sequence[Card], row: int, dragged: Sequence[QuestionId]
    ) -> QuestionId | None:
        """Return what follows the last question of the group in the running order."""
        last = next(
            (
                card.subject.id
                for card in reversed(cards[:row])
                if isinstance(card.subject, Question) and card.subject.id not in dragged
            ),
            None,
        )
        ordered = [one.id for one in read.questions if one.id not in dragged]
        if last is None or last not in ordered:
            return ordered[0] if ordered and row <= 1 else None
        at = ordered.index(last) + 1
        return ordered[at] if at < len(ordered) else None

    def _join(self, moved: Sequence[Question], grouping: Grouping, key: GroupKey) -> None:
        for question in moved:
            match grouping:
                case Grouping.ITEM:
                    self._deeds.move_question(
                        question, ItemId(key) if isinstance(key, int) else None
                    )
                case Grouping.LINE:
                    self._deeds.revise(question, line_id=key)
                case Grouping.ADDRESSEE:
                    self._deeds.revise(question, addressee=key)
                case Grouping.ASKER:
                    self._deeds.revise(question, asker=key)


def _key_of(heading: Card) -> GroupKey:
    key: GroupKey = heading.key[2] if isinstance(heading.key, tuple) else None
    return key


def _next_left(cards: Sequence[Card], row: int, dragged: Sequence[QuestionId]) -> QuestionId | None:
    for card in cards[row:]:
        if card.is_heading:
            return None
        if isinstance(card.subject, Question) and card.subject.id not in dragged:
            return card.subject.id
    return None
