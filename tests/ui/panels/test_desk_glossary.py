"""The desk's pane of acronyms."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from scrutinyprep.bootstrap import services_for
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.glossary_deeds import GlossaryDeeds
from scrutinyprep.ui.meeting_glossary import MeetingGlossary
from scrutinyprep.ui.panels.desk_glossary import DeskGlossary
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.workroom import Workroom
from tests.store.made_up import a_pack, a_page, a_paper, add, an_item

PAGES = ("Agenda", "The No Use Empty (NUE) scheme", "The QQX and the NUE")


@pytest.fixture
def library(tmp_path):
    services = services_for(tmp_path / "library", author="Jo")
    item = an_item("1", "Homes", a_paper(first=2, last=3))
    pack = a_pack(item, pages=tuple(a_page(n, text) for n, text in enumerate(PAGES, 1)))
    done = add(services.importing, tmp_path, pack)
    yield services, done.meeting.id, done.document.id
    services.importing._store.close()


@pytest.fixture
def stack(qapp):
    return QUndoStack()


@pytest.fixture
def pane(library, tasks, stack, qtbot, qapp):
    services, meeting, document = library
    appearance = Appearance(qapp)
    workroom = Workroom(services, Deeds(services, tasks, stack), tasks, appearance)
    glossary = MeetingGlossary(services, tasks, stack)
    glossary.show_meeting(meeting)
    made = DeskGlossary(glossary, GlossaryDeeds(workroom, stack), appearance)
    qtbot.addWidget(made)
    made.resize(360, 600)
    made.show_meeting(meeting)
    made.show_at(document, 3)
    with qtbot.waitSignal(glossary.known):
        made.show()
    assert tasks.wait_idle()
    yield made
    made.hide()


def numbers(pane):
    return [card.number or card.title for card in pane.found.cards.rows]


def button(pane, words):
    return next(b for b in pane.findChildren(QPushButton) if b.text().replace("&", "") == words)


def lines(pane):
    """Return the line that narrows the list, and the one for what an acronym stands for."""
    sought, words = pane.findChildren(LineEdit)
    return sought, words


def said(pane):
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def write(pane, key, words, tasks):
    assert pane.found.choose(key)
    _, line = lines(pane)
    line.setFocus()
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert tasks.wait_idle()


def test_the_acronyms_of_the_page_are_first(pane, library, qtbot):
    assert numbers(pane) == ["On this page", "NUE", "QQX"]
    pane.show_at(library[2], 2)
    qtbot.waitUntil(lambda: "Elsewhere in this meeting" in numbers(pane))
    assert numbers(pane) == ["On this page", "NUE", "Elsewhere in this meeting", "QQX"]


def test_typing_narrows_the_list_and_says_when_nothing_is_left(pane):
    sought, _ = lines(pane)
    sought.setText("empty")
    assert numbers(pane) == ["On this page", "NUE"]
    sought.setText("zebra")
    assert said(pane) == ["No acronym here holds “zebra”."]


def test_clicking_an_acronym_leads_to_its_first_page(pane, qtbot):
    index = pane.found.cards.index(pane.found.cards.row_of("nue"), 0)
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.mouseClick(
            pane.found.viewport(),
            Qt.MouseButton.LeftButton,
            pos=pane.found.visualRect(index).center(),
        )
    assert (opened.args[0].acronym, opened.args[0].first_pdf_page) == ("NUE", 2)


def test_what_is_never_explained_can_be_asked_about(pane, qtbot):
    pane.found.choose("nue")
    assert not button(pane, "Ask what it stands for").isVisible()
    pane.found.choose("qqx")
    with qtbot.waitSignal(pane.question_wanted) as wanted:
        button(pane, "Ask what it stands for").click()
    assert wanted.args[0].acronym == "QQX"


def test_the_members_word_is_saved_undone_and_done_again(pane, library, stack, tasks):
    services, _, _ = library
    write(pane, "qqx", "Quick Quarry Exit", tasks)
    assert pane.found.chosen.title == "Quick Quarry Exit"
    assert stack.undoText() == "say what QQX stands for"
    stack.undo()
    assert tasks.wait_idle()
    assert pane.found.cards.rows[2].title == "Never explained"
    stack.redo()
    assert tasks.wait_idle()
    assert pane.found.cards.rows[2].title == "Quick Quarry Exit"
    (kept,) = services.glossary.made()
    assert kept.provenance.revision == 3


def test_a_correction_wins_over_the_papers_and_can_be_taken_back(pane, library, stack, tasks):
    write(pane, "nue", "New Urban Estates", tasks)
    card = pane.found.chosen
    assert card.title == "New Urban Estates"
    assert "Also said: No Use Empty" in card.detail
    write(pane, "nue", "New Urban Estate", tasks)
    stack.undo()
    assert tasks.wait_idle()
    assert pane.found.chosen.title == "New Urban Estates"
    button(pane, "Take back my words").click()
    assert tasks.wait_idle()
    assert pane.found.chosen.title == "No Use Empty"
    assert not button(pane, "Take back my words").isVisible()


def test_return_and_then_leaving_the_line_say_it_once(pane, stack, tasks):
    pane.found.choose("qqx")
    _, line = lines(pane)
    line.setFocus()
    line.setText("Quick Quarry Exit")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.editingFinished.emit()
    assert stack.count() == 1
    assert tasks.wait_idle()


def test_leaving_the_line_as_it_was_changes_nothing(pane, stack, tasks):
    write(pane, "nue", "No Use Empty", tasks)
    write(pane, "nue", "  ", tasks)
    assert stack.count() == 0
    assert lines(pane)[1].text() == "No Use Empty"


def test_escape_lists_all_again_and_then_goes_back_to_the_page(pane, qtbot):
    sought, _ = lines(pane)
    sought.setText("empty")
    QTest.keyClick(sought, Qt.Key.Key_Escape)
    assert numbers(pane) == ["On this page", "NUE", "QQX"]
    with qtbot.waitSignal(pane.finished):
        QTest.keyClick(pane.found, Qt.Key.Key_Escape)


def test_every_field_and_button_has_a_name(pane):
    pane.found.choose("qqx")
    sought, words = lines(pane)
    assert sought.accessibleName() == "Find an acronym or its meaning"
    assert words.accessibleName() == "What QQX stands for"
    assert pane.found.accessibleName()
    assert all(b.accessibleDescription() for b in pane.findChildren(QPushButton))


def test_without_a_meeting_it_says_what_would_be_here(pane):
    pane.show_meeting(None)
    pane._glossary.show_meeting(None)
    assert said(pane) == ["Open a meeting, and what its acronyms stand for appears here."]
