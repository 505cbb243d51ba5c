"""The ledger of undertakings as rows of a table, overdue ones first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum, auto
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont

from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.promises import Firmness
from scrutinyprep.domain.speeches import clock
from scrutinyprep.domain.undertakings import Standing, Undertaking
from scrutinyprep.ui.due_words import due_meant
from scrutinyprep.ui.itemmodels.filtered_rows import FilteredRows
from scrutinyprep.ui.itemmodels.rows import Index
from scrutinyprep.ui.itemmodels.table import TableModel
from scrutinyprep.ui.wording import (
    access_in_words,
    day_in_short,
    due_in_words,
    grounds_in_words,
    meeting_in_words,
    meeting_name,
    standing_names,
)

_ORDER = (Standing.OPEN, Standing.SUGGESTED, Standing.MET, Standing.DROPPED)


_UNSURE = 10_000_000


class Column(IntEnum):
    """What stands where."""

    WORDS = 0
    WHO = 1
    SAID = 2
    AT = 3
    DUE = 4
    CHASE = 5
    STANDING = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """An undertaking with the meeting in which it was made."""

    undertaking: Undertaking
    meeting: Meeting
    address: str = ""
    """Of the recording at the second it was said at; empty where that is not known."""


_FIELDS = {Column.WORDS: "words", Column.WHO: "promised_by", Column.STANDING: "standing"}


class UndertakingsModel(TableModel[Entry]):
    """The promises of every meeting.

    Signals:
        revised: the Undertaking, and the new values of fields of `Promise` by their names.
        due_refused: what was typed for a day and is none.
    """

    columns = Column
    revised = Signal(object, object)
    due_refused = Signal(str)

    EntryRole = int(Qt.ItemDataRole.UserRole) + 1
    SortRole = int(Qt.ItemDataRole.UserRole) + 2
    ChoicesRole = int(Qt.ItemDataRole.UserRole) + 3
    FilterRole = int(Qt.ItemDataRole.UserRole) + 4
    MarkedRole = int(Qt.ItemDataRole.UserRole) + 5
    """Whether it is overdue."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(lambda entry: entry.undertaking.id, parent)
        self._today = today

    def headings(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (
            self.tr("Undertaking, in its own words"),
            self.tr("Who promised"),
            self.tr("When said"),
            self.tr("At"),
            self.tr("Due"),
            self.tr("Chase on"),
            self.tr("State"),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let all be edited but when it was said."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() not in (Column.SAID, Column.AT):
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
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(entry, column)
            case Qt.ItemDataRole.FontRole:
                return self._look(entry, column)
            case self.MarkedRole:
                return entry.undertaking.is_overdue(self._today)
            case self.ChoicesRole if column is Column.STANDING:
                return tuple((name, standing) for standing, name in standing_names().items())
        return entry if role == self.EntryRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what the user changed; the rows change when the deed has been done."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        undertaking, column = self._rows[index.row()].undertaking, Column(index.column())
        if column is Column.DUE:
            return self._set_due(undertaking, str(value))
        if column is Column.CHASE:
            return self._set_chase(undertaking, str(value))
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
        fields = {"due": due and due.day, "due_is_month": is_month}
        # A day that the user gives counts, whatever was said of the next meeting.
        self.revised.emit(undertaking, fields | ({"due_words": None} if due else {}))
        return True

    def _set_chase(self, undertaking: Undertaking, words: str) -> bool:
        try:
            chase = due_meant(words, self._today)
        except ValueError:
            self.due_refused.emit(words)
            return False
        self.revised.emit(undertaking, {"chase": chase and chase.day})
        return True

    def _words(self, entry: Entry, column: Column) -> str:
        promise = entry.undertaking.promise
        match column:
            case Column.CHASE:
                return self._chase_words(entry.undertaking)
            case Column.WORDS:
                return promise.words
            case Column.WHO:
                return promise.promised_by or ""
            case Column.SAID:
                exempt = access_in_words(entry.undertaking.access)
                return " · ".join(filter(None, (meeting_in_words(entry.meeting), exempt)))
            case Column.AT:
                start = entry.undertaking.start_s
                return clock(start) if start is not None else ""
            case Column.DUE:
                due = due_in_words(promise) or promise.due_words or ""
                if entry.undertaking.is_overdue(self._today):
                    return self.tr("{due}, overdue").format(due=due)
                return due
        if promise.standing is Standing.SUGGESTED and promise.firmness is Firmness.WEAK:
            return self.tr("Suggested, less sure")
        return standing_names()[promise.standing]

    def _tip(self, entry: Entry, column: Column) -> str | None:
        if column is Column.WHO and _to(entry):
            return self.tr("To {who}").format(who=_to(entry))
        if column is Column.SAID and entry.undertaking.access.is_exempt:
            return grounds_in_words(entry.undertaking.access)
        if column is Column.AT and entry.address:
            told = self.tr("Open the recording in the browser: {address}")
            return told.format(address=entry.address)
        return None

    def _look(self, entry: Entry, column: Column) -> QFont | None:
        """Let stand out what leads somewhere, and a day that has come; in grey, too."""
        undertaking = entry.undertaking
        if column is Column.AT and entry.address:
            return _underlined()
        is_late = column is Column.DUE and undertaking.is_overdue(self._today)
        is_to_chase = column is Column.CHASE and undertaking.is_to_chase(self._today)
        return _bold() if is_late or is_to_chase else None

    def _chase_words(self, undertaking: Undertaking) -> str:
        day = day_in_short(undertaking.promise.chase)
        if undertaking.is_to_chase(self._today):
            return self.tr("{day}, now").format(day=day)
        return day

    def _value(self, entry: Entry, column: Column) -> Any:
        if column is Column.DUE:
            return due_in_words(entry.undertaking.promise)
        if column is Column.CHASE:
            return day_in_short(entry.undertaking.promise.chase)
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
                unsure = _UNSURE if promise.firmness is Firmness.WEAK else 0
                return days + unsure + 2 * _UNSURE * _ORDER.index(promise.standing)
            case Column.CHASE:
                return promise.chase.toordinal() if promise.chase else 5_000_000
            case Column.SAID | Column.AT:
                day = entry.meeting.date
                return (day.toordinal() if day else 0) + (entry.undertaking.start_s or 0.0) / 1e6
            case Column.STANDING:
                return _ORDER.index(promise.standing)
        return self._words(entry, column).casefold()


class Shown(Enum):
    """Which undertakings of the ledger are to be seen."""

    ALL = auto()
    SUGGESTED = auto()
    OPEN = auto()
    OVERDUE = auto()
    TO_CHASE = auto()
    MET = auto()
    DROPPED = auto()


class LedgerRows(FilteredRows):
    """The ledger's rows, narrowed by state, committee, person and words."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(UndertakingsModel.SortRole, UndertakingsModel.FilterRole, parent)
        self._today = today
        self._shown = Shown.ALL
        self._committee = ""
        self._person = ""

    def narrow(self, *, shown: Shown, committee: str, person: str) -> None:
        """Show only these; an empty name stands for everyone."""
        self._shown, self._committee, self._person = shown, committee, person
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Say whether a row is among those wanted."""
        index = self.sourceModel().index(source_row, 0, source_parent)
        entry = index.data(UndertakingsModel.EntryRole)
        if not isinstance(entry, Entry):
            return False
        by = entry.undertaking.promise.promised_by or ""
        return (
            (not self._committee or meeting_name(entry.meeting) == self._committee)
            and (not self._person or by == self._person)
            and self._is_shown(entry.undertaking)
            and super().filterAcceptsRow(source_row, source_parent)
        )

    def _is_shown(self, undertaking: Undertaking) -> bool:
        match self._shown:
            case Shown.ALL:
                # What was dropped was to be out of sight.
                return undertaking.promise.standing is not Standing.DROPPED
            case Shown.OVERDUE:
                return undertaking.is_overdue(self._today)
            case Shown.TO_CHASE:
                return undertaking.is_to_chase(self._today)
        return undertaking.promise.standing.name == self._shown.name


def _to(entry: Entry) -> str:
    return entry.undertaking.promise.promised_to or ""


def _underlined() -> QFont:
    """Return the look of words that lead somewhere."""
    font = QFont()
    font.setUnderline(True)
    return font


def _bold() -> QFont:
    """Return the look of what is pressing."""
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
