"""Who spoke across meetings, and putting right who is who."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.people import Known, MayBeSame
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.people import Column, PeopleModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.page_head import PageHead
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.people_deeds import PeopleDeeds
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_WIDTHS_PX: dict[int, int] = {
    Column.ALSO: 300,
    Column.ROLE: 190,
    Column.SPEECHES: 96,
    Column.MEETINGS: 96,
}
_NAME_PX = 200
"""The least that a name needs, at 100%; a longer one wraps."""
_EDGE_PX = 4
_PAIRS_PX = 150
"""The most that those take who may be the same, at 100%; the rest is scrolled."""
_Read = tuple[list[Known], list[MayBeSame]]


class PeoplePage(Place):
    """Shows the people; merges, splits and renames them. Each step can be undone.

    Signals:
        left: the user wants to go back to what was said.
    """

    kinds = Kind.SPEECHES | Kind.MEETINGS
    left = Signal()

    def __init__(
        self, workroom: Workroom, deeds: PeopleDeeds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._appearance = workroom.appearance
        self._deeds = deeds
        self._build(workroom)
        self._tasks.changed.connect(self.on_changed)

    def begin(self) -> None:
        """Let the names be looked through, or narrowed down by typing."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def read(self, kinds: Kind) -> None:
        """Read who there is."""
        self._tasks.run(partial(_people, self._services), then=self._show, key=(id(self), "people"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

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
        self._suggesting.setVisible(bool(pairs))
        self._fit_pairs()
        self._update()

    @Slot()
    def _fit_pairs(self) -> None:
        """Give the suggestions the height that they need, up to the most that they may have."""
        pairs, frame = self._pairs, 2 * self._pairs.frameWidth()
        needed = sum(pairs.sizeHintForRow(row) for row in range(pairs.cards.rowCount()))
        most = self._appearance.theme.px(_PAIRS_PX)
        pairs.setFixedHeight(min(needed + frame + _EDGE_PX, most))

    def _selected(self) -> list[Known]:
        rows = self._table.selectionModel().selectedRows()
        return [index.data(PeopleModel.PersonRole) for index in rows]

    @Slot()
    def _update(self) -> None:
        people = self._selected()
        self._merge.setEnabled(len(people) > 1)
        self._rename.setEnabled(len(people) == 1)
        self._split.setEnabled(len(people) == 1 and len(people[0].aliases) > 1)
        self._join.setEnabled(self._pairs.chosen is not None)
        self._names.clear()
        for name in people[0].aliases if len(people) == 1 else ():
            self._names.addAction(name.replace("&", "&&")).setData(name)

    def _build(self, workroom: Workroom) -> None:
        self._model = PeopleModel(self)
        self._model.renamed.connect(self._on_renamed)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(PeopleModel.SortRole)
        self._sorted.setFilterRole(PeopleModel.SearchRole)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        head = PageHead(
            workroom.appearance,
            self.tr("People"),
            self.tr(
                "The same person under several names can be made one. What you put right "
                "is kept when more meetings are imported, and Undo takes it back."
            ),
            self.tr("Back to what was said"),
            self,
        )
        head.left.connect(self.left)
        self._build_table(workroom.appearance)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addLayout(self._build_deeds())
        column.addWidget(self._table, 1)
        column.addWidget(self._build_suggestions(workroom.appearance))
        self._table.selectionModel().selectionChanged.connect(self._update)
        self._update()

    def _build_suggestions(self, appearance: Appearance) -> QWidget:
        """Return the pairs that may be one person, with what makes them one."""
        self._suggesting = QWidget(self)
        heading = QLabel(self.tr("May be the same person"), self._suggesting)
        set_role(heading, "overline")
        self._pairs = CardList(appearance, heading.text(), self._suggesting)
        appearance.changed.connect(self._fit_pairs)
        self._pairs.activated.connect(self.merge_suggested)
        self._pairs.selectionModel().currentChanged.connect(self._update)
        self._join = QPushButton(self.tr("Merge &these two"), self._suggesting)
        self._join.clicked.connect(self.merge_suggested)
        row = FlowLayout()
        row.add(self._join)
        column = QVBoxLayout(self._suggesting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self._pairs)
        column.addLayout(row)
        return self._suggesting

    def _build_deeds(self) -> FlowLayout:
        self._field = LineEdit(self)
        self._field.setPlaceholderText(self.tr("Filter names"))
        self._field.setAccessibleName(self.tr("Filter names"))
        self._field.textChanged.connect(self._sorted.setFilterFixedString)
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
        row = FlowLayout()
        row.add(self._field, self._merge, self._rename, self._split, stretched=self._field)
        return row

    def _build_table(self, appearance: Appearance) -> None:
        self._table = Ledger(appearance, self.tr("People"), parent=self)
        self._table.setModel(self._sorted)
        self._table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._table.lay_columns(appearance, _WIDTHS_PX, Column.NAME, least_px=_NAME_PX)


def _people(services: Services, _progress: Progress) -> _Read:
    return services.people.all(), services.people.may_be_same()
