"""The selection, by pointer and by keys."""

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.ui.reader.passages import page_text
from scrutinyprep.ui.reader.selecting import Grain, Selecting

TEXT = "Health provision\nAn ADHD nurse is here"


@pytest.fixture
def page():
    boxes: list[Box | None] = []
    row = column = 0
    for sign in TEXT:
        if sign == "\n":
            boxes.append(None)
            row, column = row + 1, 0
        else:
            boxes.append(Box(column * 10, row * 20, column * 10 + 10, row * 20 + 20))
            column += 1
    return page_text(Letters(7, 595, 842, TEXT, tuple(boxes)))


@pytest.fixture
def selecting(qapp):
    return Selecting()


def text_of(selecting):
    return selecting.selection.text if selecting.selection is not None else ""


def test_a_drag_selects_from_press_to_pointer_either_way(selecting, page):
    selecting.begin(page, 7)
    selecting.extend(16)
    assert text_of(selecting) == "provision"
    selecting.extend(0)
    assert text_of(selecting) == "Health "


def test_a_quotation_is_made_of_whole_words_once_there_are_several(selecting, page):
    selecting.begin(page, TEXT.index("ovision"), Grain.QUOTE)
    selecting.extend(TEXT.index("sion"))
    assert text_of(selecting) == "ovi"
    selecting.extend(TEXT.index("HD nurse"))
    assert text_of(selecting) == "provision\nAn ADHD"
    selecting.extend(TEXT.index("ealth"))
    assert text_of(selecting) == "Health provision"


def test_keys_go_on_by_letters_from_what_is_seen(selecting, page):
    selecting.begin(page, TEXT.index("ovision"), Grain.QUOTE)
    selecting.extend(TEXT.index("HD nurse"))
    selecting.move_head(Qt.Key.Key_Left, by_words=False)
    assert text_of(selecting) == "provision\nAn ADH"
    selecting.begin(page, TEXT.index("HD nurse"), Grain.QUOTE)
    selecting.extend(TEXT.index("ovision"))
    selecting.move_head(Qt.Key.Key_Right, by_words=False)
    assert text_of(selecting) == "rovision\nAn ADHD"


def test_dragging_from_a_word_keeps_words_whole(selecting, page):
    selecting.begin(page, TEXT.index("DHD"), Grain.WORD)
    assert text_of(selecting) == "ADHD"
    selecting.extend(TEXT.index("urse"))
    assert text_of(selecting) == "ADHD nurse"
    selecting.extend(TEXT.index("ovision"))
    assert text_of(selecting) == "provision\nAn ADHD"


def test_a_line_is_selected_whole(selecting, page):
    selecting.begin(page, TEXT.index("nurse"), Grain.LINE)
    assert text_of(selecting) == "An ADHD nurse is here"


@pytest.mark.parametrize(
    ("key", "by_words", "expected"),
    [
        (Qt.Key.Key_Right, False, "provision\n"),
        (Qt.Key.Key_Right, True, "provision\nAn"),
        (Qt.Key.Key_Left, False, "provisio"),
        (Qt.Key.Key_Left, True, ""),
        (Qt.Key.Key_Down, False, "provision\nAn ADHD nurse is"),
        (Qt.Key.Key_Up, False, "Health "),
        (Qt.Key.Key_Home, False, "Health "),
        (Qt.Key.Key_End, False, "provision"),
    ],
)
def test_arrow_keys_move_the_end(selecting, page, key, by_words, expected):
    selecting.begin(page, 7)
    selecting.extend(16)
    selecting.move_head(key, by_words=by_words)
    assert text_of(selecting) == expected


def test_the_end_stops_at_the_ends_of_the_page(selecting, page):
    selecting.begin(page, 0)
    selecting.move_head(Qt.Key.Key_Left, by_words=False)
    assert selecting.head == 0
    selecting.select_all(page)
    selecting.move_head(Qt.Key.Key_Right, by_words=False)
    assert text_of(selecting) == TEXT


def test_it_is_told_once_when_the_user_is_done(selecting, page, qtbot):
    told = []
    selecting.settled.connect(told.append)
    selecting.begin(page, 7)
    selecting.extend(10)
    selecting.extend(16)
    assert told == []
    selecting.settle()
    assert [s.text for s in told] == ["provision"]
    selecting.clear()
    assert told[-1] is None
    assert len(told) == 2


def test_without_a_page_keys_do_nothing(selecting):
    selecting.move_head(Qt.Key.Key_Right, by_words=False)
    selecting.extend(5)
    assert selecting.selection is None
