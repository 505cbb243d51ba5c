"""The speeches of a recording in the order of time, each told in a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index

_LAST_S = 60.0
"""How long the last speech is taken to be: nothing tells its end."""


class TimelineModel(QAbstractListModel):
    """Rows of speeches that have a time. Nothing is displayed of them: the view draws them."""

    SpeechRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speeches: tuple[Speech, ...] = ()
        self.starts: tuple[float, ...] = ()
        """In seconds."""

    def show_speeches(self, speeches: Iterable[Speech]) -> None:
        """Show those that have a time."""
        timed = [speech for speech in speeches if speech.start_s is not None]
        self.beginResetModel()
        self.speeches = tuple(sorted(timed, key=lambda speech: speech.start_s or 0.0))
        self.starts = tuple(speech.start_s or 0.0 for speech in self.speeches)
        self.endResetModel()

    def end_of(self, row: int) -> float:
        """Return when a speech ends: where the next one begins. In seconds."""
        return self.starts[row + 1] if row + 1 < len(self.starts) else self.starts[row] + _LAST_S

    def row_at(self, seconds: float | None) -> int:
        """Return which speech is under way at a time; before the first, and at no time, that."""
        if seconds is None:
            return 0
        return max(0, bisect_right(self.starts, seconds) - 1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.speeches)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the speech, or its line for the pointer and for a screen reader."""
        if not index.isValid():
            return None
        speech = self.speeches[index.row()]
        match role:
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                parts = (clock(speech.start_s or 0.0), speech.speaker, speech.item_title)
                return " · ".join(part for part in parts if part)
            case self.SpeechRole:
                return speech
        return None
