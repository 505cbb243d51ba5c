"""What a meeting was asked and resolved, as rows with a box to tick each."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.domain.tracked import Candidate
from scrutinyprep.ui.itemmodels.rows import Index
from scrutinyprep.ui.itemmodels.table import TableModel

_Key = tuple[str, str, int | None]


class Column(IntEnum):
    """What stands where."""

    WORDS = 0


class TrackCandidatesModel(TableModel[Candidate]):
    """What may be tracked. What is tracked already has no box, and can't be chosen.

    Signals:
        ticked: what is ticked has changed.
    """

    columns = Column
    ticked = Signal()
    CandidateRole = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_key_of, parent)
        self._ticked: set[_Key] = set()

    @property
    def chosen(self) -> list[Candidate]:
        """What is ticked and not tracked yet, in the order of the meeting."""
        return [row for row in self._rows if self._is_ticked(row)]

    def headings(self) -> tuple[str, ...]:
        """Return what the column is called."""
        return (self.tr("Recommendation"),)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let be ticked what is not tracked yet."""
        if not index.isValid() or self._rows[index.row()].tracked is not None:
            return Qt.ItemFlag.NoItemFlags
        ticked = Qt.ItemFlag.ItemIsUserCheckable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | ticked

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words with what they are, whether the box is ticked, or the candidate."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.recommendation.text}\n{self._told(row)}"
            case Qt.ItemDataRole.CheckStateRole if row.tracked is None:
                is_on = self._is_ticked(row)
                return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            case self.CandidateRole:
                return row
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a box, or take the tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = _key_of(self._rows[index.row()])
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def untick_all(self) -> None:
        """Take every tick away."""
        self._ticked.clear()
        if self._rows:
            last = self.index(len(self._rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def _is_ticked(self, row: Candidate) -> bool:
        return row.tracked is None and _key_of(row) in self._ticked

    def _told(self, row: Candidate) -> str:
        is_resolved = row.recommendation.kind is RecommendationKind.RESOLVED
        parts = [self.tr("Resolved") if is_resolved else self.tr("Recommended")]
        if row.recommendation.item:
            parts.append(self.tr("item {number}").format(number=row.recommendation.item))
        if row.tracked is not None:
            parts.append(self.tr("in the tracker already"))
        return " · ".join(parts)


def _key_of(row: Candidate) -> _Key:
    found = row.recommendation
    return found.document_id, found.text, found.pdf_page
