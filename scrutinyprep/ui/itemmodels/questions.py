"""The questions of a meeting as rows of a table that can be edited in place."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from scrutinyprep.domain.ids import ItemId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index, RowsModel
from scrutinyprep.ui.wording import (
    access_in_words,
    number_in_words,
    place_in_words,
    purpose_names,
    state_names,
)

_MOST_MINUTES = 600.0


class Column(IntEnum):
    """What stands where."""

    ORDER = 0
    WORDS = 1
    ITEM = 2
    PURPOSE = 3
    ADDRESSEE = 4
    MINUTES = 5
    STATE = 6
    PLACE = 7


_FIELDS = {
    Column.WORDS: "words",
    Column.PURPOSE: "purpose",
    Column.ADDRESSEE: "addressee",
    Column.MINUTES: "minutes",
    Column.STATE: "state",
}


class QuestionsModel(RowsModel[Question]):
    """The questions of one meeting, in running order.

    Signals:
        revised: the Question, the name of a field of `QuestionWords`, and its new value.
        moved: the Question and the id of the agenda item it shall stand under, or None.
    """

    revised = Signal(object, str, object)
    moved = Signal(object, object)

    QuestionRole = int(Qt.ItemDataRole.UserRole) + 1
    SortRole = int(Qt.ItemDataRole.UserRole) + 2
    ChoicesRole = int(Qt.ItemDataRole.UserRole) + 3
    """The values that a cell can have, by name: a tuple of (name, value)."""
    FilterRole = int(Qt.ItemDataRole.UserRole) + 4

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda question: question.id, parent)
        self._items: tuple[AgendaItem, ...] = ()

    def show_items(self, items: tuple[AgendaItem, ...]) -> None:
        """Say which agenda items a question can stand under."""
        self._items = items

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("No."),
            self.tr("Question"),
            self.tr("Item"),
            self.tr("Purpose"),
            self.tr("To whom"),
            self.tr("Minutes"),
            self.tr("State"),
            self.tr("Passage"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be edited but the number and the passage."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() not in (Column.ORDER, Column.PLACE):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, its value, what it is sorted by, or the whole question."""
        if not index.isValid():
            return None
        question, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(question, column, index.row())
            case Qt.ItemDataRole.EditRole:
                return self._value(question, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.PLACE and question.place:
                return question.place.anchor.quote or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_alignment(column))
            case self.SortRole:
                return self._sort_key(question, column, index.row())
            case self.FilterRole:
                return " ".join(self._words(question, c, index.row()) for c in Column)
            case self.ChoicesRole:
                return self._choices(column)
            case self.QuestionRole:
                return question
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what the user changed; the rows change when the deed has been done."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        question, column = self._rows[index.row()], Column(index.column())
        if column is Column.ITEM:
            self.moved.emit(question, value)
            return True
        field = _FIELDS.get(column)
        if field is None:
            return False
        if column is Column.MINUTES:
            value = min(_MOST_MINUTES, max(0.0, float(value))) or None
        elif column is Column.ADDRESSEE:
            value = str(value) or None
        self.revised.emit(question, field, value)
        return True

    def _words(self, question: Question, column: Column, row: int) -> str:
        said = question.said
        match column:
            case Column.ORDER:
                return str(row + 1)
            case Column.WORDS:
                return said.words
            case Column.ITEM:
                return question.item or self.tr("Whole meeting")
            case Column.PURPOSE:
                return purpose_names()[said.purpose] if said.purpose else ""
            case Column.ADDRESSEE:
                return said.addressee or ""
            case Column.MINUTES:
                return number_in_words(said.minutes) if said.minutes is not None else ""
            case Column.STATE:
                return state_names()[said.state]
        place = place_in_words(question.place.anchor) if question.place else ""
        return " · ".join(part for part in (access_in_words(question.access), place) if part)

    def _value(self, question: Question, column: Column) -> Any:
        if column is Column.ITEM:
            return question.item_id
        field = _FIELDS.get(column)
        if field is None:
            return self._words(question, column, 0)
        value = getattr(question.said, field)
        if column is Column.ADDRESSEE:
            return value or ""
        return value

    def _sort_key(self, question: Question, column: Column, row: int) -> Any:
        match column:
            case Column.ORDER:
                return row
            case Column.ITEM:
                order = {item.id: place for place, item in enumerate(self._items)}
                return order.get(question.item_id or ItemId(-1), len(order))
            case Column.MINUTES:
                return question.said.minutes or 0.0
            case Column.PLACE:
                return question.place.anchor.pdf_page if question.place else 0
        return self._words(question, column, row).casefold()

    def _choices(self, column: Column) -> tuple[tuple[str, Any], ...]:
        match column:
            case Column.ITEM:
                items = tuple((f"{i.number} {i.title}".strip(), i.id) for i in self._items)
                return ((self.tr("Whole meeting"), None), *items)
            case Column.PURPOSE:
                return tuple((name, purpose) for purpose, name in purpose_names().items())
            case Column.STATE:
                return tuple((name, state) for state, name in state_names().items())
        return ()


class FilteredRows(QSortFilterProxyModel):
    """Rows that hold every word of a filter, sorted by a role of their own."""

    def __init__(self, sort_role: int, filter_role: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter_role = filter_role
        self._wanted: tuple[str, ...] = ()
        self.setSortRole(sort_role)
        self.setDynamicSortFilter(True)

    def look_for(self, words: str) -> None:
        """Show only rows in which each of these words stands, in small or capital letters."""
        self._wanted = tuple(words.casefold().split())
        self.invalidate()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Say whether a row holds the words."""
        if not self._wanted:
            return True
        index = self.sourceModel().index(source_row, 0, source_parent)
        text = str(index.data(self._filter_role)).casefold()
        return all(word in text for word in self._wanted)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    sideways = Qt.AlignmentFlag.AlignLeft
    if column in (Column.ORDER, Column.MINUTES):
        sideways = Qt.AlignmentFlag.AlignRight
    return sideways | Qt.AlignmentFlag.AlignVCenter
