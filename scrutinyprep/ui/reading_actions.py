"""The commands of reading a paper, with their words and their keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


class ReadingActions(QObject):
    """The commands of the page that is read. Who does them connects to `triggered`.

    Signals:
        highlights_named: the user's names for kinds of highlight, by the kind's value.

    Those with a single letter have it from the page itself, which alone knows
    that nobody is typing: here it only stands beside their words.
    """

    highlights_named = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._build_going()
        self._build_showing()
        self._build_selecting()
        self._build_making()
        self.of_page = (
            *(self.find, self.find_next, self.find_previous, self.find_all, self.find_in_agenda),
            *(self.next_reference, self.previous_reference),
            *(self.as_text, self.two_up, self.full_screen, self.turn_right, self.turn_left),
            *(self.beside, self.other_side),
            *(self.larger, self.smaller, self.life_size, self.column, self.print_pages),
        )
        self.of_selection = (self.copy, self.copy_with_reference, *self.making)

    def fill(self, bar: QMenuBar, before: QAction) -> None:
        """Put all of it into menus: one of the page, one of what is selected on it.

        In one, it would be higher than a small screen.
        """
        page, mark = QMenu(self.tr("&Page"), bar), QMenu(self.tr("&Mark"), bar)
        self._fill_page(page)
        self._fill_mark(mark)
        for menu in (page, mark):
            bar.insertMenu(before, menu)

    def fill_menu(self, menu: QMenu) -> None:
        """Put all of it into one menu."""
        self._fill_page(menu)
        menu.addSeparator()
        self._fill_mark(menu.addMenu(self.tr("&Mark")))

    def _fill_mark(self, menu: QMenu) -> None:
        for group in (
            (*self.making, self.name_highlights),
            (self.copy, self.copy_with_reference),
            (self.jump, self.part, self.table),
        ):
            menu.addActions(list(group))
            menu.addSeparator()

    def _fill_page(self, menu: QMenu) -> None:
        for group in (
            (self.find, self.find_next, self.find_previous, self.find_all, self.find_in_agenda),
            (self.next_reference, self.previous_reference),
            (self.as_text, self.two_up, self.full_screen, self.turn_right, self.turn_left),
            (self.beside, self.other_side),
            (self.print_pages,),
        ):
            menu.addActions(list(group))
            menu.addSeparator()
            if self.as_text in group:
                size = menu.addMenu(self.tr("Si&ze and light"))
                size.addActions([self.larger, self.smaller, self.life_size, self.column])
                size.addSeparator()
                size.addActions([self.ruler, self.dim_paper])
                menu.addSeparator()

    def keys(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return what can be done by keys, in groups: the words of a command and its keys."""
        groups = (
            (
                self.tr("The page"),
                (self.back, self.forward, *self.of_page, self.ruler, self.dim_paper),
            ),
            (self.tr("Selected words"), (self.jump, self.part, self.table, *self.of_selection)),
        )
        return [
            (name, [(action.iconText(), _keys(action)) for action in actions])
            for name, actions in groups
        ]

    def _build_going(self) -> None:
        self.back = self._action(self.tr("&Back"), "Alt+Left")
        self.forward = self._action(self.tr("&Forward"), "Alt+Right")
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        self.find = self._action(self.tr("&Find in this paper"), "Ctrl+F")
        self.find_next = self._action(self.tr("Next pl&ace"), "F3")
        self.find_previous = self._action(self.tr("Pre&vious place"), "Shift+F3")
        self.find_all = self._action(self.tr("List all pla&ces"), "Ctrl+F3")
        self.find_in_agenda = self._action(self.tr("Find in the a&genda"), "Ctrl+L")
        self.next_reference = self._action(
            self.tr("See where the next reference &leads"), letter="L"
        )
        self.previous_reference = self._action(
            self.tr("See where the reference before lea&ds"), letter="Shift+L"
        )

    def _build_showing(self) -> None:
        self.as_text = self._action(self.tr("Read as &text"), "Ctrl+T")
        self.as_text.setCheckable(True)
        self.two_up = self._action(self.tr("T&wo pages side by side"), "Ctrl+7")
        self.two_up.setCheckable(True)
        self.full_screen = self._action(self.tr("F&ull screen"), "F11")
        self.beside = self._action(self.tr("Another paper &beside"), "Ctrl+6")
        self.beside.setCheckable(True)
        self.other_side = self._action(self.tr("The other s&ide"), "F6")
        self.turn_right = self._action(self.tr("Turn this page to the &right"), "Ctrl+R")
        self.turn_left = self._action(self.tr("Turn this page to the &left"), "Ctrl+Shift+R")
        self.larger = self._action(self.tr("Lar&ger page"), "Ctrl++", "Ctrl+=")
        self.smaller = self._action(self.tr("S&maller page"), "Ctrl+-")
        self.life_size = self._action(self.tr("Li&fe size"), "Ctrl+0")
        self.column = self._action(self.tr("Fill the width with this c&olumn"), letter="Z")
        self.ruler = self._action(self.tr("Reading r&uler"), letter="J")
        self.ruler.setCheckable(True)
        self.dim_paper = self._action(self.tr("Di&m the paper"), "Ctrl+D")
        self.dim_paper.setCheckable(True)
        self.dim_paper.setEnabled(True)
        self.print_pages = self._action(self.tr("Pr&int pages…"), "Ctrl+Shift+P")

    def _build_selecting(self) -> None:
        self.jump = self._action(self.tr("&Jump to a word in sight"), letter="/")
        self.part = self._action(self.tr("Select a &part of the page"), letter="R")
        self.table = self._action(self.tr("Select a ta&ble"), letter="T")
        self.copy = self._action(self.tr("&Copy"), letter="Ctrl+C")
        self.copy_with_reference = self._action(
            self.tr("Copy with r&eference"), letter="Ctrl+Shift+C"
        )

    def _build_making(self) -> None:
        self.highlight = self._action(self.tr("&Highlight"), letter="H")
        self.note = self._action(self.tr("&Note"), letter="N")
        self.question = self._action(self.tr("&Question"), letter="Q")
        self.quote = self._action(self.tr("Q&uote in the question"), letter="E")
        self.before = self._action(self.tr("&Said before"), letter="B")
        self.promise = self._action(self.tr("Pr&omise"), letter="U")
        self.explain = self._action(self.tr("E&xplain the acronym"), letter="A")
        self.name_highlights = self._action(self.tr("Na&me the highlights"))
        self.name_highlights.setEnabled(True)
        self.making = (
            *(self.highlight, self.note, self.question),
            *(self.quote, self.before, self.promise, self.explain),
        )

    def _action(self, words: str, *keys: str, letter: str = "") -> QAction:
        action = QAction(f"{words}\t{letter}" if letter else words, self)
        action.setIconText(words.replace("&", ""))
        action.setData(letter)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setEnabled(False)
        self._window.addAction(action)
        return action


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    said = ", ".join(key.toString(native) for key in action.shortcuts())
    return said or str(action.data() or "")
