"""The meetings that a file may belong to, as rows of a table."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from scrutinyprep.domain.candidates import Candidate, Reason, Why
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.ui.itemmodels.rows import Index
from scrutinyprep.ui.itemmodels.table import TableModel
from scrutinyprep.ui.wording import day_in_words, meeting_name


class Column(IntEnum):
    """What stands where."""

    COMMITTEE = 0
    DATE = 1
    PAPERS = 2
    WHY = 3


class CandidatesModel(TableModel[Candidate]):
    """Meetings with what speaks for each."""

    columns = Column
    CandidateRole = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda candidate: candidate.meeting.id, parent)

    def headings(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (self.tr("Committee"), self.tr("Date"), self.tr("Papers"), self.tr("Why"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell, or the whole candidate."""
        if not index.isValid():
            return None
        candidate = self._rows[index.row()]
        if role == self.CandidateRole:
            return candidate
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(index.column()):
            case Column.COMMITTEE:
                return _committee(candidate.meeting)
            case Column.DATE:
                return self._day(candidate.meeting)
            case Column.PAPERS:
                return str(candidate.files)
            case Column.WHY:
                return self.why(candidate)

    def why(self, candidate: Candidate) -> str:
        """Return what speaks for a meeting, in sentences; empty where nothing does."""
        return " ".join(self._reason(why) for why in candidate.why)

    def _day(self, meeting: Meeting) -> str:
        day = day_in_words(meeting.date) or self.tr("no date")
        return f"{day}, {meeting.time:%H:%M}" if meeting.time else day

    def _reason(self, why: Why) -> str:
        words = {
            Reason.COMMITTEE_AND_DATE: self.tr("The same committee and date."),
            Reason.COMMITTEE: self.tr("The same committee."),
            Reason.DATE: self.tr("The same date."),
            Reason.SOURCE: self.tr("The file names it in one place."),
            Reason.REFERENCE: self.tr("Same reference number: item {item}."),
            Reason.ITEM_TITLE: self.tr("Same title: item {item}."),
            Reason.WORDS: self.tr("Same words in a paper of item {item}."),
        }[why.reason]
        return words.format(item=why.words)


def _committee(meeting: Meeting) -> str:
    """Return the committee, and its council: two of them may have a Cabinet on one day."""
    return "\n".join(part for part in (meeting_name(meeting), meeting.council) if part)
