"""The place where all meetings are listed, the next one first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.changes import EVERYTHING, Kind
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.itemmodels.meetings import Column, MeetingsModel
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.rows_height import RowsHeight
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.workroom import Workroom

_RECORDS = {DocumentKind.TRANSCRIPT, DocumentKind.MINUTES}
"""What tells of a meeting that has been; all else are its papers."""
_WIDTHS_PX: dict[int, int] = {
    Column.DATE: 206,
    Column.LEFT: 88,
    Column.PAPERS: 170,
    Column.READING: 100,
    Column.ITEMS: 60,
    Column.QUESTIONS: 96,
    Column.NOTES: 62,
    Column.UNDERTAKINGS: 112,
}
_COMMITTEE_PX = 200
"""The least that the names of committees need, at 100%; longer ones wrap."""
_SEEN_FIRST = 60
"""As many rows as a large screen shows: the others are measured once the library is open."""
_MEASURED_AT_A_TIME = 40
"""In some 15 ms, so that no key has to wait for it."""
_LIST_PX, _GLANCE_PX = 300, 260
"""What the list with its heading, and what stands below it, need of height at 100%."""


class MeetingsPlace(Place):
    """Lists the meetings of the library.

    Signals:
        opened: the MeetingId that the user wants to read.
        record_opened: the DocumentId of the transcript or minutes of a meeting that the user
            wants to read and of which there are no papers.
        picked: another meeting is the chosen one.
    """

    kinds = EVERYTHING
    name = "meetings"
    opened = Signal(object)
    record_opened = Signal(object)
    picked = Signal()

    def __init__(
        self,
        workroom: Workroom,
        invitation: tuple[QAction, ...],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self.today = today
        """Where the user is."""
        self._is_held = False
        """Whether the library is still closed, so that nothing is read."""
        self._wanted: str | None = None
        """The id of the meeting that was chosen at the last start."""
        self._model = MeetingsModel(today, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(MeetingsModel.SortRole)
        self._appearance = workroom.appearance
        self._glance: QWidget | None = None
        self._build(workroom.appearance, invitation)

    @property
    def table(self) -> QTableView:
        """The table of meetings."""
        return self._table

    @property
    def chosen(self) -> MeetingId | None:
        """The meeting that is chosen."""
        summary = self._chosen()
        return summary.meeting.id if summary is not None else None

    @property
    def spot(self) -> dict[str, str]:
        """The chosen meeting."""
        chosen = self.chosen or self._wanted
        return {"meeting": chosen} if chosen else {}

    def return_to(self, spot: Mapping[str, str]) -> None:
        """Choose the meeting that was chosen, where it is still to come."""
        self._wanted = spot.get("meeting")

    def prepare(self) -> None:
        """Read the list: what is read, asked and printed elsewhere is of the chosen meeting."""
        self._catch_up()

    def read(self, kinds: Kind) -> None:
        """Read the meetings again."""
        if self._is_held:
            return
        self._tasks.run(
            lambda _: self._services.meetings.all(), then=self._show, key=(id(self), "meetings")
        )
        self._tasks.run(
            lambda _: self._services.awaited.open_before(self.today),
            then=self._model.show_awaited,
            key=(id(self), "awaited"),
        )
        self._read_prepared()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell again what is left: pages were read meanwhile."""
        super().showEvent(event)
        self._read_prepared()

    def _read_prepared(self) -> None:
        if self._is_held:
            return
        self._tasks.run(
            lambda _: self._services.readiness.of_meetings(self.today),
            then=self._model.show_prepared,
            key=(id(self), "prepared"),
        )

    def show_below(self, glance: QWidget) -> None:
        """Show something below the list, which is then no higher than its rows ask, or half."""
        self._glance = glance
        self._split.addWidget(glance)
        self._split.setSizes([1, 1])
        self._rows_height = RowsHeight(self._table)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what is below the list go where there is not enough height for both."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if self._glance is not None:
            needed = self._appearance.theme.px(_LIST_PX) + self._appearance.theme.px(_GLANCE_PX)
            self._glance.setVisible(self.height() >= needed)

    def hold(self) -> None:
        """Read nothing before it is time to `go_on`: the library is closed."""
        self._is_held = True
        self._table.measure(_SEEN_FIRST)

    def show_first(self, summaries: list[MeetingSummary]) -> None:
        """Show these meetings while it is closed."""
        self._show(summaries)

    def measure_more(self) -> bool:
        """Measure some of the rows that nobody has seen yet; say whether there were any."""
        return self._table.measure_more(_MEASURED_AT_A_TIME)

    def go_on(self) -> None:
        """Read from the library from now on: it is open."""
        if self._is_held:
            self._is_held = False
            while self.measure_more():
                continue
            self._outdated = EVERYTHING
            if self.isVisible():
                self._catch_up()

    @Slot()
    def open_chosen(self) -> None:
        """Open the meeting that is chosen."""
        summary = self._chosen()
        if summary is not None:
            self._open_summary(summary)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen meeting away; undo brings it back."""
        summary = self._chosen()
        if summary is not None:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._deeds.remove_meeting(summary.meeting.id)

    @Slot(object)
    def _show(self, summaries: list[MeetingSummary]) -> None:
        # The table first: rows that it is given before it has its size are laid out twice.
        self._layers.setCurrentIndex(1 if summaries else 0)
        self._model.show_rows(summaries)
        if summaries and not self._table.currentIndex().isValid():
            self._choose_first(summaries)
        self._on_chosen()

    def _choose_first(self, summaries: Sequence[MeetingSummary]) -> None:
        """Choose the meeting that was chosen last; the next one, where that is over by now."""
        ids = [
            one.meeting.id
            for one in summaries
            if one.meeting.date is None or one.meeting.date >= self.today
        ]
        row = self._model.row_of(self._wanted) if self._wanted in ids else None
        at = self._sorted.mapFromSource(self._model.index(row, 0)).row() if row is not None else 0
        self._table.selectRow(at)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        summary = index.data(MeetingsModel.SummaryRole)
        if isinstance(summary, MeetingSummary):
            self._open_summary(summary)

    def _open_summary(self, summary: MeetingSummary) -> None:
        """Open the papers; where there are none, what was said or minuted."""
        kinds = {document.kind: document.id for document in reversed(summary.documents)}
        record = kinds.get(DocumentKind.TRANSCRIPT, kinds.get(DocumentKind.MINUTES))
        if record is None or kinds.keys() - _RECORDS:
            self.opened.emit(summary.meeting.id)
        else:
            self.record_opened.emit(record)

    @Slot()
    def _on_chosen(self) -> None:
        has_any = self._chosen() is not None
        self._open.setEnabled(has_any)
        self._remove.setEnabled(has_any)
        self.picked.emit()

    def _chosen(self) -> MeetingSummary | None:
        index = self._table.currentIndex()
        summary = index.data(MeetingsModel.SummaryRole) if index.isValid() else None
        return summary if isinstance(summary, MeetingSummary) else None

    def _build(self, appearance: Appearance, invitation: tuple[QAction, ...]) -> None:
        title = QLabel(self.tr("Meetings"), self)
        set_role(title, "title")
        self._open = QPushButton(self.tr("Read"), self)
        self._open.setProperty("primary", True)
        self._open.setAccessibleDescription(self.tr("Opens the chosen meeting"))
        self._open.clicked.connect(self.open_chosen)
        self._remove = QPushButton(self.tr("Remove meeting"), self)
        self._remove.setProperty("flat", True)
        self._remove.setAccessibleDescription(self.tr("Can be undone with Ctrl+Z"))
        self._remove.clicked.connect(self.remove_chosen)
        self._table = Ledger(appearance, self.tr("Meetings"), parent=self)
        self._table.setEditTriggers(Ledger.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(Ledger.SelectionMode.SingleSelection)
        self._table.setModel(self._sorted)
        self._table.sortByColumn(Column.DATE, Qt.SortOrder.AscendingOrder)
        self._table.lay_columns(appearance, _WIDTHS_PX, Column.COMMITTEE, least_px=_COMMITTEE_PX)
        self._table.activated.connect(self._on_activated)
        self.setFocusProxy(self._table)
        self._table.selectionModel().currentChanged.connect(self._on_chosen)
        self._on_chosen()
        listed = QWidget(self)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._remove)
        head.addWidget(self._open)
        column = QVBoxLayout(listed)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        self._split = QSplitter(Qt.Orientation.Vertical, listed)
        self._split.setObjectName("meetings")
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._table)
        column.addWidget(self._split, 1)
        empty = Empty(
            appearance,
            self.tr("Open the pack of your next meeting"),
            self.tr(
                "Drop the PDF on this window, paste its path, or choose it. It becomes a meeting "
                "with its items, reports and page numbers, and it stays on this computer."
            ),
            *invitation,
            parent=self,
        )
        self._layers = QStackedLayout(self)
        self._layers.addWidget(empty)
        self._layers.addWidget(listed)
        self._layers.setCurrentIndex(1)
