"""Every command of the window, with its words and its keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from scrutinyprep.ui.language import SYSTEM, languages, own_name
from scrutinyprep.ui.theme import Appearance, Theme


class Actions(QObject):
    """The commands. Who does them connects to `triggered`."""

    def __init__(self, appearance: Appearance, stack: QUndoStack, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._icons: list[tuple[QAction, str, str]] = []
        self.needs_library: list[QAction] = []
        """What can't be done before the library is open."""
        self._build_places()
        self._build_file()
        self._build_edit(stack)
        self._build_go()
        self._build_view()
        self._build_languages()
        self._build_help()
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    def fill(self, bar: QMenuBar) -> None:
        """Put all of it into menus."""
        self._menu(
            bar,
            self.tr("&File"),
            (
                *(self.import_files, self.open_records, self.load_sample, None),
                *(self.ocr_pages, self.forget_ocr, None),
                *(self.brief, None, self.quit),
            ),
        )
        self._menu(
            bar,
            self.tr("&Edit"),
            (
                *(self.undo, self.redo, self.removed, None, self.new_question, self.new_note),
                *(None, self.put_agenda_right, None, self.search, self.find_anything),
                *(None, self.check_spelling, self.next_misspelt),
            ),
        )
        self._menu(
            bar,
            self.tr("&Go"),
            (*self.places, None, self.go_to_page, self.fit_width, self.fit_page),
        )
        view = self._menu(
            bar,
            self.tr("&View"),
            (*self.columns, None, self.larger_text, self.smaller_text, self.usual_text, None),
        )
        view.addActions(self.looks.actions())
        view.addSeparator()
        view.addMenu(self._language_menu(bar))
        self._menu(bar, self.tr("&Help"), (self.guide, self.shortcuts, None, self.about))

    def draw_icon(self, action: QAction, role: str) -> None:
        """Draw the icon of a command in another colour of the palette from now on."""
        self._icons = [
            (one, icon, role if one is action else before) for one, icon, before in self._icons
        ]
        self._wear(self._appearance.theme)

    def keys(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return what can be done by keys, in groups: the words of a command and its keys."""
        return [
            (self.tr("Places"), [_with_keys(action) for action in self.places]),
            (
                self.tr("Files"),
                [_with_keys(a) for a in (self.import_files, self.brief, self.quit)],
            ),
            (
                self.tr("Changes"),
                [
                    (self.tr("Undo"), _keys(self.undo)),
                    (self.tr("Redo"), _keys(self.redo)),
                    _with_keys(self.new_question),
                    _with_keys(self.new_note),
                    _with_keys(self.put_agenda_right),
                    _with_keys(self.next_misspelt),
                ],
            ),
            (
                self.tr("Finding"),
                [_with_keys(a) for a in (self.find_anything, self.search, self.go_to_page)],
            ),
            (self.tr("Columns"), [_with_keys(action) for action in self.columns]),
            (
                self.tr("Text size"),
                [
                    _with_keys(action)
                    for action in (self.larger_text, self.smaller_text, self.usual_text)
                ],
            ),
        ]

    def _build_places(self) -> None:
        group = QActionGroup(self)
        # None of them is where the user is while the briefing or the search lies over them.
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self.meetings = self._action(self.tr("&Meetings"), "Ctrl+1", icon="meetings")
        self.read = self._action(self.tr("&Read"), "Ctrl+2", icon="read")
        self.questions = self._action(self.tr("&Questions"), "Ctrl+3", icon="question")
        self.past = self._action(self.tr("&Past meetings"), "Ctrl+4", icon="past")
        self.follow_up = self._action(self.tr("&Follow-up"), "Ctrl+5", icon="follow-up")
        self.places = (self.meetings, self.read, self.questions, self.past, self.follow_up)
        for action, name in zip(
            self.places, ("meetings", "read", "questions", "past", "follow-up"), strict=True
        ):
            action.setObjectName(name)
            action.setCheckable(True)
            action.toggled.connect(self._on_place)
            group.addAction(action)
        self.last_place = self.meetings
        """Where the user is, or was before the briefing or the search was shown."""
        self.needs_library.extend(self.places)

    def _build_file(self) -> None:
        self.import_files = self._action(self.tr("&Open a pack…"), "Ctrl+O", icon="import")
        self.import_files.setIconText(self.tr("Open a pack"))
        self.import_files.setToolTip(
            self.tr("Open an agenda pack, minutes or a transcript (Ctrl+O)")
        )
        self.open_records = self._action(self.tr("Open &minutes or a transcript…"))
        self.open_records.setToolTip(
            self.tr("What was said and promised is then found beside the papers")
        )
        self.load_sample = self._action(self.tr("Load the &sample meeting"))
        self.load_sample.setToolTip(
            self.tr("A meeting of a council that does not exist, to try everything on")
        )
        self.brief = self._action(
            self.tr("&Write the briefing…"), "Ctrl+P", "Ctrl+E", icon="briefing", role="on_accent"
        )
        self.brief.setIconText(self.tr("Write the briefing"))
        self.brief.setToolTip(self.tr("Write the briefing of the open meeting as a PDF (Ctrl+P)"))
        self.ocr_pages = self._action(self.tr("O&CR these pages"), icon="picture")
        self.ocr_pages.setToolTip(
            self.tr("Read the text of the pages of the open file that are pictures")
        )
        self.forget_ocr = self._action(self.tr("&Forget the OCR text"))
        self.quit = self._action(self.tr("&Quit"), "Ctrl+Q")
        self.needs_library += [self.import_files, self.open_records, self.load_sample, self.brief]
        self.needs_library += [self.ocr_pages, self.forget_ocr]

    def _build_edit(self, stack: QUndoStack) -> None:
        self.undo = stack.createUndoAction(self, self.tr("Undo"))
        self.undo.setShortcuts([QKeySequence("Ctrl+Z")])
        self.redo = stack.createRedoAction(self, self.tr("Redo"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo.setProperty("called", self.tr("Undo"))
        self.redo.setProperty("called", self.tr("Redo"))
        for action, icon in ((self.undo, "undo"), (self.redo, "redo")):
            self._window.addAction(action)
            self._icons.append((action, icon, "text"))
        self.removed = self._action(self.tr("Removed &lately"), icon="bin")
        self.removed.setToolTip(self.tr("Bring back what was removed in the last 30 days"))
        self.needs_library.append(self.removed)
        self.new_question = self._action(self.tr("&New question"), "Ctrl+N")
        self.new_question.setToolTip(self.tr("Ask about the page that is open (Ctrl+N)"))
        self.new_note = self._action(self.tr("New n&ote"), "Ctrl+Shift+N")
        self.put_agenda_right = self._action(self.tr("Put the &agenda right…"), "Ctrl+Shift+E")
        self.put_agenda_right.setEnabled(False)
        self.check_spelling = self._action(self.tr("&Check spelling"))
        self.check_spelling.setToolTip(self.tr("Underline words that may be misspelt"))
        self.check_spelling.setCheckable(True)
        self.check_spelling.setChecked(True)
        self.next_misspelt = self._action(self.tr("Ne&xt misspelt word"), "Alt+F7")
        self.next_misspelt.setToolTip(
            self.tr("Go to the next word that is underlined, and see what may be meant (Alt+F7)")
        )
        self.needs_library.append(self.next_misspelt)
        self.search = self._action(self.tr("&Search"), "Ctrl+Shift+F", "Ctrl+F", icon="search")
        self.find_anything = self._action(self.tr("Find &anything…"), "Ctrl+K")
        self.needs_library += [self.new_question, self.new_note, self.search, self.find_anything]

    def _build_go(self) -> None:
        self.go_to_page = self._action(self.tr("&Go to page"), "Ctrl+G")
        self.fit_width = self._action(self.tr("Fit the &width"), "Ctrl+9")
        self.fit_page = self._action(self.tr("Fit the whole &page"), "Ctrl+8")
        self.needs_library += [self.go_to_page, self.fit_width, self.fit_page]

    def _build_view(self) -> None:
        self.show_agenda = self._action(self.tr("A&genda beside the page"), "F8")
        self.show_desk = self._action(self.tr("&Questions and notes beside the page"), "F9")
        self.show_page = self._action(self.tr("&Page between them"), "F7")
        self.columns = (self.show_agenda, self.show_page, self.show_desk)
        for action, name in zip(self.columns, ("agenda", "page", "desk"), strict=True):
            action.setObjectName(name)
            action.setCheckable(True)
            action.setChecked(True)
        self.needs_library.extend(self.columns)
        self.larger_text = self._action(self.tr("&Larger text"), "Ctrl+Alt++", "Ctrl+Alt+=")
        self.smaller_text = self._action(self.tr("S&maller text"), "Ctrl+Alt+-")
        self.usual_text = self._action(self.tr("&Usual text size"), "Ctrl+Alt+0")
        self.looks = QActionGroup(self)
        for name, words in (
            ("system", self.tr("&As the system")),
            ("light", self.tr("L&ight")),
            ("dark", self.tr("&Dark")),
            ("high-contrast", self.tr("&High contrast")),
        ):
            action = QAction(words, self)
            action.setCheckable(True)
            action.setData(name)
            self.looks.addAction(action)

    def _build_languages(self) -> None:
        """Make an action of each language, named as it names itself."""
        self.languages = QActionGroup(self)
        named = [(SYSTEM, self.tr("&As the system")), *((c, own_name(c)) for c in languages())]
        for code, words in named:
            action = QAction(words, self)
            action.setCheckable(True)
            action.setData(code)
            self.languages.addAction(action)

    def _language_menu(self, bar: QMenuBar) -> QMenu:
        menu = QMenu(self.tr("&Language"), bar)
        menu.addActions(self.languages.actions())
        return menu

    def _build_help(self) -> None:
        self.guide = self._action(self.tr("&Guide"), "F1", icon="help")
        self.guide.setToolTip(self.tr("Tells of the part of the window where you are (F1)"))
        self.shortcuts = self._action(self.tr("&Keyboard shortcuts"), "Ctrl+F1")
        self.about = self._action(self.tr("&About Scrutiny Prep"))

    def _action(self, words: str, *keys: str, icon: str = "", role: str = "text") -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        plain = words.replace("&", "").replace("…", "")
        action.setIconText(plain)
        if keys:
            said = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{plain} ({said})")
        if icon:
            self._icons.append((action, icon, role))
        self._window.addAction(action)
        return action

    def _menu(self, bar: QMenuBar, words: str, actions: tuple[QAction | None, ...]) -> QMenu:
        menu = bar.addMenu(words)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    @Slot(bool)
    def _on_place(self, is_here: bool) -> None:
        action = self.sender()
        if is_here and isinstance(action, QAction):
            self.last_place = action

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        for action, icon, role in self._icons:
            colour = getattr(theme.palette, role)
            action.setIcon(self._appearance.icons.icon(icon, colour))
            action.setIconVisibleInMenu(False)


def _with_keys(action: QAction) -> tuple[str, str]:
    return action.iconText(), _keys(action)


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(key.toString(native) for key in action.shortcuts())
