"""Spelling in the window: marks that come when a word is written, and the menu that mends it."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCharFormat, QUndoStack
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from scrutinyprep.bootstrap import services_for
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.spelling import SpellingMarks
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.workroom import Workroom
from tests.store.made_up import a_pack, a_page, a_paper, add, an_item

# What Qt says of every menu where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def library(tmp_path):
    services = services_for(tmp_path / "library", author="Jo", own_words=tmp_path / "own.json")
    item = an_item("1", "Homes", a_paper(first=2, last=2), first=2, last=2)
    pages = (a_page(1, "Agenda"), a_page(2, "Zibblewick and more of Zibblewick"))
    done = add(services.importing, tmp_path, a_pack(item, pages=pages))
    yield services, done.meeting.id
    services.library.close()


class Window(QWidget):
    """Two fields for words."""

    def __init__(self):
        super().__init__()
        self.fields = [WordsEdit(self), WordsEdit(self)]
        self.switch = QAction(self, checkable=True, checked=True)
        column = QVBoxLayout(self)
        for field in self.fields:
            field.takes_lines = True
            field.setAccessibleDescription("Saved as you type")
            column.addWidget(field)

    def work_with(self, workroom, meeting):
        self.marks = SpellingMarks(workroom, self.switch, self)
        self.marks.show_meeting(meeting)


@pytest.fixture
def stack(qapp):
    return QUndoStack()


@pytest.fixture
def window(library, tasks, qtbot, qapp, stack):
    window = Window()
    services = library[0]
    deeds = Deeds(services, tasks, stack)
    window.work_with(Workroom(services, deeds, tasks, Appearance(qapp)), library[1])
    qtbot.addWidget(window)
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    window.fields[0].setFocus()
    qtbot.waitUntil(window.fields[0].hasFocus)
    return window


def judged(window, tasks, qtbot, do):
    with qtbot.waitSignal(window.marks.known.judged):
        do()
    assert tasks.wait_idle()


def marked(window, place=0):
    return [slip.word for slip in window.marks.fields[window.fields[place]].slips]


def menu_of(field, words):
    """Return the menu that the menu key brings up at some words, by the texts of its actions."""
    cursor = field.textCursor()
    cursor.setPosition(field.toPlainText().index(words) + 1)
    field.setTextCursor(cursor)
    where = QPoint(1, 1)
    QApplication.sendEvent(
        field.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, where)
    )
    return {action.text(): action for action in open_menu(field).actions() if action.text()}


def open_menu(field):
    (menu,) = [menu for menu in field.findChildren(QMenu) if menu.isVisible()]
    return menu


def close_menu(field):
    open_menu(field).close()


def test_a_word_is_marked_once_it_is_written_and_no_longer_when_it_is_mended(window, tasks, qtbot):
    field = window.fields[0]
    judged(window, tasks, qtbot, lambda: qtbot.keyClicks(field, "Zibblewick will recieve it"))
    assert marked(window) == ["recieve"]
    (mark,) = field.extraSelections()
    assert mark.cursor.selectedText() == "recieve"
    assert mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    assert field.accessibleDescription() == "Saved as you type. May be misspelt: recieve"
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    # The caret is at its end now: it may be about to be mended.
    assert marked(window) == []
    assert field.accessibleDescription() == "Saved as you type"
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert marked(window) == ["recieve"]


def test_marks_of_the_checks_and_of_spelling_stand_side_by_side(window, tasks, qtbot):
    field = window.fields[0]
    judged(window, tasks, qtbot, lambda: field.show_words("wich one "))
    (mark,) = field.extraSelections()
    field.show_marks("checks", [mark])
    window.switch.setChecked(False)
    assert len(field.extraSelections()) == 1
    assert marked(window) == []


def test_the_menu_puts_a_suggestion_in_its_place_as_if_typed(window, tasks, qtbot):
    field = window.fields[0]
    judged(window, tasks, qtbot, lambda: field.show_words("🏛 they recieve it"))
    told = []
    field.typed.connect(told.append)
    actions = menu_of(field, "ecieve")
    assert next(iter(actions)) == "receive"
    assert not {"&Undo", "&Redo"} & {text.split("\t")[0] for text in actions}
    actions["receive"].trigger()
    close_menu(field)
    assert told == ["🏛 they receive it"]
    assert marked(window) == []
    assert tasks.wait_idle()


def test_own_words_and_ignored_ones_are_deeds_that_can_be_undone(
    window, library, tasks, qtbot, stack
):
    field, spelling = window.fields[0], library[0].spelling
    judged(window, tasks, qtbot, lambda: field.show_words("a zibblement of snorfs here"))
    assert marked(window) == ["zibblement", "snorfs"]
    judged(
        window, tasks, qtbot, menu_of(field, "ibblement")["Add “zibblement” to my words"].trigger
    )
    close_menu(field)
    assert marked(window) == ["snorfs"]
    assert spelling.own_words() == ("zibblement",)
    assert "Take “zibblement” out of my words" in menu_of(field, "ibblement")
    close_menu(field)
    judged(window, tasks, qtbot, menu_of(field, "norfs")["Ignore “snorfs” in this meeting"].trigger)
    close_menu(field)
    assert marked(window) == []
    assert "Check “snorfs” again in this meeting" in menu_of(field, "norfs")
    close_menu(field)
    judged(window, tasks, qtbot, stack.undo)
    judged(window, tasks, qtbot, stack.undo)
    assert marked(window) == ["zibblement", "snorfs"]
    assert spelling.own_words() == ()
    assert spelling.ignored(library[1]) == ()


def test_one_goes_from_mark_to_mark_by_key(window, tasks, qtbot):
    first, second = window.fields
    judged(
        window,
        tasks,
        qtbot,
        lambda: (first.show_words("wich one"), second.show_words("the goverment")),
    )
    first.moveCursor(first.textCursor().MoveOperation.Start)
    for field, word in ((second, "goverment"), (first, "wich")):
        window.marks.go_to_next()
        close_menu(field)
        assert field.textCursor().position() == field.toPlainText().index(word)
    first.show_words("which one")
    second.show_words("")
    with qtbot.waitSignal(window.marks.nothing_found):
        window.marks.go_to_next()
    assert tasks.wait_idle()


def test_another_meetings_papers_know_other_words(window, tasks, qtbot):
    field = window.fields[0]
    judged(window, tasks, qtbot, lambda: field.show_words("zibblewick is a place"))
    assert marked(window) == ["zibblewick"]
    slip = window.marks.fields[field].slips[0]
    assert slip.suggestions[0] == "Zibblewick"
    judged(window, tasks, qtbot, lambda: window.marks.show_meeting(None))
    assert "Zibblewick" not in window.marks.fields[field].slips[0].suggestions


def test_own_words_are_kept_as_plain_json(library, tmp_path):
    library[0].spelling.add("Zibble")
    library[0].spelling.ignore("snorf", library[1])
    kept = json.loads((tmp_path / "own.json").read_text())
    assert kept == {"words": ["Zibble"], "ignored": {library[1]: ["snorf"]}}


def test_words_of_a_window_that_was_closed_are_not_judged_any_more(window, tasks, qtbot):
    started = []
    tasks.started.connect(started.append)
    qtbot.keyClicks(window.fields[0], "Thier ")
    window.close()
    qtbot.waitUntil(lambda: not window.marks.known._pause.isActive())
    assert tasks.is_idle
    assert started == []
