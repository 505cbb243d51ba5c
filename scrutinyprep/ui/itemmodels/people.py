"""People across meetings as rows of a table."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from scrutinyprep.domain.people import Known
from scrutinyprep.ui.itemmodels.rows import Index
from scrutinyprep.ui.itemmodels.table import TableModel


class Column(IntEnum):
    """What stands where."""

    NAME = 0
    ALSO = 1
    ROLE = 2
    SPEECHES = 3
    MEETINGS = 4


class PeopleModel(TableModel[Known]):
    """Everyone who spoke or was present; a name is typed over in its cell.

    Signals:
        renamed: the Known who is to be called otherwise, and how.
    """

    columns = Column
    numbers = frozenset((Column.SPEECHES, Column.MEETINGS))
    renamed = Signal(object, str)
    PersonRole = int(Qt.ItemDataRole.UserRole) + 1
    SortRole = int(Qt.ItemDataRole.UserRole) + 2
    SearchRole = int(Qt.ItemDataRole.UserRole) + 3
    """Every name, for the field that filters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda person: person.id, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or the person."""
        if not index.isValid():
            return None
        person, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return str(_value(person, column))
            case self.SortRole:
                value = _value(person, column)
                return value.casefold() if isinstance(value, str) else value
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.alignment(column)
            case self.PersonRole:
                return person
            case self.SearchRole:
                return " ".join((person.name, *person.aliases))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be typed over."""
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.NAME:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say that a person is to be called otherwise; the library shows it when it is so."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        person, name = self._rows[index.row()], str(value).strip()
        if index.column() != Column.NAME or name == person.name:
            return False
        self.renamed.emit(person, name)
        return True

    def headings(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (
            self.tr("Name"),
            self.tr("Also heard or printed as"),
            self.tr("Role"),
            self.tr("Speeches"),
            self.tr("Meetings"),
        )


def _value(person: Known, column: Column) -> str | int:
    match column:
        case Column.NAME:
            return person.name
        case Column.ALSO:
            return "; ".join(alias for alias in person.aliases if alias != person.name)
        case Column.ROLE:
            return ", ".join(person.roles)
        case Column.SPEECHES:
            return person.speeches
        case Column.MEETINGS:
            return person.meetings
