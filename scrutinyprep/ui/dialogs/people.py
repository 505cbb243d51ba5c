"""Who spoke across meetings, and putting right who is who."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.people import Known, MayBeSame
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.people import Column, PeopleModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.people_deeds import PeopleDeeds
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_WIDTHS_PX: dict[int, int] = {
    Column.NAME: 200,
    Column.ROLE: 190,
    Column.SPEECHES: 96,
    Column.MEETINGS: 96,
}
_ALSO_PX = 150
"""The least that other names need, at 100%; more of them wrap."""
_Read = tuple[list[Known], list[MayBeSame]]


class PeopleDialog(FittedDialog):
    """Shows the people; merges, splits and renames them. Each step can be undone."""

    def __init__(
        self, workroom: Workroom, deeds: PeopleDeeds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._deeds = deeds
        self.setWindowTitle(self.tr("People"))
        self.setProperty("guide", "past-meetings")
        self._build(workroom)
        self._tasks.changed.connect(self.on_changed)
        self._read()

    @Slot(object)
    def on_changed(self, change: Change) -> None:
        """Read again, where people may have changed."""
        if change.kinds & (Kind.SPEECHES | Kind.MEETINGS):
            self._read()

    def choose(self, *names: str) -> None:
        """Select the people of these names."""
        self._table.clearSelection()
        for row in range(self._sorted.rowCount()):
            index = self._sorted.index(row, 0)
            if index.data(PeopleModel.PersonRole).name in names:
                self._table.selectionModel().select(
                    index,
                    self._table.selectionModel().SelectionFlag.Select
                    | self._table.selectionModel().SelectionFlag.Rows,
                )

    @Slot()
    def merge(self) -> None:
        """Make the selected people one, who is called as the one who speaks most."""
        people = sorted(self._selected(), key=lambda person: -person.speeches)
        if len(people) > 1:
            self._deeds.merge(people[0], people[1:])

    @Slot()
    def rename(self) -> None:
        """Let another name of the selected person be typed, in the table."""
        rows = self._table.selectionModel().selectedRows()
        if len(rows) == 1:
            self._table.edit(rows[0].siblingAtColumn(Column.NAME))

    @Slot(QAction)
    def _on_somebody_else(self, chosen: QAction) -> None:
        people = self._selected()
        if len(people) == 1:
            self._deeds.split(people[0], (chosen.data(),))

    @Slot(object, str)
    def _on_renamed(self, person: Known, name: str) -> None:
        self._tasks.run(
            lambda _: (person, name, self._services.people.given_name(person.id)),
            then=self._on_old_name,
        )

    @Slot()
    def merge_suggested(self) -> None:
        """Make the two of the chosen suggestion one."""
        card = self._pairs.chosen
        if card is not None and isinstance(card.subject, MayBeSame):
            pair = sorted((card.subject.one, card.subject.other), key=lambda p: -p.speeches)
            self._deeds.merge(pair[0], pair[1:])

    @Slot(object)
    def _on_old_name(self, asked: tuple[Known, str, str]) -> None:
        person, name, given = asked
        self._deeds.rename(person, name, given=given)

    def _read(self) -> None:
        self._tasks.run(partial(_people, self._services), then=self._show, key=(id(self), "people"))

    @Slot(object)
    def _show(self, read: _Read) -> None:
        people, pairs = read
        self._model.show_rows(people)
        self._pairs.cards.show_rows(
            [
                Card(
                    key=(pair.one.id, pair.other.id),
                    title=f"{pair.one.name}  ·  {pair.other.name}",
                    detail=self.tr("close in spelling")
                    if pair.is_misheard
                    else self.tr("one says less than the other"),
                    subject=pair,
                )
                for pair in pairs
            ]
        )
        for widget in self._suggesting:
            widget.setVisible(bool(pairs))
        self._update()

    def _selected(self) -> list[Known]:
        rows = self._table.selectionModel().selectedRows()
        return [index.data(PeopleModel.PersonRole) for index in rows]

    @Slot()
    def _update(self) -> None:
        people = self._selected()
        self._merge.setEnabled(len(people) > 1)
        self._rename.setEnabled(len(people) == 1)
        self._split.setEnabled(len(people) == 1 and len(people[0].aliases) > 1)
        self._names.clear()
        for name in people[0].aliases if len(people) == 1 else ():
            self._names.addAction(name.replace("&", "&&")).setData(name)

    def _build(self, workroom: Workroom) -> None:
        theme = workroom.appearance.theme
        self._model = PeopleModel(self)
        self._model.renamed.connect(self._on_renamed)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(PeopleModel.SortRole)
        self._sorted.setFilterRole(PeopleModel.SearchRole)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        told = QLabel(
            self.tr(
                "The same person under several names can be made one. What you put right "
                "is kept when more meetings are imported, and Undo takes it back."
            ),
            self,
        )
        told.setWordWrap(True)
        set_role(told, "soft")
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Filter names"))
        field.setAccessibleName(self.tr("Filter names"))
        field.setClearButtonEnabled(True)
        for clear in field.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear"))
        field.textChanged.connect(self._sorted.setFilterFixedString)
        self._build_table(workroom.appearance)
        self._build_deeds()
        close = QPushButton(self.tr("Close"), self)
        heading = QLabel(self.tr("May be the same person"), self)
        set_role(heading, "overline")
        self._pairs = CardList(workroom.appearance, self.tr("May be the same person"), self)
        self._pairs.setMaximumHeight(theme.px(150))
        join = QPushButton(self.tr("Merge &these two"), self)
        self._suggesting = (heading, self._pairs, join)
        deeds = FlowLayout()
        for button in (self._merge, self._rename, self._split, join, close):
            button.setAutoDefault(False)
            deeds.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(told)
        column.addWidget(field)
        column.addWidget(self._table, 1)
        column.addWidget(heading)
        column.addWidget(self._pairs)
        column.addLayout(deeds)
        join.clicked.connect(self.merge_suggested)
        close.clicked.connect(self.accept)
        self._table.selectionModel().selectionChanged.connect(self._update)
        self.resize(theme.px(880), theme.px(620))
        self._update()

    def _build_deeds(self) -> None:
        self._merge = QPushButton(self.tr("&Merge into one"), self)
        self._rename = QPushButton(self.tr("&Rename"), self)
        self._rename.setToolTip(self.tr("Empty for the fullest name that was heard (F2)"))
        self._split = QPushButton(self.tr("&Somebody else"), self)
        self._split.setToolTip(self.tr("One of the names of this person is somebody else's"))
        self._names = QMenu(self._split)
        self._names.triggered.connect(self._on_somebody_else)
        self._split.setMenu(self._names)
        self._merge.clicked.connect(self.merge)
        self._rename.clicked.connect(self.rename)

    def _build_table(self, appearance: Appearance) -> None:
        self._table = Ledger(appearance, self.tr("People"), parent=self)
        self._table.setModel(self._sorted)
        self._table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._table.lay_columns(appearance, _WIDTHS_PX, Column.ALSO, least_px=_ALSO_PX)


def _people(services: Services, _progress: Progress) -> _Read:
    return services.people.all(), services.people.may_be_same()
