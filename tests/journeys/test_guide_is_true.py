"""What the guide names is there: the ways through the menus, and the keys."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QMenu, QMenuBar

from scrutinyprep.settings import guide_folder
from scrutinyprep.ui.dialogs.shortcuts import ShortcutsDialog

MENUS = "File|Edit|Go|View|Page|Help"
WAY = re.compile(rf"\*((?:{MENUS})(?: [>›] [^*>›]+)+)\*")
NAMED_KEY = r"Page (?:Up|Down)|Left|Right|Up|Down|Enter|Return|Backspace|Delete|F\d+"
CHORD = re.compile(rf"(?:(?:Ctrl|Alt|Shift)\+)+(?:{NAMED_KEY}|[A-Z0-9](?!\w)|\+|-)|\bF\d{{1,2}}\b")
OF_EVERY_FIELD = {"Ctrl+A", "Shift+Down", "Shift+F10"}
"""What fields, lists and pages of any program do."""


def ways_in(menu: QMenu | QMenuBar, before: str = "") -> Iterator[str]:
    for action in menu.actions():
        way = before + plain(action.text().partition("\t")[0])
        yield way
        below = action.menu()
        if isinstance(below, QMenu):
            yield from ways_in(below, f"{way} > ")


def plain(words: str) -> str:
    return words.replace("&", "").replace("…", "").replace("›", ">").strip()


def test_every_way_through_the_menus_and_every_key_that_the_guide_names_is_there(
    councillor, sample_library
):
    window = councillor(sample_library).window
    window.actions_.shortcuts.trigger()
    listed = window.findChild(ShortcutsDialog)
    assert listed is not None
    chords = {key for action in window.findChildren(QAction) for key in action.shortcuts()}
    chords |= {key.key() for key in window.findChildren(QShortcut)}
    for label in listed.findChildren(QLabel):
        chords |= {QKeySequence(words) for words in re.split(r", | or ", label.text())}
    listed.reject()
    menus = set(ways_in(window.menuBar()))
    ways, keys = set(), set()
    for page in guide_folder().glob("*.md"):
        text = page.read_text(encoding="utf-8")
        ways |= {plain(way) for way in WAY.findall(text)}
        keys |= set(CHORD.findall(text)) - OF_EVERY_FIELD
    assert len(ways) > 5
    assert len(keys) > 30
    assert ways - menus == set()
    known = {chord.toString() for chord in chords}
    assert {key for key in keys if said_by_qt(key) not in known} == set()


def said_by_qt(key: str) -> str:
    return QKeySequence(key.replace("Page ", "Pg").replace("Enter", "Return")).toString()
