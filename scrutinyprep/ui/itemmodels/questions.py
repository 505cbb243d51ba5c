"""The questions of a meeting as numbered cards under headings, to be put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QModelIndex, Qt

from scrutinyprep.domain.ids import ItemId, LineId, MeetingId, QuestionId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.planning import Budget, MeetingPlan, Time, budget_of
from scrutinyprep.domain.question_findings import QuestionFinding
from scrutinyprep.domain.questions import Question, QuestionState
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.itemmodels.rows import Index
from scrutinyprep.ui.question_wording import (
    audience_names,
    finding_in_words,
    time_in_words,
    words_in_short,
)
from scrutinyprep.ui.wording import (
    access_in_words,
    minutes_in_words,
    place_in_words,
    purpose_names,
    state_names,
)

translate = QCoreApplication.translate
GroupKey = ItemId | LineId | str | None
"""What questions stand together for; None for those of which nothing was said."""
_KIND = "application/x-scrutinyprep-questions"


class Grouping(Enum):
    """By what questions stand together."""

    ITEM = "item"
    LINE = "line"
    ADDRESSEE = "addressee"
    ASKER = "asker"


@dataclass(frozen=True, slots=True)
class QuestionsRead:
    """What the place of questions shows of a meeting."""

    questions: tuple[Question, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    plan: MeetingPlan = field(default_factory=lambda: MeetingPlan(MeetingId("")))
    findings: Mapping[QuestionId, tuple[QuestionFinding, ...]] = field(default_factory=dict)

    @property
    def budget(self) -> Budget:
        """How the time of the questions compares with the time that there is."""
        return budget_of(self.plan, self.questions)


class PlanModel(CardsModel):
    """Cards of questions under headings; questions are dragged, and dropped by their view."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let questions be dragged, and dropped between others."""
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if index.isValid() and not self.rows[index.row()].is_heading:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Say that questions are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the one kind of thing that is dragged here."""
        return [_KIND]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of questions that are dragged."""
        mime = QMimeData()
        cards = [self.rows[index.row()] for index in sorted(indexes, key=lambda one: one.row())]
        ids = [card.subject.id for card in cards if isinstance(card.subject, Question)]
        mime.setData(_KIND, QByteArray("\n".join(ids).encode("ascii")))
        return mime


def questions_in(mime: QMimeData) -> tuple[QuestionId, ...]:
    """Return the ids of the questions that are dragged; none for all else."""
    if not mime.hasFormat(_KIND):
        return ()
    ids = bytes(mime.data(_KIND).data()).decode("ascii").split("\n")
    return tuple(QuestionId(one) for one in ids if one)


def plan_cards(read: QuestionsRead, grouping: Grouping, wanted: str = "") -> list[Card]:
    """Return the questions under headings, those that hold each of the wanted words.

    Questions keep their numbers in the running order, however they are grouped.
    """
    words = wanted.casefold().split()
    groups: dict[GroupKey, list[Card]] = {}
    for number, question in enumerate(read.questions, 1):
        card = _card(question, number, read)
        text = f"{card.title} {card.detail} {question.item or ''}".casefold()
        if all(word in text for word in words):
            groups.setdefault(group_of(question, grouping, read.plan), []).append(card)
    met = list(groups)
    times = read.budget.items if grouping is Grouping.ITEM else {}
    cards: list[Card] = []
    for key in sorted(groups, key=lambda key: _place_of(key, grouping, read, met)):
        time = next((time for item, time in times.items() if item == key), None)
        cards += [_heading(key, grouping, read, groups[key], time), *groups[key]]
    return cards


def group_of(question: Question, grouping: Grouping, plan: MeetingPlan) -> GroupKey:
    """Return what a question stands with others for; None where nothing was said."""
    match grouping:
        case Grouping.ITEM:
            return question.item_id
        case Grouping.LINE:
            line = plan.line(question.said.line_id)
            return line.id if line is not None else None
        case Grouping.ADDRESSEE:
            return question.said.addressee
    return question.asker


def _place_of(
    key: GroupKey, grouping: Grouping, read: QuestionsRead, met: list[GroupKey]
) -> tuple[bool, int]:
    """Return where a group stands: what belongs nowhere comes last."""
    order: list[GroupKey] = met
    if grouping is Grouping.ITEM:
        order = [item.id for item in read.agenda]
    elif grouping is Grouping.LINE:
        order = [line.id for line in read.plan.lines]
    return key is None, order.index(key) if key in order else len(order)


def _heading(
    key: GroupKey,
    grouping: Grouping,
    read: QuestionsRead,
    cards: list[Card],
    time: Time | None,
) -> Card:
    title, detail = _titles(key, grouping, read)
    if time is None:
        questions = [card.subject for card in cards if isinstance(card.subject, Question)]
        time = budget_of(MeetingPlan(read.plan.meeting_id), questions).whole
    words = time_in_words(time)
    parts = ("" if time.over else words, detail)
    return Card(
        key=("heading", grouping, key),
        title=title,
        tag=words if time.over else "",
        detail=" · ".join(part for part in parts if part),
        is_heading=True,
    )


def _titles(key: GroupKey, grouping: Grouping, read: QuestionsRead) -> tuple[str, str]:
    match grouping:
        case Grouping.ITEM:
            item = next((one for one in read.agenda if one.id == key), None)
            if item is None:
                return translate("plan", "The meeting as a whole"), ""
            return f"{item.number} {item.title}".strip(), read.plan.planned(item.id).big_question
        case Grouping.LINE:
            line = next((one for one in read.plan.lines if one.id == key), None)
            return (line.title if line else translate("plan", "No line of enquiry yet")), ""
        case Grouping.ADDRESSEE:
            return str(key or translate("plan", "To nobody yet")), ""
    return str(key or translate("plan", "By nobody named")), ""


def _card(question: Question, number: int, read: QuestionsRead) -> Card:
    said = question.said
    line = read.plan.line(said.line_id)
    findings = read.findings.get(question.id, ())
    parts = (
        place_in_words(question.place.anchor) if question.place else "",
        translate("plan", "to {name}").format(name=said.addressee) if said.addressee else "",
        minutes_in_words(said.minutes),
        line.title if line else "",
        purpose_names()[said.purpose] if said.purpose else "",
        translate("plan", "by {name}").format(name=said.asker) if said.asker else "",
        audience_names()[said.audience] if said.is_private else "",
        state_names()[said.state] if said.state is not QuestionState.DRAFT else "",
        f"△ {len(findings)}" if findings else "",
    )
    words = words_in_short(said.words)
    return Card(
        key=question.id,
        title=words or translate("desk", "No words yet"),
        is_quiet=not words or said.state is QuestionState.DROPPED,
        number=str(number),
        tag=access_in_words(question.access),
        detail=" · ".join(part for part in parts if part),
        tip="\n".join(finding_in_words(one, said.words) for one in findings),
        subject=question,
    )


def moved_before(
    ordered: Sequence[QuestionId], moved: Sequence[QuestionId], before: QuestionId | None
) -> list[QuestionId]:
    """Return an order in which some questions stand together before another; None for the end."""
    rest = [one for one in ordered if one not in moved]
    at = rest.index(before) if before in rest else len(rest)
    return [*rest[:at], *(one for one in ordered if one in moved), *rest[at:]]
