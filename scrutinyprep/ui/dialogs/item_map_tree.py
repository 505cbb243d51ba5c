"""The items of a map with their papers, to choose from and to type over."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper
from scrutinyprep.ui.itemmodels.item_map import Column, ItemMapModel

_FEWEST_LETTERS = 24
"""That a column has room for."""


class ItemMapTree(QTreeView):
    """Shows a map, and keeps what is chosen in it when the map changes.

    Signals:
        chosen_changed: the MapItem or MapPaper that the user chose, or None.
    """

    chosen_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map_model = ItemMapModel(self)
        self.setModel(self.map_model)
        self._is_showing = False
        self.setAccessibleName(self.tr("Agenda items"))
        # F2 types over the title and Shift+F2 over the number, whichever the pointer came to.
        self.setEditTriggers(QTreeView.EditTrigger.DoubleClicked)
        # A row is marked once, not in each of its columns.
        self.setProperty("columns", True)
        self.setTreePosition(Column.TITLE)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(0)
        header.setStretchLastSection(False)
        self.selectionModel().currentChanged.connect(self._on_current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the titles what the other columns leave, but never less than a few words' room.

        In large text the rest is scrolled to.
        """
        super().resizeEvent(event)
        self._give_titles_room()

    def _give_titles_room(self) -> None:
        header, least = self.header(), self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS
        others = sum(header.sectionSize(each) for each in Column if each is not Column.TITLE)
        is_enough = self.viewport().width() - others >= least
        mode = QHeaderView.ResizeMode.Stretch if is_enough else QHeaderView.ResizeMode.Fixed
        header.setSectionResizeMode(Column.TITLE, mode)
        if not is_enough:
            header.resizeSection(Column.TITLE, least)

    @property
    def chosen(self) -> MapItem | MapPaper | None:
        """The item or paper of the row that is chosen."""
        thing = self.currentIndex().data(ItemMapModel.ThingRole)
        return thing if isinstance(thing, MapItem | MapPaper) else None

    @property
    def item(self) -> MapItem | None:
        """The item that is chosen, or the one that the chosen paper stands under."""
        item = self.currentIndex().data(ItemMapModel.ItemRole)
        return item if isinstance(item, MapItem) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type over the title on F2, over the number on Shift+F2."""
        if event.key() != Qt.Key.Key_F2:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.type_chosen_number()
        else:
            self.type_chosen_title()

    @Slot()
    def type_chosen_title(self) -> None:
        """Let the title of the chosen row be typed over."""
        self._type_over(self.currentIndex().siblingAtColumn(Column.TITLE))

    @Slot()
    def type_chosen_number(self) -> None:
        """Let the number of the chosen row be typed over."""
        self._type_over(self.currentIndex().siblingAtColumn(Column.NUMBER))

    def type_title(self, key: str, *, is_paper: bool = False) -> None:
        """Choose an item or a paper, and let its title be typed over; the page stays."""
        index = self.map_model.index_of(key, is_paper=is_paper)
        if index.isValid():
            self._is_showing = True
            self.setCurrentIndex(index)
            self._is_showing = False
            self.type_chosen_title()

    def _type_over(self, index: QModelIndex) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit(index)

    def show_map(self, map_: ItemMap) -> None:
        """Show a map; what was chosen and closed stays so, as far as it is still there."""
        if map_ == self.map_model.map:
            # Read anew, and the same: somebody may be typing over it.
            return
        chosen, item = self.chosen, self.item
        closed = {
            self.map_model.index(row, 0).data(ItemMapModel.ThingRole).key
            for row in range(self.map_model.rowCount())
            if not self.isExpanded(self.map_model.index(row, 0))
        }
        self._is_showing = True
        self.map_model.show_map(map_)
        for row in range(self.map_model.rowCount()):
            index = self.map_model.index(row, 0)
            self.setExpanded(index, index.data(ItemMapModel.ThingRole).key not in closed)
        index = QModelIndex()
        if chosen is not None:
            index = self.map_model.index_of(chosen.key, is_paper=isinstance(chosen, MapPaper))
        if not index.isValid() and item is not None:
            index = self.map_model.index_of(item.key)
        # The page that is open stays open: only what the user chooses turns to another.
        self.setCurrentIndex(index if index.isValid() else self.map_model.index(0, 0))
        self._is_showing = False
        self._give_titles_room()

    def choose_at(self, pdf_page: int) -> None:
        """Choose the item that a page belongs to, without turning to where it begins."""
        for row in range(self.map_model.rowCount()):
            index = self.map_model.index(row, 0)
            item = index.data(ItemMapModel.ThingRole)
            if item.pdf_pages is not None and pdf_page in item.pdf_pages:
                self._is_showing = True
                self.setCurrentIndex(index)
                self._is_showing = False
                return

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_showing:
            self.chosen_changed.emit(self.chosen)
