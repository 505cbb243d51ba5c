"""What can be put right at a row of the agenda, without opening the editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QWidget

from scrutinyprep.domain.correcting import Correcting
from scrutinyprep.domain.item_map import MapItem
from scrutinyprep.domain.map_places import ItemName
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.ui.dialogs.item_map_forms import AccessForm, ItemForm, Scope
from scrutinyprep.ui.map_deeds import Making

Correct = Callable[[Sequence[Making], str], None]


class ItemMenu(QObject):
    """The commands on one agenda item. `correct` is told what to do, and what it is called."""

    def __init__(self, item: AgendaItem, page: int, correct: Correct, window: QWidget) -> None:
        super().__init__(window)
        self._item = item
        self._page = page
        self._correct = correct
        self._window = window
        first = item.pdf_pages.first if item.pdf_pages is not None else None
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
            (self.tr("Mark e&xempt…"), self._on_exempt, not self._item.access.is_exempt),
            (self.tr("&Open again: it is not exempt"), self._on_open, is_exempt),
        ):
            action = menu.addAction(words)
            action.setEnabled(can)
            action.triggered.connect(do)

    def _find(self, correcting: Correcting) -> MapItem:
        return self._name.find(correcting.map)

    @Slot()
    def _on_rename(self) -> None:
        form = ItemForm(
            self.tr("Rename the item"),
            self.tr("Type its number and its title as they are printed on the agenda."),
            self.tr("Rename it"),
            self._window,
        )
        form.number.setText(self._item.number)
        form.title.setText(self._item.title)
        correct, name, old = self._correct, self._name, self._item
        said = self.tr("rename item")

        def rename() -> None:
            number, title = form.number.text().strip(), form.title.text().strip()
            called = ItemName(number, name.title, name.pdf_page)
            makes: list[Making] = []
            if number != old.number:
                makes.append(lambda c: c.renumber(name.find(c.map), number))
            if title != old.title:
                makes.append(lambda c: c.retitle(called.find(c.map), title))
            correct(makes, said)

        form.accepted.connect(rename)
        form.open()

    @Slot()
    def _on_begin(self) -> None:
        self._correct(
            [lambda c: c.begin(self._find(c), self._page)], self.tr("move item’s beginning")
        )

    @Slot()
    def _on_split(self) -> None:
        form = ItemForm(
            self.tr("Split the item"),
            self.tr("From PDF page {page} on it becomes an item of its own.").format(
                page=self._page
            ),
            self.tr("Split here"),
            self._window,
        )
        correct, page, said = self._correct, self._page, self.tr("split item")
        form.accepted.connect(
            lambda: correct([lambda c: c.split(page, form.number.text(), form.title.text())], said)
        )
        form.open()

    @Slot()
    def _on_merge(self) -> None:
        self._correct([lambda c: c.merge(self._find(c))], self.tr("merge items"))

    @Slot()
    def _on_exempt(self) -> None:
        whole = Scope(self.tr("All of item {name}").format(name=self._item.number))
        form = AccessForm([whole], (1, 1, 1), self._window)
        correct, name, said = self._correct, self._name, self.tr("mark exempt or open")
        form.accepted.connect(
            lambda: correct([lambda c: c.set_access(form.access, name.find(c.map))], said)
        )
        form.open()

    @Slot()
    def _on_open(self) -> None:
        self._correct([lambda c: c.open(self._find(c))], self.tr("open item"))
