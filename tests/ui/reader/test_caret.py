"""Where a selection by keys begins: where the reader looks, or types letters to."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from scrutinyprep.domain.anchors import Run
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.ui.panels.jumping import Jumping
from scrutinyprep.ui.reader.caret import begun_with
from scrutinyprep.ui.reader.text_view import TextView
from tests.ui.reader.test_page_view import drag, place_of
from tests.ui.reader.test_text_view import PAPER

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def by_word(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT | CONTROL)
    return view.selection.words


def jump(qtbot, view, letters, *steps):
    jumping = view.findChild(Jumping) or Jumping(view, view, view._appearance)
    view.jump_wanted.connect(jumping.begin)
    qtbot.keyClick(view, Qt.Key.Key_Slash)
    qtbot.keyClicks(jumping.field, letters)
    for key in steps:
        qtbot.keyClick(jumping.field, key)
    said = jumping.said
    qtbot.keyClick(jumping.field, Qt.Key.Key_Return)
    return said


def test_it_begins_at_the_hit_that_was_gone_to(view, qtbot):
    hit = WordHit(1, None, 0, Run(0, 5), "", 0.5, Run(0, 5))
    view.show_hits("nurse", [hit])
    view.show_hit(hit)
    assert by_word(qtbot, view) == "nurse"


def test_a_hit_gone_to_counts_before_an_earlier_click(view, qtbot):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "Spend"))
    hit = WordHit(1, None, 0, Run(0, 5), "", 0.5, Run(0, 5))
    view.show_hits("nurse", [hit])
    view.show_hit(hit)
    assert by_word(qtbot, view) == "nurse"


def test_it_begins_at_the_last_click(view, qtbot):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "Spend"))
    assert by_word(qtbot, view) == "Spend"


def test_it_begins_where_the_last_selection_ended(view, qtbot):
    drag(qtbot, view, "school nursing")
    view.clear_selection()
    assert by_word(qtbot, view) == "service,"


def test_a_click_that_is_no_longer_in_sight_is_no_beginning(view, qtbot, tasks):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "Spend"))
    view.show_page(5)
    qtbot.waitUntil(lambda: view._scenery.texts.on_page(5) is not None)
    assert by_word(qtbot, view) == "Page"
    assert view.selection.pdf_page == 5


def test_it_begins_at_the_row_of_the_ruler(view, qtbot):
    row = place_of(view, "4.2")
    view.caret.row_led = lambda: QRectF(0, row.y() - 5, 500, 10)
    assert by_word(qtbot, view) == "4.2"


def test_letters_put_the_caret_before_a_word_in_sight(view, qtbot):
    assert jump(qtbot, view, "nur") == "1 of 2"
    assert view.hasFocus()
    assert view.selection is None
    assert view.caret.is_shown
    rect = view.caret.rect.translated(-view._seen().topLeft()).toAlignedRect()
    image = view.viewport().grab().toImage()
    assert image.pixelColor(rect.left() + 1, rect.center().y()) == QColor(
        view._theme.palette.paper_accent
    )
    assert by_word(qtbot, view) == "nurse"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.caret.is_shown


def test_of_several_words_the_next_is_a_key_away_and_none_is_said(view, qtbot):
    assert jump(qtbot, view, "nur", Qt.Key.Key_Down) == "2 of 2"
    assert by_word(qtbot, view) == "nursing"
    view.clear_selection()
    assert jump(qtbot, view, "zebra") == "Not in sight"
    assert not view.caret.is_shown


def test_the_caret_moves_by_words_and_lines_and_escape_leaves_it(view, qtbot):
    jump(qtbot, view, "available")
    qtbot.keyClick(view, Qt.Key.Key_Left, CONTROL)
    assert by_word(qtbot, view) == "is"
    view.clear_selection()
    jump(qtbot, view, "available")
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert view.selection.words == "4.1 An ADHD nurse is available to schools through the"


def test_the_page_follows_the_end_that_moves(view, qtbot, tasks):
    jump(qtbot, view, "Spend")
    seen = view.verticalScrollBar().value()
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
        tasks.wait_idle(5000)
    assert view.verticalScrollBar().value() > seen
    rect = view.caret.rect
    assert view._seen().top() <= rect.top() <= view._seen().bottom()


@pytest.mark.parametrize(
    ("letters", "text", "found"),
    [
        ("nu", "Nurse, manual nu", ["Nu", "nu"]),
        ("the nu", "the nurse\nthe\nnumber", ["the nu", "the\nnu"]),
        ("£1", "£12 of £1m", ["£1", "£1"]),
    ],
)
def test_words_are_known_by_how_they_begin(letters, text, found):
    assert [text[start:end] for start, end in begun_with(letters, text)] == found


@pytest.fixture
def text(qtbot, appearance):
    text = TextView(appearance)
    qtbot.addWidget(text)
    text.resize(600, 500)
    text.show()
    text.show_text(PAPER, 2, {})
    return text


def test_letters_put_the_caret_in_running_text_beyond_signs_of_two_units(text, qtbot):
    assert jump(qtbot, text, "school").startswith("1 of ")
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert text.selection.words == "school"


def test_a_hit_in_running_text_is_where_a_selection_begins(text, qtbot):
    hit = WordHit(1, None, 0, Run(0, 4), "", 0.5, Run(0, 4))
    text.show_hits("term", [hit])
    text.show_hit(hit)
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert text.selection.words.startswith("term")
