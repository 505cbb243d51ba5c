"""Meetings as rows of a table, the next one first."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.domain.papers import Document
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index, RowsModel
from scrutinyprep.ui.wording import day_in_words, days_left, document_names, meeting_name

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """What stands where."""

    COMMITTEE = 0
    DATE = 1
    LEFT = 2
    PAPERS = 3
    ITEMS = 4
    QUESTIONS = 5
    NOTES = 6
    UNDERTAKINGS = 7


class MeetingsModel(RowsModel[MeetingSummary]):
    """The meetings of the library."""

    SummaryRole = int(Qt.ItemDataRole.UserRole) + 1
    SortRole = int(Qt.ItemDataRole.UserRole) + 2

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(lambda summary: summary.meeting.id, parent)
        self._today = today
        self._awaited: dict[MeetingId, int] = {}

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the heading of a column, aligned as what stands below it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if section >= Column.ITEMS else _LEFT)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Committee"),
            self.tr("Date"),
            self.tr("Time left"),
            self.tr("Papers"),
            self.tr("Items"),
            self.tr("Questions"),
            self.tr("Notes"),
            self.tr("Undertakings"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell, what it is sorted by, or the whole summary."""
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(summary, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.PAPERS:
                return "\n".join(self._file(document) for document in summary.documents)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_RIGHT if column >= Column.ITEMS else _LEFT)
            case self.SortRole:
                return self._sort_key(summary, column)
            case self.SummaryRole:
                return summary
        return None

    @Slot(object)
    def show_awaited(self, awaited: dict[MeetingId, int]) -> None:
        """Tell how many promises of earlier meetings the meetings to come may answer."""
        if awaited != self._awaited:
            self._awaited = awaited
            last = self.rowCount() - 1
            if last >= 0:
                column = Column.UNDERTAKINGS
                self.dataChanged.emit(self.index(0, column), self.index(last, column))

    def _file(self, document: Document) -> str:
        """Return a file's name, with its version where it was published more than once."""
        if document.version == 1:
            return document.file_name
        words = self.tr("{name} (version {number})")
        return words.format(name=document.file_name, number=document.version)

    def _words(self, summary: MeetingSummary, column: Column) -> str:
        day = summary.meeting.date
        match column:
            case Column.COMMITTEE:
                return meeting_name(summary.meeting)
            case Column.DATE:
                return day_in_words(day) or self.tr("no date")
            case Column.LEFT:
                return days_left(day, self._today)
            case Column.PAPERS:
                return _papers(summary)
        count = _count(summary, column)
        awaited = self._awaited.get(summary.meeting.id, 0)
        if column is Column.UNDERTAKINGS and awaited and (day is None or day >= self._today):
            return self.tr("{count} awaited").format(count=awaited)
        return str(count) if count else "–"

    def _sort_key(self, summary: MeetingSummary, column: Column) -> Any:
        match column:
            case Column.COMMITTEE | Column.PAPERS:
                return self._words(summary, column).casefold()
            case Column.DATE | Column.LEFT:
                # What is to come stands first, the nearest on top; then the
                # past, the latest on top; then what has no date.
                day = summary.meeting.date
                if day is None:
                    return 10_000_000
                ordinal, today = day.toordinal(), self._today.toordinal()
                return ordinal - today if ordinal >= today else 1_000_000 + today - ordinal
        return _count(summary, column)


def _count(summary: MeetingSummary, column: Column) -> int:
    return {
        Column.ITEMS: summary.items,
        Column.QUESTIONS: summary.questions,
        Column.NOTES: summary.notes + summary.highlights,
        Column.UNDERTAKINGS: summary.undertakings,
    }[column]


def _papers(summary: MeetingSummary) -> str:
    names = document_names()
    kinds = [document.kind for document in summary.documents]
    said = []
    for kind in dict.fromkeys(kinds):
        count = kinds.count(kind)
        said.append(names[kind] if count == 1 else f"{names[kind]} × {count}")
    return ", ".join(said)
