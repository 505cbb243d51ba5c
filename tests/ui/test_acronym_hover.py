"""Hovering an acronym shows what it stands for, and A explains the selected words."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip

from scrutinyprep.bootstrap import services_for
from scrutinyprep.ui.acronym_hover import AcronymHover, letter_in
from scrutinyprep.ui.meeting_glossary import MeetingGlossary
from tests.store.made_up import a_pack, a_page, a_paper, add, an_item

TEXT = "The No Use Empty (NUE) scheme.\n\nSmall words 😀 then NUEs & the QQX."


@pytest.fixture
def glossary(tmp_path, tasks, qapp):
    services = services_for(tmp_path / "library", author="Jo")
    item = an_item("1", "Homes", a_paper(first=2, last=2), first=2, last=2)
    pack = a_pack(item, pages=(a_page(1, "Agenda"), a_page(2, TEXT)))
    meeting = add(services.importing, tmp_path, pack).meeting.id
    made = MeetingGlossary(services, tasks, qapp)
    made.show_meeting(meeting)
    yield made
    made.deleteLater()
    services.importing._store.close()


@pytest.fixture
def view(qtbot):
    made = QTextEdit()
    made.setReadOnly(True)
    made.setPlainText(TEXT)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    yield made
    QToolTip.hideText()


@pytest.fixture
def hover(view, glossary):
    return AcronymHover(
        view, glossary, letter=letter_in(view), selected=lambda: view.textCursor().selectedText()
    )


@pytest.fixture
def known(hover, glossary, qtbot, tasks):
    with qtbot.waitSignal(glossary.known):
        glossary.want()
    assert tasks.wait_idle()
    return hover


def place_of(view, words):
    """Return the middle of the first letter of words that the text holds."""
    cursor = view.document().find(words)
    cursor.setPosition(cursor.selectionStart())
    rect = view.cursorRect(cursor)
    return rect.center() + QPoint(3, 0)


def rest_on(view, place):
    """Let the pointer rest on a place; return whether the view had nothing left to do."""
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    return QApplication.sendEvent(view.viewport(), event)


def select(view, words):
    view.setTextCursor(view.document().find(words))


@pytest.mark.parametrize(
    ("words", "told"), [("NUE)", "No Use Empty"), ("NUEs", "No Use Empty"), ("QQX", "Never expl")]
)
def test_resting_on_an_acronym_tells_what_it_stands_for(view, known, words, told):
    rest_on(view, place_of(view, words))
    assert told in QToolTip.text()


def test_resting_elsewhere_tells_nothing(view, known):
    rest_on(view, place_of(view, "scheme"))
    assert QToolTip.text() == ""
    rest_on(view, QPoint(480, 280))
    assert QToolTip.text() == ""


def test_the_first_rest_has_the_glossary_read(view, hover, glossary, qtbot, tasks):
    assert not glossary.is_known
    with qtbot.waitSignal(glossary.known):
        rest_on(view, place_of(view, "QQX"))
    assert tasks.wait_idle()
    assert glossary.is_known


def test_moving_the_pointer_reads_nothing(view, known, tasks):
    for x in range(0, 300, 7):
        QTest.mouseMove(view.viewport(), QPoint(x, 12))
    assert tasks.is_idle


def test_a_explains_the_selected_acronym_without_a_mouse(view, known, qtbot):
    select(view, "NUE)")
    with qtbot.waitSignal(known.explained) as explained:
        QTest.keyClick(view, Qt.Key.Key_A)
    assert explained.args[0].acronym == "NUE"
    assert "No Use Empty" in QToolTip.text()


def test_a_says_that_there_is_none_among_other_words(view, known, qtbot):
    select(view, "scheme")
    with qtbot.assertNotEmitted(known.explained):
        QTest.keyClick(view, Qt.Key.Key_A)
    assert QToolTip.text() == "There is no acronym among the selected words."


def test_a_waits_for_the_glossary(view, hover, glossary, qtbot, tasks):
    select(view, "QQX")
    with qtbot.waitSignal(hover.explained) as explained:
        QTest.keyClick(view, Qt.Key.Key_A)
    assert tasks.wait_idle()
    assert explained.args[0].acronym == "QQX"


def test_a_without_a_selection_is_left_to_the_view(view, known):
    view.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(view, Qt.Key.Key_A)
    assert QToolTip.text() == ""
