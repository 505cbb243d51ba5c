"""The place where undertakings wait: who promised what, when, and whether it came."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.domain.undertakings import Promise, Undertaking
from scrutinyprep.ui.commands import Reworded
from scrutinyprep.ui.itemmodels.questions import FilteredRows
from scrutinyprep.ui.itemmodels.undertakings import Column, Entry, UndertakingsModel
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.workroom import Workroom

_WIDTHS_PX: dict[int, int] = {
    Column.WHO: 190,
    Column.SAID: 260,
    Column.DUE: 170,
    Column.STANDING: 110,
}


class FollowUpPlace(Place):
    """The ledger of undertakings, overdue ones first.

    Signals:
        opened: the Undertaking that the user wants to hear again.
        refused: a ScrutinyError to tell the user of.
    """

    kinds = Kind.UNDERTAKINGS | Kind.MEETINGS
    opened = Signal(object)
    refused = Signal(object)

    def __init__(
        self, workroom: Workroom, today: date, past: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self._model = UndertakingsModel(today, self)
        self._rows = FilteredRows(UndertakingsModel.SortRole, UndertakingsModel.FilterRole, self)
        self._rows.setSourceModel(self._model)
        self._build(workroom.appearance, past)
        self._filter.textChanged.connect(self._rows.look_for)
        self._model.revised.connect(self._on_revised)
        self._model.due_refused.connect(self._on_due_refused)
        self._open.clicked.connect(self.open_chosen)
        self._remove.clicked.connect(self.remove_chosen)
        self._table.selectionModel().currentChanged.connect(self._on_current)

    @property
    def table(self) -> Ledger:
        """The table of undertakings."""
        return self._table

    def read(self, kinds: Kind) -> None:
        """Read the ledger again."""
        services = self._services
        self._tasks.run(
            lambda _: (services.undertakings.all(), services.meetings.all()),
            then=self._show,
            key=(id(self), "undertakings"),
        )

    def reword(self, change: Reworded) -> bool:
        """Show what one undertaking says now."""
        row = self._model.row_of(change.made)
        if row is None or not isinstance(change.said, Promise):
            return False
        entries = list(self._model.rows)
        said = replace(entries[row].undertaking, promise=change.said)
        entries[row] = replace(entries[row], undertaking=self._deeds.newest_undertaking(said))
        self._model.show_rows(entries)
        return True

    @Slot()
    def open_chosen(self) -> None:
        """Show where the chosen undertaking was made."""
        chosen = self._current()
        if chosen is not None:
            self.opened.emit(chosen)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen undertaking away; undo brings it back."""
        chosen = self._current()
        if chosen is not None:
            self._deeds.remove_undertaking(chosen)

    @Slot(object)
    def _show(self, read: tuple[list[Undertaking], list[MeetingSummary]]) -> None:
        undertakings, summaries = read
        meetings = {summary.meeting.id: summary.meeting for summary in summaries}
        entries = [
            Entry(self._deeds.newest_undertaking(undertaking), meetings[undertaking.meeting_id])
            for undertaking in undertakings
            if undertaking.meeting_id in meetings
        ]
        self._model.show_rows(entries)
        self._layers.setCurrentIndex(1 if entries else 0)
        if entries and not self._table.currentIndex().isValid():
            self._table.selectRow(0)

    @Slot()
    def _on_current(self) -> None:
        has_any = self._current() is not None
        self._open.setEnabled(has_any)
        self._remove.setEnabled(has_any)

    @Slot(object, object)
    def _on_revised(self, undertaking: Undertaking, fields: dict[str, object]) -> None:
        self._deeds.revise_undertaking(undertaking, **fields)

    @Slot(str)
    def _on_due_refused(self, words: str) -> None:
        self.refused.emit(
            NotUnderstood(
                self.tr("“{words}” is not a day or a month.").format(words=words.strip()),
                self.tr("Type a day such as 12 March 2027, or a month such as March 2027."),
            )
        )

    def _current(self) -> Undertaking | None:
        index = self._table.currentIndex()
        entry = index.data(UndertakingsModel.EntryRole) if index.isValid() else None
        return entry.undertaking if isinstance(entry, Entry) else None

    def _build(self, appearance: Appearance, past: QAction) -> None:
        title = QLabel(self.tr("Follow-up"), self)
        set_role(title, "title")
        self._filter = LineEdit(self)
        self._filter.setPlaceholderText(self.tr("Show only undertakings with these words"))
        self._filter.setAccessibleName(self.tr("Show only undertakings with these words"))
        self._open = QPushButton(self.tr("Show where it was said"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._table = Ledger(
            appearance,
            self.tr("Undertakings"),
            choices_role=UndertakingsModel.ChoicesRole,
            whole=Column.DUE,
            parent=self,
        )
        self._table.setModel(self._rows)
        self._table.sortByColumn(Column.DUE, Qt.SortOrder.AscendingOrder)
        self._table.lay_columns(appearance, _WIDTHS_PX, Column.WORDS)
        remove = QAction(self.tr("Remove undertaking"), self)
        remove.setShortcut(QKeySequence("Delete"))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.remove_chosen)
        self._table.addAction(remove)
        self._open.setEnabled(False)
        self._remove.setEnabled(False)
        listed = QWidget(self)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._filter, 1)
        tools.addWidget(self._open)
        tools.addWidget(self._remove)
        column = QVBoxLayout(listed)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(tools)
        column.addWidget(self._table, 1)
        empty = Empty(
            appearance,
            self.tr("No undertakings yet"),
            self.tr(
                "When somebody promises to bring something back, select the words in the "
                "transcript and record them. They wait here until they are met."
            ),
            past,
            parent=self,
        )
        self._layers = QStackedLayout(self)
        self._layers.addWidget(empty)
        self._layers.addWidget(listed)
