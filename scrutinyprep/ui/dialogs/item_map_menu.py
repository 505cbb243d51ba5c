"""What can be put right at a row of the agenda, and the way to where titles are typed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.correcting import Correcting
from scrutinyprep.domain.item_map import MapItem
from scrutinyprep.domain.map_places import ItemName
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.ui.dialogs.item_map_grounds import fill_grounds
from scrutinyprep.ui.map_deeds import Making

Correct = Callable[[Sequence[Making], str], None]


class Editor(Protocol):
    """What is done where numbers and titles are typed over."""

    def rename(self, name: ItemName, pdf_page: int | None) -> None:
        """Let the title of an item be typed over."""

    def split(self, pdf_page: int) -> None:
        """Let an item of its own begin on a page, and its title be typed."""


class ItemMenu(QObject):
    """The commands on one agenda item. `correct` is told what to do, and what it is called."""

    def __init__(
        self, item: AgendaItem, page: int, correct: Correct, editor: Editor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._item = item
        self._page = page
        self._correct = correct
        self._editor = editor
        first = self._first = item.pdf_pages.first if item.pdf_pages is not None else None
        self._name = ItemName(item.number, item.title, first)

    def fill(self, menu: QMenu) -> None:
        """Put the commands into a menu, and go with it."""
        self.setParent(menu)
        pages, page = self._item.pdf_pages, self._page
        is_inside = pages is not None and pages.first < page <= pages.last
        is_exempt = self._item.access.is_exempt or self._item.exempt_part
        for words, do, can in (
            (self.tr("&Rename or renumber…"), self._on_rename, True),
            (self.tr("It &begins on this page"), self._on_begin, bool(page)),
            (self.tr("&Split it at this page…"), self._on_split, is_inside),
            (self.tr("&Merge with the item above"), self._on_merge, True),
        ):
            action = menu.addAction(words)
            action.setEnabled(can)
            action.triggered.connect(do)
        exempt = menu.addMenu(self.tr("Mark e&xempt"))
        exempt.setEnabled(not self._item.access.is_exempt)
        fill_grounds(exempt, self._mark)
        opened = menu.addAction(self.tr("&Open again: it is not exempt"))
        opened.setEnabled(is_exempt)
        opened.triggered.connect(self._on_open)

    def _find(self, correcting: Correcting) -> MapItem:
        return self._name.find(correcting.map)

    @Slot()
    def _on_rename(self) -> None:
        self._editor.rename(self._name, self._first)

    @Slot()
    def _on_begin(self) -> None:
        self._correct(
            [lambda c: c.begin(self._find(c), self._page)], self.tr("move item’s beginning")
        )

    @Slot()
    def _on_split(self) -> None:
        self._editor.split(self._page)

    @Slot()
    def _on_merge(self) -> None:
        self._correct([lambda c: c.merge(self._find(c))], self.tr("merge items"))

    def _mark(self, access: Access) -> None:
        self._correct(
            [lambda c: c.set_access(access, self._find(c))], self.tr("mark exempt or open")
        )

    @Slot()
    def _on_open(self) -> None:
        self._correct([lambda c: c.open(self._find(c))], self.tr("open item"))
