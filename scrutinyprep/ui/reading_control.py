"""The commands of reading, joined with the place where papers are read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.pdf.content import PageLink
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.commands import Rewording
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.read import ReadPlace
from scrutinyprep.ui.reading_actions import ReadingActions
from scrutinyprep.ui.workroom import Workroom

_SEARCH_KEYS = ("Ctrl+Shift+F", "Ctrl+F")
"""Where a paper is read, Ctrl+F finds in that paper; elsewhere it searches the library."""


class ReadingControl(QObject):
    """Does what the commands say, and offers only those that can be done.

    Signals:
        said: a sentence to tell the user.
        more_wanted: a QMenu of the page, for what others can offer there.
    """

    said = Signal(str)
    more_wanted = Signal(object)

    def __init__(
        self,
        actions: Actions,
        reading: ReadingActions,
        read: ReadPlace,
        workroom: Workroom,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._appearance = workroom.appearance
        self._stack = workroom.deeds.stack
        self._go_to_read = actions.read.trigger
        self._search = actions.search
        self._agenda_shown = actions.show_agenda
        self._actions = reading
        self._read = read
        menu = QMenu(parent)
        menu.setAccessibleName(self.tr("More for this page"))
        reading.fill_menu(menu)
        self._bar_menu = menu
        self._connect_actions()
        self._connect_page()
        self._update()

    @property
    def _page(self) -> PagePanel:
        """The panel that is worked with."""
        return self._read.page

    def menu(self) -> QMenu:
        """Return the menu of the page: what the selection can become, its links, how it shows."""
        actions = self._actions
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._page.shown.selection is not None:
            menu.addActions(list(actions.of_selection))
            menu.addSeparator()
        self._add_links(menu)
        self.more_wanted.emit(menu)
        menu.addActions([actions.back, actions.forward])
        menu.addSeparator()
        menu.addActions([actions.jump, actions.part, actions.table])
        menu.addSeparator()
        menu.addActions(list(actions.of_page))
        return menu

    @Slot()
    def find_in_agenda(self) -> None:
        """Let the user type what to find in the agenda, which is shown for that."""
        self._agenda_shown.setChecked(True)
        self._read.agenda.filter.ask()

    @Slot()
    def name_highlights(self) -> None:
        """Let the kinds of highlight be named on the desk, beside what is highlighted."""
        if not self._read.isVisible():
            self._go_to_read()
        self._read.desk.name_highlights()

    @Slot(object, object)
    def _on_named(self, kind: HighlightKind, names: Mapping[str, str]) -> None:
        self._stack.push(
            Rewording(
                self.tr("name of a highlight"),
                self._actions.highlights_named.emit,
                old=dict(self._appearance.highlight_names),
                new=dict(names),
                field=("name of a highlight", kind),
            )
        )

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self.menu().popup(place)

    @Slot(object)
    def follow(self, link: PageLink) -> None:
        """Go where a link leads in the paper; of one that leads out, only say where."""
        if link.pdf_page is not None:
            self._read.going.go_to_page(link.pdf_page)
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_outward(menu, link)
        menu.popup(self._page.mapToGlobal(self._page.rect().center()))

    def _add_links(self, menu: QMenu) -> None:
        view = self._page.view
        links = view.links if self._page.shown is view else ()
        if not links:
            return
        below = menu.addMenu(self.tr("&Links on this page"))
        for link in links:
            words = view.words_of_link(link) or link.address
            words = words.replace("&", "&&")
            if link.pdf_page is not None:
                action = below.addAction(words or self.tr("PDF {page}").format(page=link.pdf_page))
                action.triggered.connect(partial(self.follow, link))
            else:
                self._add_outward(below.addMenu(words), link)
        menu.addSeparator()

    def _add_outward(self, menu: QMenu, link: PageLink) -> None:
        """Say where a link out of the paper leads. It is not opened: the program stays offline."""
        says = self.tr("Leads out of this paper, and is not opened from here:")
        menu.addAction(says).setEnabled(False)
        menu.addAction(link.address.replace("&", "&&")).setEnabled(False)
        copy = menu.addAction(self.tr("&Copy the address"))
        copy.triggered.connect(partial(self._copy_address, link.address))

    def _copy_address(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.said.emit(self.tr("Copied: {address}").format(address=address))

    @Slot()
    def _update(self) -> None:
        """Offer what can be done now."""
        actions, page = self._actions, self._page
        is_read = self._read.isVisible()
        is_open = is_read and page.file is not None
        # They are named on the desk, which there is beside a meeting.
        actions.name_highlights.setEnabled(self._read.meeting is not None)
        is_print = is_open and page.shown is page.view
        has_selection = is_open and page.shown.selection is not None
        for action in (*actions.of_page, actions.as_text, actions.jump):
            action.setEnabled(is_open)
        actions.as_text.setEnabled(is_open and page.can_choose)
        for action, is_on in (
            (actions.as_text, page.is_text_wanted),
            (actions.two_up, page.view.is_two_up),
            (actions.ruler, page.ruler.is_on),
        ):
            # Of the panel that is worked with: to say so changes nothing there.
            was_blocked = action.blockSignals(True)
            action.setChecked(is_on)
            action.blockSignals(was_blocked)
        actions.other_side.setEnabled(is_open and self._read.sides.is_two)
        for action in (actions.two_up, actions.turn_right, actions.turn_left):
            action.setEnabled(is_print)
        for action in (actions.part, actions.table, actions.column, actions.ruler):
            action.setEnabled(is_print)
        for action in actions.of_selection:
            action.setEnabled(has_selection)
        can_quote = self._read.marking.question is not None
        actions.quote.setEnabled(has_selection and can_quote)
        for view in (page.view, page.text):
            view.bar.offer_quote(can_quote=can_quote)
        history = self._read.reading.history
        actions.back.setEnabled(is_read and history.can_go_back)
        actions.forward.setEnabled(is_read and history.can_go_forward)
        keys = _SEARCH_KEYS[:1] if is_open else _SEARCH_KEYS
        if len(self._search.shortcuts()) != len(keys):
            self._search.setShortcuts([QKeySequence(key) for key in keys])

    @Slot(bool)
    def _on_text(self, is_wanted: bool) -> None:
        self._page.read_as_text(is_wanted)
        self._update()

    @Slot(bool)
    def _on_two_up(self, is_wanted: bool) -> None:
        self._page.view.set_two_up(is_wanted=is_wanted)

    def _turn(self, quarters: int) -> None:
        self._page.view.turn_sheet(quarters)

    def _connect_actions(self) -> None:
        actions, read = self._actions, self._read
        for action, do in (
            (actions.back, read.reading.go_back),
            (actions.forward, read.reading.go_forward),
            (actions.find, partial(self._find, "begin")),
            (actions.find_next, partial(self._find, "go_on")),
            (actions.find_previous, partial(self._find, "go_back")),
            (actions.find_all, partial(self._find, "show_list")),
            (actions.find_in_agenda, self.find_in_agenda),
            (actions.turn_right, partial(self._turn, 1)),
            (actions.turn_left, partial(self._turn, -1)),
            (actions.larger, partial(self._show, "zoom_in")),
            (actions.smaller, partial(self._show, "zoom_out")),
            (actions.life_size, partial(self._show, "life_size")),
            (actions.column, partial(self._show_pages, "zoom_to_column")),
            (actions.jump, partial(self._wish, "jump_wanted")),
            (actions.part, partial(self._show_pages, "mark_region")),
            (actions.table, partial(self._show_pages, "select_table")),
            (actions.copy, partial(self._show, "copy_selection")),
            (actions.copy_with_reference, partial(self._wish, "reference_wanted")),
            (actions.highlight, partial(self._show, "ask_highlight")),
            (actions.note, partial(self._wish, "note_wanted")),
            (actions.question, partial(self._wish, "question_wanted")),
            (actions.quote, partial(self._wish, "quote_wanted")),
            (actions.before, partial(self._wish, "before_wanted")),
            (actions.promise, partial(self._wish, "promise_wanted")),
        ):
            _on(action, do)
        actions.name_highlights.triggered.connect(self.name_highlights)
        self._read.notes.kinds_named.connect(self._on_named)
        actions.as_text.toggled.connect(self._on_text)
        actions.two_up.toggled.connect(self._on_two_up)
        actions.ruler.toggled.connect(self._on_ruler)
        actions.beside.toggled.connect(read.beside.switch)
        read.beside.toggled.connect(actions.beside.setChecked)
        actions.other_side.triggered.connect(read.beside.change_sides)

    def _wish(self, name: str) -> None:
        """Let the view that is shown say that the user wants this of its selection."""
        getattr(self._page.shown, name).emit()

    def _find(self, name: str) -> None:
        """Find words in the panel that is worked with."""
        getattr(self._read.finding, name)()

    def _show(self, name: str) -> None:
        """Show the open paper otherwise, in the panel that is worked with."""
        getattr(self._page, name)()

    def _show_pages(self, name: str) -> None:
        """Show its pages otherwise, or select of them."""
        getattr(self._page.view, name)()

    @Slot(bool)
    def _on_ruler(self, is_wanted: bool) -> None:
        self._page.ruler.switch(is_wanted)

    @Slot(object)
    def watch(self, page: PagePanel) -> None:
        """Let commands and a panel know of each other."""
        for view in (page.view, page.text):
            view.menu_wanted.connect(self._on_menu)
            view.selection_changed.connect(self._update)
            view.bar.offer_naming(self._actions.name_highlights)
        page.view.link_wanted.connect(self.follow)
        page.bar.set_menu(self._bar_menu)
        page.arrived.connect(self._update)
        page.text_changed.connect(self._update)
        page.two_up_wanted.connect(self._actions.two_up.setChecked)
        page.ruler.switched.connect(self._update)

    def _connect_page(self) -> None:
        read = self._read
        self.watch(read.sides.main)
        read.sides.added.connect(self.watch)
        read.sides.turned_to.connect(self._update)
        read.beside.history_changed.connect(self._update)
        read.seen.connect(self._update)
        read.meeting_shown.connect(self._update)
        read.question_chosen.connect(self._update)
        read.going.history_changed.connect(self._update)


def _on(action: QAction, do: object) -> None:
    action.triggered.connect(do)
