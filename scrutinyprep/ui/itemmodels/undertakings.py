"""The ledger of undertakings as rows of a table, overdue ones first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.speeches import clock
from scrutinyprep.domain.undertakings import Standing, Undertaking
from scrutinyprep.ui.due_words import due_meant
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index, RowsModel
from scrutinyprep.ui.wording import due_in_words, meeting_in_words, standing_names

_ORDER = (Standing.OPEN, Standing.SUGGESTED, Standing.MET, Standing.DROPPED)


class Column(IntEnum):
    """What stands where."""

    WORDS = 0
    WHO = 1
    SAID = 2
    DUE = 3
    STANDING = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """An undertaking with the meeting in which it was made."""

    undertaking: Undertaking
    meeting: Meeting


_FIELDS = {Column.WORDS: "words", Column.WHO: "promised_by", Column.STANDING: "standing"}


class UndertakingsModel(RowsModel[Entry]):
    """The promises of every meeting.

    Signals:
        revised: the Undertaking, and the new values of fields of `Promise` by their names.
        due_refused: what was typed for a day and is none.
    """

    revised = Signal(object, object)
    due_refused = Signal(str)

    EntryRole = int(Qt.ItemDataRole.UserRole) + 1
    SortRole = int(Qt.ItemDataRole.UserRole) + 2
    ChoicesRole = int(Qt.ItemDataRole.UserRole) + 3
    FilterRole = int(Qt.ItemDataRole.UserRole) + 4

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(lambda entry: entry.undertaking.id, parent)
        self._today = today

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
            self.tr("Undertaking, in its own words"),
            self.tr("Who promised"),
            self.tr("When said"),
            self.tr("Due"),
            self.tr("State"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let all be edited but when it was said."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() != Column.SAID:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, its value, what it is sorted by, or the whole entry."""
        if not index.isValid():
            return None
        entry, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(entry, column)
            case Qt.ItemDataRole.EditRole:
                return self._value(entry, column)
            case self.SortRole:
                return self._sort_key(entry, column)
            case self.FilterRole:
                return " ".join(self._words(entry, c) for c in Column)
            case self.ChoicesRole if column is Column.STANDING:
                return tuple((name, standing) for standing, name in standing_names().items())
            case self.EntryRole:
                return entry
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what the user changed; the rows change when the deed has been done."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        undertaking, column = self._rows[index.row()].undertaking, Column(index.column())
        if column is Column.DUE:
            return self._set_due(undertaking, str(value))
        field = _FIELDS.get(column)
        if field is None:
            return False
        if field == "promised_by":
            value = str(value) or None
        self.revised.emit(undertaking, {field: value})
        return True

    def _set_due(self, undertaking: Undertaking, words: str) -> bool:
        try:
            due = due_meant(words, self._today)
        except ValueError:
            self.due_refused.emit(words)
            return False
        is_month = due is not None and due.is_month
        self.revised.emit(undertaking, {"due": due and due.day, "due_is_month": is_month})
        return True

    def _words(self, entry: Entry, column: Column) -> str:
        promise = entry.undertaking.promise
        match column:
            case Column.WORDS:
                return promise.words
            case Column.WHO:
                return promise.promised_by or ""
            case Column.SAID:
                start = entry.undertaking.start_s
                at = clock(start) if start is not None else ""
                return " · ".join(part for part in (meeting_in_words(entry.meeting), at) if part)
            case Column.DUE:
                due = due_in_words(promise)
                if entry.undertaking.is_overdue(self._today):
                    return self.tr("{due}, overdue").format(due=due)
                return due
        return standing_names()[promise.standing]

    def _value(self, entry: Entry, column: Column) -> Any:
        if column is Column.DUE:
            return due_in_words(entry.undertaking.promise)
        field = _FIELDS.get(column)
        if field is None:
            return self._words(entry, column)
        value = getattr(entry.undertaking.promise, field)
        return value if column is Column.STANDING else value or ""

    def _sort_key(self, entry: Entry, column: Column) -> Any:
        promise = entry.undertaking.promise
        match column:
            case Column.DUE:
                days = promise.due.toordinal() if promise.due else 5_000_000
                return days + 10_000_000 * _ORDER.index(promise.standing)
            case Column.SAID:
                day = entry.meeting.date
                return (day.toordinal() if day else 0) + (entry.undertaking.start_s or 0.0) / 1e6
            case Column.STANDING:
                return _ORDER.index(promise.standing)
        return self._words(entry, column).casefold()
