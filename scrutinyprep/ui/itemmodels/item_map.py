"""An item map as a tree: items, and the papers under them, to be put right in place."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index
from scrutinyprep.ui.itemmodels.two_levels import TwoLevelsModel
from scrutinyprep.ui.wording import access_in_words, document_names


class Column(IntEnum):
    """What is told of each row."""

    NUMBER = 0
    TITLE = 1
    PDF_PAGES = 2
    PACK_PAGES = 3
    ACCESS = 4


class ItemMapModel(TwoLevelsModel):
    """The items of a map with their papers.

    Signals:
        renumbered: the MapItem, and the number that was typed.
        retitled: the MapItem or MapPaper, and the title that was typed.
    """

    renumbered = Signal(object, str)
    retitled = Signal(object, str)

    ThingRole = int(Qt.ItemDataRole.UserRole) + 1
    """The MapItem or MapPaper of a row."""
    ItemRole = int(Qt.ItemDataRole.UserRole) + 2
    """The MapItem that a row belongs to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._map = ItemMap(())

    @property
    def map(self) -> ItemMap:
        """The map that is shown."""
        return self._map

    def show_map(self, map_: ItemMap) -> None:
        """Show another map."""
        self.beginResetModel()
        self._map = map_
        self.endResetModel()

    def index_of(self, key: str, *, is_paper: bool = False) -> QModelIndex:
        """Return the row of an item or of a paper; an invalid index where there is none."""
        for row, item in enumerate(self._map.items):
            if item.key == key and not is_paper:
                return self.index(row, 0)
            for below, paper in enumerate(item.papers if is_paper else ()):
                if paper.key == key:
                    return self.index(below, 0, self.index(row, 0))
        return QModelIndex()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._map.items)

    def count_under(self, row: int) -> int:
        """Return how many papers stand under an item."""
        return len(self._map.items[row].papers)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns there are."""
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let numbers of items and all titles be edited."""
        flags = super().flags(index)
        is_paper = index.isValid() and index.internalId() != 0
        if index.column() == Column.TITLE or (index.column() == Column.NUMBER and not is_paper):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Item"),
            self.tr("Title"),
            self.tr("PDF"),
            self.tr("Printed"),
            self.tr("Exempt"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is told of a row, or the row itself."""
        if not index.isValid():
            return None
        item, thing = self._at(index)
        match role:
            case self.ThingRole:
                return thing
            case self.ItemRole:
                return item
            case Qt.ItemDataRole.EditRole if index.column() == Column.TITLE:
                return thing.title
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._words(item, thing, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole if index.column() == Column.TITLE:
                return thing.title
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in (
                Column.PDF_PAGES,
                Column.PACK_PAGES,
            ):
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what was typed. The row changes when the map does."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        item, thing = self._at(index)
        typed = " ".join(str(value).split())
        if index.column() == Column.NUMBER and typed != item.number:
            self.renumbered.emit(item, typed)
        elif index.column() == Column.TITLE and typed and typed != thing.title:
            self.retitled.emit(thing, typed)
        return False

    def _at(self, index: Index) -> tuple[MapItem, MapItem | MapPaper]:
        above = int(index.internalId())
        if above == 0:
            item = self._map.items[index.row()]
            return item, item
        item = self._map.items[above - 1]
        return item, item.papers[index.row()]

    def _words(self, item: MapItem, thing: MapItem | MapPaper, column: Column) -> str:
        is_item = isinstance(thing, MapItem)
        match column:
            case Column.NUMBER:
                return item.number if is_item else ""
            case Column.TITLE if isinstance(thing, MapPaper):
                return _with_kind(thing)
            case Column.TITLE:
                return f"{thing.title} ({self.tr('to follow')})" if item.to_follow else thing.title
            case Column.PDF_PAGES:
                return _pages(thing.pdf_pages)
            case Column.PACK_PAGES if isinstance(thing, MapItem):
                return _pages(thing.pack_pages)
            case Column.PACK_PAGES:
                return _pages(self._map.pack_pages(thing.pdf_pages))
            case Column.ACCESS:
                return access_in_words(thing.access.with_grounds_of(item.access))


def _with_kind(paper: MapPaper) -> str:
    """Return a paper's title after what it is, unless it says that itself: "Appendix 1"."""
    kind = document_names()[paper.kind]
    is_told = paper.title.casefold().startswith(kind.casefold())
    return paper.title if is_told else f"{kind}: {paper.title}"


def _pages(pages: PageRange | None) -> str:
    if pages is None:
        return ""
    return str(pages.first) if pages.first == pages.last else f"{pages.first}–{pages.last}"
