"""The tracker of recommendations: a table in the columns that councils use, and its files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import MeetingId, TrackedId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.tracked import Candidate, Tracked
from scrutinyprep.ui.itemmodels.filtered_rows import FilteredRows
from scrutinyprep.ui.itemmodels.tracked import DAYS, Column, TrackedModel
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.places.tracker_adding import TrackerAdding
from scrutinyprep.ui.tasks import Lane
from scrutinyprep.ui.theme import set_role
from scrutinyprep.ui.tracker_deeds import TrackerDeeds
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.services.tracker import TrackerWritten

_WIDTHS_PX: dict[int, int] = {
    Column.REFERENCE: 120,
    Column.ORIGIN: 124,
    Column.DATE: 96,
    Column.AREA: 120,
    Column.EXECUTIVE_DATE: 116,
    Column.LEAD: 92,
    Column.ACTION: 112,
    Column.RAG: 76,
}


class TrackerPage(QWidget):
    """Shows what is tracked, lets it be edited, and writes it to a file.

    Signals:
        refused: a ScrutinyError to tell the user of.
        said: a sentence to tell the user, and a second one.
    """

    refused = Signal(object)
    said = Signal(str, str)

    def __init__(self, workroom: Workroom, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._appearance = workroom.appearance
        self.deeds = TrackerDeeds(workroom, self)
        self._meetings: tuple[Meeting, ...] = ()
        self._added: tuple[TrackedId, ...] = ()
        """What was added last, to be chosen once it is in the table."""
        self.model = TrackedModel(today, self)
        self._rows = FilteredRows(TrackedModel.SortRole, TrackedModel.FilterRole, self)
        self._rows.setSourceModel(self.model)
        self.adding = TrackerAdding(workroom, self)
        self.adding.chosen.connect(self._on_chosen)
        self.adding.left.connect(self.choose_no_more)
        self._build()
        self.model.revised.connect(self._on_revised)
        self.model.day_refused.connect(self._on_day_refused)

    def show_tracked(self, rows: Sequence[Tracked], meetings: Sequence[Meeting]) -> None:
        """Show these rows; more can be chosen from these meetings."""
        self._meetings = tuple(meetings)
        self.model.show_rows([self.deeds.newest(row) for row in rows])
        self._nothing.setVisible(not rows)
        self.adding.offer(meetings)
        self._choose_added()
        self._update()

    @property
    def chosen(self) -> list[Tracked]:
        """The rows that are selected."""
        found = (
            row.data(TrackedModel.TrackedRole) for row in self.table.selectionModel().selectedRows()
        )
        return [row for row in found if isinstance(row, Tracked)]

    @Slot()
    def choose(self) -> None:
        """Let the user choose what of a meeting to track, where the tracker stands."""
        self._layers.setCurrentWidget(self.adding)
        self.adding.begin()

    @Slot()
    def choose_no_more(self) -> None:
        """Show the tracker again."""
        self._layers.setCurrentWidget(self._page)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen rows out of the tracker; undo brings them back."""
        if self.chosen:
            self.deeds.remove(self.chosen)

    def save(self, path: Path, consent: ExemptConsent | None, *, is_word: bool) -> None:
        """Write every row to a file: without consent, only what is open."""
        write = partial(
            self._services.tracker.write, self.model.rows, path, consent, is_word=is_word
        )
        self._tasks.run(
            lambda _: write(),
            then=self._on_written,
            otherwise=self._on_refused,
            lane=Lane.FILES,
            label=self.tr("Writing the tracker"),
        )

    @Slot()
    def _save_csv(self) -> None:
        self._ask_file(self.tr("Spreadsheet (*.csv)"), ".csv")

    @Slot()
    def _save_docx(self) -> None:
        self._ask_file(self.tr("Word document (*.docx)"), ".docx")

    def _ask_file(self, kind: str, suffix: str) -> None:
        name = self.tr("Recommendation tracker") + suffix
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the tracker"), name, kind)
        if not chosen:
            return
        consent: ExemptConsent | None = None
        if any(row.access.is_exempt for row in self.model.rows):
            answer = self._ask_consent()
            if answer is None:
                return
            consent = ExemptConsent("", datetime.now(UTC)) if answer else None
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(suffix)
        self.save(path, consent, is_word=suffix == ".docx")

    def _ask_consent(self) -> bool | None:
        """Return whether exempt rows may go into the file; None to write none at all."""
        box = QMessageBox(self)
        box.setText(self.tr("Some of these recommendations are exempt."))
        box.setInformativeText(self.tr("A file with them in it is not for publication."))
        leave = box.addButton(self.tr("&Leave them out"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("&Include them"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(leave)
        box.exec()
        clicked = box.clickedButton()
        return None if clicked not in (leave, keep) else clicked is keep

    @Slot(object)
    def _on_written(self, written: TrackerWritten) -> None:
        left = self.tr("Exempt rows were left out.") if written.left_out else ""
        self.said.emit(
            self.tr("The tracker is written to “{name}”.").format(name=written.path.name), left
        )

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        self.refused.emit(error)

    @Slot(object, object)
    def _on_chosen(self, meeting: MeetingId, chosen: list[Candidate]) -> None:
        self._added = self.deeds.track(meeting, chosen)
        self._layers.setCurrentWidget(self._page)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_added(self) -> None:
        """Choose what was added, once all of it is there."""
        rows = [self.model.row_of(made) for made in self._added]
        if not rows or None in rows:
            return
        self._added = ()
        selection = self.table.selectionModel()
        selection.clear()
        how = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for row in rows:
            index = self._rows.mapFromSource(self.model.index(row or 0, 0))
            if index.isValid():
                selection.select(index, how)
                self.table.scrollTo(index)

    @Slot(object, object)
    def _on_revised(self, row: Tracked, fields: dict[str, object]) -> None:
        self.deeds.revise(row, **fields)

    @Slot(str)
    def _on_day_refused(self, words: str) -> None:
        self.refused.emit(
            NotUnderstood(
                self.tr("“{words}” is not a day.").format(words=words.strip()),
                self.tr("Type a day such as 12 March 2027."),
            )
        )

    @Slot()
    def _update(self) -> None:
        self._remove.setEnabled(bool(self.chosen))
        has_any = bool(self.model.rows)
        self._csv.setEnabled(has_any)
        self._docx.setEnabled(has_any)
        self._add.setEnabled(bool(self._meetings))

    def _build(self) -> None:
        words = LineEdit(self)
        words.setPlaceholderText(self.tr("Show only recommendations with these words"))
        words.setAccessibleName(self.tr("Show only recommendations with these words"))
        words.textChanged.connect(self._rows.look_for)
        self._add = QPushButton(self.tr("&Add from a meeting"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._csv = QPushButton(self.tr("Save as &CSV…"), self)
        self._docx = QPushButton(self.tr("Save as &Word…"), self)
        self._add.clicked.connect(self.choose)
        self._remove.clicked.connect(self.remove_chosen)
        self._csv.clicked.connect(self._save_csv)
        self._docx.clicked.connect(self._save_docx)
        tools = FlowLayout()
        tools.add(words, self._add, self._remove, self._csv, self._docx, stretched=words)
        self._nothing = QLabel(
            self.tr(
                "Nothing is tracked yet. What a scrutiny committee resolves that others "
                "should do comes here with its minutes; anything else can be added."
            ),
            self,
        )
        self._nothing.setWordWrap(True)
        set_role(self._nothing, "soft")
        self.table = Ledger(
            self._appearance,
            self.tr("Tracked recommendations"),
            choices_role=TrackedModel.ChoicesRole,
            whole=DAYS,
            parent=self,
        )
        self.table.setModel(self._rows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.sortByColumn(Column.DATE, Qt.SortOrder.DescendingOrder)
        self.table.lay_columns(self._appearance, _WIDTHS_PX, Column.RECOMMENDATION)
        remove = QAction(self.tr("Remove from the tracker"), self)
        remove.setShortcut(QKeySequence("Delete"))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.remove_chosen)
        self.table.addAction(remove)
        self.table.selectionModel().selectionChanged.connect(self._update)
        self._page = QWidget(self)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._page)
        self._layers.addWidget(self.adding)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self._nothing)
        column.addWidget(self.table, 1)
