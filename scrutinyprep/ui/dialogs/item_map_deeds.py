"""What can be done with the chosen item and the open page, as buttons and as a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from scrutinyprep.domain.correcting import Correcting
from scrutinyprep.domain.corrections import Correction
from scrutinyprep.domain.item_map import MapItem, MapPaper
from scrutinyprep.domain.shown_map import ShownMap
from scrutinyprep.ui.dialogs.item_map_forms import (
    AccessForm,
    ItemForm,
    PaperForm,
    PrintedNumberForm,
    Scope,
)
from scrutinyprep.ui.dialogs.item_map_tree import ItemMapTree
from scrutinyprep.ui.map_deeds import Making, MapDeeds, why_not
from scrutinyprep.ui.panels.map_page import MapPage


class ItemMapDeeds(QObject):
    """The commands of the editor, each allowed where the map allows it, and saying why not.

    Signals:
        corrected: the ShownMap as it is after a correction.
    """

    corrected = Signal(object)

    def __init__(self, deeds: MapDeeds, tree: ItemMapTree, page: MapPage, dialog: QWidget) -> None:
        super().__init__(dialog)
        self.shown: ShownMap | None = None
        """The map that is put right."""
        self._deeds = deeds
        self._tree = tree
        self._page = page
        self._dialog = dialog
        self.begin = self._button(self.tr("Begins on this page"), self._on_begin)
        self.begin.setProperty("primary", True)
        self._split = self._button(self.tr("&Split here…"), self._on_split)
        self._paper = self._button(self.tr("&Paper begins here…"), self._on_paper)
        self._printed = self._button(self.tr("Printed n&umber…"), self._on_printed)
        self._end = self._button(self.tr("&Ends here"), self._on_end)
        self._merge = self._button(self.tr("&Merge with the one above"), self._on_merge)
        self._remove = self._button(self.tr("&Remove"), self._on_remove)
        self._add = self._button(self.tr("&Add an item…"), self._on_add)
        self._access = self._button(self.tr("E&xempt or open…"), self._on_access)
        self._kind = self._button(self.tr("&Kind of paper…"), self._on_kind)
        self.left = (self._merge, self._remove, self._add, self._access, self._kind)
        self.right = (self._split, self._end, self._paper, self._printed)

    def menu(self) -> QMenu:
        """Return the same commands as a menu, for whoever asks at the row itself."""
        menu = QMenu(self._dialog)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.begin, *self.right, *self.left):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        return menu

    def update(self) -> None:
        """Allow what can be done now; where something can't, its tool tip says why."""
        shown, page = self.shown, self._page.page
        item, thing = self._tree.item, self._tree.chosen
        for button in (self.begin, *self.left, *self.right):
            button.setEnabled(False)
            button.setToolTip("")
        self.begin.setText(self.tr("Begins on this page"))
        if shown is None or not page:
            return
        for button in (self._add, self._printed, self._access):
            button.setEnabled(True)
        self._try(self._split, lambda c: c.split(page, "·", "·"))
        if item is None or thing is None:
            return
        paper = thing if isinstance(thing, MapPaper) else None
        self._name_begin(item, paper)
        self._kind.setEnabled(paper is not None)
        self._try(self._end, lambda c: c.end(item, page))
        self._try(self._paper, lambda c: c.begin_paper(item, page, title="·"))
        if paper is not None:
            self._try(self.begin, lambda c: c.begin_paper(item, page, paper=paper))
            self._try(self._merge, lambda c: c.merge_paper(item, paper))
        else:
            self._try(self.begin, lambda c: c.begin(item, page))
            self._try(self._merge, lambda c: c.merge(item))
            self._remove.setEnabled(True)

    @Slot(object, str)
    def renumber(self, item: MapItem, number: str) -> None:
        """Give an item the number that was typed."""
        self._correct(lambda c: c.renumber(item, number), self.tr("renumber item"))

    @Slot(object, str)
    def retitle(self, thing: MapItem | MapPaper, title: str) -> None:
        """Give an item or a paper the title that was typed."""
        item = self._tree.item
        if isinstance(thing, MapItem):
            self._correct(lambda c: c.retitle(thing, title), self.tr("rename item"))
        elif item is not None:
            self._correct(
                lambda c: c.change_paper(item, thing, title=title), self.tr("rename paper")
            )

    @Slot()
    def _on_begin(self) -> None:
        item, thing, page = self._tree.item, self._tree.chosen, self._page.page
        if item is None:
            return
        if isinstance(thing, MapPaper):
            self._correct(
                lambda c: c.begin_paper(item, page, paper=thing), self.tr("move paper’s beginning")
            )
        else:
            self._correct(lambda c: c.begin(item, page), self.tr("move item’s beginning"))

    @Slot()
    def _on_end(self) -> None:
        item, page = self._tree.item, self._page.page
        if item is not None:
            self._correct(lambda c: c.end(item, page), self.tr("move item’s end"))

    @Slot()
    def _on_merge(self) -> None:
        item, thing = self._tree.item, self._tree.chosen
        if item is None:
            return
        if isinstance(thing, MapPaper):
            self._correct(lambda c: c.merge_paper(item, thing), self.tr("merge papers"))
        else:
            self._correct(lambda c: c.merge(item), self.tr("merge items"))

    @Slot()
    def _on_remove(self) -> None:
        item = self._tree.item
        if item is not None:
            self._correct(lambda c: c.remove(item), self.tr("remove item"))

    @Slot()
    def _on_split(self) -> None:
        page = self._page.page
        form = ItemForm(
            self.tr("Split the item"),
            self.tr(
                "From PDF page {page} on it becomes an item of its own. What stands on its "
                "pages, and what you wrote there, goes with it."
            ).format(page=page),
            self.tr("Split here"),
            self._dialog,
        )
        form.accepted.connect(
            lambda: self._correct(
                lambda c: c.split(page, form.number.text(), form.title.text()),
                self.tr("split item"),
            )
        )
        form.open()

    @Slot()
    def _on_add(self) -> None:
        item = self._tree.item
        form = ItemForm(
            self.tr("Add an item"),
            self.tr(
                "Add an item of the agenda that was not found. It comes after the one that is "
                "chosen, and has no papers until you say on which page it begins."
            ),
            self.tr("Add it"),
            self._dialog,
        )
        form.accepted.connect(
            lambda: self._correct(
                lambda c: c.add(form.number.text(), form.title.text(), after=item),
                self.tr("add item"),
            )
        )
        form.open()

    @Slot()
    def _on_paper(self) -> None:
        item, page = self._tree.item, self._page.page
        if item is None:
            return
        form = PaperForm(
            self.tr("A paper begins here"),
            self.tr("From PDF page {page} on it is a paper of its own, under item {name}.").format(
                page=page, name=item.name
            ),
            self.tr("Begin it here"),
            self._dialog,
        )
        form.accepted.connect(
            lambda: self._correct(
                lambda c: c.begin_paper(item, page, title=form.title.text(), kind=form.kind),
                self.tr("begin paper"),
            )
        )
        form.open()

    @Slot()
    def _on_kind(self) -> None:
        item, paper = self._tree.item, self._tree.chosen
        if item is None or not isinstance(paper, MapPaper):
            return
        form = PaperForm(
            self.tr("This paper"),
            self.tr("Say what it is called, and whether it is a report or an appendix."),
            self.tr("Change it"),
            self._dialog,
        )
        form.title.setText(paper.title)
        form.show_kind(paper.kind)
        form.accepted.connect(
            lambda: self._correct(
                lambda c: c.change_paper(item, paper, title=form.title.text(), kind=form.kind),
                self.tr("change paper"),
            )
        )
        form.open()

    @Slot()
    def _on_printed(self) -> None:
        shown, page = self.shown, self._page.page
        if shown is None:
            return
        form = PrintedNumberForm(page, shown.map.pages[page - 1].pack_page, self._dialog)
        form.accepted.connect(
            lambda: self._correct(
                lambda c: c.number_pages(page, form.printed), self.tr("number pages")
            )
        )
        form.open()

    @Slot()
    def _on_access(self) -> None:
        shown, page = self.shown, self._page.page
        item, thing = self._tree.item, self._tree.chosen
        if shown is None:
            return
        paper = thing if isinstance(thing, MapPaper) else None
        scopes = [Scope(self.tr("Single pages"), is_pages=True)]
        if item is not None:
            scopes.insert(0, Scope(self.tr("All of item {name}").format(name=item.name)))
        if paper is not None:
            scopes.insert(0, Scope(self.tr("Only “{title}”").format(title=paper.title)))
        form = AccessForm(scopes, (page, page, shown.map.last_page), self._dialog)

        def make(correcting: Correcting) -> Correction:
            if item is None or form.is_pages:
                return correcting.set_page_access(
                    form.access, form.first.value(), form.last.value()
                )
            is_paper = paper is not None and form.scope.currentIndex() == 0
            return correcting.set_access(form.access, item, paper if is_paper else None)

        form.accepted.connect(lambda: self._correct(make, self.tr("mark exempt or open")))
        form.open()

    def _correct(self, make: Making, text: str) -> None:
        shown = self.shown
        if shown is None:
            return
        after = self._deeds.correct(shown, make, text)
        if after is not None:
            self.corrected.emit(after)

    def _try(self, button: QPushButton, make: Making) -> None:
        """Allow a command if the map allows it; else let the button say why not."""
        shown = self.shown
        why = "" if shown is None else why_not(shown, make)
        button.setEnabled(not why)
        button.setToolTip(why)
        button.setAccessibleDescription(why)

    def _name_begin(self, item: MapItem, paper: MapPaper | None) -> None:
        name = f"“{paper.title}”" if paper is not None else item.number or f"“{item.title}”"
        words = (
            self.tr("{name} begins on this page")
            if paper
            else self.tr("Item {name} begins on this page")
        )
        room = self.begin.fontMetrics().averageCharWidth() * 56
        self.begin.setText(
            self.begin.fontMetrics().elidedText(
                words.format(name=name).replace("&", "&&"), Qt.TextElideMode.ElideMiddle, room
            )
        )

    def _button(self, words: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self._dialog)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button
