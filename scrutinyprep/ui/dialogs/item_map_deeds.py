"""What can be done with the chosen item and the open page, as buttons and as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from string import ascii_lowercase

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.correcting import Correcting
from scrutinyprep.domain.corrections import Correction
from scrutinyprep.domain.item_map import MapItem, MapPaper
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.shown_map import ShownMap
from scrutinyprep.ui.dialogs.item_map_grounds import fill_grounds
from scrutinyprep.ui.dialogs.item_map_pages import ExemptPages
from scrutinyprep.ui.dialogs.item_map_tree import ItemMapTree
from scrutinyprep.ui.map_deeds import Making, MapDeeds, why_not
from scrutinyprep.ui.panels.map_page import MapPage
from scrutinyprep.ui.wording import document_names

_MENU_LETTERS = 48


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
        self._filled: dict[QPushButton, Callable[[QMenu], None]] = {}
        """What fills the menu of a button that has one."""
        self.begin = self._button(self.tr("Begins on this page"), self._on_begin)
        self.begin.setProperty("primary", True)
        self._split = self._button(self.tr("&Split here"), self.split)
        self._paper = self._button(self.tr("&Paper begins here"), self._on_paper)
        self._end = self._button(self.tr("&Ends here"), self._on_end)
        self._merge = self._button(self.tr("&Merge with the one above"), self._on_merge)
        self._remove = self._button(self.tr("&Remove"), self._on_remove)
        self._add = self._button(self.tr("&Add an item"), self._on_add)
        self._rename = self._button(self.tr("Ti&tle"), tree.type_chosen_title)
        self._rename.setToolTip(self.tr("Types another title over it (F2)"))
        self._renumber = self._button(self.tr("N&umber"), tree.type_chosen_number)
        self._renumber.setToolTip(self.tr("Types another number over it (Shift+F2)"))
        self._access = self._menu_button(self.tr("E&xempt or open"), self._fill_access)
        self._kind = self._menu_button(self.tr("&Kind of paper"), self._fill_kind)
        self.left = (
            *(self._rename, self._renumber, self._merge, self._remove, self._add),
            *(self._access, self._kind),
        )
        self.right = (self._split, self._end, self._paper)
        self.pages = ExemptPages(dialog)
        """Unfolds below the page where some pages are to be marked."""
        self.pages.marked.connect(self._mark_pages)
        self.pages.left.connect(self._on_pages_left)
        page.numbered.connect(self._on_numbered)

    def menu(self) -> QMenu:
        """Return the same commands as a menu, for whoever asks at the row itself."""
        menu = QMenu(self._dialog)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.begin, *self.right, *self.left):
            filled = self._filled.get(button)
            if filled is not None:
                below = menu.addMenu(button.text())
                below.setEnabled(button.isEnabled())
                filled(below)
                continue
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        return menu

    def update(self) -> None:
        """Allow what can be done now; where something can't, its tool tip says why."""
        shown, page = self.shown, self._page.page
        item, thing = self._tree.item, self._tree.chosen
        for button in (self.begin, self._split, self._end, self._paper, self._merge):
            button.setToolTip("")
        for button in (self.begin, *self.left, *self.right):
            button.setEnabled(False)
        self.begin.setText(self.tr("Begins on this page"))
        if shown is None or not page:
            return
        for button in (self._add, self._access):
            button.setEnabled(True)
        self._try(self._split, lambda c: c.split(page, "·", "·"))
        if item is None or thing is None:
            return
        paper = thing if isinstance(thing, MapPaper) else None
        self._name_begin(item, paper)
        self._kind.setEnabled(paper is not None)
        self._rename.setEnabled(True)
        self._renumber.setEnabled(paper is None)
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
            self._retitle_item(thing, title)
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
    def split(self) -> None:
        """Let an item of its own begin on the open page, and its title be typed."""
        shown, page = self.shown, self._page.page
        holding = shown.map.holding(page) if shown is not None else ()
        number = self._further_number(holding[-1] if holding else None)
        self._make_item(lambda c: c.split(page, number, self.tr("New item")), self.tr("split item"))

    @Slot()
    def _on_add(self) -> None:
        item = self._tree.item
        number = self._further_number(item)
        self._make_item(
            lambda c: c.add(number, self.tr("New item"), after=item), self.tr("add item")
        )

    @Slot()
    def _on_paper(self) -> None:
        item, page = self._tree.item, self._page.page
        if item is None:
            return
        known = _papers(self.shown)
        self._correct(
            lambda c: c.begin_paper(item, page, title=self.tr("New appendix")),
            self.tr("begin paper"),
        )
        for key in sorted(_papers(self.shown) - known):
            self._tree.type_title(key, is_paper=True)

    def _retitle_item(self, item: MapItem, title: str) -> None:
        """Give an item its title; the paper that was made with it has the same."""
        said, new = self.tr("rename item"), self.tr("New item")
        made = [paper for paper in item.papers if paper.title == item.title == new]
        if not made:
            self._correct(lambda c: c.retitle(item, title), said)
            return
        # The paper first: it is found under its item by the name that the item has.
        with self._deeds.in_one_step(said):
            for paper in made:
                self._correct(partial(_named, item=item, paper=paper, title=title), said)
            self._correct(lambda c: c.retitle(item, title), said)

    def _make_item(self, make: Making, text: str) -> None:
        """Make an item, and let its title be typed where it stands."""
        known = _items(self.shown)
        self._correct(make, text)
        for key in sorted(_items(self.shown) - known):
            self._tree.type_title(key)

    def _further_number(self, item: MapItem | None) -> str:
        """Return the number that an item after this one likely has: "5a" after "5"."""
        base = item.number.rstrip(ascii_lowercase) if item is not None else ""
        if not base or self.shown is None:
            return ""
        taken = {other.number.casefold() for other in self.shown.map.items}
        further = (f"{base}{letter}" for letter in ascii_lowercase)
        return next((number for number in further if number.casefold() not in taken), "")

    def _be(self, kind: DocumentKind, _is_checked: bool = False) -> None:
        item, paper = self._tree.item, self._tree.chosen
        if item is not None and isinstance(paper, MapPaper) and paper.kind is not kind:
            self._correct(lambda c: c.change_paper(item, paper, kind=kind), self.tr("change paper"))

    @Slot(object)
    def _on_numbered(self, printed: int | None) -> None:
        page = self._page.page
        self._correct(lambda c: c.number_pages(page, printed), self.tr("number pages"))

    def _mark(self, paper: MapPaper | None, access: Access) -> None:
        item = self._tree.item
        if item is not None:
            self._correct(
                lambda c: c.set_access(access, item, paper), self.tr("mark exempt or open")
            )

    @Slot(object, int, int)
    def _mark_pages(self, access: Access, first: int, last: int) -> None:
        self._correct(
            lambda c: c.set_page_access(access, first, last), self.tr("mark exempt or open")
        )

    @Slot()
    def _on_some_pages(self) -> None:
        if self.shown is not None:
            self.pages.begin(self._page.page, self.shown.map.last_page)

    @Slot()
    def _on_pages_left(self) -> None:
        self.pages.hide()
        self._access.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_access(self, menu: QMenu) -> None:
        """Offer what may be exempt or open, each with its grounds."""
        menu.clear()
        item, thing, page = self._tree.item, self._tree.chosen, self._page.page
        if isinstance(thing, MapPaper):
            words = self.tr("Only “{title}”").format(title=_short(thing.title))
            fill_grounds(menu.addMenu(words), partial(self._mark, thing))
        if item is not None:
            words = self.tr("All of item {name}").format(name=_short(item.name))
            fill_grounds(menu.addMenu(words), partial(self._mark, None))
        words = self.tr("Only PDF page {page}").format(page=page)
        fill_grounds(menu.addMenu(words), lambda access: self._mark_pages(access, page, page))
        menu.addAction(self.tr("Some pages…")).triggered.connect(self._on_some_pages)

    def _fill_kind(self, menu: QMenu) -> None:
        """Offer what the chosen paper may be, and tell what it is now."""
        menu.clear()
        paper = self._tree.chosen
        for kind in (DocumentKind.REPORT, DocumentKind.APPENDIX):
            action = menu.addAction(document_names()[kind])
            action.setCheckable(True)
            action.setChecked(isinstance(paper, MapPaper) and paper.kind is kind)
            action.triggered.connect(partial(self._be, kind))

    def _correct(self, make: Making, text: str) -> None:
        shown = self.shown
        if shown is None:
            return
        after = self._deeds.correct(shown, make, text)
        if after is not None:
            self.shown = after
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

    def _menu_button(self, words: str, fill: Callable[[QMenu], None]) -> QPushButton:
        button = QPushButton(words, self._dialog)
        button.setAutoDefault(False)
        menu = QMenu(button)
        menu.aboutToShow.connect(partial(fill, menu))
        button.setMenu(menu)
        self._filled[button] = fill
        return button


def _named(correcting: Correcting, item: MapItem, paper: MapPaper, title: str) -> Correction:
    return correcting.change_paper(item, paper, title=title)


def _items(shown: ShownMap | None) -> set[str]:
    return {item.key for item in shown.map.items} if shown is not None else set()


def _papers(shown: ShownMap | None) -> set[str]:
    items = shown.map.items if shown is not None else ()
    return {paper.key for item in items for paper in item.papers}


def _short(words: str) -> str:
    """Return words for a menu, which is no wider than the screen."""
    short = words if len(words) <= _MENU_LETTERS else words[: _MENU_LETTERS - 1] + "…"
    return short.replace("&", "&&")
