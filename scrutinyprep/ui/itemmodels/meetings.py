"""Meetings as rows of a table, the next one first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.preparation import Preparation
from scrutinyprep.ui.itemmodels.rows import Index
from scrutinyprep.ui.itemmodels.table import TableModel
from scrutinyprep.ui.wording import (
    day_in_short,
    day_in_words,
    days_left,
    document_names,
    meeting_name,
    span_in_words,
)


class Column(IntEnum):
    """What stands where."""

    COMMITTEE = 0
    DATE = 1
    LEFT = 2
    PAPERS = 3
    READING = 4
    ITEMS = 5
    QUESTIONS = 6
    NOTES = 7
    UNDERTAKINGS = 8


class MeetingsModel(TableModel[MeetingSummary]):
    """The meetings of the library."""

    columns = Column
    numbers = frozenset(range(Column.READING, len(Column)))
    SummaryRole = int(Qt.ItemDataRole.UserRole) + 1
    SortRole = int(Qt.ItemDataRole.UserRole) + 2

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(lambda summary: summary.meeting.id, parent)
        self._today = today
        self._awaited: dict[MeetingId, int] = {}
        self._prepared: dict[MeetingId, Preparation] = {}

    def headings(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (
            self.tr("Committee"),
            self.tr("Date"),
            self.tr("Time left"),
            self.tr("Papers"),
            self.tr("Left to read"),
            self.tr("Items"),
            self.tr("Questions"),
            self.tr("Notes"),
            self.tr("Undertakings"),
        )

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
            case Qt.ItemDataRole.ToolTipRole if column is Column.READING:
                return self._left_in_words(summary)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.alignment(column)
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

    @Slot(object)
    def show_prepared(self, prepared: dict[MeetingId, Preparation]) -> None:
        """Tell how far one is with the meetings to come."""
        if prepared != self._prepared:
            self._prepared = prepared
            last = self.rowCount() - 1
            if last >= 0:
                self.dataChanged.emit(
                    self.index(0, Column.PAPERS), self.index(last, Column.QUESTIONS)
                )

    def _looks_other(self, row: MeetingSummary, newer: MeetingSummary) -> bool:
        """Say whether more has changed than the count of speeches, which no list shows.

        The first look at the library does not count them.
        """
        return replace(newer, speeches=row.speeches) != row

    def _file(self, document: Document) -> str:
        """Return a file's name, when it was first seen, and its version where it has several."""
        seen = day_in_short(document.first_seen.astimezone().date())
        if document.version == 1:
            return self.tr("{name}, first seen {day}").format(name=document.file_name, day=seen)
        words = self.tr("{name} (version {number}), first seen {day}")
        return words.format(name=document.file_name, number=document.version, day=seen)

    def _of(self, summary: MeetingSummary) -> Preparation:
        return self._prepared.get(summary.meeting.id, Preparation())

    def _papers(self, summary: MeetingSummary) -> str:
        """Return what is in, what is still to come, and when something late came."""
        preparation = self._of(summary)
        parts = [_papers(summary)]
        if preparation.to_follow:
            words = self.tr("{count} to follow")
            parts.append(words.format(count=preparation.to_follow))
        if preparation.newest is not None:
            day = day_in_short(preparation.newest.astimezone().date())
            parts.append(self.tr("new {day}").format(day=day))
        return " · ".join(part for part in parts if part)

    def _reading(self, summary: MeetingSummary) -> str:
        preparation = self._prepared.get(summary.meeting.id)
        if preparation is None or not preparation.papers:
            return "–"
        if not preparation.pages_left:
            return self.tr("read")
        return span_in_words(preparation.reading_min)

    def _left_in_words(self, summary: MeetingSummary) -> str | None:
        preparation = self._prepared.get(summary.meeting.id)
        if preparation is None or not preparation.pages_left:
            return None
        if preparation.pages_left == 1:
            return self.tr("1 page is not read yet")
        words = self.tr("{count} pages are not read yet")
        return words.format(count=preparation.pages_left)

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
                return self._papers(summary)
            case Column.READING:
                return self._reading(summary)
        count = _count(summary, column)
        awaited = self._awaited.get(summary.meeting.id, 0)
        if column is Column.UNDERTAKINGS and awaited and (day is None or day >= self._today):
            return self.tr("{count} awaited").format(count=awaited)
        ready = self._of(summary).ready
        if column is Column.QUESTIONS and ready:
            return self.tr("{ready} of {count} ready").format(ready=ready, count=count)
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
            case Column.READING:
                return self._of(summary).reading_min
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
